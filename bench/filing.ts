/** Filing a case: database actions of a submission and a registration, the inbox of a busy court, and transactions on one document. */
import { startTrial } from '../functions/file-case/trial';
import { collection, type Stored } from '../platform/database';
import { transact } from '../platform/transact';
import { median } from './client';
import { ALONE, type Row } from './row';

const FILINGS = 100_000;
const CLIENTS = 64;
const EACH = 10;

interface Counter extends Stored {
  n: number;
}

export async function filing(): Promise<Row[]> {
  const trial = await startTrial();
  try {
    // Three: the first of the year has no sequence to read yet, and is not the usual one.
    for (let i = 0; i < 3; i += 1) {
      const { filingId } = await trial.submitted();
      await trial.judge('take', filingId);
      await trial.judge('register', filingId);
    }
    const { calls } = trial.emulator.stats.info();
    const trips = (figure: string, key: string, bar: number, goal: number): Row => ({
      figure: `database actions: ${figure}`,
      value: calls[key]?.median ?? Number.NaN,
      bar,
      goal,
      better: 'lower',
      against: ALONE,
      detail: 'transaction start and commit counted',
    });
    return [
      trips('submit a filing', 'file-case.submit', 7, 6),
      // However many are named in the case: its parties, members, consents and first entries are each written in one action.
      trips('register a filing', 'file-case.register', 21, 20),
      ...(await inbox(trial)),
      ...(await contention()),
    ];
  } finally {
    await trial.stop();
  }
}

/** A page of the inbox with 100,000 filings waiting in the court, against the same page with one. */
async function inbox(trial: Awaited<ReturnType<typeof startTrial>>): Promise<Row[]> {
  const page = async () => {
    const times: number[] = [];
    for (let i = 0; i < 30; i += 1) {
      const began = performance.now();
      await trial.must('file-case', 'o-filing-judge', { action: 'inbox' });
      times.push(performance.now() - began);
    }
    return median(times);
  };
  for (let i = 0; i < 20; i += 1) await trial.submitted();
  await page();
  const few = await page();
  const filings = trial.emulator.store.collection('filings');
  const [sample] = (
    await trial.emulator.store.run((unit) => unit.find(filings, { filter: { inCourt: true }, limit: 1 }))
  ).result;
  for (let at = 0; at < FILINGS; at += 1000)
    await trial.emulator.store.run((unit) => {
      for (let i = at; i < at + 1000; i += 1) {
        const day = String(10 + (i % 20));
        unit.put(filings, `sx${i}`, { ...sample?.doc, _id: `x${i}`, dueKey: `2025-04-${day}:x${i}` });
      }
    });
  const many = await page();
  return [
    {
      figure: 'inbox: a page of 20 among 100,000 / among 20',
      value: many / few,
      bar: 2,
      goal: 1.3,
      better: 'lower',
      against: `the same page when 20 are there, ${few.toFixed(1)} ms`,
      detail: `${many.toFixed(1)} ms a call, in process, medians of 30`,
    },
    await deepPages(trial),
  ];
}

/** By cursor through the whole inbox: a page at its end takes no longer than one at its beginning, and nothing is seen twice. */
async function deepPages(trial: Awaited<ReturnType<typeof startTrial>>): Promise<Row> {
  const times: number[] = [];
  const seen = new Set<string>();
  let cursor: string | null | undefined;
  let twice = 0;
  do {
    const began = performance.now();
    const page = await trial.must<{ filings: { filingId: string }[]; next: string | null }>(
      'file-case',
      'o-filing-judge',
      { action: 'inbox', kind: 'civil', limit: 100, ...(cursor ? { cursor } : {}) },
    );
    times.push(performance.now() - began);
    for (const { filingId } of page.filings) {
      twice += seen.has(filingId) ? 1 : 0;
      seen.add(filingId);
    }
    cursor = page.next;
  } while (cursor);
  const first = median(times.slice(0, 50));
  const last = median(times.slice(-50));
  const { calls } = trial.emulator.stats.info();
  return {
    figure: 'inbox of 100,000 by cursor, one kind: last pages / first pages',
    value: twice === 0 && seen.size >= FILINGS ? last / first : Number.NaN,
    bar: 1.5,
    goal: 1.2,
    better: 'lower',
    against: `its first 50 pages of 100, ${first.toFixed(1)} ms each`,
    detail: `${seen.size} filings, each once, in ${times.length} calls of ${calls['file-case.inbox']?.median ?? Number.NaN} database actions`,
  };
}

async function contention(): Promise<Row[]> {
  const counters = collection<Counter>('people');
  await counters.insert({ _id: 'hot', n: 0 });
  const times: number[] = [];
  let failed = 0;
  const client = async () => {
    for (let i = 0; i < EACH; i += 1) {
      const began = performance.now();
      try {
        await transact(async (transaction) => {
          const inside = transaction.collection<Counter>('people');
          const { n = 0 } = (await inside.get('hot')) ?? {};
          await inside.update('hot', { n: n + 1 });
        });
      } catch {
        failed += 1;
      }
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const { n } = (await counters.get('hot')) ?? { n: 0 };
  const p99 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
  const detail = `${CLIENTS} clients x ${EACH} read-modify-write transactions on one document, through transact and the SDK`;
  return [
    {
      figure: 'contention: failed or lost',
      value: failed + (CLIENTS * EACH - failed - n),
      bar: 0,
      goal: 0,
      better: 'lower',
      against: ALONE,
      detail,
    },
    { figure: 'contention: p99, s', value: p99 / 1000, bar: 5, goal: 1, better: 'lower', against: ALONE, detail },
  ];
}
