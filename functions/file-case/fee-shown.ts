/** 案件的费用: the order that stands for it, or, where nothing is paid ahead (FEE-10), what was settled at registration. */
import { feeOrderId } from '../../court/fees/payment';
import { FEE_ORDER_STATES } from '../../court/machines/fee-order-words';
import { cases } from '../../records/case/case';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import type { FileCaseResult } from './contract';

/** The first order of a case: of a suit its acceptance fee, of an application its own. */
export async function feeOrderOf(caseId: string): Promise<FeeOrder | undefined> {
  const item = caseId.includes(':执:') ? 'applicationFee' : 'acceptanceFee';
  return feeOrders.get(feeOrderId(caseId, item, 1));
}

/** FEE-7: the one that has taken its place, or that one's. */
async function standingOrderOf(caseId: string): Promise<FeeOrder | undefined> {
  let order = await feeOrderOf(caseId);
  while (order?.replacedBy) order = await feeOrders.get(order.replacedBy);
  return order;
}

export async function feeOfCase(caseId: string): Promise<FileCaseResult<'get'>['fee']> {
  const order = await standingOrderOf(caseId);
  if (order) {
    const { _id, kind, amountFen, steps, lastDay, state, payer, subMchid } = order;
    const { name: stateName, next } = FEE_ORDER_STATES[state];
    return {
      kind,
      amountFen,
      steps,
      lastDay,
      prepaid: true,
      payment: state === 'issued' && payer === 'applicant' ? '由申请人先交' : PAYMENT[state],
      order: { orderId: _id, state, stateName, next, byPhone: subMchid !== null },
    };
  }
  const fee = (await cases.get(caseId))?.fee;
  return fee ? { ...fee, lastDay: null, order: null } : null;
}

const PAYMENT: Record<FeeOrder['state'], string> = {
  issued: '由原告先交',
  paying: '正在支付',
  paid: '已经交清',
  overdue: '期限已过，还没有交；法院裁定之前还可以交',
  aidPending: '已申请司法救助，决定之前不用交',
  exempted: '已准许免交',
  deferred: '已准许缓交',
  lapsed: '没有交，法院已裁定按撤诉处理',
  refunding: '已经交清，正在退费',
  refunded: '已经退还',
  replaced: '金额有变，按新的缴费单交',
};
