/** 逐项回答: what was answered so far, and what is still open (FIX-2). Free of wx. */
import type { DataOf } from '../../../api/services';
import { evidenceOf } from '../../../text/evidence';
import type { Content } from '../draft/content';

export type Notice = DataOf<'correct-filing', 'notice'>;
export type Item = NonNullable<Notice['correction']>['items'][number];

/** An answer as it was written on this phone. */
export interface WrittenText {
  text: string;
  /** What the court had when it was last seen from here. */
  base: string;
}

/** What stays on this phone until it is handed in. */
export interface Written {
  /** itemId → answer */
  texts: Record<string, WrittenText>;
  /** Sections of the form that were changed. */
  changed: Content;
  /** What the court found wrong with them, by the paths of fields. */
  wrong?: Record<string, string>;
}

export const NOTHING_WRITTEN: Written = { texts: {}, changed: {} };

/** What the files of an item are named after: the judge sees what they are for. */
export const itemName = (i: number): string => `补正${i + 1}`;

/** Written here and not with the court yet; undefined: the court has it. */
export function unsavedOf({ texts }: Written, itemId: string): string | undefined {
  const written = texts[itemId];
  return written && written.text.trim() !== written.base.trim() ? written.text : undefined;
}

/** Answered on another phone since it was seen here, and otherwise here: nobody's words are written over. */
export function clashOf(written: Written, { itemId, text }: Pick<Item, 'itemId' | 'text'>): boolean {
  const mine = unsavedOf(written, itemId);
  return (
    mine !== undefined && mine.trim() !== text.trim() && (written.texts[itemId]?.base ?? '').trim() !== text.trim()
  );
}

export interface ItemRow {
  itemId: string;
  number: number;
  what: string;
  done: boolean;
  text: string;
}

const CLASH = '两部手机上写的不一样，请打开选一个';
/** As much of an answer as a list shows. */
const SHOWN = 80;
const filesText = (files: readonly unknown[]) => (files.length > 0 ? `附件 ${files.length} 个` : '');

export const rowsOf = (items: readonly Item[], written: Written): ItemRow[] =>
  items.map(({ itemId, what, text, files }, i) => {
    if (clashOf(written, { itemId, text })) return { itemId, number: i + 1, what, done: false, text: CLASH };
    const said = (unsavedOf(written, itemId) ?? text).trim();
    const done = said !== '' || files.length > 0;
    const words = said.length > SHOWN ? `${said.slice(0, SHOWN)}……` : said;
    return {
      itemId,
      number: i + 1,
      what,
      done,
      text: done ? [words, filesText(files)].filter(Boolean).join('；') : '还没有答',
    };
  });

/** The number of the first item without an answer; 0: none is missing. */
export const firstOpen = (rows: readonly ItemRow[]): number => rows.find(({ done }) => !done)?.number ?? 0;

interface NamedFile {
  attachmentId: string;
  name: string;
  /** Added to this correction; what came with the complaint belongs to no item. */
  removable?: boolean | undefined;
}

/** Files that came to the court for an item, which does not name them yet: a phone was closed in between. */
export function unlinkedOf(
  items: readonly Item[],
  attached: readonly NamedFile[],
): { itemId: string; ids: string[] }[] {
  const names = items.map((_, i) => itemName(i));
  return items.flatMap(({ itemId, files }, i) => {
    const there = new Set(files.map(({ attachmentId }) => attachmentId));
    const ids = attached
      .filter(
        ({ attachmentId, name, removable }) =>
          removable && !there.has(attachmentId) && evidenceOf(name, names) === names[i],
      )
      .map(({ attachmentId }) => attachmentId);
    return ids.length > 0 ? [{ itemId, ids }] : [];
  });
}

/** What goes with the handing in, since it could not be saved before. */
export const answersOf = (items: readonly Item[], written: Written): { itemId: string; text: string }[] =>
  items.flatMap(({ itemId }) => {
    const text = unsavedOf(written, itemId)?.trim();
    return text ? [{ itemId, text }] : [];
  });
