/** 轻重: whose turn it is in a state, for its colour. Its words come from the service (`stateName`, `next`). */

/** `yours`: waits for the reader; `urgent`: something was missed or refused; `over`: nothing more comes. */
export type Tone = 'quiet' | 'running' | 'yours' | 'urgent' | 'over';

const TICKET = new Map<string, Tone>([
  ['waiting', 'running'],
  ['called', 'yours'],
  ['serving', 'running'],
  ['done', 'over'],
  ['passed', 'urgent'],
  ['cancelled', 'over'],
  ['expired', 'over'],
]);

const FILING = new Map<string, Tone>([
  ['draft', 'quiet'],
  ['submitted', 'running'],
  ['reviewing', 'running'],
  ['correcting', 'yours'],
  ['resubmitted', 'running'],
  ['returned', 'yours'],
  ['guided', 'yours'],
  ['mediating', 'running'],
  ['registered', 'over'],
  ['refused', 'urgent'],
  ['withdrawn', 'over'],
]);

const BOOKING = new Map<string, Tone>([
  ['booked', 'running'],
  ['arrived', 'over'],
  ['noShow', 'urgent'],
  ['past', 'over'],
  ['cancelled', 'over'],
  ['calledOff', 'urgent'],
]);

/** As who owes it sees it. */
const FEE = new Map<string, Tone>([
  ['issued', 'yours'],
  ['deferred', 'yours'],
  ['paying', 'running'],
  ['overdue', 'urgent'],
  ['aidPending', 'running'],
  ['refunding', 'running'],
  ['paid', 'over'],
  ['exempted', 'over'],
  ['lapsed', 'urgent'],
  ['refunded', 'over'],
  ['replaced', 'over'],
]);

const REFUND = new Map<string, Tone>([
  ['proposed', 'running'],
  ['confirmed', 'running'],
  ['processing', 'running'],
  ['abnormal', 'running'],
  ['rejected', 'running'],
  ['done', 'over'],
]);

/** As who is served sees it. */
const SERVICE = new Map<string, Tone>([
  ['sent', 'yours'],
  ['arrived', 'yours'],
  ['served', 'over'],
  ['presumedServed', 'over'],
  ['disputed', 'running'],
  ['failed', 'running'],
  ['publicNotice', 'urgent'],
  ['signedFor', 'over'],
  ['declined', 'over'],
]);

export const ticketTone = (state: string): Tone => TICKET.get(state) ?? 'quiet';
export const filingTone = (state: string): Tone => FILING.get(state) ?? 'quiet';
export const bookingTone = (state: string): Tone => BOOKING.get(state) ?? 'quiet';
export const feeTone = (state: string): Tone => FEE.get(state) ?? 'quiet';
export const refundTone = (state: string): Tone => REFUND.get(state) ?? 'quiet';
export const serviceTone = (state: string): Tone => SERVICE.get(state) ?? 'quiet';
