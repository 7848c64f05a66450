/** 通知: what a person is told, one document each; its `_id` says what it is about, so that nobody is told twice. */
import type { OpenId } from './caller';
import { collection, type Stored } from './database';
import type { Transaction } from './transact';

export interface Notification extends Stored {
  openid: OpenId;
  courtId: string;
  title: string;
  text: string;
  /** Page of the mini-program that goes on from here. */
  page: string;
  at: Date;
  read: boolean;
}

const NAME = 'notifications';

/**
 * Tells once: the same `_id` again does nothing.
 * @param within the transaction that does what is told, so that neither is there without the other
 */
export async function notify(notification: Omit<Notification, 'read'>, within?: Transaction): Promise<void> {
  const notifications = within ? within.collection<Notification>(NAME) : collection<Notification>(NAME);
  await notifications.insertMissing({ ...notification, read: false });
}
