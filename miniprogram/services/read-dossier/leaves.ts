/** 一页一页: a dossier's pages, counted through all that this reader may see. Free of wx. */
import type { DataOf } from '../../api/services';

export type Item = DataOf<'read-dossier', 'volumes'>['items'][number];

export interface Leaf {
  itemId: string;
  name: string;
  /** Of the item, from 1. */
  page: number;
  pages: number;
  /** Through the whole dossier, from 1. */
  at: number;
  waits: boolean;
}

/** undefined: there is no such page. Items stand in the order of their pages. */
export function leafAt(items: readonly Item[], at: number): Leaf | undefined {
  let [low, high] = [0, items.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (!item) return undefined;
    if (at < item.firstPage) high = middle - 1;
    else if (at >= item.firstPage + item.pages) low = middle + 1;
    else {
      const { itemId, name, pages, waits } = item;
      return { itemId, name, page: at - item.firstPage + 1, pages, at, waits };
    }
  }
  return undefined;
}

const NO_PAGE = (total: number) => `请写 1 到 ${total} 的数。`;

/** What was typed, as a page; or what is wrong with it. */
export function pageOf(typed: string, total: number): { at: number; trouble: '' } | { at: 0; trouble: string } {
  const at = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(at) && at >= 1 && at <= total
    ? { at, trouble: '' }
    : { at: 0, trouble: NO_PAGE(total) };
}

/** By title, kind or who handed it in; every word has to be there. */
export function found(items: readonly Item[], wanted: string): Item[] {
  const words = wanted.trim().split(/\s+/).filter(Boolean);
  return items.filter(({ name, kindName, byText }) => {
    const all = `${name} ${kindName} ${byText ?? ''}`;
    return words.every((word) => all.includes(word));
  });
}

/** `第 3 页`, `第 3 到 9 页` */
export const pagesText = ({ firstPage, pages }: Pick<Item, 'firstPage' | 'pages'>): string =>
  pages > 1 ? `第 ${firstPage} 到 ${firstPage + pages - 1} 页` : `第 ${firstPage} 页`;
