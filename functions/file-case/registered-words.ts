/** 立案告知: the case number, which papers there are, and what is to be paid by when (FILE-11, FEE-10, 11, 13). */
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { Case } from '../../records/case/case';
import type { FeeOrder } from '../../records/fee/order';
import { orderPage } from '../../records/fee/page';
import type { Filing } from '../../records/filing/filing';
import { numberOf, type Telling, wordsOf } from '../../records/filing/told';

export function registeredWords(
  filing: Filing,
  { caseNo, kind, fee }: Case,
  order: FeeOrder | undefined,
  at: Date,
): Telling {
  const papers =
    kind === 'civil' && order
      ? wordsOf('register', { caseNo })
      : `已立案，案号 ${caseNo}。请查收${kind === 'civil' ? '受理案件通知书和举证通知书' : order ? '受理案件通知书和交纳诉讼费用通知书' : '受理案件通知书'}。`;
  return {
    key: 'registered',
    title: '已立案',
    text:
      papers +
      (order ? orderWords(order) : fee && fee.amountFen > 0 ? `诉讼费用${fee.payment}。` : '本案不收案件受理费。'),
    at,
    message: {
      template: 'filingRegistered',
      values: { number: filing.receiptNo ?? caseNo, decided: legalDateOf(at.getTime()) },
    },
  };
}

/** FEE-11: what is to be paid by a day, told by itself, so that it is not missed beside the papers; undefined where no day is known yet. */
export function feeDueWords(filing: Filing, order: FeeOrder | undefined, at: Date): Telling | undefined {
  if (!order?.lastDay || (order.state !== 'issued' && order.state !== 'deferred')) return undefined;
  return {
    key: 'feeDue',
    title: '请交诉讼费用',
    text: `${orderWords(order)}${order.subMchid ? '可以用手机交，也可以到银行或者窗口交' : '可以到银行或者窗口交'}；交费有困难的，可以申请减交、免交。`,
    page: orderPage(order._id),
    at,
    message: { template: 'feeDue', values: { number: filing.receiptNo ?? numberOf(filing), due: order.lastDay } },
  };
}

function orderWords({ state, lastDay, item }: FeeOrder): string {
  const what = item === 'acceptanceFee' ? '案件受理费' : '申请费';
  if (state === 'deferred') return `已准许缓交，${lastDay ? `最迟 ${legalDateText(lastDay)}交` : '暂时不用交'}。`;
  if (state === 'aidPending') return '您已申请司法救助，决定之前不用交费。';
  return lastDay ? `请交纳${what}，最迟 ${legalDateText(lastDay)}。` : `缴费通知送达后 7 日内交纳${what}。`;
}
