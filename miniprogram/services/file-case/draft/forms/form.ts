/** 表格: a part of the form as data: which questions there are, when each is asked and how it is answered. Free of wx. */
import type { Content } from '../content';

export interface Option<T extends string = string> {
  value: T;
  label: string;
  note?: string;
}

/**
 * `lines`: a list of texts, one a line. `yes`: yes, no or no answer. `flag`: a tick. `many`: several of the options.
 * `place`: an address.
 */
export type ItemType =
  | 'text'
  | 'idcard'
  | 'place'
  | 'long'
  | 'lines'
  | 'money'
  | 'day'
  | 'choice'
  | 'yes'
  | 'flag'
  | 'many';

/** An entry of a list, or the whole form. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Item {
  /** Where the answer stands: `title.number`; in a list, within its entry. */
  path: string;
  label: string;
  /** How it is called where it is read; '' the answer says it all; missing: `label`. */
  said?: string;
  type: ItemType;
  hint?: string;
  /** Characters. */
  most?: number;
  optional?: boolean;
  options?: readonly Option[];
  /** Asked only then. `entry`: of a list. */
  when?: (content: Content, entry: Fields) => boolean;
  /** Covered where others may look on (PRIV-4). */
  secret?: 'number' | 'place';
}

export interface List {
  /** Where the entries stand. */
  path: string;
  /** What one of them is called. */
  name: string;
  add: string;
  most: number;
  /** What a new entry has already. */
  fresh: Fields;
  /** To say that there is none, where that is an answer. */
  none?: string;
}

export interface Block {
  id: string;
  title?: string;
  lead?: string;
  /** A term of art, with its line in plain words. */
  term?: string;
  plain?: string;
  /** Where it is written. */
  rule?: string;
  items: readonly Item[];
  /** The items are asked of each of its entries. */
  list?: List;
  when?: (content: Content) => boolean;
}

/** The section that a path is in. */
export const sectionOf = (path: string): string => path.split('.')[0] ?? '';

const fieldsOf = (value: unknown): Fields =>
  // The boundary: what is in a form is read by its paths.
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** `title.number`, `agents.0.name`; undefined: nothing is there. */
export function valueAt(within: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => fieldsOf(value)[key], within);
}

/** The same with another value there; everything on the way is copied. */
export function withValue<T extends object>(within: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const old = fieldsOf(within)[key];
  const next = rest.length === 0 ? value : withValue(Array.isArray(old) ? old : fieldsOf(old), rest.join('.'), value);
  if (Array.isArray(within)) {
    const list: unknown[] = [...within];
    list[Number(key)] = next;
    // The boundary: a list stays a list.
    return list as unknown as T;
  }
  return { ...within, [key]: next };
}

export function entriesAt(content: Content, path: string): readonly Fields[] {
  const found = valueAt(content, path);
  return Array.isArray(found) ? found.map(fieldsOf) : [];
}
