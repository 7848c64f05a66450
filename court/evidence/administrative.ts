/** 行政诉讼举证: the authority's burden and time, the plaintiff's time (EVID-9). */
import type { Step } from '../step';
import { addDays, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export interface AuthorityEvidence {
  complaintServedOn: LegalDate;
  /** All the evidence and norms the act rests on; undefined: nothing yet. */
  submittedOn?: LegalDate;
  /** Written request for more time; the court's answer, and when the reason ended. */
  extension?: { askedInWritingOn: LegalDate; granted: boolean | undefined; reasonEndedOn?: LegalDate };
  /** Others' rights are touched and a third party brought the evidence (行诉法34.2). */
  thirdPartyProvides: boolean;
}

export interface AuthorityState {
  /** Last day; undefined: extension granted and its reason has not ended. */
  lastDay?: LegalDate;
  /** `mayCountAsNone`: the law treats it as no evidence, which the judge finds. */
  state: 'inTime' | 'running' | 'extensionPending' | 'mayCountAsNone' | 'thirdPartyProvides';
  steps: Step[];
}

/**
 * EVID-9, 行政诉讼法第34、36、67条, 行诉解释第34条: the defendant's 15 days for evidence and norms, and 15 days more from the
 * end of a good reason if asked in writing within the first and granted. Late or nothing: a hint to the judge.
 */
export function authorityEvidence(input: AuthorityEvidence, today: LegalDate): AuthorityState {
  const { complaintServedOn, submittedOn, extension } = input;
  if (submittedOn !== undefined && submittedOn < complaintServedOn)
    throw new RangeError('evidence before the complaint');
  const regular = computePeriod({ from: complaintServedOn, days: 15 }).lastDay;
  const steps: Step[] = [
    {
      text: `被告要在收到起诉状副本后 15 日内，最晚 ${legalDateText(regular)}，交全部证据和所依据的规范性文件。`,
      rule: 'EVID-9 行政诉讼法第67条',
    },
  ];
  const asked = extension !== undefined && extension.askedInWritingOn <= regular;
  if (extension !== undefined && !asked)
    steps.push({ text: '延期申请超过了 15 日，不发生延期的效果。', rule: 'EVID-9 行政诉讼法解释第34条' });
  if (asked && extension.granted === undefined && (submittedOn === undefined || submittedOn > regular))
    return { lastDay: regular, state: 'extensionPending', steps };
  const granted = asked && extension.granted === true;
  const lastDay = granted ? extendedDay(extension.reasonEndedOn) : regular;
  if (granted) steps.push({ text: '准许延期的，在正当事由消除后 15 日内提供。', rule: 'EVID-9 行政诉讼法解释第34条' });
  const by = lastDay === undefined ? {} : { lastDay };
  const end = submittedOn ?? today;
  if (lastDay === undefined || end <= lastDay)
    return { ...by, state: submittedOn === undefined ? 'running' : 'inTime', steps };
  if (input.thirdPartyProvides) {
    steps.push({ text: '涉及第三人的权益，第三人提供了证据。', rule: 'EVID-9 行政诉讼法第34条第2款' });
    return { ...by, state: 'thirdPartyProvides', steps };
  }
  const text = '没有正当理由不交或晚交的，视为没有相应证据；由法官认定。';
  steps.push({ text, rule: 'EVID-9 行政诉讼法第34条第2款' });
  return { ...by, state: 'mayCountAsNone', steps };
}

function extendedDay(reasonEndedOn: LegalDate | undefined): LegalDate | undefined {
  return reasonEndedOn === undefined ? undefined : computePeriod({ from: reasonEndedOn, days: 15 }).lastDay;
}

/**
 * EVID-9, 行诉解释第35条: the plaintiff's and third party's last day: before the hearing, or the day set for exchanging lists.
 * Undefined: neither is set. Later is taken in and marked (EVID-3).
 */
export function plaintiffEvidenceUntil(dates: {
  exchangeOn?: LegalDate;
  hearingOn?: LegalDate;
}): LegalDate | undefined {
  if (dates.exchangeOn !== undefined) return dates.exchangeOn;
  return dates.hearingOn === undefined ? undefined : addDays(dates.hearingOn, -1);
}

/** EVID-9, 行诉法35: the defendant and his agent may not collect evidence from others during the suit: a mark for the judge. */
export function collectedDuringSuit(
  item: { submittedBy: 'defendant' | 'other'; collectedOn: LegalDate },
  suit: {
    registeredOn: LegalDate;
  },
): Step | undefined {
  if (item.submittedBy !== 'defendant' || item.collectedOn < suit.registeredOn) return undefined;
  const text = `这份证据是被告在诉讼中（${legalDateText(item.collectedOn)}）收集的；被告不得自行向原告、第三人和证人收集证据，请法官审查。`;
  return { text, rule: 'EVID-9 行政诉讼法第35条' };
}

/** EVID-9, 行诉法36.2: what others bring anew in court the defendant may answer with more evidence, with the court's leave. */
export function authoritySupplement(supplement: {
  /** Plaintiff or third party brought grounds or evidence that they had not brought before the authority. */
  newGroundsRaised: boolean;
  /** The court's answer. */
  permitted: boolean | undefined;
}): Step & { state: 'permitted' | 'askCourt' | 'notOpen' } {
  const rule = 'EVID-9 行政诉讼法第36条第2款';
  if (!supplement.newGroundsRaised)
    return { state: 'notOpen', text: '原告、第三人没有提出新的理由或者证据，被告不能补充证据。', rule };
  if (supplement.permitted === true) return { state: 'permitted', text: '法院准许，被告可以补充证据。', rule };
  if (supplement.permitted === false) return { state: 'notOpen', text: '法院没有准许补充证据。', rule };
  const text = '原告、第三人提出了行政程序中没有提过的理由或者证据，被告要补充证据的，请先报法院准许。';
  return { state: 'askCourt', text, rule };
}

/**
 * EVID-9, 行诉法38: what the plaintiff has to prove; undefined: nothing. The authority's own burden stays in any case (行诉法37).
 */
export function plaintiffProves(
  suit:
    | { kind: 'inaction'; dutyExOfficio: boolean; goodReasonForNone: boolean }
    | { kind: 'compensation'; defendantIsCause: boolean }
    | { kind: 'other' },
): Step | undefined {
  if (suit.kind === 'other') return undefined;
  if (suit.kind === 'inaction') {
    if (suit.dutyExOfficio || suit.goodReasonForNone) return undefined;
    return { text: '请提供您向行政机关提出过申请的证据。', rule: 'EVID-9 行政诉讼法第38条第1款' };
  }
  const rule = 'EVID-9 行政诉讼法第38条第2款';
  return suit.defendantIsCause
    ? { text: '因为被告的原因您没法举证的，损害由被告举证。', rule }
    : { text: '请提供行政行为给您造成损害的证据。', rule };
}
