/** 表单项: the kinds of fields that forms are made of; everything may be missing while a filing is a draft. */
import * as z from 'zod/mini';
import { isLegalDate, type LegalDate } from '../../../court/time/legal-date';
import { named } from '../../../platform/input';

/** 10 billion yuan, in fen. */
const MOST_FEN = 10 ** 13;

export const text = (title: string, most: number) => named(z.optional(z.string().check(z.maxLength(most))), title);

/** `YYYY-MM-DD`, a day that there is. */
export const day = (title: string) =>
  named(z.optional(z.string().check(z.refine(isLegalDate))), `${title}（如 2025-03-08）`);

export const fenOf = (title: string) =>
  named(z.optional(z.int().check(z.minimum(1), z.maximum(MOST_FEN))), `${title}（分）`);

export const yes = (title: string) => named(z.optional(z.boolean()), title);

export const choice = <const T extends readonly [string, ...string[]]>(title: string, values: T) =>
  named(z.optional(z.enum(values)), title);

export const list = <T extends z.core.$ZodType>(title: string, entry: T, most: number) =>
  named(z.optional(z.array(entry).check(z.maxLength(most))), title);

/** Something in an entry that it is nothing without. */
export const needed = (title: string, most: number) =>
  named(z.string().check(z.minLength(1), z.maxLength(most)), title);

/** Keys of a table as choices. */
export function keysOf<T extends object>(table: T): readonly [Extract<keyof T, string>, ...Extract<keyof T, string>[]] {
  // The boundary: Object.keys knows less of a table than its type does.
  return Object.keys(table) as [Extract<keyof T, string>, ...Extract<keyof T, string>[]];
}

/** Which party of its list is meant, from 0. */
export const partyIndex = named(z.optional(z.int().check(z.minimum(0), z.maximum(49))), '哪一位当事人');

/** A day of the form; undefined: none, or none that there is. */
export const dayOf = (text: string | undefined): LegalDate | undefined =>
  text !== undefined && isLegalDate(text) ? text : undefined;
