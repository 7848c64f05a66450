/** 要交的费用, as a card of home: how much, and how long there is. */
import type { DataOf } from '../../api/services';
import { dayText, leftText } from '../../text/day';
import { feeTone } from '../../text/tone';
import { yuanText } from '../../text/yuan';
import type { Waiting } from './waiting';

export type Fee = DataOf<'pay-fee', 'orders'>['orders'][number];

/** As far as there is room, the nearest last day first; then one that leads to the others. */
export function owedOf(fees: readonly Fee[], room: number): Waiting[] {
  const cards = fees.slice(0, room).map(ofFee);
  return fees.length > room ? [...cards, OTHERS] : cards;
}

const OTHERS: Waiting = {
  key: 'fees',
  machine: '',
  state: 'issued',
  stateName: '待缴费',
  tone: 'yours',
  title: '还有别的费用要交',
  text: '都在“费款缴纳”里，最急的排在前面。',
  url: '/services/pay-fee/mine/index',
};

/** From here on the days left are urgent. */
const SOON = 2;

function ofFee({ orderId, itemName, amountFen, state, stateName, lastDay, daysLeft, caseNo }: Fee): Waiting {
  const day = lastDay ? `，最后一天${dayText(lastDay).slice(5)}` : '';
  const left =
    daysLeft === null
      ? ''
      : daysLeft < 0
        ? `期限${leftText(daysLeft)}，现在交还来得及。`
        : `${leftText(daysLeft)}${day}。`;
  return {
    key: `fee:${orderId}`,
    machine: '',
    state,
    stateName,
    tone: daysLeft !== null && daysLeft <= SOON ? 'urgent' : feeTone(state),
    title: `${itemName} ${yuanText(amountFen)}`,
    text: `${left}${caseNo}`,
    url: `/services/pay-fee/order/index?orderId=${encodeURIComponent(orderId)}`,
  };
}
