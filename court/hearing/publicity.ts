/** 公开审判: whether a hearing is public, and what the board shows of it (HEAR-5). */
import type { Step } from '../step';

export interface PublicityFacts {
  kind: 'civil' | 'administrative';
  /** Which the judge found to be touched. */
  stateSecret: boolean;
  /** 国家安全, though no secret is told: public, but never on the internet (在线规则27.2). */
  stateSecurity: boolean;
  privacy: boolean;
  /** Closed by another law. */
  closedByLaw: boolean;
  divorce: boolean;
  tradeSecret: boolean;
  minorInvolved: boolean;
  /** A party asked for it to be closed. */
  closureAsked: boolean;
  /** The judge's decision on that request. */
  closureGranted: boolean | undefined;
}

export interface Publicity {
  /** `undecided`: the judge has a request to decide; until then nothing is announced. */
  hearing: 'public' | 'closed' | 'undecided';
  spectators: boolean;
  /** Whether it may be shown on the internet at all. */
  mayStream: boolean;
  steps: Step[];
}

/** HEAR-5, 民事诉讼法第137条, 行政诉讼法第54条, 在线诉讼规则第27条. The judgment is pronounced publicly in any case. */
export function publicity(facts: PublicityFacts): Publicity {
  const rule = facts.kind === 'civil' ? 'HEAR-5 民事诉讼法第137条' : 'HEAR-5 行政诉讼法第54条';
  const pronounced = { text: '无论是否公开审理，判决一律公开宣告。', rule: 'HEAR-5 民事诉讼法第151条第1款' };
  const closed = (text: string): Publicity => ({
    hearing: 'closed',
    spectators: false,
    mayStream: false,
    steps: [{ text, rule }, pronounced],
  });
  if (facts.stateSecret || facts.privacy || facts.closedByLaw)
    return closed('涉及国家秘密、个人隐私或者法律规定不公开，不公开审理。');
  // 行诉法54.2 knows only trade secrets.
  const onRequest = facts.tradeSecret || (facts.kind === 'civil' && facts.divorce);
  if (onRequest && facts.closureAsked) {
    if (facts.closureGranted === true) return closed('离婚或涉及商业秘密，当事人申请，法官决定不公开审理。');
    if (facts.closureGranted === undefined) {
      const text = '当事人申请不公开审理，等法官决定；决定之前不公告、不允许旁听。';
      return { hearing: 'undecided', spectators: false, mayStream: false, steps: [{ text, rule }, pronounced] };
    }
  }
  // 在线规则27.2: asked for in such a case, it need not be on the internet even if it is public.
  const sensitive = onRequest || facts.minorInvolved;
  const keptOff = sensitive && facts.closureAsked;
  const mayStream = !keptOff && !facts.stateSecurity;
  const steps: Step[] = [{ text: '公开审理，允许旁听。', rule }];
  const offline = 'HEAR-5 在线诉讼规则第27条第2款';
  if (facts.stateSecurity) steps.push({ text: '涉及国家安全，庭审不在互联网上播放。', rule: offline });
  if (keptOff) steps.push({ text: '当事人申请过不公开，庭审不在互联网上播放。', rule: offline });
  return { hearing: 'public', spectators: true, mayStream, steps: [...steps, pronounced] };
}

export interface BoardEntry {
  parties: readonly string[];
  causeOfAction: string;
  /** `YYYY-MM-DD HH:mm`, Shanghai. */
  time: string;
  place: string;
}

/** HEAR-5: what the board shows: names in full, cause, time, place of a public hearing (民诉法139); of others nothing at all. */
export function boardEntry(
  hearing: BoardEntry & { caseNo: string },
  { hearing: state }: Publicity,
): BoardEntry | undefined {
  if (state !== 'public') return undefined;
  const { parties, causeOfAction, time, place } = hearing;
  return { parties, causeOfAction, time, place };
}
