/** Two databases at the same work in turns: rates, and the median of the rounds' ratios. */
import { median } from './client';
import type { Documents, Done, Work } from './database-works';
import type { Row } from './row';

const ROUNDS = 7;
const MS = 200;
const WARM_MS = 150;

/** A database with what it has done so far. */
export interface Side<Db> {
  db: Db;
  done: Done;
}

/** Pieces a second with so many clients, each beginning its next piece when the last is done. */
async function rate<Db>(side: Side<Db>, name: string, work: Work<Db>, clients: number, ms: number): Promise<number> {
  const { db, done } = side;
  const before = done.get(name) ?? 0;
  let next = before;
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < ms) await work(db, next++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  done.set(name, next);
  return ((next - before) * 1000) / (performance.now() - began);
}

export interface Cell<Db> {
  name: string;
  work: Work<Db>;
  clients: number;
  goal: number;
  /** Before the work's name. */
  group: string;
}

/** Rounds A B A B of one work. The bar is always to be as fast. */
export async function cell<Db extends Documents>(
  { name, work, clients, goal, group }: Cell<Db>,
  ours: Side<Db>,
  theirs: Side<Db>,
): Promise<Row> {
  const run = (side: Side<Db>, ms: number) => rate(side, name, work, clients, ms);
  await run(ours, WARM_MS);
  await run(theirs, WARM_MS);
  const rounds: { own: number; other: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ own: await run(ours, MS), other: await run(theirs, MS) });
  const rates = (pick: 'own' | 'other') => Math.round(median(rounds.map((round) => round[pick]))).toLocaleString('en');
  const ratios = rounds.map(({ own, other }) => own / other);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(1));
  return {
    figure: `${group}: ${name} @${clients}`,
    value: median(ratios),
    bar: 1,
    goal,
    better: 'higher',
    detail: `${ours.db.name} ${rates('own')}/s, ${theirs.db.name} ${rates('other')}/s; durable, median of ${ROUNDS} rounds (${least} to ${most})`,
  };
}
