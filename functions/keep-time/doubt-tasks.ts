/** 对不上的款的待办: days whose sums do not agree (FEE-17): finance's; of money that came to the account of no court, the administrators'. */
import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { type Court, courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { type PayDoubt, payDoubts } from '../../records/fee/doubt';
import { doubtsDesk } from '../../records/fee/page';
import { raiseTasks, type Task } from '../../records/task/task';
import { everyMinutes, type Job } from './job';

const A_SLICE = 200;
const MOST_COURTS = 1000;
type Raised = Parameters<typeof raiseTasks>[0][number];
/** All courts, by whose merchant's number money can be told; read once a slice, and only where some is nobody's. */
type Accounts = readonly Pick<Court, '_id' | 'pay'>[];

/** One task a court and day: a bill that does not agree may have many lines. */
export const toLookAt: Job = {
  name: 'moneyDoubts',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const from = cursor === '' ? new Date(0) : new Date(cursor);
    const found = await payDoubts.find(
      { state: 'open', at: command().gte(from) },
      {
        orderBy: [
          ['at', 'asc'],
          ['_id', 'asc'],
        ],
        limit: A_SLICE,
        fields: ['courtId', 'subMchid', 'at'],
      },
    );
    const isNobodys = found.some(({ courtId }) => courtId === null);
    const all = isNobodys ? await courts.find({}, { limit: MOST_COURTS, fields: ['pay'] }) : [];
    const days = new Map<string, Raised>();
    for (const doubt of found) {
      const courtId = doubt.courtId ?? (await courtNow(doubt, all));
      const day = legalDateOf(doubt.at.getTime());
      for (const task of courtId === null ? forAdministrators(all, day) : [doubtTask(courtId, day)])
        days.set(task._id, task);
    }
    const done = await raiseTasks([...days.values()], now);
    const last = found.at(-1)?.at;
    if (found.length < A_SLICE || !last) return { done, next: null };
    // Of a day of which there are so many, its task is there: on with the next instant.
    return { done, next: new Date(Math.max(last.getTime(), from.getTime() + 1)).toISOString() };
  },
};

/** Its merchant's number has been entered since: from now on its finance looks at it. */
async function courtNow({ _id, subMchid }: Pick<PayDoubt, '_id' | 'subMchid'>, all: Accounts): Promise<string | null> {
  const court = subMchid === undefined ? undefined : all.find(({ pay }) => pay?.subMchid === subMchid);
  if (!court) return null;
  await payDoubts.updateWhere({ _id, courtId: null }, { courtId: court._id });
  return court._id;
}

const doubtTask = (courtId: string, day: LegalDate): Raised => ({
  _id: `doubts:${courtId}:${day}`,
  courtId,
  role: 'finance',
  kind: 'lookAtMoney',
  about: `${courtId}:${day}`,
  title: '有款项对不上',
  dueOn: day,
  page: doubtsDesk,
});

const NOBODYS = 'nobodys';

/** Which court's it is nobody knows: each court's administrators know their own merchant's number. */
const forAdministrators = (all: Accounts, day: LegalDate): Raised[] =>
  all.map(({ _id: courtId }) => ({
    ...doubtTask(courtId, day),
    _id: `doubts:${NOBODYS}:${courtId}:${day}`,
    role: 'admin',
    about: `${NOBODYS}:${day}`,
    title: '有款项不知道是哪个法院的',
  }));

/** Those of these tasks that still stand. */
export async function stillDoubted(open: readonly Task[]): Promise<ReadonlySet<string>> {
  const stands = await Promise.all(
    open.map(async ({ courtId, about, dueOn }) => {
      const _ = command();
      const [from, to] = [dueOn, addDays(dueOn, 1)].map((day) => new Date(`${day}T00:00:00+08:00`));
      const whose = about.startsWith(`${NOBODYS}:`) ? null : courtId;
      return payDoubts.first({ courtId: whose, state: 'open', at: _.gte(from).and(_.lt(to)) });
    }),
  );
  return new Set(open.filter((_, i) => stands[i] !== undefined).map(({ _id }) => _id));
}
