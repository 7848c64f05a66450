/** 案件的费用: the order that stands for it, or, where nothing is paid ahead (FEE-10), what was settled at registration. */
import { feeOrderId } from '../../court/fees/payment';
import { cases } from '../../records/case/case';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import type { FileCaseResult } from './contract';

/** The first order of a case: of a suit its acceptance fee, of an application its own. */
export async function feeOrderOf(caseId: string): Promise<FeeOrder | undefined> {
  const item = caseId.includes(':执:') ? 'applicationFee' : 'acceptanceFee';
  return feeOrders.get(feeOrderId(caseId, item, 1));
}

export async function feeOfCase(caseId: string): Promise<FileCaseResult<'get'>['fee']> {
  const order = await feeOrderOf(caseId);
  if (order) {
    const { kind, amountFen, steps, lastDay } = order;
    return { kind, amountFen, steps, lastDay, prepaid: true, payment: PAYMENT[order.state] ?? '' };
  }
  const fee = (await cases.get(caseId))?.fee;
  return fee ? { ...fee, lastDay: null } : null;
}

const PAYMENT: Partial<Record<FeeOrder['state'], string>> = {
  issued: '由原告先交',
  deferred: '已准许缓交',
  aidPending: '已申请司法救助，决定之前不用交',
};
