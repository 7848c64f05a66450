/**
 * 行为链: what was done in a court is sealed batch by batch, each batch over the hash of the one before. Whoever has kept one hash
 * can show later that no act up to there was altered, taken out or put in. It makes nothing true; it shows what was changed.
 *
 * Not moved by the writes themselves: one document that all of a court's acts change would make each of them wait.
 */

import { type Act, canonical } from './act';
import { collection, command, type Stored } from './database';
import { sha256Of } from './digest';

/** `sealed`: the batch that holds it. Not part of what is sealed. */
export interface SealedAct extends Act {
  sealed?: string;
}

/** `act_chain/<courtId>:<n>`, n from 1 without gap. */
export interface ActBatch extends Stored {
  courtId: string;
  n: number;
  /** The earliest and the latest of its acts: one that was finished late comes after younger ones. */
  from: Date;
  to: Date;
  count: number;
  acts: { id: string; hash: string }[];
  /** Hash of batch n - 1; '' before the first. */
  prev: string;
  /** sha256, hex, over all above. */
  hash: string;
  at: Date;
}

const acts = collection<SealedAct>('acts');
export const actChain = collection<ActBatch>('act_chain');

/** Acts that belong to no court: who somebody is, what he was told, what the clock did. */
export const NO_COURT = '-';

/** A function has 20 s to finish its act: what is older stands. */
const SETTLED_MS = 2 * 60_000;
const A_RUN = 500;
const A_BATCH = 200;
/** A run that is still at it does not lag behind by more batches. */
const LOOKED_BACK = 5;

/** What an act says, whatever was added to it later. */
export function actHash({ _id, service, action, by, at, hash, claim, courtId, target, answer }: Act): string {
  const said = { _id, service, action, by, at: at.toISOString(), hash, claim, courtId, target, answer };
  return sha256Of(canonical(JSON.parse(JSON.stringify(said))));
}

type Sealing = Pick<ActBatch, 'courtId' | 'n' | 'from' | 'to' | 'acts' | 'prev'>;

export function batchHash({ courtId, n, from, to, acts: sealed, prev }: Sealing): string {
  return sha256Of(canonical({ courtId, n, from: from.toISOString(), to: to.toISOString(), acts: sealed, prev }));
}

/** Acts that are whole though nobody finished them: the names of their actions, and which of those names they are. */
export interface WholeActs {
  actions: readonly string[];
  isWhole(act: Act): boolean;
}

/** Seals what is finished and not sealed yet, of all courts. @param now epoch ms @returns how many; `more`: there may be others */
export async function sealActs(
  now: number,
  { actions, isWhole }: WholeActs,
): Promise<{ sealed: number; more: boolean }> {
  const _ = command();
  const open = { sealed: null, at: _.lte(new Date(now - SETTLED_MS)) };
  const options = { orderBy: [['at', 'asc']] as const, limit: A_RUN };
  const [done, begun] = await Promise.all([
    acts.find({ state: 'done', ...open }, options),
    acts.find({ state: 'begun', action: _.in([...actions]), ...open }, options),
  ]);
  const found = [...done, ...begun.filter(isWhole)];
  const courts = new Map<string, SealedAct[]>();
  for (const act of found) {
    const courtId = act.courtId ?? NO_COURT;
    courts.set(courtId, [...(courts.get(courtId) ?? []), act]);
  }
  let sealed = 0;
  for (const [courtId, some] of courts) sealed += await sealOf(courtId, some, now);
  return { sealed, more: done.length === A_RUN || begun.length === A_RUN };
}

async function sealOf(courtId: string, open: readonly SealedAct[], now: number): Promise<number> {
  const lately = await actChain.find({ courtId }, { orderBy: [['n', 'desc']], limit: LOOKED_BACK });
  // A run that died between a batch and its marks, or is between them now: they are in the chain already.
  for (const batch of lately) {
    const ids = new Set(batch.acts.map(({ id }) => id));
    if (open.some(({ _id }) => ids.has(_id))) await mark(batch);
  }
  const known = new Set(lately.flatMap((batch) => batch.acts.map(({ id }) => id)));
  const rest = open.filter(({ _id }) => !known.has(_id));
  let last = lately[0];
  for (let i = 0; i < rest.length; i += A_BATCH) {
    const batch = batchOf(courtId, rest.slice(i, i + A_BATCH), last, now);
    // Another run made it: what is left is found again in a minute.
    if (!(await actChain.insertMissing(batch))) return i;
    await mark(batch);
    last = batch;
  }
  return rest.length;
}

function batchOf(courtId: string, some: readonly SealedAct[], last: ActBatch | undefined, now: number): ActBatch {
  const times = some.map(({ at }) => at.getTime());
  const n = (last?.n ?? 0) + 1;
  const sealing: Sealing = {
    courtId,
    n,
    from: new Date(Math.min(...times)),
    to: new Date(Math.max(...times)),
    acts: some.map((act) => ({ id: act._id, hash: actHash(act) })),
    prev: last?.hash ?? '',
  };
  return { _id: `${courtId}:${n}`, ...sealing, count: some.length, hash: batchHash(sealing), at: new Date(now) };
}

async function mark({ _id, acts: sealed }: ActBatch): Promise<void> {
  await acts.updateWhere({ _id: command().in(sealed.map(({ id }) => id)), sealed: null }, { sealed: _id });
}

export interface ChainProblem {
  batch: string;
  kind: /** The batch itself, or its place in the chain, is not as it was sealed. */
    | 'broken'
    /** An act says something else than when it was sealed. */
    | 'altered'
    | 'missing';
  act?: string;
}

export interface ChainCheck {
  batches: number;
  acts: number;
  problems: ChainProblem[];
  /** The batch after which to go on; null: the chain ends here. */
  next: number | null;
  /** The last hash that was checked: to be kept elsewhere, and compared later. */
  head: string;
}

/**
 * Checks the chain of a court from a batch on.
 * @param after the number of the last batch that was checked before, and `head` its hash (0, '' for the beginning)
 * @param most batches to look at
 */
export async function verifyChain(courtId: string, { after = 0, head = '', most = 20 } = {}): Promise<ChainCheck> {
  const batches = await actChain.find(
    { courtId, n: command().gt(after) },
    { orderBy: [['n', 'asc']], limit: most + 1 },
  );
  const problems: ChainProblem[] = [];
  const page = batches.slice(0, most);
  let [n, prev] = [after, head];
  let count = 0;
  for (const batch of page) {
    n += 1;
    if (batch.n !== n || batch.prev !== prev || batch.hash !== batchHash(batch) || batch.count !== batch.acts.length)
      problems.push({ batch: batch._id, kind: 'broken' });
    problems.push(...(await actProblems(batch)));
    [n, prev] = [batch.n, batch.hash];
    count += batch.acts.length;
  }
  const next = batches.length > most ? n : null;
  return { batches: page.length, acts: count, problems, next, head: prev };
}

async function actProblems({ _id, acts: sealed }: ActBatch): Promise<ChainProblem[]> {
  const found = await acts.find({ _id: command().in(sealed.map(({ id }) => id)) }, { limit: A_BATCH });
  const hashes = new Map(found.map((act) => [act._id, actHash(act)]));
  return sealed.flatMap(({ id, hash }) => {
    const now = hashes.get(id);
    if (now === hash) return [];
    // PRIV-2: what the clock did is kept as long as a network log, no longer.
    if (now === undefined && id.startsWith('timer:')) return [];
    return [{ batch: _id, kind: now === undefined ? ('missing' as const) : ('altered' as const), act: id }];
  });
}
