/** 没有做完的操作: an act that was begun and never done is told to the court's IT, once. Whether it had its effect, its service knows. */
import { acts } from '../../platform/act';
import { alarm } from '../../platform/alarm';
import { command } from '../../platform/database';
import { everyMinutes, type Job } from './job';
import { isRecalled } from './recalled';

/** Asked again meanwhile, it would be done. */
const PATIENCE_MS = 10 * 60_000;
const A_SLICE = 500;

export const staleActs: Job = {
  name: 'staleActs',
  due: everyMinutes(60),
  goesOn: true,
  async slice({ cursor, now }) {
    const _ = command();
    const from = cursor === '' ? new Date(0) : new Date(cursor);
    const until = new Date(now - PATIENCE_MS);
    const found = await acts.find(
      { state: 'begun', sealed: null, at: _.and(_.gt(from), _.lte(until)) },
      { orderBy: [['at', 'asc']], limit: A_SLICE, fields: ['service', 'action', 'by', 'at'] },
    );
    const stale = found.filter((act) => act.by !== 'timer' && !isRecalled(act));
    const counts = new Map<string, number>();
    for (const { service, action } of stale)
      counts.set(`${service}.${action}`, (counts.get(`${service}.${action}`) ?? 0) + 1);
    const first = stale[0];
    for (const [action, count] of counts)
      alarm('acts never done', { action, count, since: first?.at.toISOString() ?? '' });
    const last = found.at(-1)?.at;
    // Others of the same instant may follow: it is looked at once more.
    const isFull = found.length === A_SLICE && last !== undefined && last.getTime() - 1 > from.getTime();
    if (isFull) return { done: stale.length, next: new Date(last.getTime() - 1).toISOString() };
    return { done: stale.length, next: null, mark: until.toISOString() };
  },
};
