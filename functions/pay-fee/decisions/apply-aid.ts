/**
 * 申请司法救助 of a fee that was ordered already (FEE-13, 14; 收费办法22.4, 44–48): in time it stops the clock; too late it is received and
 * decided all the same, and the order stays overdue. What does not seem open to somebody is said, never refused (收费办法44.2).
 */
import { randomUUID } from 'node:crypto';
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { FEE_ORDER_STATES } from '../../../court/machines/fee-order-words';
import { transition } from '../../../court/machines/state-machine';
import { legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { WriteOperation } from '../../../platform/operation';
import { noteRawUploads } from '../../../platform/raw-uploads';
import { seal } from '../../../platform/secrets';
import { noUpload, removeParts, takeIn } from '../../../platform/take-in';
import { type Transaction, transact } from '../../../platform/transact';
import { isOwnUpload } from '../../../platform/uploads';
import { type AidProof, FEE_AIDS, type FeeAid, feeAids, reasonsAt } from '../../../records/fee/aid';
import { expireOrder } from '../../../records/fee/expire';
import { keepFeeDate } from '../../../records/fee/fee-date';
import { dueKeyOf, FEE_ORDERS, type FeeOrder, feeOrders, isOver } from '../../../records/fee/order';
import { aidPage } from '../../../records/fee/page';
import { payersOf, tellOfOrder } from '../../../records/fee/told';
import { payerWords } from '../../../records/fee/told-words';
import { caseFileOf } from '../case-file';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { aidView } from '../order-view';
import { PATIENCE_MS, releaseTill } from '../till';
import { mustOwe, noOrder } from '../who';
import { applicantOf } from './applicant';

type AidView = PayFeeResult<'applyAid'>;

export const applyAid: WriteOperation<PayFeeInput<'applyAid'>, AidView, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, again, note }) {
    const { orderId } = input;
    const order = await feeOrders.get(orderId);
    if (!order) throw noOrder();
    await mustOwe(order, grant.openid);
    const aidId = idFrom(act._id);
    note({ target: aidId, courtId: order.courtId });
    const before = again ? await feeAids.get(aidId) : undefined;
    const aid = before ?? (await applied(order, aidId, input, grant.openid, act));
    return aidView(aid, (await feeOrders.get(orderId)) ?? order, grant, 'party');
  },
};

async function applied(
  found: FeeOrder,
  aidId: string,
  input: PayFeeInput<'applyAid'>,
  openid: OpenId,
  act: Act,
): Promise<FeeAid> {
  const order = await atRest(found, openid, act);
  await refuse(order);
  const file = await caseFileOf(order.caseId, order.courtId);
  const { kind, grounds, reasons } = input;
  const proofs = await proofsIn(input.proofs, openid, `courts/${order.courtId}/aids/${aidId}`, act);
  const aid: FeeAid = {
    _id: aidId,
    orderId: order._id,
    caseId: order.caseId,
    courtId: order.courtId,
    caseNo: order.caseNo,
    applicant: openid,
    ...applicantOf(file, order, openid),
    kind,
    grounds: [...new Set(grounds)],
    reasons: seal(reasons, reasonsAt(aidId)),
    proofs,
    appliedAt: act.at,
    inTime: true,
    stopped: { lastDay: order.lastDay, noticeServedOn: order.noticeServedOn },
    state: 'pending',
    decided: null,
    lastAct: act._id,
    queueKey: `${act.at.toISOString()}:${aidId}`,
  };
  const side = await payersOf(order);
  try {
    const kept = await transact((transaction) => applyIn(transaction, aid, side));
    if (kept.proofs !== aid.proofs) await dropped(proofs, kept);
    return kept;
  } catch (error) {
    // Whether a lost answer was a commit is looked up: what it names is kept.
    const kept = await feeAids.get(aidId).catch(() => aid);
    if (!kept) await dropped(proofs, undefined);
    throw error;
  }
}

const dropped = async (proofs: readonly AidProof[], kept: FeeAid | undefined): Promise<void> => {
  const named = new Set(kept?.proofs.flatMap(({ parts }) => parts.map(({ fileId }) => fileId)));
  const left = proofs.flatMap(({ parts }) => parts).filter(({ fileId }) => !named.has(fileId));
  await removeParts(left).catch(() => undefined);
};

