/** 按哪一种收费估算: by 案由 and claims, as the filing judge's proposal does (FEE-5); only for an estimate, he decides. Free of wx. */
import type { Content } from '../draft/content';
import type { Kind } from '../draft/kind';
import { totalFen } from '../draft/wording';

/** The first that fits. After a divorce, property is shared out like any other. */
const KINDS: readonly [words: RegExp, kind: string, needsAmount: boolean][] = [
  [/离婚后|同居/, 'property', true],
  [/离婚|婚姻无效|撤销婚姻/, 'divorce', false],
  [/劳动|追索报酬|工伤保险待遇|经济补偿金|人事争议/, 'labour', false],
  [/著作权|商标|专利|植物新品种|集成电路|不正当竞争|商业秘密|垄断|知识产权/, 'ip', false],
  [/姓名权|名称权|肖像权|声音保护|名誉权|荣誉权|隐私权|个人信息|人身自由权|一般人格权|人格权/, 'personality', false],
];

interface Asked {
  kind: string;
  amountFen?: number;
}

/** null: nothing is paid ahead (FEE-10: enforcement). */
export function feeOfKind(kind: Kind, content: Content): Asked | null {
  if (kind === 'enforcement') return null;
  if (kind === 'civil') return feeAsked(content);
  const { claims = [] } = content;
  const onlyMoney = claims.length > 0 && claims.every((one) => one.kind === 'compensate');
  return { kind: onlyMoney ? 'administrativeCompensation' : 'administrative' };
}

export function feeAsked({ causeOfAction = '', claims }: Content): Asked {
  const amountFen = totalFen(claims);
  const found = KINDS.find(([words]) => words.test(causeOfAction));
  const kind = found && (!found[2] || amountFen > 0) ? found[1] : amountFen > 0 ? 'property' : 'otherNonProperty';
  return amountFen > 0 && kind !== 'labour' && kind !== 'otherNonProperty' ? { kind, amountFen } : { kind };
}
