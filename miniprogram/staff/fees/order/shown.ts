/** 一张缴费单, as the court's own people see it, and what each of them can do with it. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import { moneyText } from '../../../text/yuan';
import { aidAt, caseAt, ofOrder } from '../addresses';
import { type AidRow, aidRows, orderTone, type RefundRow, refundRows } from '../rows';

export type Order = DataOf<'pay-fee', 'order'>;

export interface Move {
  id: string;
  label: string;
  url: string;
}

/** For the court's own people: what a state asks of whom. */
const NEXT = new Map([
  ['issued', '等当事人交费。过了最后一天没有交，会转为已逾期，由法官决定下一步。'],
  ['paying', '有人正在付款。付成了这里自动变；没有付成，单子会退回待缴费。'],
  ['paid', '费用已经收到，每一笔都在下面。要退费的，由书记员提出，财务确认。'],
  ['overdue', '期限过了，还没有交。当事人现在交还来得及；是不是按撤诉处理由法官决定，程序不会自动处理。'],
  ['aidPending', '当事人申请了司法救助，交费期限停着。请先决定准不准许。'],
  ['exempted', '准许免交，不用再交。'],
  ['deferred', '准许缓交，到期再交。'],
  ['lapsed', '已经裁定按撤诉处理。以后到账的钱会原路退回。'],
  ['refunding', '有退费在办，请看下面。'],
  ['refunded', '交的钱已经全部退回。'],
  ['replaced', '金额变了，这张单作废，以新的缴费单为准。'],
]);

export function nextOf({ state, next, ruling }: Pick<Order, 'state' | 'next' | 'ruling'>): string {
  if (state === 'overdue' && ruling && ruling.issuedAt === null)
    return `${ruling.judge}已经裁定按撤诉处理、签了名，等书记员${ruling.clerk}签名（合议庭审理的，其他成员也要签名）。在那以前交了费的，裁定不出具。`;
  return NEXT.get(state) ?? next;
}

/** Other pages where something is done with it. */
export function movesOf({ can, orderId, aids }: Pick<Order, 'can' | 'orderId' | 'aids'>): Move[] {
  const pending = aids.find((aid) => aid.can.includes('decideAid'));
  return [
    ...(pending ? [{ id: 'decideAid', label: '决定司法救助', url: aidAt(pending.aidId, orderId) }] : []),
    ...(can.includes('lapse') ? [{ id: 'lapse', label: '裁定按撤诉处理', url: ofOrder('lapse', orderId) }] : []),
    ...(can.includes('recordPayment')
      ? [{ id: 'recordPayment', label: '登记在银行交的款', url: ofOrder('bank', orderId) }]
      : []),
    ...(can.includes('proposeRefund')
      ? [{ id: 'proposeRefund', label: '提出退费', url: ofOrder('propose', orderId) }]
      : []),
  ];
}

export interface Shown {
  order: Order;
  tone: string;
  next: string;
  moves: Move[];
  mayServe: boolean;
  refunds: RefundRow[];
  aids: AidRow[];
  papers: Order['documents'];
  caseUrl: string;
}

export const shownOf = (order: Order, now: number): Shown => ({
  order,
  tone: orderTone(order.state),
  next: nextOf(order),
  moves: movesOf(order),
  mayServe: order.can.includes('serveNotice'),
  refunds: refundRows(order.refunds, now),
  aids: aidRows(order.aids, now),
  papers: order.documents.map((one) => ({ ...one, date: dayText(one.date) })),
  caseUrl: caseAt(order.caseId),
});

/** 案件受理费 ¥2,300.00 */
export const orderText = ({ itemName, amountFen }: Pick<Order, 'itemName' | 'amountFen'>) =>
  `${itemName} ${moneyText(amountFen)}`;
