/** 微信支付: orders and refunds, what was told of them, and how they go on, since nobody moves money here. */
import type { Notice, Order, PayInfo, Refund, RefundStatus, TradeState, Try } from '../../../wechatpay/shape';
import { ask } from '../ask';
import { button, element } from '../element';
import { onLanguage, said, type Words } from '../language';
import { dateTime, keyedList, outcome, type Section, sectionBox } from './section';

const SHOWN = 12;

const ORDER_STATES: Record<TradeState, Words> = {
  NOTPAY: ['未付款', 'not paid'],
  SUCCESS: ['已付款', 'paid'],
  CLOSED: ['已关闭', 'closed'],
  REFUND: ['已转入退款', 'refunded, or in part'],
  PAYERROR: ['付款失败', 'payment failed'],
};
const REFUND_STATES: Record<RefundStatus, Words> = {
  PROCESSING: ['退款处理中', 'processing'],
  SUCCESS: ['已退款', 'refunded'],
  ABNORMAL: ['退款异常', 'abnormal'],
  CLOSED: ['退款关闭', 'closed'],
};

const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;

/** One fen less; of one fen one more. */
const oneFenOff = (fen: number): number => (fen > 1 ? fen - 1 : fen + 1);

const instant = (ms: number): string => dateTime(new Date(ms).toISOString());

/** How often it was told, what was answered last, and whether it is told again. */
function toldText(notices: readonly Notice[], hasEnded: boolean): string {
  if (notices.length === 0) return hasEnded ? said(['没有通知', 'no callback']) : '';
  const tries = notices.flatMap((one) => one.tries);
  const next = Math.min(...notices.map(({ nextAt = Number.POSITIVE_INFINITY }) => nextAt));
  const again = Number.isFinite(next) ? said([`，下一次 ${instant(next)}`, `, next ${instant(next)}`]) : '';
  const last = tries.reduce<Try | undefined>((latest, one) => (latest && latest.at > one.at ? latest : one), undefined);
  if (!last) return said([`还没有通知${again}`, `no callback yet${again}`]);
  const answer = last.status ?? last.error ?? '';
  const end = notices.some((one) => one.isDelivered)
    ? said(['已收下', 'taken'])
    : said([`没有收下（${answer}）`, `not taken (${answer})`]);
  return said([`通知 ${tries.length} 次，${end}${again}`, `callback sent ${tries.length}×, ${end}${again}`]);
}

/** An order or a refund, with what was told of it. */
interface Shown<T> {
  of: T;
  notices: Notice[];
}

const shown = <T>(all: readonly T[], notices: readonly Notice[], no: (one: T) => string): Shown<T>[] =>
  all.slice(0, SHOWN).map((of) => ({ of, notices: notices.filter(({ about }) => about === no(of)) }));

export function paymentsSection(): Section {
  const orders = keyedList(['还没有支付订单。', 'No orders yet.']);
  const refunds = keyedList(['还没有退款。', 'No refunds yet.']);
  const came = outcome();
  const refresh = async () => {
    const { notices, ...all } = await ask<PayInfo>('/pay');
    const key = (one: object) => JSON.stringify(one);
    orders.show(
      shown(all.orders, notices, ({ outTradeNo }) => outTradeNo),
      key,
      orderLine,
    );
    refunds.show(
      shown(all.refunds, notices, ({ outRefundNo }) => outRefundNo),
      key,
      refundLine,
    );
  };
  onLanguage(orders.forget);
  onLanguage(refunds.forget);
  const does = (words: Words, path: string, body: object = {}) =>
    button(
      words,
      () =>
        void ask(`/pay/${path}`, 'POST', body)
          .then(() => came.good(words), came.bad)
          .then(refresh),
    );

  function orderLine({ of: order, notices }: Shown<Order>): HTMLElement {
    const { outTradeNo, description, state, totalFen, paidFen } = order;
    const sum = paidFen === undefined || paidFen === totalFen ? yuan(totalFen) : `${yuan(totalFen)} → ${yuan(paidFen)}`;
    const no = encodeURIComponent(outTradeNo);
    const isPaid = state === 'SUCCESS' || state === 'REFUND';
    const late = state === 'CLOSED' ? { late: true } : {};
    const buttons = isPaid
      ? [does(['再通知一次', 'Tell it again'], `${no}/notify`)]
      : [
          does(['付款成功', 'Pays'], `${no}/succeed`, late),
          does(['金额差一分', 'One fen off'], `${no}/succeed`, { ...late, amountFen: oneFenOff(totalFen) }),
          does(['不通知', 'Pays, silently'], `${no}/succeed`, { ...late, silent: true }),
          does(['迟到 5 分钟', 'Tells 5 min late'], `${no}/succeed`, { ...late, delay: 'PT5M' }),
          ...(state === 'CLOSED' ? [] : [does(['付款失败', 'Fails'], `${no}/fail`)]),
        ];
    return line([sum, description, said(ORDER_STATES[state])], outTradeNo, toldText(notices, isPaid), buttons);
  }

  function refundLine({ of: refund, notices }: Shown<Refund>): HTMLElement {
    const { outRefundNo, refundFen, totalFen, reason, status } = refund;
    const no = `refund/${encodeURIComponent(outRefundNo)}`;
    const sum = said([
      `退 ${yuan(refundFen)}（共付 ${yuan(totalFen)}）`,
      `${yuan(refundFen)} back of ${yuan(totalFen)}`,
    ]);
    const isOpen = status === 'PROCESSING' || status === 'ABNORMAL';
    const buttons = [
      ...(isOpen ? [does(['成功', 'Succeeds'], `${no}/succeed`)] : []),
      ...(status === 'PROCESSING' ? [does(['异常', 'Abnormal'], `${no}/abnormal`)] : []),
      ...(isOpen ? [does(['关闭', 'Closed'], `${no}/close`)] : []),
      ...(status === 'PROCESSING' ? [] : [does(['再通知一次', 'Tell it again'], `${no}/notify`)]),
    ];
    return line(
      [sum, reason ?? '', said(REFUND_STATES[status])],
      outRefundNo,
      toldText(notices, status !== 'PROCESSING'),
      buttons,
    );
  }

  return {
    element: sectionBox(
      ['微信支付', 'WeChat Pay'],
      ['不动真钱，付没付由您说了算', 'no money moves here: you decide'],
      orders.element,
      element('h3', { words: ['退款', 'Refunds'] }),
      refunds.element,
      came.element,
    ),
    refresh,
  };
}

function line(facts: string[], no: string, told: string, buttons: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { className: 'line pay' },
    element('b', { textContent: facts.filter((one) => one !== '').join(' · ') }),
    element('small', { textContent: no }),
    told === '' ? undefined : element('small', { textContent: told }),
    element('div', { className: 'chips' }, ...buttons),
  );
}
