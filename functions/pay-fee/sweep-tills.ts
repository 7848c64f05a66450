/** 查未了的付款: what was begun and not heard of is asked about: money that nobody told us of is found, tills that nobody left are freed. */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { wechatPay } from '../../platform/gateways/pay';
import { feeOrders } from '../../records/fee/order';
import { type Payment, payments } from '../../records/fee/payment';
import { askTill, freeTill, receivePaid, releaseTill } from './till';

const QUIET_MS = 5 * 60_000;
/** After its expiry the provider takes nothing; what it then says is the end. */
const LONG_MS = 40 * 60_000;
const A_SLICE = 50;

export interface Swept {
  asked: number;
  failed: number;
}

export async function sweepTills(now: number): Promise<Swept> {
  const swept = { asked: 0, failed: 0 };
  const at = new Date(now);
  const each = async (work: () => Promise<unknown>) => {
    swept.asked += 1;
    try {
      await work();
    } catch (error) {
      // The provider does not answer: the next sweep asks again. Anything else is a bug, and is heard of.
      if (!(error instanceof CourtError)) throw error;
      swept.failed += 1;
    }
  };
  const tills = await feeOrders.find(
    { state: 'paying', 'paying.since': command().lt(new Date(now - QUIET_MS)) },
    { orderBy: [['paying.since', 'asc']], limit: A_SLICE },
  );
  for (const order of tills)
    await each(async () => {
      const over = (order.paying?.expiresAt.getTime() ?? 0) <= now;
      if (over) return releaseTill(order, at);
      const { order: after, closed } = await askTill(order, at);
      return closed && after.state === 'paying' ? freeTill(order, at) : after;
    });
  const left = await payments.find(
    { state: 'asked', begunAt: command().lt(new Date(now - LONG_MS)) },
    { orderBy: [['begunAt', 'asc']], limit: A_SLICE },
  );
  for (const payment of left) await each(() => ended(payment, at));
  return swept;
}

/** Of an order that has moved on meanwhile. */
async function ended({ _id, orderId, subMchid }: Payment, at: Date): Promise<void> {
  if (!subMchid) return;
  const standing = await wechatPay.query({ outTradeNo: _id, subMchid });
  if (standing.state === 'paid') await receivePaid({ _id: orderId }, standing, at);
  else if ((await wechatPay.close({ outTradeNo: _id, subMchid })) === 'closed')
    await payments.updateWhere({ _id, state: 'asked' }, { state: 'closed' });
}
