/** 定时查退款: what finance has confirmed and the provider has not answered is asked for again; what it is at is looked up. */
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { sideBySide } from '../../../platform/side-by-side';
import { type FeeRefund, feeRefunds } from '../../../records/fee/refund';
import { askRefund } from './send';

const MINUTE_MS = 60_000;
/** Who confirmed it is at it himself. */
const CONFIRMED_MS = 2 * MINUTE_MS;
/** The provider tells by itself; it takes minutes to days. */
const PROCESSING_MS = 30 * MINUTE_MS;
const A_SLICE = 30;

export interface SweptRefunds {
  refunds: number;
  failed: number;
}

/** Those that were asked about longest ago come first, so that none is left out for others. */
export async function sweepRefunds(now: number): Promise<SweptRefunds> {
  const swept = { refunds: 0, failed: 0 };
  const faults: unknown[] = [];
  const due = [
    ...(await quietSince('confirmed', now - CONFIRMED_MS)),
    ...(await quietSince('processing', now - PROCESSING_MS)),
  ];
  await sideBySide(due, async (refund) => {
    swept.refunds += 1;
    try {
      await askRefund(refund, new Date(now));
    } catch (error) {
      swept.failed += 1;
      // The provider does not answer: the next sweep asks again. Anything else is heard of, when the others have been asked about.
      if (!(error instanceof CourtError)) faults.push(error);
    }
  });
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join('; '));
  return swept;
}

const quietSince = (state: FeeRefund['state'], before: number): Promise<FeeRefund[]> =>
  feeRefunds.find(
    { state, askedAt: command().lt(new Date(before)) },
    { orderBy: [['askedAt', 'asc']], limit: A_SLICE },
  );
