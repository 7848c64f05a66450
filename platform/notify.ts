/** 通知: what a person is told, one document each; its `_id` says what it is about, so that nobody is told twice. */
import type { OpenId } from './caller';
import { collection, type Stored } from './database';

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

const notifications = collection<Notification>('notifications');

/** Tells once: the same `_id` again does nothing. */
export async function notify(notification: Omit<Notification, 'read'>): Promise<void> {
  await notifications.insertMissing({ ...notification, read: false });
}
