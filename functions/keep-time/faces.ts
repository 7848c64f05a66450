/** 人脸核验到期: no image outlives its check, results go after three years, codes shown on a phone after their day (ID-8, PRIV-2). */
import { lastExpiredDay } from '../../court/access/retention';
import { addDays, legalDateOf } from '../../court/time/legal-date';
import { collection, command, type Stored } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { type Transaction, transact } from '../../platform/transact';
import { faceChecks, sweepVideos } from '../../records/person/check';
import { dailyFrom, everyMinutes, type Job } from './job';

const A_SLICE = 200;
const VIDEOS = 50;

export const leftVideos: Job = {
  name: 'leftVideos',
  due: everyMinutes(10),
  async slice({ now }) {
    const done = await sweepVideos(now, VIDEOS);
    return { done, next: done === VIDEOS ? 'more' : null };
  },
};

export const faceResults: Job = {
  name: 'faceResults',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const last = lastExpiredDay('faceResult', legalDateOf(now));
    if (!last) return { done: 0, next: null };
    const where = { at: command().lt(new Date(`${addDays(last, 1)}T00:00:00+08:00`)) };
    const found = await faceChecks.find(where, { orderBy: [['at', 'asc']], limit: A_SLICE, fields: ['_id'] });
    await sideBySide(found, ({ _id }) => faceChecks.remove(_id));
    return { done: found.length, next: found.length === A_SLICE ? 'more' : null };
  },
};

interface ShownCode extends Stored {
  expiresAt: Date;
}

const shownCodes = collection<ShownCode>('shown_codes');

/** Who was helped with one may look it up that day; later it only says whose phone was where. */
export const oldCodes: Job = {
  name: 'oldCodes',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const where = { expiresAt: command().lt(new Date(`${legalDateOf(now)}T00:00:00+08:00`)) };
    const found = await shownCodes.find(where, { limit: A_SLICE, fields: ['_id'] });
    await sideBySide(found, ({ _id }) => transact((transaction) => removeOld(transaction, _id, now)));
    return { done: found.length, next: found.length === A_SLICE ? 'more' : null };
  },
};

/** Given out again meanwhile it is another's, and stays. */
async function removeOld(transaction: Transaction, _id: string, now: number): Promise<void> {
  const codes = transaction.collection<ShownCode>('shown_codes');
  const code = await codes.get(_id);
  if (code && code.expiresAt.getTime() < now) await codes.remove(_id);
}
