/** 我的缴费: orders of one's own cases: what is to be paid first, the nearest last day on top, then what is done with. */
import { feeOrderMachine } from '../../court/machines/fee-order';
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { caseMembers, sideOf } from '../../records/case/member';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import type { PayFeeInput, PayFeeResult } from './contract';
import { lineOf } from './lines';
import type { PersonGrant } from './who';

const PAGE = 20;
/** Cases of one person that are looked through; a lawyer with more opens the case. */
const MOST_CASES = 500;
/** More orders than these in all cases together are not sorted here. */
const MOST_ORDERS = 1000;

export const orders: ReadOperation<PayFeeInput<'orders'>, PayFeeResult<'orders'>, PersonGrant> = {
  kind: 'read',
  policy: person,
  async run({ input: { caseId, cursor = '', limit = PAGE }, grant: { openid }, clock }) {
    const members = await caseMembers.find(caseId ? { _id: `${caseId}:${openid}` } : { openid }, { limit: MOST_CASES });
    const sides = new Map(members.filter(({ to }) => !to).map((member) => [member.caseId, sideOf(member)]));
    const own = await ofCases([...sides.keys()]);
    const sorted = own
      .filter((order) => sides.get(order.caseId) === order.payer)
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

async function ofCases(caseIds: string[]): Promise<FeeOrder[]> {
  const found: FeeOrder[] = [];
  for (let i = 0; i < caseIds.length && found.length < MOST_ORDERS; i += 100)
    found.push(...(await feeOrders.find({ caseId: command().in(caseIds.slice(i, i + 100)) }, { limit: MOST_ORDERS })));
  return found;
}

/** Open ones by their day; the others after them, the latest first. */
function placeOf({ state, dueKey, issuedAt, _id }: FeeOrder): string {
  if (feeOrderMachine.open.includes(state)) return `0:${dueKey}`;
  return `1:${String(9e15 - issuedAt.getTime())}:${_id}`;
}
