/** 承办案件的每日提醒: each morning who has tasks in his own cases is told how many, person by person, until there are none. */
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { staffCollection } from '../../platform/policy';
import { hasLastDay, isLate, type Task, tasks } from '../../records/task/task';
import { dailyFrom, type Job } from './job';

/** Each is looked up by himself. */
const PEOPLE = 40;

export const ownTasks: Job = {
  name: 'ownTasks',
  due: dailyFrom(8, 30),
  async slice({ cursor, now }) {
    let last = cursor;
    let done = 0;
    for (let i = 0; i < PEOPLE; i += 1) {
      const first = await nextPerson(last);
      if (!first?.for) return { done, next: null };
      if (await tell(first, first.for, now)) done += 1;
      last = first.for;
    }
    return { done, next: last };
  },
};

/** The nearest task of the next person who has one. */
async function nextPerson(after: string): Promise<Task | undefined> {
  const [first] = await tasks.find(
    { state: 'open', for: command().gt(after) },
    {
      orderBy: [
        ['for', 'asc'],
        ['sortKey', 'asc'],
      ],
      limit: 1,
    },
  );
  return first;
}

async function tell(first: Task, openid: OpenId, now: number): Promise<boolean> {
  const { courtId } = first;
  const [officer, count] = await Promise.all([
    staffCollection.get(openid),
    tasks.count({ state: 'open', for: openid, courtId }),
  ]);
  if (!officer?.active || officer.courtId !== courtId) return false;
  const today = legalDateOf(now);
  const day = legalDateText(first.dueOn);
  await notify({
    _id: `tasks:${openid}:own:${today}`,
    openid,
    courtId,
    title: `承办案件有 ${count} 项待办`,
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
  return true;
}
