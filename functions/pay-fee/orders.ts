/** 我的缴费: orders of one's own cases: what is to be paid first, the nearest last day on top, then what is done with. */
import { feeOrderMachine } from '../../court/machines/fee-order';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { partsOf } from '../../records/case/my-parts';
import { type CasePart, partIn } from '../../records/case/part';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import { isOwedBy } from '../../records/fee/owed-by';
import type { PayFeeInput, PayFeeResult } from './contract';
import { lineOf } from './lines';
import type { PersonGrant } from './who';

const PAGE = 20;
/** More orders than these in all cases together are not sorted here. */
const MOST_ORDERS = 1000;

export const orders: ReadOperation<PayFeeInput<'orders'>, PayFeeResult<'orders'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input: { caseId, cursor = '', limit = PAGE }, grant: { openid }, clock }) {
    const parts = await partsWith(openid, clock.now(), caseId);
    const sorted = (await ownOrders(parts))
      .map((order) => ({ order, key: placeOf(order) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .filter(({ key }) => key > cursor);
    const page = sorted.slice(0, limit);
    return {
      orders: page.map(({ order }) => lineOf(order, clock.now())),
      next: sorted.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  },
};

/** In one case, or in all in which he takes part still. */
async function partsWith(openid: OpenId, now: number, caseId: string | undefined): Promise<CasePart[]> {
  const one = caseId === undefined ? undefined : await partIn(caseId, openid);
  const parts = caseId === undefined ? await partsOf(openid, now) : one ? [one] : [];
  return parts.filter(({ member }) => !member.to);
}

/** What he, or those for whom he acts, owe. */
export async function ownOrders(parts: readonly CasePart[]): Promise<FeeOrder[]> {
  const byCase = new Map(parts.map((part) => [part.member.caseId, part]));
  const caseIds = [...byCase.keys()];
  const found: FeeOrder[] = [];
  for (let i = 0; i < caseIds.length && found.length < MOST_ORDERS; i += 100)
    found.push(...(await feeOrders.find({ caseId: command().in(caseIds.slice(i, i + 100)) }, { limit: MOST_ORDERS })));
  return found.filter((order) => {
    const part = byCase.get(order.caseId);
    return part !== undefined && isOwedBy(order, part);
  });
}

/** Open ones by their day; the others after them, the latest first. */
function placeOf({ state, dueKey, issuedAt, _id }: FeeOrder): string {
  if (feeOrderMachine.open.includes(state)) return `0:${dueKey}`;
  return `1:${String(9e15 - issuedAt.getTime())}:${_id}`;
}
