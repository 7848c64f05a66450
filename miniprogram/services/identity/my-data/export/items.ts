/** 下载的内容: what came, counted by what it is; and as one file. Free of wx. */

export interface Item {
  kind: string;
  title: string;
  data: unknown;
}

export interface Counted {
  title: string;
  count: number;
}

/** An answer's `json`, item by item. Throws a SyntaxError for what is none. */
export function itemsOf(json: string): Item[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) throw new SyntaxError('an export is a list');
  return parsed.map((one: object) => ({ kind: '', title: '', data: null, ...one }));
}

/** In the order in which they came. */
export function counted(items: readonly Item[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { title } of items) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => ({ title, count }));
}

/** Readable also without a program for it. */
export const fileText = (items: readonly Item[], retention: readonly string[]): string =>
  JSON.stringify({ 说明: '本人在微法院的信息', 保存多久: retention, 内容: items }, null, 2);
