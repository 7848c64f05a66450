/** 付款结果: what was received, for the party and for whoever paid for him. Free of wx. */
import type { DataOf } from '../../../api/services';
import { stampText } from '../../../text/day';
import { yuanText } from '../../../text/yuan';

export type Order = DataOf<'pay-fee', 'order'>;
export type ForPayer = DataOf<'pay-fee', 'forPayer'>;

export interface Result {
  /** '' the court has not got it. */
  amount: string;
  /** Somebody is at the till: it is not known yet. */
  paying: boolean;
  itemName: string;
  caseNo: string;
  courtName: string;
  courtId: string;
  when: string;
  /** What follows, in plain words. */
  next: string;
  documents: Order['documents'];
}

const PAID = ['paid', 'refunding', 'refunded'];

/** The latest payment is the one that was just made. */
export function resultOf(order: Order): Result {
  const [latest] = [...order.payments].sort((a, b) => (a.paidAt < b.paidAt ? 1 : -1));
  const paid = PAID.includes(order.state) && latest;
  const { itemName, caseNo, courtName, courtId, next, documents } = order;
  return {
    amount: paid ? yuanText(latest.paidFen) : '',
    paying: order.state === 'paying',
    itemName,
    caseNo,
    courtName,
    courtId,
    when: paid ? stampText(latest.paidAt) : '',
    next: order.state === 'paid' ? '费用交清了，案子接着办，您不用再做什么。下一步法院会发消息告诉您。' : next,
    documents: documents.filter(({ documentId }) => paid && documentId.startsWith(latest.outTradeNo)),
  };
}

export const resultForPayer = (shown: ForPayer): Result => ({
  amount: shown.paidByMeFen > 0 ? yuanText(shown.paidByMeFen) : '',
  paying: shown.state === 'paying',
  itemName: shown.itemName,
  caseNo: shown.caseNo,
  courtName: shown.courtName,
  courtId: '',
  when: '',
  next:
    shown.state === 'paid'
      ? `您替 ${shown.forName} 交清了，他那边也会收到消息。以后要是退费，钱退回您付款的账户。`
      : shown.next,
  documents: shown.documents,
});
