/** 送达渠道: what happened to a document on each way it was sent (SERVE-3..5), as the gateway and officers recorded it. */
import type { EAddress } from './consent';
import { checkedInstant } from './instant';

/** One thing that happened on a channel; `at` in epoch ms by the court's system, `arrivedAt` as proved. */
export type ServiceEvent =
  /** Handed to the gateway. Says nothing about receipt. */
  | { kind: 'sent'; at: number }
  /** The court's system shows it delivered to the recipient's system (“发送成功”). */
  | { kind: 'arrived'; at: number }
  | { kind: 'read'; at: number }
  /** Other proof that he got it. */
  | { kind: 'proofOfReceipt'; at: number }
  /** He answered that he has it, or did what the document asks. */
  | { kind: 'replied' | 'acted'; at: number }
  | { kind: 'bounced'; at: number }
  /** An officer found proved that it reached him at another time (解释135.2; 在线诉讼规则31.2). */
  | { kind: 'arrivalCorrected'; at: number; arrivedAt: number }
  /**
   * An officer found the presumption rebutted: system error, not his address, not he who read (在线诉讼规则31.2(2)); or that nothing
   * reached an address of his, whatever the system shows (解释135.2).
   */
  | { kind: 'rebutted'; at: number };

export interface ServiceChannel {
  /** A text message, a message of a service account or a red dot only points to the document. */
  to: EAddress | { channel: 'sms' | 'wechatNotice' | 'redDot'; value: string };
  /** Who says the address is his: he himself gave or confirmed it for service, or the court ascertained it. */
  basis: 'given' | 'confirmed' | 'ascertained';
  events: readonly ServiceEvent[];
}

const REMINDERS: readonly string[] = ['sms', 'wechatNotice', 'redDot'];

/** SERVE-5: whether it only points to the document. */
export const isReminder = ({ to }: ServiceChannel): boolean => REMINDERS.includes(to.channel);

/** The time (epoch ms) of the earliest event of some kinds. */
export function firstOf(events: readonly ServiceEvent[], kinds: readonly ServiceEvent['kind'][]): number | undefined {
  return earliest(...events.filter(({ kind }) => kinds.includes(kind)).map((event) => event.at));
}

export function earliest(...instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** Throws RangeError for times that cannot be: none, or before the sending. */
export function checkOrder({ events }: ServiceChannel): void {
  for (const event of events)
    checkedInstant(event.kind === 'arrivalCorrected' ? event.arrivedAt : event.at, event.kind);
  const sent = firstOf(events, ['sent']);
  if (events.length > 0 && sent === undefined) throw new RangeError('a channel has events but was never sent');
  for (const event of events) {
    const happened = event.kind === 'arrivalCorrected' ? event.arrivedAt : event.at;
    if (sent !== undefined && happened < sent) throw new RangeError(`${event.kind} before the document was sent`);
  }
}
