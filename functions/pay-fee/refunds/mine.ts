/** 我的退费: what goes, or went, back of one's own cases and of what one paid for others, the latest first. */

import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import type { ReadOperation } from '../../../platform/operation';
import { person } from '../../../platform/policy';
import { partsOf } from '../../../records/case/my-parts';
import { payments } from '../../../records/fee/payment';
import { type FeeRefund, feeRefunds } from '../../../records/fee/refund';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { ownOrders } from '../orders';
import { refundView, strangersView } from '../refund-view';
import type { PersonGrant } from '../who';

const PAGE = 20;
const MOST = 500;
const AT_ONCE = 100;

export const refunds: ReadOperation<PayFeeInput<'refunds'>, PayFeeResult<'refunds'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input: { cursor, limit = PAGE }, grant: { openid }, clock }) {
    const now = clock.now();
    const [own, paid] = await Promise.all([owedBy(openid, now), paidBy(openid)]);
    const found = await ofOrders([...new Set([...own, ...paid.values()])]);
    const seen = found
      .filter(({ orderId, outTradeNo }) => own.has(orderId) || paid.has(outTradeNo))
      .map((refund) => ({ refund, key: `${refund.proposedAt.toISOString()}:${refund._id}` }))
      .sort((a, b) => (a.key > b.key ? -1 : 1))
      .filter(({ key }) => cursor === undefined || key < cursor);
    const page = seen.slice(0, limit);
    return {
      refunds: page.map(({ refund }) =>
        own.has(refund.orderId) ? refundView(refund, now) : strangersView(refund, now),
      ),
      next: seen.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  },
};

/** Orders that he, or those for whom he acts, owe. */
async function owedBy(openid: OpenId, now: number): Promise<Set<string>> {
  const parts = (await partsOf(openid, now)).filter(({ member }) => !member.to);
  return new Set((await ownOrders(parts)).map(({ _id }) => _id));
}

/** His own payments, and of which order each is. */
async function paidBy(openid: OpenId): Promise<Map<string, string>> {
  const found = await payments.find({ openid }, { orderBy: [['begunAt', 'desc']], limit: MOST });
  return new Map(found.filter(({ state }) => state === 'paid').map(({ _id, orderId }) => [_id, orderId]));
}

const ofOrders = (orderIds: readonly string[]): Promise<FeeRefund[]> =>
  inParts(orderIds, (ids) => feeRefunds.find({ orderId: command().in(ids) }, { limit: 1000 }));

async function inParts<T>(ids: readonly string[], find: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) found.push(...(await find(ids.slice(i, i + AT_ONCE))));
  return found;
}
