/** 法院和大厅 of bookings, each read once. */
import { type Court, courts } from '../../platform/courts';
import { command } from '../../platform/database';
import type { Booking } from '../../records/booking/booking';
import { type Hall, halls } from '../../records/hall/hall';
import type { Place } from './views';

export async function placeOf({ courtId, hallId }: Pick<Booking, 'courtId' | 'hallId'>): Promise<Place> {
  const [court, hall] = await Promise.all([courts.get(courtId), halls.get(hallId)]);
  return { court, hall };
}

/** For lists: two reads, however long. */
export async function placesOf(found: readonly Booking[]): Promise<(booking: Booking) => Place> {
  if (found.length === 0) return () => ({ court: undefined, hall: undefined });
  const _ = command();
  const ids = (key: 'courtId' | 'hallId') => [...new Set(found.map((one) => one[key]))];
  const [ofCourts, ofHalls] = await Promise.all([
    courts.find({ _id: _.in(ids('courtId')) }, { limit: 1000 }),
    halls.find({ _id: _.in(ids('hallId')) }, { limit: 1000 }),
  ]);
  const byId = <T extends Court | Hall>(docs: readonly T[]) => new Map(docs.map((doc) => [doc._id, doc]));
  const [courtOf, hallOf] = [byId(ofCourts), byId(ofHalls)];
  return ({ courtId, hallId }) => ({ court: courtOf.get(courtId), hall: hallOf.get(hallId) });
}
