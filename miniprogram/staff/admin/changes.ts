/** 改动: what a form would change, and for whom; shown before anything is saved. Free of wx. */

export interface Change {
  what: string;
  /** '' it was not there. */
  from: string;
  /** '' it goes. */
  to: string;
  /** Whom it concerns, and what stays as it was. */
  who: string;
}

const NONE = '没有';

/** undefined: nothing changes. */
export function change(what: string, from: string, to: string, who: string): Change | undefined {
  return from === to ? undefined : { what, from: from || NONE, to: to || NONE, who };
}

export const kept = <T>(found: readonly (T | undefined)[]): T[] => found.filter((one): one is T => one !== undefined);

/** For a dialog: what changes, in a few lines. */
export function spoken(changes: readonly Change[], most = 5): string {
  const lines = changes.slice(0, most).map(({ what, to }) => `${what}：${to}`);
  const more = changes.length - lines.length;
  return [...lines, ...(more > 0 ? [`还有 ${more} 处，见页面上的清单`] : [])].join('\n');
}
