/** 补正: the period the judge sets, its extension, answers item by item, late answers, and originals asked for later (FIX-1..4). */
import { CORRECTION_DAYS } from '../machines/filing';
import type { Step } from '../step';
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';
import { computePeriod, isInTime } from '../time/period';

/**
 * FIX-1: the last day for correction.
 * @param noticeOn the day the notice was served
 * @param days 3–30, 7 unless the judge says otherwise; RangeError outside
 */
export function correctionPeriod(
  noticeOn: LegalDate,
  days: number = CORRECTION_DAYS.byDefault,
): {
  lastDay: LegalDate;
  steps: Step[];
} {
  const { least, most } = CORRECTION_DAYS;
  if (!Number.isInteger(days) || days < least || days > most)
    throw new RangeError(`a correction period is ${least}–${most} days: ${days}`);
  const { lastDay, steps } = computePeriod({ from: noticeOn, days });
  return { lastDay, steps: [{ text: `法官给您 ${days} 天补正材料。`, rule: 'FIX-1' }, ...steps] };
}

export interface ExtensionRequest {
  askedAt: number;
  lastDay: LegalDate;
  /** 不可抗拒的事由或者其他正当理由 (民诉法86): the day the obstacle ended. */
  obstacleEndedOn?: LegalDate | undefined;
}

export interface ExtensionPath {
  /** `ask`: extension, before expiry; `restore`: 顺延 within 10 days of the obstacle's end; `tooLate`: by the texts; the judge decides on all of them. */
  path: 'ask' | 'restore' | 'tooLate';
  /** Last day to apply. */
  lastDay: LegalDate;
  steps: Step[];
}

/** FIX-1, 民诉法86: how more time is asked for. Whatever the path, it goes to the judge. */
export function extensionPath({ askedAt, lastDay, obstacleEndedOn }: ExtensionRequest): ExtensionPath {
  if (isInTime(askedAt, lastDay))
    return {
      path: 'ask',
      lastDay,
      steps: [{ text: `补正期限（${legalDateText(lastDay)}）还没有过，可以请法官延长，由法官决定。`, rule: 'FIX-1' }],
    };
  const rule = 'FIX-1 民诉法第86条';
  if (obstacleEndedOn) {
    const until = computePeriod({ from: obstacleEndedOn, days: 10 }).lastDay;
    if (isInTime(askedAt, until))
      return {
        path: 'restore',
        lastDay: until,
        steps: [
          { text: `因不可抗拒的事或者正当理由耽误的，在 ${legalDateText(until)}前可以申请顺延，由法官决定。`, rule },
        ],
      };
    return {
      path: 'tooLate',
      lastDay: until,
      steps: [{ text: `障碍消除后 10 天内申请顺延，${legalDateText(until)}已过；仍可以提交，由法官决定。`, rule }],
    };
  }
  return {
    path: 'tooLate',
    lastDay,
    steps: [
      {
        text: `补正期限（${legalDateText(lastDay)}）已过；有正当理由的，写明原因和障碍什么时候消除，障碍消除后 10 天内申请顺延。`,
        rule,
      },
    ],
  };
}

export interface CorrectionItem {
  id: string;
  required: boolean;
}

/** FIX-2: ids of required items without an answer; none: it may be resubmitted. */
export function unanswered(items: readonly CorrectionItem[], answers: ReadonlyMap<string, string>): string[] {
  return items.filter(({ id, required }) => required && (answers.get(id) ?? '').trim() === '').map(({ id }) => id);
}

export interface Resubmission {
  /** `correction`: goes to the judge, `late` marked; `newApplication`: the complaint was returned, a new one begins. */
  kind: 'correction' | 'newApplication';
  late: boolean;
  /** FILE-7: the seven days anew, from the day after the court has it. */
  countsFrom: LegalDate;
  steps: Step[];
}

/**
 * FIX-3: what an answer to a correction notice is. Never refused (FILE-1).
 * @param returnedAt instant at which the return was recorded, undefined: not returned
 */
export function resubmission({
  at,
  lastDay,
  returnedAt,
}: {
  at: number;
  lastDay: LegalDate;
  returnedAt?: number | undefined;
}): Resubmission {
  const countsFrom = addDays(legalDateOf(at), 1);
  if (returnedAt !== undefined && at >= returnedAt)
    return {
      kind: 'newApplication',
      late: false,
      countsFrom,
      steps: [{ text: '起诉状已经退回，这次提交算新的申请，重新计算期限。', rule: 'FIX-3' }],
    };
  const late = !isInTime(at, lastDay);
  const text = late ? '已过补正期限，照样交给法官，标明“逾期”，由法官决定。' : '在期限内补正，交给法官审查。';
  return {
    kind: 'correction',
    late,
    countsFrom,
    steps: [{ text: `${text}从 ${legalDateText(countsFrom)}起重新计算七天。`, rule: 'FIX-3, FILE-7 立案规定第7条' }],
  };
}

/** FIX-4, 在线规则12: why originals may be asked for though scans were accepted. */
export const ORIGINALS_REASONS = {
  disputed: { text: '对方认为扫描件和原件不一致，并说明了理由', item: '(1)' },
  unclear: { text: '扫描件看不清、不完整或者格式不对', item: '(2)' },
  archives: { text: '归档规定要原件', item: '(3)' },
  needed: { text: '法院认为有必要看原件', item: '(4)' },
} as const;
export type OriginalsReason = keyof typeof ORIGINALS_REASONS;

export const originalsRequest = (reason: OriginalsReason): Step => ({
  text: `${ORIGINALS_REASONS[reason].text}，请把原件带到或者寄到法院核对。`,
  rule: `FIX-4 在线诉讼规则第12条第${ORIGINALS_REASONS[reason].item}项`,
});

/**
 * Whether the court may still ask: for corrections once an application (FILE-6), for originals whenever needed (FIX-4).
 * @param noticesBefore correction notices already given, a whole number from 0 up (RangeError otherwise)
 */
export function mayStillAsk(what: 'correction' | 'originals', noticesBefore: number): boolean {
  if (!Number.isSafeInteger(noticesBefore) || noticesBefore < 0)
    throw new RangeError(`not a number of notices: ${noticesBefore}`);
  return what === 'originals' || noticesBefore === 0;
}
