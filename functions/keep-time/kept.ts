/** 保存到期: notifications, finished tasks, consents that others took the place of, and wrong codes of days gone by (PRIV-2). */
import { lastExpiredDay, type RetentionKind } from '../../court/access/retention';
import { addDays, legalDateOf } from '../../court/time/legal-date';
import { collection, command, type Stored } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { sideBySide } from '../../platform/side-by-side';
import { type Consent, consents } from '../../records/person/consent';
import { type PersonRecord, people } from '../../records/person/person';
import { tasks } from '../../records/task/task';
import { dailyFrom, type Job, type Slice } from './job';

const A_SLICE = 200;

/** The instant before which everything of a kind must be gone; undefined: nothing yet. */
function expiredBefore(kind: RetentionKind, now: number): Date | undefined {
  const last = lastExpiredDay(kind, legalDateOf(now));
  return last && new Date(`${addDays(last, 1)}T00:00:00+08:00`);
}

/** Removes a slice of what was found; there may be more while it is full. */
async function removeAll(found: readonly Stored[], from: { remove(id: string): Promise<boolean> }): Promise<Slice> {
  await sideBySide(found, ({ _id }) => from.remove(_id));
  return { done: found.length, next: found.length === A_SLICE ? 'more' : null };
}

export const oldNotifications: Job = {
  name: 'oldNotifications',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const before = expiredBefore('notification', now);
    if (!before) return { done: 0, next: null };
    const where = { at: command().lt(before) };
    const found = await notifications.find(where, { orderBy: [['at', 'asc']], limit: A_SLICE, fields: ['_id'] });
    return removeAll(found, notifications);
  },
};

export const oldTasks: Job = {
  name: 'oldTasks',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const before = expiredBefore('task', now);
    if (!before) return { done: 0, next: null };
    const where = { state: 'done', doneAt: command().lt(before) };
    const found = await tasks.find(where, { orderBy: [['doneAt', 'asc']], limit: A_SLICE, fields: ['_id'] });
    return removeAll(found, tasks);
  },
};

/** Once a month: what is in force stays however old it is, and is looked at again. */
export const oldConsents: Job = {
  name: 'oldConsents',
  due: (now) => dailyFrom(2, 0)(now)?.slice(0, 7),
  async slice({ cursor, now }) {
    const before = expiredBefore('consent', now);
    if (!before) return { done: 0, next: null };
    const _ = command();
    const from = new Date(cursor === '' ? 0 : cursor);
    const found = await consents.find(
      { at: _.and(_.gt(from), _.lt(before)) },
      { orderBy: [['at', 'asc']], limit: A_SLICE },
    );
    const given = await peopleOf(found);
    const over = found.filter((one) => isOver(one, given.get(one.openid), before));
    await sideBySide(over, ({ _id }) => consents.remove(_id));
    const last = found.at(-1)?.at;
    // Others of the same instant may follow: it is looked at once more.
    const isFull = found.length === A_SLICE && last !== undefined && last.getTime() - 1 > from.getTime();
    return { done: over.length, next: isFull ? new Date(last.getTime() - 1).toISOString() : null };
  },
};

async function peopleOf(found: readonly Consent[]): Promise<Map<string, PersonRecord>> {
  const ids = [...new Set(found.map(({ openid }) => openid))];
  const known = ids.length === 0 ? [] : await people.find({ _id: command().in(ids) }, { limit: ids.length });
  return new Map(known.map((one) => [one._id, one]));
}

/** Another word took its place so long ago; nobody is left whose word it is. */
function isOver({ kind, at }: Consent, person: PersonRecord | undefined, before: Date): boolean {
  const current = person?.consents?.[kind];
  if (!current) return true;
  return current.at.getTime() !== at.getTime() && current.at < before;
}

interface Tries extends Stored {
  date: string;
}

const helpTries = collection<Tries>('help_tries');

export const wrongCodes: Job = {
  name: 'wrongCodes',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const last = lastExpiredDay('wrongCode', legalDateOf(now));
    if (!last) return { done: 0, next: null };
    const found = await helpTries.find({ date: command().lte(last) }, { limit: A_SLICE, fields: ['_id'] });
    return removeAll(found, helpTries);
  },
};
