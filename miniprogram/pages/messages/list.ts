/** 消息列表: notifications as documents come, by page or live, in one list without doubles, the newest first. */
import { momentText } from '../../text/day';

/** As platform/notify.ts writes it. */
export interface NotificationDocument {
  _id: string;
  title: string;
  text: string;
  page: string;
  /** The database's clients give a Date, or the same as text. */
  at: Date | string;
  read: boolean;
}

export interface Message {
  id: string;
  title: string;
  text: string;
  page: string;
  /** ISO; the cursor of the next page. */
  at: string;
  when: string;
  read: boolean;
}

export function messageOf({ _id, title, text, page, at, read }: NotificationDocument, now: number): Message {
  const iso = new Date(at).toISOString();
  return { id: _id, title, text, page, at: iso, when: momentText(iso, now), read };
}

/** `incoming` wins: it is what the database says now. */
export function merged(list: readonly Message[], incoming: readonly Message[]): Message[] {
  const byId = new Map([...list, ...incoming].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}
