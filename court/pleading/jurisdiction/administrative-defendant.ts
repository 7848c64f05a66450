/** 行政诉讼的被告: whom to sue, with or without a review before (FILE-22; 行诉法26, 行诉解释22, 133, 134). */
import type { Step } from '../../step';

/** 复议结果 */
export const REVIEW_RESULTS = [
  'none',
  /** 维持, also 驳回复议请求 (行诉解释133), also the same result on other facts or grounds (22.1). */
  'upheld',
  /** The result was changed, or the act found void (22). */
  'changed',
  /** 确认违法: changed, unless for breach of procedure (22.3). */
  'foundUnlawful',
  'foundUnlawfulForProcedure',
  /** Partly upheld, partly changed or not accepted (134.2). */
  'partly',
  /** 不予受理, or dismissed as not acceptable (133). */
  'notAccepted',
  /** 法定期限内未作决定 */
  'undecided',
] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

export interface DefendantFacts {
  review: ReviewResult;
  /** After `notAccepted` or `undecided`: what the filer wants to sue over. */
  over?: 'originalAct' | 'reviewInaction' | undefined;
  /** Two or more authorities acted together. */
  jointly?: boolean | undefined;
  /** An organisation acted on behalf of an authority. */
  entrusted?: boolean | undefined;
  /** The authority was abolished or its power has passed on. */
  succeeded?: boolean | undefined;
}

export interface DefendantsFound {
  /** Empty: it hangs on `ask`. */
  defendants: readonly ('original' | 'reviewer')[];
  steps: Step[];
  ask: string[];
}

export function administrativeDefendant(facts: DefendantFacts): DefendantsFound {
  const found = byReview(facts);
  return { ...found, steps: [...found.steps, ...whoIsTheAuthority(facts)] };
}

function byReview({ review, over }: DefendantFacts): DefendantsFound {
  const of = (defendants: DefendantsFound['defendants'], text: string, rule: string): DefendantsFound => ({
    defendants,
    steps: [{ text, rule: `FILE-22 ${rule}` }],
    ask: [],
  });
  switch (review) {
    case 'none':
      return of(['original'], '没有申请过复议的，告作出决定的行政机关。', '行诉法第26条第1款');
    case 'upheld':
    case 'foundUnlawfulForProcedure':
      return of(
        ['original', 'reviewer'],
        '复议没有改变处理结果的，原机关和复议机关都要告；漏告一个，法院会告诉您补上。',
        '行诉法第26条第2款、行诉解释第22、133、134条',
      );
    case 'partly':
      return of(['original', 'reviewer'], '复议一部分维持、一部分改变的，两个机关都要告。', '行诉解释第134条第2款');
    case 'changed':
    case 'foundUnlawful':
      return of(['reviewer'], '复议改变了处理结果的，告复议机关。', '行诉法第26条第2款、行诉解释第22条');
    default:
      return undecided(over);
  }
}

function undecided(over: DefendantFacts['over']): DefendantsFound {
  const rule = 'FILE-22 行诉法第26条第3款';
  if (over === 'originalAct')
    return { defendants: ['original'], steps: [{ text: '不服原来的决定，告原机关。', rule }], ask: [] };
  if (over === 'reviewInaction')
    return { defendants: ['reviewer'], steps: [{ text: '不服复议机关不处理，告复议机关。', rule }], ask: [] };
  const text = '复议机关没有处理的，可以告原机关（不服原来的决定），也可以告复议机关（不服它不处理）。';
  return { defendants: [], steps: [{ text, rule }], ask: ['您是不服原来的决定，还是不服复议机关没有处理？'] };
}

function whoIsTheAuthority({ jointly, entrusted, succeeded }: DefendantFacts): Step[] {
  const steps: Step[] = [];
  const step = (text: string, paragraph: number) => steps.push({ text, rule: `FILE-22 行诉法第26条第${paragraph}款` });
  if (jointly) step('几个机关共同作出的，都是被告。', 4);
  if (entrusted) step('受委托的单位作出的，告委托它的行政机关。', 5);
  if (succeeded) step('机关撤销或者职权变了的，告继续行使职权的机关。', 6);
  return steps;
}
