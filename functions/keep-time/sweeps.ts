/** 到期清理: what is kept for a time and no longer (PRIV-2), and files that nothing points to any more. */
import { lastExpiredDay } from '../../court/access/retention';
import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { acts } from '../../platform/act';
import { collection, command, type Stored } from '../../platform/database';
import { rawUploads } from '../../platform/raw-uploads';
import { sideBySide } from '../../platform/side-by-side';
import { removeFile } from '../../platform/storage';
import { filings } from '../../records/filing/filing';
import { dailyFrom, everyMinutes, type Job } from './job';
import { sweepFiles } from './remove-draft';

const A_SLICE = 200;
const FILES_A_SLICE = 50;

interface Ticket extends Stored {
  date: LegalDate;
}

const ticketDocs = collection<Ticket>('tickets');

interface QueueDay extends Stored {
  date: LegalDate;
  /** Ids of acts, which name accounts. */
  recent: string[];
}

const queueDays = collection<QueueDay>('queue_days');

export const tickets: Job = {
  name: 'tickets',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const last = lastExpiredDay('ticket', legalDateOf(now));
    if (!last) return { done: 0, next: null };
    const where = { date: command().lte(last) };
    const found = await ticketDocs.find(where, { limit: A_SLICE, fields: ['_id'] });
    await sideBySide(found, ({ _id }) => ticketDocs.remove(_id));
    return { done: found.length, next: found.length === A_SLICE ? 'more' : null };
  },
};

/** What a queue remembers of its last takers names their accounts, and goes with the day's tickets; its figures stay. */
export const takers: Job = {
  name: 'takers',
  due: dailyFrom(2, 0),
  goesOn: true,
  async slice({ cursor, now }) {
    const last = lastExpiredDay('ticket', legalDateOf(now));
    if (!last) return { done: 0, next: null };
    const _ = command();
    const where = { date: cursor === '' ? _.lte(last) : _.and(_.gt(cursor), _.lte(last)) };
    return { done: await queueDays.updateWhere(where, { recent: _.set([]) }), next: null, mark: last };
  },
};

/** 守时自己的记录: what the clock did, each minute; nobody's act. Kept as long as network logs. */
export const timerActs: Job = {
  name: 'timerActs',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const last = lastExpiredDay('networkLog', legalDateOf(now));
    if (!last) return { done: 0, next: null };
    const before = new Date(`${addDays(last, 1)}T00:00:00+08:00`);
    const where = { by: 'timer', at: command().lt(before) };
    const found = await acts.find(where, { orderBy: [['at', 'asc']], limit: A_SLICE, fields: ['_id'] });
    await sideBySide(found, ({ _id }) => acts.remove(_id));
    return { done: found.length, next: found.length === A_SLICE ? 'more' : null };
  },
};

/** What was laid down for the court to copy: the copy is the file by now, and an upload that was refused is sent anew. */
export const spentUploads: Job = {
  name: 'spentUploads',
  due: dailyFrom(2, 0),
  async slice({ now }) {
    const last = lastExpiredDay('rawUpload', legalDateOf(now));
    if (!last) return { done: 0, next: null };
    const where = { at: command().lt(new Date(`${addDays(last, 1)}T00:00:00+08:00`)) };
    const found = await rawUploads.find(where, { orderBy: [['at', 'asc']], limit: FILES_A_SLICE });
    for (const { _id, fileIds } of found) {
      await Promise.all(fileIds.map(removeFile));
      await rawUploads.remove(_id);
    }
    return { done: found.length, next: found.length === FILES_A_SLICE ? 'more' : null };
  },
};

/** What a removal that died has left (file-case, detach). */
export const removedFiles: Job = {
  name: 'removedFiles',
  due: everyMinutes(60),
  async slice() {
    const found = await filings.find({ removedFiles: command().gt('') }, { limit: A_SLICE });
    let done = 0;
    for (const filing of found) done += await sweepFiles(filing);
    return { done, next: found.length === A_SLICE ? 'more' : null };
  },
};
