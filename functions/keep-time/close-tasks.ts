/** 待办销号: an open task closes when what it asks for is done; each is looked up, none is guessed. */
import { command } from '../../platform/database';
import { filings } from '../../records/filing/filing';
import { closeTasks as close, type Task, type TaskKind, tasks } from '../../records/task/task';
import { hasUnrecorded } from './bookings';
import { isUndecided } from './decisions';
import { everyMinutes, type Job } from './job';

const A_SLICE = 200;

/** Of tasks of one kind, those that still stand. */
type Standing = (open: readonly Task[]) => Promise<ReadonlySet<string>>;

const STILL: Record<TaskKind, Standing> = {
  async decideFiling(open) {
    const found = await filings.find(
      { _id: command().in([...new Set(open.map(({ about }) => about))]) },
      { limit: open.length, fields: ['state', 'decisionDue'] },
    );
    const byId = new Map(found.map((filing) => [filing._id, filing]));
    const stands = open.filter(({ about, dueOn }) => {
      const filing = byId.get(about);
      return filing !== undefined && isUndecided(filing, dueOn);
    });
    return new Set(stands.map(({ _id }) => _id));
  },
  async recordBookings(open) {
    const stands = await Promise.all(open.map(({ courtId, dueOn }) => hasUnrecorded(courtId, dueOn)));
    return new Set(open.filter((_, i) => stands[i]).map(({ _id }) => _id));
  },
};

/** Ids of those whose matter is done. */
export async function doneAmong(open: readonly Task[]): Promise<Set<string>> {
  const done = new Set(open.map(({ _id }) => _id));
  for (const kind of new Set(open.map((one) => one.kind)))
    for (const id of await STILL[kind](open.filter((one) => one.kind === kind))) done.delete(id);
  return done;
}

export const closeTasks: Job = {
  name: 'closeTasks',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const open = await tasks.find(
      { state: 'open', sortKey: command().gt(cursor) },
      { orderBy: [['sortKey', 'asc']], limit: A_SLICE },
    );
    const done = await doneAmong(open);
    const closed = done.size === 0 ? 0 : await close([...done], now);
    return { done: closed, next: open.length === A_SLICE ? (open.at(-1)?.sortKey ?? null) : null };
  },
};
