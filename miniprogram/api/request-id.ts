/** 请求编号: what makes a write happen once. Kept in storage until it is answered, so that it outlives a closed program. */
import { hashOf } from './hash';

interface Kept {
  id: string;
  at: number;
}

const STORED_AT = 'unanswered';
/** After this long somebody who does the same again means a second one. */
const KEPT_FOR_MS = 30 * 60_000;

/** The same `what` gets the same id until `answered(what)`. Only its hash is stored: nothing of a form stays on the phone. */
export function requestIdFor(what: string): string {
  const all = kept();
  const key = hashOf(what);
  const known = all[key];
  if (known) return known.id;
  const id = uuid();
  wx.setStorageSync(STORED_AT, { ...all, [key]: { id, at: Date.now() } });
  return id;
}

export function answered(what: string): void {
  const { [hashOf(what)]: _, ...others } = kept();
  wx.setStorageSync(STORED_AT, others);
}

function kept(): Record<string, Kept> {
  const stored = wx.getStorageSync<Record<string, Kept> | ''>(STORED_AT) || {};
  const since = Date.now() - KEPT_FOR_MS;
  return Object.fromEntries(Object.entries(stored).filter(([, { at }]) => at > since));
}

/** Version 4. It need not be secret, only unlike any other of the same person. */
export function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
}
