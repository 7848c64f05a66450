/** 按案由定收费种类: which row of the tariff a civil suit falls under, as a proposal to the filing judge (FEE-5). */
import type { SuitKind } from './kinds';

/** What a civil suit can be, for the filing judge to choose from. */
export const CIVIL_SUIT_KINDS = [
  'property',
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'labour',
] as const satisfies readonly SuitKind[];
export type CivilSuitKind = (typeof CIVIL_SUIT_KINDS)[number];

/** 案由 by their words in 民事案件案由规定; the first that fits. What is neither is a matter of property or none, by its claims. */
const CAUSES: readonly [words: RegExp, kind: CivilSuitKind][] = [
  // Disputes over property after a divorce are property cases like others.
  [/离婚后|同居/, 'property'],
  [/离婚|婚姻无效|撤销婚姻/, 'divorce'],
  [/劳动|追索报酬|工伤保险待遇|经济补偿金|人事争议/, 'labour'],
  [/著作权|商标|专利|植物新品种|集成电路|不正当竞争|商业秘密|垄断|知识产权/, 'ip'],
  [/姓名权|名称权|肖像权|声音保护|名誉权|荣誉权|隐私权|个人信息|人身自由权|一般人格权|人格权/, 'personality'],
];

/**
 * @param cause 案由; undefined: not told yet
 * @param hasAmount whether a claim is for money, or worth money
 */
export function suitKindOf(cause: string | undefined, hasAmount: boolean): CivilSuitKind {
  const kind = CAUSES.find(([words]) => words.test(cause ?? ''))?.[1];
  if (kind && kind !== 'property') return kind;
  return hasAmount ? 'property' : 'otherNonProperty';
}
