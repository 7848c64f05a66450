/** 费款的一行: an order, a refund, an application as a list has it. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText, leftText, momentText } from '../../text/day';
import type { Tone } from '../../text/tone';

export type OrderLine = DataOf<'pay-fee', 'courtOrders'>['orders'][number];
export type Refund = DataOf<'pay-fee', 'refundQueue'>['refunds'][number];
export type Aid = DataOf<'pay-fee', 'aidQueue'>['aids'][number];

export interface OrderRow {
  orderId: string;
  itemName: string;
  caseNo: string;
  amountFen: number;
  stateName: string;
  tone: Tone;
  due: string;
  urgent: boolean;
}

const ORDER_TONES = new Map<string, Tone>([
  ['issued', 'running'],
  ['paying', 'running'],
  ['aidPending', 'yours'],
  ['deferred', 'running'],
  ['overdue', 'urgent'],
  ['refunding', 'running'],
]);
const REFUND_TONES = new Map<string, Tone>([
  ['proposed', 'yours'],
  ['confirmed', 'running'],
  ['processing', 'running'],
  ['abnormal', 'urgent'],
]);

export const orderTone = (state: string): Tone => ORDER_TONES.get(state) ?? 'over';
export const refundTone = (state: string): Tone => REFUND_TONES.get(state) ?? 'over';

export const orderRows = (lines: readonly OrderLine[]): OrderRow[] =>
  lines.map(({ orderId, itemName, caseNo, amountFen, state, stateName, lastDay, daysLeft }) => ({
    orderId,
    itemName,
    caseNo,
    amountFen,
    stateName,
    tone: orderTone(state),
    due: dueOfOrder(state, lastDay, daysLeft),
    urgent: daysLeft !== null && daysLeft <= 1,
  }));

function dueOfOrder(state: string, lastDay: string | null, daysLeft: number | null): string {
  if (lastDay && daysLeft !== null) return `最后一天 ${dayText(lastDay)}，${leftText(daysLeft)}`;
  if (state === 'issued') return '交费通知还没有记送达，期限没有开始';
  return lastDay && state === 'overdue' ? `最后一天 ${dayText(lastDay)}` : '';
}

export interface RefundRow {
  refundNo: string;
  orderId: string;
  caseNo: string;
  amountFen: number;
  reason: string;
  stateName: string;
  tone: Tone;
  /** By when, or when it was back. */
  due: string;
  urgent: boolean;
}

/** Days before its last one from which a refund is pressing. */
const SOON = 3;

export function refundRows(refunds: readonly Refund[], now: number): RefundRow[] {
  const today = dayOf(now);
  return refunds.map(({ refundNo, orderId, caseNo, amountFen, reasonText, state, stateName, dueOn, late, doneAt }) => {
    const left = daysBetween(today, dueOn);
    const open = REFUND_TONES.has(state);
    return {
      refundNo,
      orderId,
      caseNo,
      amountFen,
      reason: reasonText,
      stateName,
      tone: refundTone(state),
      due: open ? `最迟 ${dayText(dueOn)} 退回，${leftText(left)}` : doneAt ? `${momentText(doneAt, now)} 退回` : '',
      urgent: open && (late || left <= SOON),
    };
  });
}

export interface AidRow {
  aidId: string;
  orderId: string;
  caseNo: string;
  /** 申请免交 */
  what: string;
  applicant: string;
  amountFen: number;
  appliedAt: string;
  grounds: string;
  stateName: string;
  pending: boolean;
  inTime: boolean;
}

const KINDS: Readonly<Record<Aid['kind'], string>> = { exempt: '免交', reduce: '减交', defer: '缓交' };

export const aidName = (kind: Aid['kind']): string => KINDS[kind];

export const aidRows = (aids: readonly Aid[], now: number): AidRow[] =>
  aids.map((aid) => ({
    aidId: aid.aidId,
    orderId: aid.orderId,
    caseNo: aid.caseNo,
    what: `申请${aidName(aid.kind)}`,
    applicant: aid.applicantKind === 'organisation' ? `${aid.applicantName}（单位）` : aid.applicantName,
    amountFen: aid.amountFen,
    appliedAt: momentText(aid.appliedAt, now),
    grounds: aid.grounds.map(({ title }) => title).join('；'),
    stateName: aid.stateName,
    pending: aid.state === 'pending',
    inTime: aid.inTime,
  }));
