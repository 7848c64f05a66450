/** 证据方面的申请: requests that are made before the evidence period ends (EVID-10). Late ones are received, too. */
import type { Step } from '../step';
import { type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';
import { daysLeft, isInTime } from '../time/period';

const REQUESTS = {
  courtCollects: { text: '请法院调查收集证据', rule: 'EVID-10 民诉法解释第94条第2款', inWriting: true },
  otherSideProduces: { text: '请法院责令对方提交书证', rule: 'EVID-10 民诉法解释第112条', inWriting: true },
  witness: { text: '请证人出庭', rule: 'EVID-10 民诉法解释第117条', inWriting: true },
  appraisal: { text: '申请鉴定', rule: 'EVID-10 民诉法解释第121条、民事诉讼证据规定第31条', inWriting: false },
  expert: { text: '请有专门知识的人出庭', rule: 'EVID-10 民诉法解释第122条', inWriting: false },
  preservation: { text: '申请保全证据', rule: 'EVID-10 民诉法解释第98条', inWriting: true },
  moreTime: { text: '申请延长举证期限', rule: 'EVID-10 民诉法解释第100条', inWriting: true },
} as const;
export type EvidenceRequest = keyof typeof REQUESTS;

export interface RequestTime extends Step {
  /** Undefined: no evidence period was set. */
  lastDay?: LegalDate;
  state: 'open' | 'inTime' | 'late' | 'unclear';
  inWriting: boolean;
}

/**
 * EVID-10: the last day for a request, and how one made stands to it. A late one is received and marked; the judge decides.
 * @param appraisalUntil the court's own date for an appraisal, which goes first (证据规定第31条)
 * @param madeAt epoch ms; undefined: not made yet, `now` tells whether it still can be
 */
export function requestTime(
  request: EvidenceRequest,
  dates: { evidenceUntil: LegalDate | undefined; appraisalUntil?: LegalDate; madeAt?: number; now: number },
): RequestTime {
  const { text: what, rule, inWriting } = REQUESTS[request];
  const lastDay = request === 'appraisal' ? (dates.appraisalUntil ?? dates.evidenceUntil) : dates.evidenceUntil;
  const how = inWriting ? '书面' : '';
  if (lastDay === undefined)
    return { state: 'unclear', inWriting, text: `${what}：还没有确定期限，请尽早${how}提出。`, rule };
  const by = `${what}：最晚 ${legalDateText(lastDay)}${how}提出`;
  if (dates.madeAt === undefined) {
    const left = daysLeft(dates.now, lastDay);
    if (left >= 0) return { lastDay, state: 'open', inWriting, text: `${by}，还有 ${left} 天。`, rule };
    return { lastDay, state: 'late', inWriting, text: `${by}，已经过期；仍可以提出，请说明原因，由法官决定。`, rule };
  }
  const made = legalDateText(legalDateOf(dates.madeAt));
  if (isInTime(dates.madeAt, lastDay))
    return { lastDay, state: 'inTime', inWriting, text: `${by}；${made}提出，按时。`, rule };
  return { lastDay, state: 'late', inWriting, text: `${by}；${made}提出，晚了，已收下，由法官决定。`, rule };
}
