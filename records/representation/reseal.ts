/** 换钥: a ward's day sealed again with the key of today, so that an old key can be thrown away. */
import { command } from '../../platform/database';
import { seal, sealedWithCurrent, unseal } from '../../platform/secrets';
import { representations, sealedAt } from './representation';

const PAGE = 100;

/** One page after another, by `_id`: give back `next` until it is null. For a script or keep-time. */
export async function resealRepresentations(cursor: string | null): Promise<{ resealed: number; next: string | null }> {
  const where = cursor === null ? {} : { _id: command().gt(cursor) };
  const found = await representations.find(where, { orderBy: [['_id', 'asc']], limit: PAGE });
  let resealed = 0;
  for (const { _id, ofAge } of found) {
    if (!ofAge || sealedWithCurrent(ofAge)) continue;
    const again = seal(unseal(ofAge, sealedAt(_id)), sealedAt(_id));
    resealed += await representations.updateWhere({ _id, 'ofAge.v': ofAge.v }, { ofAge: command().set(again) });
  }
  return { resealed, next: found.length === PAGE ? (found.at(-1)?._id ?? null) : null };
}
