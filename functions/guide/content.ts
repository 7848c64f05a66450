/** 本院内容: the program's own items with the court's own versions laid over them. One query. */
import { BASE, type ContentKind, ID_OF, type Items } from './content/base';
import { type CourtContent, contentId, courtContents, parseItem } from './records';

/** More than a court will ever have of one kind. */
const MOST_ITEMS = 500;

export interface Versioned<T> {
  item: T;
  /** 0: the program's own. */
  version: number;
}

/** All items of a kind, in the program's order, the court's additions last. Without a court the program's own. */
export async function contentOf<K extends ContentKind>(kind: K, courtId?: string): Promise<Versioned<Items[K]>[]> {
  const own = courtId === undefined ? [] : await courtContents.find({ courtId, kind }, { limit: MOST_ITEMS });
  const byId = new Map(own.map((content) => [content.itemId, content]));
  const idOf: (item: Items[K]) => string = ID_OF[kind];
  const base: readonly Items[K][] = BASE[kind];
  const ids = new Set(base.map(idOf));
  return [
    ...base.map((item) => over(item, byId.get(idOf(item)))),
    ...own.flatMap(({ itemId, item, version }) =>
      ids.has(itemId) || item === null ? [] : [{ item: parseItem<K>(item), version }],
    ),
  ];
}

/** One item; undefined when there is none. */
export async function itemOf<K extends ContentKind>(
  kind: K,
  itemId: string,
  courtId?: string,
): Promise<Versioned<Items[K]> | undefined> {
  const own = courtId === undefined ? undefined : await courtContents.get(contentId(courtId, kind, itemId));
  const idOf: (item: Items[K]) => string = ID_OF[kind];
  const base: Items[K] | undefined = (BASE[kind] as readonly Items[K][]).find((one) => idOf(one) === itemId);
  if (base) return over(base, own);
  return own && own.item !== null ? { item: parseItem<K>(own.item), version: own.version } : undefined;
}

function over<T extends Items[ContentKind]>(item: T, own: CourtContent | undefined): Versioned<T> {
  if (!own) return { item, version: 0 };
  return { item: own.item === null ? item : (parseItem(own.item) as T), version: own.version };
}
