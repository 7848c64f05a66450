/** 每日待办提醒: each morning whoever has open tasks in his court is told how many, until there are none. */
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { type Staff, staffCollection } from '../../platform/policy';
import { sideBySide } from '../../platform/side-by-side';
import { hasLastDay, isLate, type Task, tasks } from '../../records/task/task';
import { decisions } from './decisions';
import { dailyFrom, type Job } from './job';

const COURTS = 20;
const MOST_STAFF = 1000;
/** What is one officer's alone he is told by own-tasks. */
const TOLD = ['filing-judge', 'judge', 'clerk', 'enforcement', 'archivist', 'finance', 'admin'] as const;

export const officers: Job = {
  name: 'officers',
  due: dailyFrom(8, 30),
  after: decisions,
  async slice({ cursor, now }) {
    const found = await courts.find(
      { _id: command().gt(cursor) },
      { orderBy: [['_id', 'asc']], limit: COURTS, fields: ['_id'] },
    );
    let done = 0;
    for (const { _id } of found) done += await tellCourt(_id, now);
    return { done, next: found.length === COURTS ? (found.at(-1)?._id ?? null) : null };
  },
};

async function tellCourt(courtId: string, now: number): Promise<number> {
  let told = 0;
  let people: Staff[] | undefined;
  for (const role of TOLD) {
    const open = { courtId, role, for: null, state: 'open' };
    const [first] = await tasks.find(open, { orderBy: [['sortKey', 'asc']], limit: 1 });
    if (!first) continue;
    const count = await tasks.count(open);
    people ??= await staffCollection.find({ courtId }, { limit: MOST_STAFF });
    const those = people.filter((one) => one.active && one.roles.includes(role));
    await sideBySide(those, (one) => tell(one, role, count, first, now));
    told += those.length;
  }
  return told;
}

async function tell({ openid, courtId }: Staff, role: string, count: number, first: Task, now: number): Promise<void> {
  const today = legalDateOf(now);
  const day = legalDateText(first.dueOn);
  await notify({
    _id: `tasks:${openid}:${role}:${today}`,
    openid,
    courtId,
    title: `有 ${count} 项待办`,
    text: !hasLastDay(first)
      ? `最早的一项从 ${day}起等您办理，请尽快。`
      : isLate(first, today)
        ? `最早的一项到 ${day}为止，已经超期，请尽快办理。`
        : `最近的一项最迟 ${day}，请及时办理。`,
    page: '/staff/home/index',
    at: new Date(now),
    message: {
      template: 'staffOverdue',
      values: { count: String(count), due: hasLastDay(first) ? first.dueOn : today },
    },
  });
}
