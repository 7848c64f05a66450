/** 缴费单的样子: what the page shows of an order beside what it says itself. Free of wx. */
import type { DataOf } from '../../../api/services';
import { momentText, stampText } from '../../../text/day';
import { isOwed } from '../../../text/owed';
import { feeTone, refundTone, type Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';
import { aidName } from '../aid/words';

export type Order = DataOf<'pay-fee', 'order'>;

export interface MoneyRow {
  key: string;
  amount: string;
  when: string;
  by: string;
  /** 微信支付订单号, or the bank's. */
  number: string;
  /** What of it does not count; '' all counts. */
  back: string;
}

export interface RefundRow {
  refundNo: string;
  amount: string;
  reason: string;
  tone: Tone;
  stateName: string;
}

export interface AidRow {
  aidId: string;
  title: string;
  when: string;
  tone: Tone;
  stateName: string;
}

export const shownOf = (order: Order, now: number) => ({
  order,
  tone: feeTone(order.state),
  amount: yuanText(order.amountFen),
  owed: isOwed(order.state),
  yours: isOwed(order.state) && order.state !== 'paying',
  lastDay: isOwed(order.state) ? (order.lastDay ?? '') : '',
  payments: order.payments.map(moneyRow),
  refunds: order.refunds.map(refundRow),
  aids: order.aids.map((aid) => ({
    aidId: aid.aidId,
    title: `申请${aidName(aid.kind)}`,
    when: `${momentText(aid.appliedAt, now)} 提出`,
    tone: aid.state === 'pending' ? ('running' as const) : ('over' as const),
    stateName: aid.stateName,
  })),
  mayAsk: order.can.includes('applyAid') && order.aids.every(({ state }) => state !== 'pending'),
  mayShare: order.can.includes('sharePay'),
});

const moneyRow = ({
  outTradeNo,
  channel,
  paidFen,
  countedFen,
  backFen,
  paidAt,
  by,
  transactionId,
}: Order['payments'][number]) => ({
  key: outTradeNo,
  amount: yuanText(paidFen),
  when: stampText(paidAt),
  by: channel === 'bank' ? '到银行交的' : by === '本人' ? '您用微信付的' : `${by}用微信付的`,
  number: transactionId,
  back: backText(countedFen, backFen),
});

function backText(countedFen: number, backFen: number): string {
  if (backFen === 0) return '';
  return countedFen === 0 ? '这一笔没有算作交费，全部会原路退回。' : `其中 ${yuanText(backFen)} 是多付的，会原路退回。`;
}

const refundRow = ({ refundNo, amountFen, reasonText, state, stateName }: Order['refunds'][number]) => ({
  refundNo,
  amount: yuanText(amountFen),
  reason: reasonText,
  tone: refundTone(state),
  stateName,
});
