/** 没写完的: a notice or reasons under way, kept on this phone until they are sent. */

const STORED_AT = 'staff-drafts';
const KEPT_FOR_MS = 14 * 86_400_000;

interface Kept {
  at: number;
  /** JSON */
  text: string;
}

function all(): Record<string, Kept> {
  const stored = wx.getStorageSync<Record<string, Kept> | ''>(STORED_AT) || {};
  const since = Date.now() - KEPT_FOR_MS;
  return Object.fromEntries(Object.entries(stored).filter(([, { at }]) => at > since));
}

/** @param key what it is for: `<move>:<filingId>` */
export function keepWords(key: string, words: object): void {
  wx.setStorageSync(STORED_AT, { ...all(), [key]: { at: Date.now(), text: JSON.stringify(words) } });
}

/** `none` where nothing is kept. */
export function keptWords<T extends object>(key: string, none: T): T {
  const kept = all()[key];
  // The boundary: what keepWords wrote under the same key.
  return kept ? { ...none, ...(JSON.parse(kept.text) as T) } : none;
}

export function dropWords(key: string): void {
  const { [key]: _, ...others } = all();
  wx.setStorageSync(STORED_AT, others);
}
