/** 换钥: sealed again with the key of today, so that an old key can be thrown away. Hashes stay: their key never changes. */
import { alarm } from './alarm';
import { collection, command, type Stored } from './database';
import { type Sealed, seal, unseal } from './secrets';

/** Where sealed texts stand. */
export interface SealedField {
  collection: string;
  /** `content`; indexed as `<field>.k`, so that what an old key sealed is found without looking at the rest. */
  field: string;
  /** The list that `field` stands in, each item by itself: `correction.items`. */
  list?: string;
  /** What a text belongs to, without which it does not open. @param item of the list */
  place(doc: Stored, item: unknown): string;
}

export interface ResealedPage {
  /** Texts. */
  done: number;
  /** `_id` where a full page ended; undefined: there are no more. */
  last: string | undefined;
}

type Doc = Stored & Record<string, unknown>;

const A_PAGE = 200;

/**
 * One page of what a key sealed, by `_id`. Written only over what was read: what changed meanwhile has the key of today anyway. A
 * text that does not open stays as it is, and the court's IT is told.
 * @param key one of `olderKeys()` @param after `_id` where the page before ended
 */
export async function resealPage(of: SealedField, key: string, after: string): Promise<ResealedPage> {
  const docs = collection<Doc>(of.collection);
  const path = of.list === undefined ? of.field : `${of.list}.${of.field}`;
  const found = await docs.find(
    { [`${path}.k`]: key, ...(after === '' ? {} : { _id: command().gt(after) }) },
    { orderBy: [['_id', 'asc']], limit: A_PAGE, fields: [of.list ?? of.field] },
  );
  let done = 0;
  for (const doc of found)
    for (const one of textsOf(doc, of)) {
      const again = one.sealed.k === key ? resealed(one.sealed, one.place, doc, of) : undefined;
      if (!again) continue;
      const asRead = { _id: doc._id, [`${one.path}.v`]: one.sealed.v };
      done += await docs.updateWhere(asRead, { [one.path]: command().set(again) });
    }
  return { done, last: found.length === A_PAGE ? found.at(-1)?._id : undefined };
}

interface Text {
  /** In the document: `correction.items.0.answer`. */
  path: string;
  sealed: Sealed;
  place: string;
}

function textsOf(doc: Doc, { field, list, place }: SealedField): Text[] {
  if (list === undefined) {
    const sealed = within(doc, field);
    return isSealed(sealed) ? [{ path: field, sealed, place: place(doc, undefined) }] : [];
  }
  const items = within(doc, list);
  return (Array.isArray(items) ? items : []).flatMap((item: unknown, i) => {
    const sealed = within(item, field);
    return isSealed(sealed) ? [{ path: `${list}.${i}.${field}`, sealed, place: place(doc, item) }] : [];
  });
}

function resealed(sealed: Sealed, place: string, { _id }: Doc, of: SealedField): Sealed | undefined {
  try {
    return seal(unseal(sealed, place), place);
  } catch {
    alarm('cannot reseal', { collection: of.collection, field: of.field, id: _id, key: sealed.k });
    return undefined;
  }
}

const within = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null ? Object.entries(at).find(([key]) => key === name)?.[1] : undefined,
      value,
    );

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'k' in value && 'v' in value;
