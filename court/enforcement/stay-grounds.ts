/** 中止执行和终结执行的情形 (ENF-8; 民诉法267, 268), in the order of the law's items. */

/** 第267条第1款 */
export const STAY_GROUNDS = {
  applicantAgrees: '申请执行人表示可以延期执行',
  objectionOfOther: '案外人对执行标的提出确有理由的异议',
  heirsAwaited: '一方当事人死亡，需要等待继承人继承权利或者承担义务',
  successorAwaited: '一方当事人的法人或者其他组织终止，尚未确定权利义务承受人',
  otherStay: '法院认为应当中止执行的其他情形',
} as const;

/** 第268条 */
export const TERMINATION_GROUNDS = {
  applicationWithdrawn: '申请执行人撤销申请',
  titleRevoked: '据以执行的法律文书被撤销',
  noEstate: '被执行人死亡，无遗产可供执行，又无义务承担人',
  claimantDied: '追索赡养费、扶养费、抚养费案件的权利人死亡',
  destitute: '被执行人因生活困难无力偿还借款，无收入来源，又丧失劳动能力',
  otherEnd: '法院认为应当终结执行的其他情形',
} as const;
export type TerminationGround = keyof typeof TERMINATION_GROUNDS;

/**
 * 第268条: items that can only be so of one kind of debtor or case; undefined: nothing stands against it as far as is known.
 * @param debtor of item 3 and 5: the law says 公民
 */
export function groundProblem(ground: TerminationGround, debtor: 'person' | 'organisation'): string | undefined {
  return (ground === 'noEstate' || ground === 'destitute') && debtor === 'organisation'
    ? `“${TERMINATION_GROUNDS[ground]}”只适用于公民，被执行人是单位。`
    : undefined;
}
