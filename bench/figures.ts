/** 办案数据 of a court with 100,000 cases: what a leader waits for, and what the nightly count takes. */
import { addDays, type LegalDate, parseLegalDate } from '../court/time/legal-date';
import { type CourtCloud, startCourt } from '../demo/court-cloud';
import type { Document } from '../emulator/query/type';
import { main as courtDesk } from '../functions/court-desk';
import { main as keepTime } from '../functions/keep-time';
import type { Result } from '../platform/errors';
import { median } from './client';
import { lessIsBetter, type Row } from './row';

const CASES = 100_000;
/** Of the 24 months that are kept and the one under way. */
const DAYS = 749;
const BEGIN = parseLegalDate('2023-03-01');
const TODAY = '2025-03-19';
const TIMES = 20;

const OUTCOMES = ['judgment', 'mediated', 'withdrawn', 'dismissSuit', 'deemedWithdrawn'];
const midnightOf = (day: LegalDate) => new Date(`${day}T10:00:00+08:00`);

/** Two months on the average, and one in 25 is never closed: some 12,000 are open; four in ten are executions, of which each has two entries of money and every fourth a clue. */
function documentsOf(i: number): [collection: string, doc: Document][] {
  const receivedOn = addDays(BEGIN, (i * DAYS) / CASES - (((i * DAYS) / CASES) % 1));
  const registeredOn = addDays(receivedOn, i % 9);
  const endOn = addDays(registeredOn, (i * 37) % 130);
  const isOver = endOn <= TODAY && i % 25 !== 0;
  const isEnforcement = i % 10 >= 6;
  const own = { _id: `x${i}`, courtId: 'yuyao', caseNo: `x${i}`, kind: isEnforcement ? 'enforcement' : 'civil' };
  const outcome = OUTCOMES[i % OUTCOMES.length];
  const filing = { ...own, receivedAt: midnightOf(receivedOn), state: 'registered', inCourt: false, dueKey: '' };
  const over = isEnforcement
    ? { state: 'closed', closedOn: endOn }
    : {
        state: 'effective',
        outcome,
        decidedOn: endOn,
        effectiveOn: endOn,
        ...(i % 8 === 0 ? { appealedOn: endOn } : {}),
      };
  const typeCode = isEnforcement ? '执' : '民初';
  const open = { state: isEnforcement ? 'registered' : 'preparing' };
  const docs: [string, Document][] = [
    ['filings', filing],
    ['cases', { ...own, typeCode, receivedOn, registeredOn, ...(isOver ? over : open) }],
  ];
  if (!isEnforcement) return docs;
  const how = i % 3 === 0 ? 'roundClosed' : 'completed';
  const ended = isOver ? { how, on: endOn, reason: '' } : null;
  docs.push(['enforcements', { ...own, registeredOn, state: isOver ? how : 'investigating', ended }]);
  for (const kind of ['received', 'paidOut'])
    docs.push(['enforcement_money', { ...own, _id: `x${i}${kind}`, kind, amountFen: 100_000 + i, on: endOn }]);
  if (i % 4 === 0)
    docs.push([
      'asset_clues',
      { ...own, checkBy: addDays(registeredOn, 20), answer: { at: midnightOf(addDays(registeredOn, 15 + (i % 8))) } },
    ]);
  return docs;
}

async function fill({ emulator: { store } }: CourtCloud): Promise<void> {
  for (let at = 0; at < CASES; at += 1000)
    await store.run((unit) => {
      for (let i = at; i < at + 1000; i += 1)
        for (const [name, doc] of documentsOf(i)) unit.put(store.collection(name), `s${doc._id}`, doc);
    });
}

/** Until nothing is left for the next minute; how long, ms. */
async function night(court: CourtCloud, day: string): Promise<number> {
  court.emulator.clock.set(Date.parse(`${day}T02:00:00+08:00`));
  const began = performance.now();
  for (let more = true; more; ) {
    const result = (await court.emulator.functions.trigger('keep-time', 'expire')) as Result<{
      jobs: { more: boolean }[];
    }>;
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    more = result.data.jobs.some((job) => job.more);
  }
  return performance.now() - began;
}

async function medianOf(look: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const began = performance.now();
    await look();
    took.push(performance.now() - began);
  }
  return median(took);
}

export async function figures(): Promise<Row[]> {
  const court = await startCourt({ 'court-desk': courtDesk, 'keep-time': keepTime });
  try {
    await fill(court);
    const first = await night(court, TODAY);
    const usual = await night(court, addDays(parseLegalDate(TODAY), 1));
    const look = () =>
      court.must<{ months: { figures: { registered: number } | null }[] }>('court-desk', 'o-leader', {
        action: 'figures',
      });
    const { months } = await look();
    const counted = months.reduce((sum, one) => sum + (one.figures?.registered ?? 0), 0);
    if (counted < CASES * 0.98) throw new Error(`only ${counted} of ${CASES} cases were counted`);
    return [
      lessIsBetter(
        'figures of a court, ms',
        await medianOf(look),
        200,
        100,
        `median of ${TIMES}; ${CASES} cases in 25 months, the one under way counted anew each time`,
      ),
      lessIsBetter(
        'what is open in it now, ms',
        await medianOf(() => court.must('court-desk', 'o-leader', { action: 'standing' })),
        200,
        100,
        `median of ${TIMES}; counted along an index`,
      ),
      lessIsBetter(
        'figures: the usual night, s',
        usual / 1000,
        5,
        2,
        'four months of one such court, with all else that the clock does at night',
      ),
      lessIsBetter('figures: the first night, s', first / 1000, 30, 10, 'all 24 months of it'),
    ];
  } finally {
    await court.stop();
  }
}
