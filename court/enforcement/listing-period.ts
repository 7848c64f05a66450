/** 失信名单的期限: how long an entry stays, when it must be deleted, and requests to correct it (ENF-12). */
import type { Step } from '../step';
import { addWorkingDays, isProvisional } from '../time/calendar';
import { addYears, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';
import type { ListingGround } from './listing';

/**
 * ENF-12 (2017 Art. 2): last day of a listing decided on `decidedOn` (in force when made); null for ground 1, which has no
 * fixed period. Not moved for days off: an entry never stays longer because of them.
 * @param extraYears 1–3, only where several acts or grave violence or threats were found
 * @throws RangeError for an extension that the law does not know
 */
export function listingUntil(listing: {
  grounds: readonly ListingGround[];
  decidedOn: LegalDate;
  graveViolence: boolean;
  extraYears: number;
}): LegalDate | null {
  const { grounds, extraYears } = listing;
  const fixed = new Set(grounds.filter((ground) => ground !== 'ableButRefuses'));
  if (grounds.length === 0) throw new RangeError('a listing needs a ground');
  if (!Number.isInteger(extraYears) || extraYears < 0 || extraYears > 3)
    throw new RangeError(`not an extension by 1 to 3 years: ${extraYears}`);
  const mayExtend = new Set(grounds).size > 1 || (fixed.has('obstructs') && listing.graveViolence);
  if (extraYears > 0 && (fixed.size === 0 || !mayExtend))
    throw new RangeError('no extension without several acts or grave violence or threats');
  return fixed.size === 0 ? null : addYears(listing.decidedOn, 2 + extraYears);
}

/** 2017 Art. 10.1: what ends a listing without a fixed period. */
export const DELETION_GROUNDS = {
  performed: '义务已履行或已执行完毕',
  settlementPerformed: '达成执行和解并已履行完毕',
  applicantAsks: '申请执行人书面申请删除，法院审查同意',
  inquiriesWithoutResult: '终本后两次以上网络查询没有财产，也没有人提供有效线索',
  stayed: '因再审或破产裁定中止执行',
  notEnforced: '裁定不予执行',
  terminated: '裁定终结执行',
} as const;
export type DeletionGround = keyof typeof DELETION_GROUNDS;

export interface Deletion {
  /** Last day to delete. */
  dueOn: LegalDate;
  provisional: boolean;
  steps: Step[];
}

/**
 * ENF-12 (2017 Art. 10): when the entry must be gone: within 3 working days of the end of its period, or for one without a
 * period of the first event that ends it, or of the decision to delete early or to correct a wrong listing (Art. 2, 12).
 * Undefined: nothing ends it yet. Ending events do not shorten a listing with a period by themselves (Art. 10.2): an
 * officer decides on early deletion.
 */
export function deletionDue(listing: {
  until: LegalDate | null;
  events: readonly { ground: DeletionGround; on: LegalDate }[];
  /** Decision to delete early, or found wrong on a request to correct. */
  decidedOn?: LegalDate;
}): Deletion | undefined {
  const ends: { on: LegalDate; text: string; rule: string }[] = [];
  if (listing.until !== null)
    ends.push({ on: listing.until, text: '列入期限届满', rule: 'ENF-12 失信名单规定（2017）第10条第2款' });
  else
    for (const { ground, on } of listing.events)
      ends.push({ on, text: DELETION_GROUNDS[ground], rule: 'ENF-12 失信名单规定（2017）第10条第1款' });
  if (listing.decidedOn !== undefined)
    ends.push({ on: listing.decidedOn, text: '决定提前删除或纠正', rule: 'ENF-12 失信名单规定（2017）第2、12条' });
  const [first] = [...ends].sort((a, b) => (a.on < b.on ? -1 : 1));
  if (first === undefined) return undefined;
  const dueOn = addWorkingDays(first.on, 3);
  const text = `${legalDateText(first.on)}${first.text}，三个工作日内删除，最晚 ${legalDateText(dueOn)}。`;
  return { dueOn, provisional: isProvisional(dueOn), steps: [{ text, rule: first.rule }] };
}

/**
 * ENF-12 (2017 Art. 12): a request to correct: decided in 15 days; refused → review by the superior court within 10 days of
 * service; found right → `deletionDue` with that decision.
 */
export function correctionTimes(request: { receivedOn: LegalDate; refusalServedOn?: LegalDate }): {
  decideBy: LegalDate;
  reviewBy?: LegalDate;
} {
  const decideBy = computePeriod({ from: request.receivedOn, days: 15 }).lastDay;
  if (request.refusalServedOn === undefined) return { decideBy };
  if (request.refusalServedOn < request.receivedOn) throw new RangeError('a refusal served before the request');
  return { decideBy, reviewBy: computePeriod({ from: request.refusalServedOn, days: 10 }).lastDay };
}
