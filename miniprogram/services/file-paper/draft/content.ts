/** 材料写了什么: what a person writes in a paper, and how two devices' words are told apart and joined. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';

export type Paper = DataOf<'file-paper', 'get'>;
export type KindInfo = DataOf<'file-paper', 'kinds'>['kinds'][number];
export type Content = EventOf<'file-paper', 'saveDraft'>['content'];
export type EvidenceItem = NonNullable<Content['items']>[number];

/** The content, and for which parties it is filed. */
export interface Written extends Content {
  partyIds?: string[] | undefined;
}
export type Field = keyof Written;

export const FIELDS: readonly Field[] = [
  'partyIds',
  'appealed',
  'requests',
  'amountFen',
  'about',
  'dateId',
  'obstacleEndedOn',
  'facts',
  'items',
  'urgent',
];

/** Whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean => stable(a) === stable(b);

const stable = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => a.localeCompare(b)))
      : one,
  ) ?? '';

/** What the court is sent: lines that are still empty are none, and evidence without a name is called so. */
export function cleaned({ requests, items, facts, about, ...rest }: Written): Written {
  const asked = requests?.filter((one) => one.trim() !== '');
  const listed = items?.flatMap(({ name, source = '', proves = '' }) =>
    [name, source, proves].every((one) => one.trim() === '')
      ? []
      : [{ name: name.trim() || '（没有写名称）', ...(source ? { source } : {}), ...(proves ? { proves } : {}) }],
  );
  const cleanedUp: Written = { ...rest };
  if (asked?.length) cleanedUp.requests = asked;
  if (listed?.length) cleanedUp.items = listed;
  if (facts) cleanedUp.facts = facts;
  if (about) cleanedUp.about = about;
  for (const field of FIELDS) if (cleanedUp[field] === undefined) delete cleanedUp[field];
  return cleanedUp;
}

/** The boundary: what the court keeps of `appealed` is what it was sent. */
export function writtenOf({ content, parties }: Paper): Written {
  const { appealed, ...rest } = content;
  const of = APPEALED.find((one) => one === appealed);
  return cleaned({ ...rest, ...(of ? { appealed: of } : {}), partyIds: parties });
}

const APPEALED = ['judgment', 'dismissSuit', 'jurisdiction', 'nonAcceptance'] as const;

export interface Merged {
  written: Written;
  /** Fields that both changed, to different things: a person must choose. `written` holds mine there. */
  both: Field[];
}

/** @param base what both began with */
export function merge(base: Written, mine: Written, theirs: Written): Merged {
  const written: Written = { ...mine };
  const both: Field[] = [];
  for (const field of FIELDS) {
    if (same(mine[field], theirs[field])) continue;
    if (same(base[field], mine[field])) put(written, field, theirs);
    else if (!same(base[field], theirs[field])) both.push(field);
  }
  return { written, both };
}

/** Sets a field to what it is there, or takes it out. */
export function put<F extends Field>(into: Written, field: F, from: Written): void {
  if (from[field] === undefined) delete into[field];
  else into[field] = from[field];
}
