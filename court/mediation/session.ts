/** 调解进行: what comes before a session, its record (MED-5), how mediation ends and what follows (MED-9). */
import type { Step } from '../step';

export interface SessionFacts {
  stage: 'beforeFiling' | 'afterFiling';
  /** Fresh verification of everybody who takes part (ID-3). */
  participants: readonly { name: string; freshlyVerified: boolean }[];
  shamWarningGiven: boolean;
  addressConfirmationFilled: boolean;
  /** Ties disclosed by the mediator (MED-3), and whether everybody still agrees to him. */
  tieDisclosed: boolean;
  agreeDespiteTie: boolean;
}

/** MED-5, 在线调解规则第13、17条: what is still to be done before the session starts; empty: it may. */
export function sessionGaps(facts: SessionFacts): Step[] {
  const rule = 'MED-5 在线调解规则第17条';
  const gaps: Step[] = facts.participants
    .filter(({ freshlyVerified }) => !freshlyVerified)
    .map(({ name }) => ({ text: `${name} 还没有重新核实身份。`, rule }));
  if (facts.participants.length === 0) gaps.push({ text: '还没有人参加。', rule });
  if (!facts.shamWarningGiven) gaps.push({ text: '还没有告知虚假调解的法律后果。', rule });
  if (facts.stage === 'beforeFiling' && !facts.addressConfirmationFilled)
    gaps.push({ text: '还没有指导当事人填写送达地址确认书。', rule });
  if (facts.tieDisclosed && !facts.agreeDespiteTie)
    gaps.push({ text: '调解员说明了和当事人的关系，各方还没有表示仍然同意。', rule: 'MED-3 在线调解规则第13条' });
  return gaps;
}

/** MED-5, 在线调解规则第22条: whether a recording may stand in for the transcript; undisputed facts are in writing anyway. */
export function recordGaps(record: {
  transcriptConfirmed: boolean;
  recordingInstead: boolean;
  allConsentToRecording: boolean;
  undisputedFactsInWriting: boolean;
}): Step[] {
  const rule = 'MED-5 在线调解规则第22条';
  const gaps: Step[] = [];
  if (!record.recordingInstead && !record.transcriptConfirmed) gaps.push({ text: '调解笔录还没有核对确认。', rule });
  if (record.recordingInstead && !record.allConsentToRecording)
    gaps.push({ text: '双方没有明确同意用录音录像代替笔录。', rule });
  if (!record.undisputedFactsInWriting) gaps.push({ text: '双方都认可的事实要写成书面并确认。', rule });
  return gaps;
}

/** 在线调解规则第25条(1)至(8) */
export const MEDIATION_ENDS = {
  agreed: '达成调解协议',
  settledThemselves: '自行和解，撤回调解申请',
  contactLost: '在调解期限内联系不上当事人',
  refused: '一方明确表示不愿意继续调解',
  deadlock: '分歧较大，难以达成协议',
  timeOver: '期限届满没有达成协议，也没有都同意延长',
  refusedToSign: '一方拒绝在调解协议上签章',
  other: '其他无法继续调解的情形',
} as const;
export type MediationEnd = keyof typeof MEDIATION_ENDS;

export type AfterMediation =
  /** MED-7, 8 */
  | 'agreement'
  /** The applicant chooses: file online, the papers are pushed, or another way. */
  | 'offerFiling'
  /** The court sent it to mediation before filing: it registers by law. */
  | 'register'
  | 'resumeTrial'
  | 'closed';

/**
 * MED-9, 在线调解规则第15、20、21条: what follows the end.
 * @param origin who brought it there: a party's application before filing, the court's 委派 before or 委托 after filing, or the
 * judge himself
 */
export function afterMediation(
  end: MediationEnd,
  origin: 'partyApplied' | 'delegated' | 'entrusted' | 'judge',
): Step & { next: AfterMediation } {
  const why = MEDIATION_ENDS[end];
  if (end === 'agreed') {
    const text = `${why}：按协议自动履行；也可以依法申请司法确认、调解书或者撤诉。`;
    return { next: 'agreement', text, rule: 'MED-9 在线调解规则第20条' };
  }
  const before = origin === 'partyApplied' || origin === 'delegated';
  if (end === 'settledThemselves') {
    if (before) return { next: 'closed', text: `${why}，调解结束。`, rule: 'MED-9 在线调解规则第25条(2)' };
    const text = `${why}，调解结束；案件恢复审理，当事人可以申请撤诉。`;
    return { next: 'resumeTrial', text, rule: 'MED-9 在线调解规则第25条(2)' };
  }
  switch (origin) {
    case 'partyApplied': {
      const text = `${why}，调解结束。可以选择在线立案，材料直接推送给法院，不用再交一遍。`;
      return { next: 'offerFiling', text, rule: 'MED-9 在线调解规则第21条第1款(1)' };
    }
    case 'delegated':
      return {
        next: 'register',
        text: `${why}，调解结束，法院依法登记立案。`,
        rule: 'MED-9 在线调解规则第21条第1款(2)',
      };
    case 'entrusted':
      return { next: 'resumeTrial', text: `${why}，调解结束，恢复审理。`, rule: 'MED-9 在线调解规则第21条第1款(3)' };
    case 'judge':
      return { next: 'resumeTrial', text: `${why}，调解结束，及时审判。`, rule: 'MED-9 在线调解规则第21条第2款' };
  }
}
