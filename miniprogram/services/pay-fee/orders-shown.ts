/** 缴费单的一行, as who owes it reads a list. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, leftText } from '../../text/day';
import { feeTone, type Tone } from '../../text/tone';
import { yuanText } from '../../text/yuan';

export type OrderLine = DataOf<'pay-fee', 'orders'>['orders'][number];

export interface OrderRow {
  orderId: string;
  itemName: string;
  amount: string;
  caseNo: string;
  courtName: string;
  tone: Tone;
  stateName: string;
  /** By when, in words; '' no clock runs. */
  due: string;
  urgent: boolean;
}

/** From here on the days left are urgent. */
const SOON = 2;

export const rowOf = (line: OrderLine): OrderRow => ({
  orderId: line.orderId,
  itemName: line.itemName,
  amount: yuanText(line.amountFen),
  caseNo: line.caseNo,
  courtName: line.courtName,
  tone: feeTone(line.state),
  stateName: line.stateName,
  due: dueText(line),
  urgent: line.daysLeft !== null && line.daysLeft <= SOON,
});

/** The year is said where the days left do not tell it. */
function dueText({ state, lastDay, daysLeft }: OrderLine): string {
  if (daysLeft !== null && lastDay)
    return daysLeft < 0
      ? `期限${leftText(daysLeft)}，现在交还来得及`
      : `最后一天 ${dayText(lastDay).slice(5)}，${leftText(daysLeft)}`;
  return state === 'issued' ? '通知书送到以后才开始算期限' : '';
}
