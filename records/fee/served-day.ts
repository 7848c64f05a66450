/** 送达以后的最后一天: what day follows from the service of a notice of payment, on each occasion (FEE-11, 13; 收费办法22). */
import { feeDeadline } from '../../court/fees/deadline';
import type { LegalDate } from '../../court/time/legal-date';
import { computePeriod } from '../../court/time/period';
import type { FeeOrder } from './order';

/** 收费办法22.1, 22.2 */
export const PAY_DAYS = 7;

/** Of an order whose notice was served that day; null: no day runs, since aid is being looked at. */
export function lastDayWhenServed(
  order: Pick<FeeOrder, 'state' | 'occasion' | 'lastDay' | 'namedDay'>,
  servedOn: LegalDate,
): LegalDate | null {
  const { state, occasion, lastDay, namedDay } = order;
  if (state === 'aidPending') return null;
  // FEE-13, 收费办法49: the day it was put off to.
  if (state === 'deferred') return lastDay;
  // 收费办法22.4: the day that a decision on aid has named. Served when it was over it would leave no time at all.
  if (lastDay !== null) return lastDay > servedOn ? lastDay : sevenDaysFrom(servedOn);
  switch (occasion.kind) {
    case 'plaintiff':
    case 'thirdParty':
    case 'topUp':
      return feeDeadline({ kind: occasion.kind, noticeServedOn: servedOn }).lastDay;
    case 'counterclaim': {
      const { raisedOn } = occasion;
      const day = raisedOn ? feeDeadline({ kind: 'counterclaim', raisedOn }).lastDay : null;
      // 解释213 wants a notice before anything follows: one that comes when the seven days are over gives seven of its own.
      return day !== null && day >= servedOn ? day : sevenDaysFrom(servedOn);
    }
    case 'appeal':
      return sevenDaysFrom(servedOn);
    case 'application':
      // 收费办法22.3: with the application, or by the day that the court has named.
      return namedDay && namedDay > servedOn ? namedDay : servedOn;
  }
}

const sevenDaysFrom = (from: LegalDate): LegalDate => computePeriod({ from, days: PAY_DAYS }).lastDay;
