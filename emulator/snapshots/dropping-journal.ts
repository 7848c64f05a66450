/** A journal from which collections can be dropped: the store itself never needs to, a restore does. */
import type { Journal, JournalWrite } from '../store/journal';

export interface DroppingJournal extends Journal {
  /**
   * Forgets a collection in the next batch, which holds what the store did in this turn.
   * @param isThere whether it was made anew when that batch is written
   */
  drop(collection: string, isThere: () => boolean): void;
}

/** See the store: `c`, then the name, is the key of what is known of a collection. */
const keyOf = (collection: string) => `c${collection}`;

export function droppingJournal(journal: Journal): DroppingJournal {
  let dropped: { collection: string; isThere: () => boolean }[] = [];
  return {
    entries: () => journal.entries(),
    close: () => journal.close(),
    write(batch) {
      if (dropped.length === 0) return journal.write(batch);
      const gone = dropped.filter(({ isThere }) => !isThere());
      dropped = [];
      const writes = gone.map(({ collection }): JournalWrite => ({ type: 'del', key: keyOf(collection) }));
      return journal.write([...batch, ...writes]);
    },
    drop(collection, isThere) {
      dropped.push({ collection, isThere });
    },
  };
}
