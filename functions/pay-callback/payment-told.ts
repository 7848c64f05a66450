/** 支付成功的通知: counted once, whenever and however often it comes (FEE-17). What fits no order of ours is kept for finance. */
import { alarm } from '../../platform/alarm';
import type { OpenId } from '../../platform/caller';
import type { PaymentNotice } from '../../platform/gateways/pay-notice';
import type { HttpRoute } from '../../platform/http-entry';
import { courtOfMerchant, doubtId, type PayDoubtKind, payDoubts } from '../../records/fee/doubt';
import { feeOrders } from '../../records/fee/order';
import { payments } from '../../records/fee/payment';
import { receive } from '../../records/fee/receive';
import { isOurs, noticeOf, REFUSED, TAKEN } from './notice';

export const paymentTold: HttpRoute = async (request) => {
  const notice = noticeOf(request);
  if (notice?.kind !== 'payment') return REFUSED;
  const at = new Date(request.clock.now());
  const { outTradeNo, transactionId, amountFen, paidAt, subMchid, payerOpenid, attach: orderId } = notice;
  if (!isOurs(notice) || !(await isCourts(orderId, outTradeNo, subMchid))) {
    await doubted('merchant', notice, at);
    return TAKEN;
  }
  const openid = payerOpenid as OpenId | null;
  const received = await receive(
    { orderId, outTradeNo, transactionId, amountFen, paidAt, channel: 'wechat', subMchid, openid },
    at,
  );
  if (received.kind === 'unknown') await doubted('unknownOrder', notice, at);
  return TAKEN;
};

/** The account the money came to is the one it was asked for, where either is known. */
async function isCourts(orderId: string, outTradeNo: string, subMchid: string): Promise<boolean> {
  const merchant = (await payments.get(outTradeNo))?.subMchid ?? (await feeOrders.get(orderId))?.subMchid;
  return !merchant || merchant === subMchid;
}

async function doubted(kind: PayDoubtKind, notice: PaymentNotice, at: Date): Promise<void> {
  const { outTradeNo, transactionId, amountFen, subMchid, attach } = notice;
  const found = await feeOrders.get(attach);
  // Where the money lies, also if it names an order of another court: that court has it neither in its bill nor in its account.
  const courtId = (isOurs(notice) ? await courtOfMerchant(subMchid) : undefined) ?? found?.courtId ?? null;
  const order = found?.courtId === courtId ? found : undefined;
  if (courtId === null) alarm('money-of-no-court', { transaction: transactionId, merchant: subMchid });
  await payDoubts.insertMissing({
    _id: doubtId(kind, transactionId),
    courtId,
    kind,
    orderId: order?._id ?? null,
    outTradeNo,
    transactionId,
    outRefundNo: null,
    saidFen: amountFen,
    ownFen: order?.amountFen ?? null,
    ...(courtId === null && isOurs(notice) ? { subMchid } : {}),
    at,
    state: 'open',
    settledBy: null,
    note: null,
  });
}
