/** 原件: when an electronic copy does, and when the original must be shown (EVID-5). */
import type { Step } from '../step';

export interface CopyFacts {
  /** The court's check of the electronic copy; undefined: not checked yet. */
  reviewed: boolean | undefined;
  /** 在线诉讼规则第12条: the other side says that copy and original differ. */
  doubted: boolean;
  doubtHasReasons: boolean;
  incompleteOrUnclear: boolean;
  archiveRulesDemand: boolean;
  courtFindsNecessary: boolean;
}

/** Why a copy is treated as the original, 在线诉讼规则第13条(2) to (5). */
export type OriginalProof = 'notarised' | 'confirmedEarlier' | 'compared' | 'otherProof';

export interface CopyUse {
  use: 'asIs' | 'originalDemanded' | 'reviewFirst';
  steps: Step[];
}

/**
 * EVID-5, 在线诉讼规则第12、13条: whether a copy is used as it is. Demanding the original is the court's duty in four cases, and
 * no refusal of the item. A doubt is undone by what makes the copy count as the original, the others are not.
 */
export function copyUse(facts: CopyFacts, proofs: readonly OriginalProof[]): CopyUse {
  const demand: Step[] = [];
  const add = (stands: boolean, text: string, item: number) => {
    if (stands) demand.push({ text, rule: `EVID-5 在线诉讼规则第12条(${item})` });
  };
  const answered = proofs.length > 0;
  add(
    facts.doubted && facts.doubtHasReasons && !answered,
    '对方认为和原件不一致，并说了合理的理由：请带原件或原物给法院看。',
    1,
  );
  add(facts.incompleteOrUnclear, '上传的不完整、不清楚或格式不规范：请提供原件，或者重新上传清楚的。', 2);
  add(facts.archiveRulesDemand, '按照归档规定要交原件：请把原件交给法院。', 3);
  add(facts.courtFindsNecessary, '法院认为有必要看原件：请带原件或原物给法院看。', 4);
  if (demand.length > 0) return { use: 'originalDemanded', steps: demand };
  if (facts.reviewed !== true)
    return { use: 'reviewFirst', steps: [{ text: '法院审核以后可以直接使用。', rule: 'EVID-5 在线诉讼规则第12条' }] };
  const steps: Step[] = [{ text: '法院审核通过，可以直接使用。', rule: 'EVID-5 在线诉讼规则第12条' }];
  if (!facts.doubted)
    steps.push({ text: '对方没有说和原件不一致，法院可以当作原件看待。', rule: 'EVID-5 在线诉讼规则第13条(1)' });
  else if (answered)
    steps.push({
      text: '有公证、比对等可以说明和原件一致，法院可以当作原件看待。',
      rule: 'EVID-5 在线诉讼规则第13条(2)至(5)',
    });
  else steps.push({ text: '对方只说不一致、没有说理由，请法官处理。', rule: 'EVID-5 在线诉讼规则第12条(1)' });
  return { use: 'asIs', steps };
}
