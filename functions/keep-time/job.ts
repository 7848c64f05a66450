/**
 * 定时事项: work that is due at most once in a period (an hour, a day), in slices that one run can do. Where it stands is kept, so
 * that a run that was cut, or never fired, is made up for by the next one.
 */
import { legalDateOf, shanghaiMinuteOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import { collection, type Stored } from '../../platform/database';

export interface SliceContext {
  /** Where the last slice ended; '' at the beginning. */
  cursor: string;
  /** Epoch ms. */
  now: number;
  act: Act;
}

export interface Slice {
  done: number;
  /** Where the next slice goes on; null: all of this period is done. */
  next: string | null;
  /** At the end, of a job that goes on: where its next period begins. */
  mark?: string;
}

export interface Job {
  name: string;
  /** The period that is due; undefined: nothing is yet. Each run of a period bears being done twice. */
  due(now: number): string | undefined;
  /** Waits for that job's period of today, whose work it tells of. */
  after?: Job;
  /** What it has seen it never needs to see again: each period goes on where the last one ended. */
  goesOn?: boolean;
  slice(context: SliceContext): Promise<Slice>;
}

/** `keep_time/<job>` */
interface Standing extends Stored {
  period: string;
  /** null: done for this period. */
  cursor: string | null;
  /** Where a job that goes on begins next. */
  mark: string;
  at: Date;
}

const standings = collection<Standing>('keep_time');

/** Of one job in one run, which has the time of a function for all of them. */
const MOST_SLICES = 4;

export interface JobReport {
  job: string;
  done: number;
  more: boolean;
}

/** How all jobs stand, in one read; brought up to date as they run. */
export type Standings = Map<string, Standing>;

export async function readStandings(): Promise<Standings> {
  const found = await standings.find({}, { limit: 1000 });
  return new Map(found.map((one) => [one._id, one]));
}

/** Undefined: nothing was due. */
export async function runJob(job: Job, all: Standings, now: number, act: Act): Promise<JobReport | undefined> {
  const period = job.due(now);
  if (period === undefined || (job.after && !isDone(job.after, all, now))) return undefined;
  const standing = all.get(job.name);
  const isSame = standing?.period === period;
  if (isSame && standing.cursor === null) return undefined;
  let cursor = (isSame ? standing.cursor : job.goesOn ? standing?.mark : undefined) ?? '';
  const report: JobReport = { job: job.name, done: 0, more: true };
  for (let i = 0; i < MOST_SLICES && report.more; i += 1) {
    const { done, next, mark = next ?? cursor } = await job.slice({ cursor, now, act });
    report.done += done;
    report.more = next !== null;
    const stands = { _id: job.name, period, cursor: next, mark, at: new Date(now) };
    await keep(stands);
    all.set(job.name, stands);
    cursor = next ?? cursor;
  }
  return report;
}

function isDone(job: Job, all: Standings, now: number): boolean {
  const standing = all.get(job.name);
  return standing?.period === job.due(now) && standing?.cursor === null;
}

async function keep({ _id, ...standing }: Standing): Promise<void> {
  if (!(await standings.update(_id, standing))) await standings.insertMissing({ _id, ...standing });
}

/** Once a day (of Shanghai), from this minute of the day on. */
export const dailyFrom = (hour: number, minute: number) => (now: number) =>
  shanghaiMinuteOf(now) >= hour * 60 + minute ? legalDateOf(now) : undefined;

const MINUTE_MS = 60_000;

/** Once in so many minutes. */
export const everyMinutes = (minutes: number) => (now: number) =>
  new Date(Math.floor(now / (minutes * MINUTE_MS)) * minutes * MINUTE_MS).toISOString();
