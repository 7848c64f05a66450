/**
 * 通知: what a person is told, one document each; its `_id` says what it is about, so that nobody is told twice. It stands in the
 * program; a message that points to it may go out besides (messages/deliver.ts), and is never more than a reminder (SERVE-5).
 */
import type { OpenId } from './caller';
import { collection, type Stored } from './database';
import type { Message } from './messages/templates';
import type { Transaction } from './transact';

export type DeliveryState =
  /** Not tried yet, or to be tried again. */
  | 'due'
  /** Somebody is at it, or died at it: it may have been sent. */
  | 'sending'
  | 'sent'
  /** Sent once or twice without an answer: more would be a nuisance. */
  | 'unsure'
  /** No consent, no template, nobody there, an account that is frozen, or read already: it stands in the program alone. */
  | 'unreached'
  /** A template or a page is wrong. */
  | 'failed'
  /** A day old: by now it would only confuse. */
  | 'expired';

export interface Delivery {
  state: DeliveryState;
  /** How often it was tried. */
  tries: number;
  /** How many of these were never answered. */
  unanswered: number;
  /** How it went out, or was tried last. */
  by?: 'wechat' | 'sms';
  /** What WeChat, or the sender of SMS, answered last. */
  code?: number | string;
}

export interface Notification extends Stored {
  openid: OpenId;
  courtId: string;
  title: string;
  text: string;
  /** Page of the mini-program that goes on from here. */
  page: string;
  at: Date;
  read: boolean;
  /** What goes out beside it; without one it stands in the program alone. */
  message?: Message;
  /** When its delivery is looked at next; null: never again. */
  deliverAt?: Date | null;
  delivery?: Delivery;
}

type NewNotification = Omit<Notification, 'read' | 'deliverAt' | 'delivery'>;

const NAME = 'notifications';

export const notifications = collection<Notification>(NAME);

/**
 * Tells once: the same `_id` again does nothing, and inside a transaction ends it. One database action; what goes out goes out later, by the timer.
 * @param within the transaction that does what is told, so that neither is there without the other
 */
export async function notify(notification: NewNotification, within?: Transaction): Promise<void> {
  const told = toldOf(notification);
  // Whose key may be there already looks for it first: it would end the transaction.
  if (within) await within.collection<Notification>(NAME).insert(told);
  else await notifications.insertMissing(told);
}

/** Of keys that are certainly new, in one database action. */
export const notifyAll = (all: readonly NewNotification[], within: Transaction): Promise<void> =>
  within.collection<Notification>(NAME).insertAll(all.map(toldOf));

function toldOf(notification: NewNotification): Notification {
  const { message, at } = notification;
  const due: Pick<Notification, 'deliverAt' | 'delivery'> = message
    ? { deliverAt: at, delivery: { state: 'due', tries: 0, unanswered: 0 } }
    : {};
  return { ...notification, read: false, ...due };
}
