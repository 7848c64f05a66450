/** 大厅的次序: those of the chosen court first, the others by court. Free of wx. */
import type { DataOf } from '../../../api/services';

export type Hall = DataOf<'take-number', 'halls'>['halls'][number];

export interface ListedHall extends Hall {
  courtName: string;
}

export interface Halls {
  own: ListedHall[];
  others: ListedHall[];
}

/** @param names courtId → name; a court that is not in it stands without a name */
export function inOrder(halls: readonly Hall[], names: ReadonlyMap<string, string>, chosen: string): Halls {
  const listed = halls.map((hall) => ({ ...hall, courtName: names.get(hall.courtId) ?? '' }));
  return {
    own: listed.filter(({ courtId }) => courtId === chosen),
    others: listed
      .filter(({ courtId }) => courtId !== chosen)
      .sort((a, b) => (a.courtId === b.courtId ? 0 : a.courtId < b.courtId ? -1 : 1)),
  };
}
