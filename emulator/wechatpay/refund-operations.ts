/** 申请退款, 查询单笔退款. */
import { refundFacts } from './facts';
import { currency, NUMBER, notifyUrl, type Operation, subOf } from './operation';

const REFUND_NUMBER = /^[0-9A-Za-z_\-|*@]{1,64}$/;

export const REFUNDS: Operation[] = [
  {
    name: 'refund',
    method: 'POST',
    path: /^\/v3\/refund\/domestic\/refunds$/,
    async run({ pay, body }) {
      const read = body();
      const amount = read.part('amount');
      currency(amount.text('currency', 16));
      const transactionId = read.textOrNone('transaction_id', 32);
      const reason = read.textOrNone('reason', 80);
      const url = notifyUrl(read, 256);
      const refund = await pay.refund(
        {
          mchid: pay.mchid,
          ...subOf(pay, read.textOrNone('sub_mchid', 32)),
          outRefundNo: read.text('out_refund_no', 64, REFUND_NUMBER),
          of: transactionId === undefined ? { outTradeNo: read.text('out_trade_no', 32, NUMBER) } : { transactionId },
          refundFen: amount.fen('refund'),
          totalFen: amount.fen('total'),
          ...(reason !== undefined && { reason }),
          ...(url !== undefined && { notify: { url } }),
        },
        read.fields,
      );
      return { status: 200, json: refundFacts(refund) };
    },
  },
  {
    name: 'query-refund',
    method: 'GET',
    path: /^\/v3\/refund\/domestic\/refunds\/(?<no>[^/]+)$/,
    async run({ pay, named, query }) {
      const { subMchid } = subOf(pay, query.get('sub_mchid'));
      return { status: 200, json: refundFacts(await pay.refunds.get(pay.mchid, named.no ?? '', subMchid)) };
    },
  },
];
