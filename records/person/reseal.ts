/** 换钥: sealed again with the key of today, so that an old key can be thrown away. Hashes stay: their key never changes. */
import { command } from '../../platform/database';
import { type Sealed, seal, sealedWithCurrent, unseal } from '../../platform/secrets';
import { type OfflinePerson, offlinePeople, offlineSeal, type PersonRecord, people, personSeal } from './person';

const again = (sealed: Sealed | null | undefined, where: string): Sealed | undefined =>
  sealed && !sealedWithCurrent(sealed) ? seal(unseal(sealed, where), where) : undefined;

function resealed(one: { idNumber?: Sealed; phone?: Sealed | null }, where: string) {
  const idNumber = again(one.idNumber, where);
  const phone = again(one.phone, where);
  return { ...(idNumber ? { idNumber } : {}), ...(phone ? { phone } : {}) };
}

/** Only over what was read: what changed meanwhile was sealed with the key of today anyway. Returns whether it changed. */
export async function resealPerson(one: PersonRecord): Promise<boolean> {
  const changes = resealed(one, personSeal(one._id));
  if (Object.keys(changes).length === 0) return false;
  const asRead = { _id: one._id, ...unchanged(one) };
  return (await people.updateWhere(asRead, changes)) > 0;
}

export async function resealOfflinePerson(one: OfflinePerson): Promise<boolean> {
  const changes = resealed(one, offlineSeal(one._id));
  if (Object.keys(changes).length === 0) return false;
  return (await offlinePeople.updateWhere({ _id: one._id, ...unchanged(one) }, changes)) > 0;
}

const unchanged = ({ idNumber, phone }: { idNumber?: Sealed; phone?: Sealed | null }) => ({
  ...(idNumber ? { 'idNumber.v': idNumber.v } : {}),
  ...(phone ? { 'phone.v': phone.v } : {}),
});

const PAGE = 100;

/** One page after another, by `_id`: give back `next` until it is null. For a script or keep-time. */
export async function resealPeople(
  from: 'people' | 'offline_people',
  cursor: string | null,
): Promise<{ resealed: number; next: string | null }> {
  const where = cursor === null ? {} : { _id: command().gt(cursor) };
  const order = { orderBy: [['_id', 'asc']], limit: PAGE } as const;
  const [done, last] =
    from === 'people'
      ? await each(await people.find(where, order), resealPerson)
      : await each(await offlinePeople.find(where, order), resealOfflinePerson);
  return { resealed: done, next: last };
}

async function each<T extends { _id: string }>(
  page: readonly T[],
  work: (one: T) => Promise<boolean>,
): Promise<[done: number, next: string | null]> {
  let done = 0;
  for (const one of page) if (await work(one)) done += 1;
  return [done, page.length === PAGE ? (page.at(-1)?._id ?? null) : null];
}
