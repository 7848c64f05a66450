/** 裁判的种类: which move of the case each decision is, which paper it makes, and how that is served (DOMAIN 3, 5). */
import { judgmentGaps } from '../../../../court/documents/judgment';
import { mediationGaps } from '../../../../court/documents/mediation-document';
import { clause } from '../../../../court/documents/wording';
import type { CaseOutcome } from '../../../../records/case/case';
import type { DecidedByMove } from '../../../../records/paper/outcome';
import type { Service } from '../../../../records/service/service';
import type { DecisionContent, DecisionWhat } from '../../contract-decisions';
import type { Move } from '../take-step';

interface Kind {
  event: Move['event'];
  /** Civil; of administrative judgments it is the way of judging. */
  outcome?: string;
  becomes?: CaseOutcome;
  served: Service['document'];
  paper: '判决书' | '裁定书' | '调解书';
  /** In the course of the case. */
  course: 'closing' | 'procedure' | 'transfer';
  title: string;
}

export const DECISIONS = {
  judgment: {
    event: 'decide',
    outcome: 'judgment',
    becomes: 'judgment',
    served: 'judgment',
    paper: '判决书',
    course: 'closing',
    title: '判决',
  },
  mediated: {
    event: 'decide',
    outcome: 'mediated',
    becomes: 'mediated',
    served: 'mediationDocument',
    paper: '调解书',
    course: 'closing',
    title: '调解',
  },
  dismissSuit: {
    event: 'decide',
    outcome: 'dismissSuit',
    becomes: 'dismissSuit',
    served: 'ruling',
    paper: '裁定书',
    course: 'closing',
    title: '驳回起诉',
  },
  withdraw: {
    event: 'withdraw',
    becomes: 'withdrawn',
    served: 'ruling',
    paper: '裁定书',
    course: 'closing',
    title: '准许撤诉',
  },
  withdrawPart: {
    event: 'withdrawPart',
    served: 'ruling',
    paper: '裁定书',
    course: 'procedure',
    title: '准许部分撤诉',
  },
  replaceParty: {
    event: 'replaceParty',
    served: 'ruling',
    paper: '裁定书',
    course: 'procedure',
    title: '变更当事人',
  },
  refuseWithdrawal: {
    event: 'refuseWithdrawal',
    served: 'ruling',
    paper: '裁定书',
    course: 'procedure',
    title: '不准许撤诉',
  },
  deemWithdrawn: {
    event: 'deemWithdrawn',
    outcome: 'absent',
    becomes: 'deemedWithdrawn',
    served: 'ruling',
    paper: '裁定书',
    course: 'closing',
    title: '按撤诉处理',
  },
  stay: { event: 'stay', served: 'ruling', paper: '裁定书', course: 'procedure', title: '中止诉讼' },
  terminate: {
    event: 'terminate',
    becomes: 'terminated',
    served: 'ruling',
    paper: '裁定书',
    course: 'closing',
    title: '终结诉讼',
  },
  transfer: {
    event: 'transfer',
    becomes: 'transferred',
    served: 'ruling',
    paper: '裁定书',
    course: 'transfer',
    title: '移送管辖',
  },
  toOrdinary: {
    event: 'convert',
    outcome: 'toOrdinary',
    served: 'ruling',
    paper: '裁定书',
    course: 'procedure',
    title: '转为普通程序',
  },
} as const satisfies Record<DecisionWhat, Kind>;

/** The machine's event and outcome. Administrative cases have an outcome for each way of judging. */
export function moveOf(content: DecisionContent, matter: 'civil' | 'administrative'): Pick<Move, 'event' | 'outcome'> {
  const kind: Kind = DECISIONS[content.what];
  const way = content.what === 'judgment' && matter === 'administrative' ? content.way : undefined;
  const outcome = way ?? kind.outcome;
  return { event: kind.event, ...(outcome ? { outcome } : {}) };
}

/** What the case's outcome is by it; undefined: it goes on. */
export function outcomeOf(content: DecisionContent, matter: 'civil' | 'administrative'): CaseOutcome | undefined {
  const kind: Kind = DECISIONS[content.what];
  return content.what === 'judgment' && matter === 'administrative' ? content.way : kind.becomes;
}

/** Parts of the paper that are empty still, by their names. */
export function gapsOf(content: DecisionContent, matter: 'civil' | 'administrative', smallClaims: boolean): string[] {
  if (content.what === 'judgment') {
    const way = matter === 'administrative' && !content.way ? ['判决方式'] : [];
    const text = { ...content, othersSay: [] };
    return [...way, ...judgmentGaps(text, smallClaims)];
  }
  if (content.what === 'mediated') return mediationGaps(content);
  const own: [string, string | undefined][] = [
    ['事实', content.facts],
    ['理由（本院认为）', content.reasons],
    ...(content.what === 'dismissSuit' ? ([['依据的条款', content.articles]] satisfies [string, string][]) : []),
    ...(content.what === 'withdrawPart' ? ([['谁退出诉讼', content.leaving.join()]] satisfies [string, string][]) : []),
    ...(content.what === 'transfer' ? ([['移送到的法院', content.to]] satisfies [string, string][]) : []),
    ...(content.what === 'deemWithdrawn'
      ? ([['不到庭的认定和经过', content.finding]] satisfies [string, string][])
      : []),
  ];
  return own.filter(([, text]) => clause(text ?? '') === '').map(([name]) => name);
}

/** The paper of a party's that the decision is the answer to; undefined: it names none. */
export function answeredBy(
  content: DecisionContent,
): Pick<DecidedByMove, 'paperId' | 'kind' | 'outcome' | 'reasons'> | undefined {
  if (content.what === 'transfer' && content.paperId)
    return { paperId: content.paperId, kind: 'jurisdictionObjection', outcome: 'granted', reasons: content.reasons };
  if (content.what === 'replaceParty' && content.paperId)
    return { paperId: content.paperId, kind: 'addParty', outcome: 'granted', reasons: content.reasons };
  if (!('application' in content)) return undefined;
  const { paperId } = content.application;
  const outcome = content.what === 'refuseWithdrawal' ? 'refused' : 'granted';
  return paperId ? { paperId, kind: 'withdrawSuit', outcome, reasons: content.reasons } : undefined;
}
