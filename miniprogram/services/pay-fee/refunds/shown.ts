/** 退费的一行. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayOf, daysBetween, dayText, leftText, stampText } from '../../../text/day';
import { refundTone, type Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';

export type Refund = DataOf<'pay-fee', 'refunds'>['refunds'][number];

export interface Row {
  refundNo: string;
  amount: string;
  caseNo: string;
  reason: string;
  tone: Tone;
  stateName: string;
  /** When it was back, or by when it has to be. */
  when: string;
}

export const rowOf = (refund: Refund, now: number): Row => ({
  refundNo: refund.refundNo,
  amount: yuanText(refund.amountFen),
  caseNo: refund.caseNo,
  reason: refund.reasonText,
  tone: refundTone(refund.state),
  stateName: refund.stateName,
  when: whenText(refund, now),
});

/** A bank's transfer is told by its day alone. */
const backAt = ({ doneAt, byHand }: Refund): string => (byHand ? dayText(byHand.on) : doneAt ? stampText(doneAt) : '');

function whenText(refund: Refund, now: number): string {
  const { state, dueOn } = refund;
  if (state === 'done') return backAt(refund) ? `${backAt(refund)} 退回` : '';
  // It is looked at again; a day is named with the next one.
  if (state === 'rejected') return '';
  const left = daysBetween(dayOf(now), dueOn);
  return left < 0
    ? `应当在 ${dayText(dueOn)} 前退回，已经晚了 ${-left} 天`
    : `最迟 ${dayText(dueOn)} 退回，${leftText(left)}`;
}

export interface Stage {
  text: string;
  when: string;
  done: boolean;
}

const AFTER_CONFIRMED = ['confirmed', 'processing', 'done', 'abnormal'];

/** How far it is: proposed, confirmed, on its way, back. */
export function stagesOf(refund: Refund): Stage[] {
  const { state, channel, proposedAt, byHand } = refund;
  const atBank = channel === 'bank' || state === 'abnormal' || byHand !== null;
  const confirmed = AFTER_CONFIRMED.includes(state);
  return [
    { text: '法院提出退费', when: stampText(proposedAt), done: true },
    { text: '财务核对确认', when: '', done: confirmed },
    {
      text: atBank ? '财务用银行转账退回' : '微信支付原路退回',
      when: backAt(refund),
      done: state === 'done',
    },
  ];
}
