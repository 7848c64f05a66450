/** 核对几条行为: single acts against the batches that sealed them; who has no right to the others' acts learns nothing of them. */
import type { Act } from './act';
import { type ActBatch, actChain, actHash, batchHash, type SealedAct } from './act-chain';
import { command } from './database';

/** `pending`: not sealed yet. `altered`: it, or its batch, is not as it was sealed. */
export type ActState = 'sealed' | 'pending' | 'altered';

export interface CheckedAct {
  act: Act;
  state: ActState;
  batch: ActBatch | undefined;
}

/** Of acts of one court. Two database actions. */
export async function checkActs(some: readonly SealedAct[]): Promise<CheckedAct[]> {
  const ids = [...new Set(some.flatMap(({ sealed }) => sealed ?? []))];
  const found = await batchesById(ids);
  const before = await batchesById(found.flatMap(({ courtId, n }) => (n > 1 ? [`${courtId}:${n - 1}`] : [])));
  const byId = new Map([...found, ...before].map((batch) => [batch._id, batch]));
  return some.map((act) => {
    const batch = act.sealed ? byId.get(act.sealed) : undefined;
    if (!act.sealed) return { act, state: 'pending', batch };
    const stands =
      batch !== undefined &&
      isWhole(batch, byId.get(`${batch.courtId}:${batch.n - 1}`)) &&
      batch.acts.some(({ id, hash }) => id === act._id && hash === actHash(act));
    return { act, state: stands ? 'sealed' : 'altered', batch };
  });
}

/** As it was sealed, and over the one before. */
const isWhole = (batch: ActBatch, before: ActBatch | undefined): boolean =>
  batch.hash === batchHash(batch) && batch.prev === (batch.n === 1 ? '' : before?.hash);

async function batchesById(ids: readonly string[]): Promise<ActBatch[]> {
  return ids.length === 0 ? [] : actChain.find({ _id: command().in([...ids]) }, { limit: ids.length });
}

/** The latest batch of a court. */
export async function headOf(courtId: string): Promise<ActBatch | undefined> {
  const [last] = await actChain.find({ courtId }, { orderBy: [['n', 'desc']], limit: 1 });
  return last;
}

/** Whether a hash that somebody kept is still that of its batch, and the batch still what it says. */
export async function isKept(courtId: string, { batch: n, hash }: { batch: number; hash: string }): Promise<boolean> {
  const batch = await actChain.get(`${courtId}:${n}`);
  return batch !== undefined && batch.hash === hash && hash === batchHash(batch);
}

/** What was sealed about an instant is in one of these, unless it was finished late. */
const LOOKED_AT = 5;

export const batchesAbout = (courtId: string, at: Date): Promise<ActBatch[]> =>
  actChain.find({ courtId, to: command().gte(at) }, { orderBy: [['to', 'asc']], limit: LOOKED_AT });
