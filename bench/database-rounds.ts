/** Two databases at the same work in turns: rates, and the median of the rounds' ratios. */
import { median } from './client';
import type { Documents, Done, Work } from './database-works';
import type { Row } from './row';

const MS = 200;
const WARM_MS = 150;
/** A round has at least so many pieces a client: the last ones, when some clients have nothing more to do, weigh little. */
const PIECES = 5;

/** A database with what it has done so far. */
export interface Side {
  db: Documents;
  done: Done;
}

export interface Cell {
  name: string;
  work: Work;
  clients: number;
  goal: number;
  /** Before the work's name. */
  group: string;
  rounds: number;
}

/** Pieces a second with so many clients, each beginning its next piece when the last is done. */
async function rate({ db, done }: Side, { name, work, clients }: Cell, ms: number): Promise<number> {
  const before = done.get(name) ?? 0;
  const atLeast = before + PIECES * clients;
  let next = before;
  const began = performance.now();
  const client = async () => {
    while (next < atLeast || performance.now() - began < ms) await work(db, next++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  done.set(name, next);
  return ((next - before) * 1000) / (performance.now() - began);
}

/** One round of each. Who begins takes turns, too: what the first leaves to be done falls on both alike. */
async function pair(cell: Cell, ours: Side, theirs: Side, oursFirst: boolean): Promise<{ own: number; other: number }> {
  if (oursFirst) return { own: await rate(ours, cell, MS), other: await rate(theirs, cell, MS) };
  const other = await rate(theirs, cell, MS);
  return { own: await rate(ours, cell, MS), other };
}

/** Counts from here on; then says how often a piece was begun, where it is a transaction that may meet conflicts. */
function countTries({ db, done }: Side, { name }: Cell): () => string {
  const begunBefore = db.begun();
  const before = done.get(name) ?? 0;
  return () => {
    const begun = db.begun() - begunBefore;
    const pieces = (done.get(name) ?? 0) - before;
    return begun > 0 ? ` (each begun ${(begun / pieces).toFixed(2)} times)` : '';
  };
}

/** Rounds of one work, A B B A. The bar is always to be as fast. */
export async function measure(cell: Cell, ours: Side, theirs: Side): Promise<Row> {
  const [ownTries, otherTries] = [countTries(ours, cell), countTries(theirs, cell)];
  await rate(ours, cell, WARM_MS);
  await rate(theirs, cell, WARM_MS);
  const rounds: { own: number; other: number }[] = [];
  for (let round = 0; round < cell.rounds; round += 1) rounds.push(await pair(cell, ours, theirs, round % 2 === 0));
  const rates = (pick: 'own' | 'other') => Math.round(median(rounds.map((round) => round[pick]))).toLocaleString('en');
  const ratios = rounds.map(({ own, other }) => own / other);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(1));
  return {
    figure: `${cell.group}: ${cell.name} @${cell.clients}`,
    value: median(ratios),
    bar: 1,
    goal: cell.goal,
    better: 'higher',
    against: `${theirs.db.name}, ${rates('other')}/s${otherTries()}`,
    detail: `${ours.db.name}, ${rates('own')}/s${ownTries()}; durable, median of ${cell.rounds} rounds (${least} to ${most})`,
  };
}
