/**
 * 草稿到期: a draft that nobody has touched for 90 days goes (PRIV-2), and only after its filer was told two weeks before. What was
 * handed in is never looked at.
 */
import { deletionDay, lastExpiredDay, RETENTION } from '../../court/access/retention';
import { addDays, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { type Notification, notifications, notify } from '../../platform/notify';
import { attachments } from '../../records/filing/attachment';
import { hasAccount } from '../../records/filing/filer';
import { type Filing, filings } from '../../records/filing/filing';
import { tellSide } from '../../records/filing/told';
import { dailyFrom, type Job, type SliceContext } from './job';
import { removeDraft } from './remove-draft';

/** Told at day 76. */
const WARNED_DAYS = 14;
const A_SLICE = 50;
const DAY_MS = 86_400_000;

export const drafts: Job = {
  name: 'drafts',
  due: dailyFrom(2, 0),
  async slice(context) {
    const { cursor, now } = context;
    // A draft touched on that Shanghai day, or before, is to be warned by now.
    const last = addDays(legalDateOf(now), WARNED_DAYS - RETENTION.draft.days);
    const found = await draftsUpTo('draft', last, cursor);
    let done = 0;
    for (const draft of found) done += (await care(draft, context)) ? 1 : 0;
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.listKey ?? null) : null };
  },
};

/** 撤回的草稿: its filer ended it himself, so nobody is told; each is looked at once. */
export const withdrawnDrafts: Job = {
  name: 'withdrawnDrafts',
  due: dailyFrom(2, 0),
  goesOn: true,
  async slice({ cursor, now }) {
    const last = lastExpiredDay('draft', legalDateOf(now));
    const found = last ? await draftsUpTo('withdrawn', last, cursor) : [];
    let done = 0;
    for (const draft of found) if (draft.receivedAt === null && (await removeDraft(draft))) done += 1;
    const mark = found.at(-1)?.listKey ?? cursor;
    return { done, next: found.length === A_SLICE ? mark : null, mark };
  },
};

/** Last changed on that Shanghai day at the latest; the oldest first. */
function draftsUpTo(state: 'draft' | 'withdrawn', day: LegalDate, after: string): Promise<Filing[]> {
  const _ = command();
  const until = new Date(Date.parse(`${addDays(day, 1)}T00:00:00+08:00`)).toISOString();
  return filings.find(
    { state, listKey: _.and(_.gt(after), _.lt(`0:${until}`)) },
    { orderBy: [['listKey', 'asc']], limit: A_SLICE },
  );
}

/** Warns, or removes; returns whether it did the latter. */
async function care(draft: Filing, { now }: SliceContext): Promise<boolean> {
  const touched = await lastTouched(draft);
  const { day } = deletionDay('draft', touched);
  if (!day || daysUntil(day, now) > WARNED_DAYS + 1) return false;
  const key = `draft-ends:${touched}`;
  const warned = await warningOf(draft, key);
  if (!warned) {
    await warn(draft, key, now);
    // Where nobody has an account to be told by, there is nothing to wait for but the day.
    if (day > legalDateOf(now) || (await warningOf(draft, key))) return false;
  }
  if (day > legalDateOf(now) || (warned && warned.at.getTime() > now - WARNED_DAYS * DAY_MS)) return false;
  if (!(await removeDraft(draft))) return false;
  await tellRemoved(draft, now);
  return true;
}

const daysUntil = (day: LegalDate, now: number) => (Date.parse(day) - Date.parse(legalDateOf(now))) / DAY_MS;

/** A file that was added counts as a change, though it leaves the form as it is. */
async function lastTouched({ _id, updatedAt }: Filing): Promise<LegalDate> {
  const files = await attachments.find({ filingId: _id }, { limit: 1000, fields: ['at'] });
  return legalDateOf(Math.max(updatedAt.getTime(), ...files.map(({ at }) => at.getTime())));
}

/** To the filer, or to who helps him. */
function warningOf({ _id }: Filing, key: string): Promise<Notification | undefined> {
  const _ = command();
  return notifications.first({ _id: _.and(_.gte(`${_id}:${key}`), _.lt(`${_id}:${key};`)) });
}

/** The promise holds: never before two weeks from now, also where the clock stood for long. */
function warn(draft: Filing, key: string, now: number): Promise<void> {
  const goes = addDays(legalDateOf(now), WARNED_DAYS);
  return tellSide(draft, {
    key,
    title: '您的草稿快要到期',
    text: `这份立案草稿快满 ${RETENTION.draft.days} 天没有改动，还没有提交给法院。要留着的，请在 ${legalDateText(goes)}前打开保存一次，或者提交；过期会连同附件一起删除。`,
    at: new Date(now),
  });
}

async function tellRemoved({ _id, filer, courtId }: Filing, now: number): Promise<void> {
  if (!hasAccount(filer)) return;
  await notify({
    _id: `${_id}:draft-removed`,
    openid: filer,
    courtId,
    title: '草稿已到期删除',
    text: `您有一份立案草稿 ${RETENTION.draft.days} 天没有改动、没有提交，已按告知的期限删除。需要起诉的，可以重新填写。`,
    page: '/services/file-case/start/index',
    at: new Date(now),
  });
}
