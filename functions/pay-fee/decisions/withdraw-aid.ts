/** 撤回救助申请: by who asked; the clock that it stopped runs on (FEE-13). One that came too late stopped nothing, and nothing changes. */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { transition } from '../../../court/machines/state-machine';
import { legalDateOf, legalDateText } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { person } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { FEE_AIDS, type FeeAid, feeAids } from '../../../records/fee/aid';
import { lastDayAfterWithdrawal } from '../../../records/fee/days-left';
import { keepFeeDate } from '../../../records/fee/fee-date';
import { dueKeyOf, FEE_ORDERS, type FeeOrder, feeOrders } from '../../../records/fee/order';
import { payersOf, tellOfOrder } from '../../../records/fee/told';
import { payerWords } from '../../../records/fee/told-words';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { aidView } from '../order-view';
import { mustOwe, noOrder, type PersonGrant } from '../who';

export const noAid = () => new CourtError('NOT_FOUND', '没有找到这份救助申请，请从缴费单里打开。');

export const withdrawAid: WriteOperation<PayFeeInput<'withdrawAid'>, PayFeeResult<'withdrawAid'>, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run({ input: { aidId }, grant, act, note }) {
    const found = await feeAids.get(aidId);
    const before = found && (await feeOrders.get(found.orderId));
    if (!found || !before) throw noAid();
    await mustOwe(before, grant.openid).catch(() => {
      throw noAid();
    });
    if (found.applicant !== grant.openid) throw new CourtError('FORBIDDEN', '这份申请是别人提出的，请由他本人撤回。');
    note({ target: aidId, courtId: found.courtId });
    const side = await payersOf(before);
    const { aid, order } = await transact((transaction) => withdrawIn(transaction, found, side, act));
    return aidView(aid, order, grant, 'party');
  },
};

async function withdrawIn(
  transaction: Transaction,
  { _id, orderId }: FeeAid,
  side: readonly OpenId[],
  { _id: actId, at }: Act,
): Promise<{ aid: FeeAid; order: FeeOrder }> {
  const inAids = transaction.collection<FeeAid>(FEE_AIDS);
  const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
  const aid = await inAids.get(_id);
  const order = await inOrders.get(orderId);
  if (!aid || !order) throw noOrder();
  if (aid.lastAct === actId && aid.state === 'withdrawn') return { aid, order };
  if (aid.state !== 'pending')
    throw new CourtError('PRECONDITION_FAILED', '这份申请法院已经决定过，或者已经撤回，请刷新后查看。');
  const gone = { state: 'withdrawn' as const, lastAct: actId, queueKey: `${at.toISOString()}:${_id}` };
  await inAids.update(_id, gone);
  const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'withdrawAid');
  if (!from.includes(order.state)) {
    // It stays as it is, and is held: whoever moves it at this moment comes before or after.
    await inOrders.update(orderId, { aidAct: actId });
    return { aid: { ...aid, ...gone }, order };
  }
  const appliedOn = legalDateOf(aid.appliedAt.getTime());
  const lastDay = lastDayAfterWithdrawal(aid.stopped, order.noticeServedOn, appliedOn, legalDateOf(at.getTime()));
  const changes = { state: to, lastDay, dueKey: dueKeyOf(orderId, lastDay), lastAct: actId };
  await inOrders.update(orderId, changes);
  await keepFeeDate(transaction, { ...order, ...changes });
  await tellOfOrder(
    order,
    side,
    {
      key: `withdrawn:${_id}`,
      title: '救助申请已撤回',
      text: lastDay
        ? payerWords('withdrawAid', undefined, { lastDay: legalDateText(lastDay) })
        : '救助申请已撤回。缴费通知送达后开始计算交费期限，现在就可以交。',
      at,
      ...(lastDay ? { message: { template: 'feeDue', values: { number: order.caseNo, due: lastDay } } } : {}),
    },
    transaction,
  );
  return { aid: { ...aid, ...gone }, order: { ...order, ...changes } };
}