/** Nobody at the till, and overdue where it is: the clock may not have come by yet. */
async function atRest(found: FeeOrder, openid: OpenId, act: Act): Promise<FeeOrder> {
  const { paying } = found;
  const now = act.at.getTime();
  if (found.state === 'paying' && paying?.openid !== openid && now - (paying?.since.getTime() ?? 0) < PATIENCE_MS)
    throw new CourtError('CONFLICT', '有人正在付这张缴费单。付成了就不用申请了；没有付成，请过几分钟再申请。');
  const order = await releaseTill(found, act.at);
  if (isOver(order, legalDateOf(now)) && (await expireOrder(order, act)))
    return (await feeOrders.get(order._id)) ?? order;
  return order;
}

const IN_TIME = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'applyAid');
const LATE: readonly FeeOrderState[] = feeOrderMachine.changes.find(({ event }) => event === 'lateAid')?.from ?? [];

async function refuse({ state, aidId }: FeeOrder): Promise<void> {
  const aid = aidId === null ? undefined : await feeAids.get(aidId);
  if (aid?.state === 'pending') throw askedBefore();
  if (!IN_TIME.from.includes(state) && !LATE.includes(state))
    throw new CourtError(
      'PRECONDITION_FAILED',
      state === 'deferred'
        ? '法院已经准许缓交，到期前不用交。到期仍有困难的，请联系法院。'
        : `现在不用申请：${FEE_ORDER_STATES[state].next}`,
    );
}

const askedBefore = () =>
  new CourtError('PRECONDITION_FAILED', '这张缴费单已经有一份救助申请在等法院决定，不用重复申请。');

async function proofsIn(
  given: PayFeeInput<'applyAid'>['proofs'],
  openid: OpenId,
  folder: string,
  act: Act,
): Promise<AidProof[]> {
  const fileIds = given.flatMap((one) => one.fileIds);
  for (const one of fileIds) if (!isOwnUpload(one, openid)) throw noUpload();
  await noteRawUploads(fileIds, act);
  const proofs: AidProof[] = [];
  try {
    for (const one of given) {
      // A place of its own each run: no later copy can be laid over one that was taken in.
      const taken = await takeIn(one.fileIds, `${folder}/${randomUUID()}`, one.name);
      proofs.push({ name: one.name, ...taken });
    }
  } catch (error) {
    await dropped(proofs, undefined);
    throw error;
  }
  return proofs;
}

/** What is there already of this act is what counts. */
async function applyIn(transaction: Transaction, aid: FeeAid, side: readonly OpenId[]): Promise<FeeAid> {
  const inAids = transaction.collection<FeeAid>(FEE_AIDS);
  const known = await inAids.get(aid._id);
  if (known) return known;
  const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
  const order = await inOrders.get(aid.orderId);
  if (!order) throw noOrder();
  const latest = order.aidId === null ? undefined : await inAids.get(order.aidId);
  if (latest?.state === 'pending') throw askedBefore();
  const inTime = IN_TIME.from.includes(order.state);
  if (!inTime && !LATE.includes(order.state))
    throw new CourtError('CONFLICT', '这张缴费单刚刚有变化，请刷新后再申请。');
  const asked = { ...aid, inTime, stopped: { lastDay: order.lastDay, noticeServedOn: order.noticeServedOn } };
  await inAids.insert(asked);
  const stopped = { state: IN_TIME.to, lastDay: null, dueKey: dueKeyOf(order._id, null) };
  const changes = { aidId: aid._id, lastAct: aid.lastAct, ...(inTime ? stopped : {}) };
  await inOrders.update(order._id, changes);
  if (inTime) await keepFeeDate(transaction, { ...order, ...changes });
  const late = feeOrderMachine.changes.find(({ event }) => event === 'lateAid')?.told?.payer ?? '';
  await tellOfOrder(
    order,
    side,
    {
      key: `aid:${aid._id}`,
      title: '司法救助申请已收到',
      text: inTime ? payerWords('applyAid', undefined) : late,
      at: aid.appliedAt,
    },
    transaction,
    aidPage(aid._id, order._id),
  );
  return asked;
}
