/** 救助申请: those that wait in a court, the oldest first, or were decided, the latest first; and what was handed in with one. */
import { command } from '../../../platform/database';
import { mimeOf } from '../../../platform/file-type';
import type { ReadOperation } from '../../../platform/operation';
import { either, person, staff } from '../../../platform/policy';
import { readTaken } from '../../../platform/read-taken';
import { type FeeAid, feeAids } from '../../../records/fee/aid';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { aidView } from '../order-view';
import { type AnyGrant, owes, type StaffGrant } from '../who';
import { noAid } from './withdraw-aid';

const PAGE = 20;
const officers = staff('judge', 'filing-judge', 'clerk');

export const aidQueue: ReadOperation<PayFeeInput<'aidQueue'>, PayFeeResult<'aidQueue'>, StaffGrant> = {
  kind: 'read',
  policy: officers,
  async run({ input: { state = 'pending', cursor, limit = PAGE }, grant }) {
    const { courtId } = grant.staff;
    const found = await (state === 'pending' ? pending(courtId, cursor, limit) : decided(courtId, cursor, limit));
    const page = found.slice(0, limit);
    const orders = await ordersOf(page);
    return {
      aids: page.flatMap((aid) => {
        const order = orders.get(aid.orderId);
        return order ? [aidView(aid, order, grant, 'court')] : [];
      }),
      next: found.length > limit ? (page.at(-1)?.queueKey ?? null) : null,
    };
  },
};

const pending = (courtId: string, cursor: string | undefined, limit: number): Promise<FeeAid[]> =>
  feeAids.find(
    { courtId, state: 'pending', queueKey: command().gt(cursor ?? '') },
    { orderBy: [['queueKey', 'asc']], limit: limit + 1 },
  );

/** One index entry a state: they are merged here. */
async function decided(courtId: string, cursor: string | undefined, limit: number): Promise<FeeAid[]> {
  const each = await Promise.all(
    (['granted', 'refused'] as const).map((state) =>
      feeAids.find(
        { courtId, state, ...(cursor === undefined ? {} : { queueKey: command().lt(cursor) }) },
        { orderBy: [['queueKey', 'desc']], limit: limit + 1 },
      ),
    ),
  );
  return each
    .flat()
    .sort((a, b) => (a.queueKey > b.queueKey ? -1 : 1))
    .slice(0, limit + 1);
}

async function ordersOf(aids: readonly FeeAid[]): Promise<Map<string, FeeOrder>> {
  const ids = [...new Set(aids.map(({ orderId }) => orderId))];
  const found = ids.length === 0 ? [] : await feeOrders.find({ _id: command().in(ids) }, { limit: ids.length });
  return new Map(found.map((order) => [order._id, order]));
}

export const aidProof: ReadOperation<PayFeeInput<'aidProof'>, PayFeeResult<'aidProof'>, AnyGrant> = {
  kind: 'read',
  policy: either(officers, person),
  async run({ input: { aidId, proof: at, offset = 0 }, grant }) {
    const aid = await feeAids.get(aidId);
    const order = aid && (await feeOrders.get(aid.orderId));
    if (!aid || !order) throw noAid();
    const isOfficer = 'staff' in grant && grant.staff.courtId === aid.courtId;
    if (!isOfficer && !(await owes(order, grant.openid))) throw noAid();
    const proof = aid.proofs[at];
    if (!proof) throw noAid();
    const { name, type, size, sha256 } = proof;
    return {
      documentId: `${aidId}:${at}`,
      title: name,
      mime: mimeOf(type),
      size,
      sha256,
      ...(await readTaken(proof, offset)),
    };
  },
};
