/** A living case: database actions of what people look at most, and the calendar of a lawyer with eighty cases. */
import { aDate, startTrial, type Trial } from '../functions/check-progress/trial';
import { median } from './client';
import { lessIsBetter, type Row } from './row';

const CASES = 80;
const TIMES = 20;

export async function progress(): Promise<Row[]> {
  const trial = await startTrial();
  try {
    const { caseId } = await trial.living({ n: CASES + 1 });
    const detail = 'the policy counted; the act of a reading there is none';
    const trips = async (figure: string, action: 'overview' | 'timeline' | 'deadlines'): Promise<Row> => {
      await trial.did('o-lawyer', { action, caseId });
      const { calls } = trial.emulator.stats.info();
      return lessIsBetter(
        `database actions: ${figure}`,
        calls[`check-progress.${action}`]?.median ?? Number.NaN,
        2,
        2,
        detail,
      );
    };
    return [
      await trips('case overview', 'overview'),
      await trips('a page of its course', 'timeline'),
      await trips('own periods', 'deadlines'),
      await calendar(trial),
    ];
  } finally {
    await trial.stop();
  }
}

async function calendar(trial: Trial): Promise<Row> {
  for (let n = 1; n <= CASES; n += 1) {
    const one = await trial.living({ n, consents: [] });
    for (const [i, partyId] of [one.plaintiff, one.defendant, null].entries())
      await aDate(one, `date-${i}`, { on: `2025-03-${String(3 + (n % 28)).padStart(2, '0')}`, partyId });
  }
  const took: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const began = performance.now();
    await trial.did('o-lawyer', { action: 'calendar' });
    took.push(performance.now() - began);
  }
  return lessIsBetter(
    `calendar over ${CASES} cases, ms`,
    median(took),
    200,
    100,
    `median of ${TIMES}, in one process; ${3 * CASES} periods and dates, a third of them the other side’s`,
  );
}
