/** The warning of a write skew: what was read and had changed, and what to do about it. */
import type { WriteSkew } from '../store/write-skew';
import type { Warning } from './warnings';

/** More documents of one collection are counted, not named. */
const NAMED = 10;

export function writeSkewWarning({ transaction, changed, wrote }: WriteSkew): Warning {
  const read = changed.map(({ collection, ids, queries }) => ({
    collection,
    ids: ids.map(textOf),
    queries: queries.map(({ filter, sort }) => JSON.stringify(sort ? { filter, sort } : filter)),
  }));
  const written = wrote.map(({ collection, ids }) => ({ collection, ids: ids.map(textOf) }));
  const whatWasRead = read.map(({ collection, ids, queries }) =>
    [named(collection, ids), ...queries.map((query) => `${collection} where ${query}`)].filter(Boolean).join(', '),
  );
  return {
    code: 'WRITE_SKEW_POSSIBLE',
    message:
      `transaction ${transaction} read ${whatWasRead.join(', ')}, which others changed before it committed; ` +
      `it wrote ${written.map(({ collection, ids }) => named(collection, ids)).join(', ')}. The commit stands, here as in the cloud ` +
      '(snapshot isolation). If what it wrote rests on what it read, write that document too (e.g. _.inc on a field of it): ' +
      'then one of the two ends in a conflict and is tried again.',
    detail: { transactionId: transaction, read, wrote: written },
    shape: JSON.stringify([
      changed.map(({ collection, ids, queries }) => [
        collection,
        ids.length > 0,
        queries.map(({ filter }) => Object.keys(filter)),
      ]),
      wrote.map(({ collection }) => collection),
    ]),
  };
}

/** A document's key as people know it; see store/id.ts. */
const textOf = (key: string) => key.slice(1);

function named(collection: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const names = ids.slice(0, NAMED).map((id) => JSON.stringify(id));
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return `${collection} ${names.join(' ')}${more}`;
}
