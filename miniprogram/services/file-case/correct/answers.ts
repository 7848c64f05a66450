/** 逐项回答: what was answered so far, what is still open, and what is sent in the end (FIX-2). Free of wx. */
import type { DataOf } from '../../../api/services';
import { evidenceOf } from '../../../text/evidence';
import { type Content, type Section, same, sendable } from '../draft/content';
import { STEPS, type Step, stepOfField } from '../draft/steps';
import { linesOf } from '../draft/wording';

export type Correction = NonNullable<DataOf<'file-case', 'get'>['correction']>;
export type Item = Correction['items'][number];

/** What stays on this phone until it is handed in. */
export interface Written {
  /** itemId → answer */
  texts: Record<string, string>;
  /** Sections of the form that were changed. */
  changed: Content;
  /** What the court found wrong with them, by the paths of fields. */
  wrong?: Record<string, string>;
}

export const NOTHING_WRITTEN: Written = { texts: {}, changed: {} };

/** What the files of an item are named after: the court sees their names only. */
export const itemName = (i: number): string => `补正${i + 1}`;

export interface ItemRow {
  itemId: string;
  number: number;
  what: string;
  done: boolean;
  text: string;
}

const filesText = (files: readonly string[]) => (files.length > 0 ? `附件 ${files.length} 个` : '');

/** @param attached names of all files of the filing that the court has */
export function rowsOf(items: readonly Item[], { texts }: Written, attached: readonly string[]): ItemRow[] {
  return items.map(({ itemId, what }, i) => {
    const said = texts[itemId]?.trim() ?? '';
    const files = filesOf(items, i, attached);
    const done = said !== '' || files.length > 0;
    return {
      itemId,
      number: i + 1,
      what,
      done,
      text: done ? [said, filesText(files)].filter(Boolean).join('；') : '还没有答',
    };
  });
}

function filesOf(items: readonly Item[], i: number, attached: readonly string[]): string[] {
  const names = items.map((_, at) => itemName(at));
  return attached.filter((name) => evidenceOf(name, names) === itemName(i));
}

/** The number of the first item without an answer; 0: none is missing. */
export const firstOpen = (rows: readonly ItemRow[]): number => rows.find(({ done }) => !done)?.number ?? 0;

/** Files alone are an answer, too; what is sent says which. */
export function answersOf(
  items: readonly Item[],
  { texts }: Written,
  attached: readonly string[],
): { itemId: string; text: string }[] {
  return items.flatMap(({ itemId }, i) => {
    const said = texts[itemId]?.trim() ?? '';
    const text =
      said ||
      filesOf(items, i, attached)
        .join('、')
        .slice(0, 1900)
        .replace(/^(?=.)/, '见附件：');
    return text ? [{ itemId, text }] : [];
  });
}

export interface Change {
  section: Section;
  title: string;
  before: string[];
  after: string[];
}

const NOTHING = ['（空着）'];
const or = (lines: string[]) => (lines.length > 0 ? lines : NOTHING);
const SECTIONS = STEPS.flatMap(({ title, sections }) => sections.map((section) => ({ section, title })));

/** An id given to what had none is no change: nobody reads it, and it goes with the rest where something else changed. */
const readable = (content: Content, section: Section) =>
  section === 'evidence' ? content.evidence?.map(({ evidenceId: _, ...read }) => read) : content[section];

/** What of the form reads otherwise than it was handed in. */
export const changesOf = (base: Content, { changed }: Written): Change[] =>
  SECTIONS.filter(({ section }) => section !== 'truthConfirmed' && section in changed)
    .map(({ section, title }) => ({
      section,
      title,
      before: or(linesOf(base, section, 'whole')),
      after: or(linesOf(sendable(changed), section, 'whole')),
    }))
    .filter(({ section }) => !same(readable(sendable(base), section), readable(sendable(changed), section)));

/** undefined: the form stays as it was handed in. */
export function contentOf(base: Content, written: Written): Content | undefined {
  if (changesOf(base, written).length === 0) return undefined;
  // FILE-17: what is changed is confirmed anew.
  return sendable({ ...base, ...written.changed, truthConfirmed: written.changed.truthConfirmed === true });
}

/** Steps of the form that a correction may change; truth is confirmed where it is handed in. */
export const FORM_STEPS: readonly Step[] = STEPS.filter(({ id }) => id !== 'truth' && id !== 'mediation');

/** What the court found wrong with the form, and the first step where it is mended; '' none: it is not about the form. */
export function wrongIn(fields: Record<string, string>): { wrong: Record<string, string>; step: string } {
  const entries = Object.entries(fields).map(([path, text]) => [path.replace(/^content\./, ''), text] as const);
  const step = entries.flatMap(([path]) => stepOfField(path)?.id ?? [])[0] ?? '';
  return { wrong: Object.fromEntries(entries), step };
}
