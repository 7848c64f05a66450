/**
 * 执行案件的待办, once a day: nobody has taken it over; the notice is due; a debtor's entry in the list has to go; the inquiries after a closed
 * round (ENF-1, 8, 12). Who misses a day has a task that is late; nothing follows from it by itself (clause A).
 */
import { inquiriesAfterClosing } from '../../court/enforcement/close-round';
import { deletionDue } from '../../court/enforcement/listing-period';
import { enforcementMachine } from '../../court/machines/enforcement';
import { courtPeriod } from '../../court/time/court-periods';
import { addDays, addMonths, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { type Case, cases } from '../../records/case/case';
import { ofParties, tellPeople } from '../../records/case/tell';
import { listingEnds, noticeBy } from '../../records/enforcement/due';
import {
  type DebtorStanding,
  type Enforcement,
  enforcements,
  type Listing,
} from '../../records/enforcement/enforcement';
import { enforcementEntries } from '../../records/enforcement/entry';
import { executionPage } from '../../records/enforcement/page';
import { type Raised, raiseTasks, type Task } from '../../records/task/task';
import { casesById } from './case-officers';
import { tellOfPeriods } from './execution-periods';
import { executionsById, executionTask, goesOn, isStillHis } from './executions';
import { dailyFrom, type Job } from './job';
import { peopleOfCases } from './people';
import { sinceLastDay } from './since';
import type { Page } from './stages';

const A_SLICE = 120;
const NOTICE_SOON_DAYS = 3;
const INQUIRY_SOON_DAYS = 7;
/** ENF-8 */
const INQUIRIES = 10;
const INQUIRY_MONTHS = 6;

interface Stage {
  name: 'untaken' | 'open' | 'listed' | 'closed';
  /** Of open ones, the state; of closed rounds, which of the inquiries. */
  state?: Enforcement['state'];
  n?: number;
}

const STAGES: readonly Stage[] = [
  { name: 'untaken' },
  ...enforcementMachine.open.map((state): Stage => ({ name: 'open', state })),
  { name: 'listed' },
  ...Array.from({ length: INQUIRIES }, (_, i): Stage => ({ name: 'closed', n: i + 1 })),
];

interface Looking {
  after: string;
  looked: LegalDate;
  today: LegalDate;
  now: number;
}

export const executionTasks: Job = {
  name: 'executionTasks',
  due: dailyFrom(0, 20),
  goesOn: true,
  /** Most stages have little or nothing: one after the other, until a page's worth was looked at. */
  async slice({ cursor, now }) {
    const today = legalDateOf(now);
    let [at, done, seen] = [cursor, 0, 0];
    for (;;) {
      const slice = await sinceLastDay(at, now, STAGES, async (stage, after, looked) => {
        const page = await pageOf(stage, { after, looked, today, now });
        seen += page.seen;
        return page;
      });
      done += slice.done;
      if (slice.next === null || seen >= A_SLICE) return { ...slice, done };
      at = slice.next;
    }
  },
};

type Looked = Page & { seen: number };

function pageOf({ name, state = 'registered', n = 1 }: Stage, looking: Looking): Promise<Looked> {
  if (name === 'untaken') return untaken(looking);
  if (name === 'listed') return listed(looking);
  return name === 'closed' ? closed(n, looking) : open(state, looking);
}

/** FILE-12, 审限规定7 */
async function untaken({ after, today, now }: Looking): Promise<Looked> {
  const found = await cases.find(
    { state: 'registered', kind: 'enforcement', _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit: A_SLICE, fields: ['courtId', 'caseNo', 'registeredOn', 'trial'] },
  );
  const raised = found.filter(({ trial }) => !trial).flatMap((one) => toTakeOver(one, today));
  const last = found.length === A_SLICE ? found.at(-1)?._id : undefined;
  return { done: await raiseTasks(raised, now), last, seen: found.length };
}

function toTakeOver({ _id: about, courtId, caseNo, registeredOn }: Case, today: LegalDate): Raised[] {
  const dueOn = courtPeriod('fileToDivision', registeredOn).lastDay;
  const task = { courtId, kind: 'takeOverExecution' as const, about, title: `${caseNo} 待接办`, dueOn };
  const key = `takeOver:${about}`;
  const own: Raised = { ...task, _id: key, role: 'enforcement', page: executionPage(about) };
  return today > dueOn ? [own, { ...task, _id: `${key}:admin`, role: 'admin', page: null }] : [own];
}

async function open(state: Enforcement['state'], { after, looked, today, now }: Looking): Promise<Looked> {
  const found = await enforcements.find(
    { state, _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit: A_SLICE },
  );
  const done = await raiseTasks(
    found.flatMap((one) => notice(one, today)),
    now,
  );
  await tellOfPeriods(found, { looked, today, now });
  return { done, last: found.length === A_SLICE ? found.at(-1)?._id : undefined, seen: found.length };
}

/** ENF-1 */
function notice(one: Enforcement, today: LegalDate): Raised[] {
  const dueOn = noticeBy(one);
  if (dueOn === null || addDays(today, NOTICE_SOON_DAYS) < dueOn) return [];
  const { caseId: about, caseNo } = one;
  const title = `${caseNo} 执行通知待发出`;
  return executionTask(one, { key: `notice:${about}:${dueOn}`, kind: 'executionNotice', about, title, dueOn }, today);
}

/** ENF-12: from the day after the period's last day, or from the day of what ended it. */
async function listed({ after, looked, today, now }: Looking): Promise<Looked> {
  const _ = command();
  const found = await enforcements.find(
    { listingKey: _.and(_.gt(after), _.lt(addDays(today, 1))) },
    { orderBy: [['listingKey', 'asc']], limit: A_SLICE },
  );
  const elsewhere = await takenUpAgain(found);
  const here = found.filter(({ _id, listingKey = '' }) => listingKey !== '' && !elsewhere.has(_id));
  const raised = here.flatMap((one) => one.debtors.flatMap((debtor) => toDelete(one, debtor, today)));
  const done = await raiseTasks(raised, now);
  await tellOfEnds(here, { looked, today, now });
  return { done, last: found.length === A_SLICE ? found.at(-1)?.listingKey : undefined, seen: found.length };
}

/** Those whose debtors' entries are kept by the execution that resumed them. */
async function takenUpAgain(found: readonly Enforcement[]): Promise<ReadonlySet<string>> {
  const later = found.flatMap(({ _id, resumptions = [] }) =>
    resumptions.flatMap(({ registered }) => (registered ? [[registered.caseId, _id] as const] : [])),
  );
  const there = await executionsById(later.map(([caseId]) => caseId));
  return new Set(later.flatMap(([caseId, _id]) => (there.has(caseId) ? [_id] : [])));
}

/** From which day it is to be deleted, and by when it has to be gone; undefined: nothing ends it. */
function deletionOf(listing: Listing | null): { from: LegalDate; dueOn: LegalDate } | undefined {
  const on = listingEnds(listing);
  if (!listing || on === null) return undefined;
  if (listing.ending) return { from: on, dueOn: listing.ending.dueOn };
  const due = deletionDue({ until: on, events: [] });
  return due && { from: addDays(on, 1), dueOn: due.dueOn };
}

function toDelete(one: Enforcement, { partyId: about, listing }: DebtorStanding, today: LegalDate): Raised[] {
  const due = deletionOf(listing);
  if (!due || due.from > today) return [];
  const { dueOn } = due;
  const title = `${one.caseNo} 失信信息待删除`;
  return executionTask(one, { key: `delete:${about}:${dueOn}`, kind: 'deleteListing', about, title, dueOn }, today);
}

/** 失信规定（2017）11: who stays in the list past its end may ask for it to be put right. */
async function tellOfEnds(
  found: readonly Enforcement[],
  { looked, today, now }: Pick<Looking, 'looked' | 'today' | 'now'>,
): Promise<void> {
  const over = found.flatMap((one) =>
    one.debtors.flatMap(({ partyId, listing }) =>
      listing &&
      !listing.deleted &&
      !listing.ending &&
      listing.until &&
      listing.until >= looked &&
      listing.until < today
        ? [{ one, partyId, until: listing.until, dueOn: deletionOf(listing)?.dueOn ?? today }]
        : [],
    ),
  );
  const people = await peopleOfCases(
    over.map(({ one }) => one.caseId),
    now,
  );
  await sideBySide(over, ({ one: { caseId, courtId, caseNo }, partyId, until, dueOn }) =>
    tellPeople({ _id: caseId, courtId }, ofParties(people.get(caseId) ?? [], partyId), {
      key: `listingOver:${partyId}:${until}`,
      title: '失信名单的期限届满',
      text: `${caseNo}：列入失信名单的期限到 ${legalDateText(until)}为止。法院应当在 ${legalDateText(dueOn)}以前删除；到时没有删除的，您可以申请纠正。`,
      at: new Date(now),
    }),
  );
}

/** ENF-8: the n-th inquiry of those whose day comes, since the last look, within a week. */
async function closed(n: number, { after, looked, today, now }: Looking): Promise<Looked> {
  const _ = command();
  // Days of the end of a month may come a little earlier or later: what is looked at twice is raised once.
  const months = n * INQUIRY_MONTHS;
  const from = addMonths(addDays(looked, INQUIRY_SOON_DAYS - 3), -months);
  const to = addMonths(addDays(today, INQUIRY_SOON_DAYS + 3), -months);
  const bar = after.indexOf('|');
  const [day, id] = [after.slice(0, Math.max(bar, 0)), after.slice(bar + 1)];
  const look = (where: object, limit: number) =>
    enforcements.find(
      { state: 'roundClosed', ...where },
      {
        orderBy: [
          ['ended.on', 'asc'],
          ['_id', 'asc'],
        ],
        limit,
      },
    );
  const same = day === '' ? [] : await look({ 'ended.on': day, _id: _.gt(id) }, A_SLICE);
  const further =
    same.length === A_SLICE
      ? []
      : await look({ 'ended.on': _.and(day === '' ? _.gte(from) : _.gt(day), _.lte(to)) }, A_SLICE - same.length);
  const found = [...same, ...further];
  const due = found.flatMap((one) => {
    const dueOn = one.ended && inquiriesAfterClosing(one.ended.on)[n - 1];
    return dueOn && addDays(today, INQUIRY_SOON_DAYS) >= dueOn && !isResumed(one) ? [{ one, dueOn }] : [];
  });
  const done = await inquired(due.map(({ one, dueOn }) => ({ caseId: one.caseId, dueOn })));
  const raised = due
    .filter(({ one, dueOn }) => !done.has(inquiryKey(one.caseId, dueOn)))
    .flatMap(({ one, dueOn }) => {
      const title = `${one.caseNo} 终本后第 ${n} 次查询`;
      const about = one.caseId;
      return executionTask(one, { key: inquiryKey(about, dueOn), kind: 'inquireAgain', about, title, dueOn }, today);
    });
  const last = found.length === A_SLICE ? found.at(-1) : undefined;
  return {
    done: await raiseTasks(raised, now),
    last: last && `${last.ended?.on ?? ''}|${last._id}`,
    seen: found.length,
  };
}

/** It goes on under another number, and is inquired for there. */
const isResumed = ({ resumptions = [] }: Enforcement): boolean => resumptions.some(({ registered }) => registered);

const inquiryKey = (caseId: string, dueOn: LegalDate): string => `inquire:${caseId}:${dueOn}`;

/** Entered since three months before: for this day, and not for the one before. */
const INQUIRED_SINCE_MONTHS = 3;

async function inquired(due: readonly { caseId: string; dueOn: LegalDate }[]): Promise<ReadonlySet<string>> {
  const keys = await sideBySide(due, async ({ caseId, dueOn }) => {
    const since = new Date(`${addMonths(dueOn, -INQUIRED_SINCE_MONTHS)}T00:00:00+08:00`).toISOString();
    const [one] = await enforcementEntries.find(
      { caseId, kind: 'inquiry', listKey: command().gt(since) },
      { orderBy: [['listKey', 'desc']], limit: 1, fields: ['_id'] },
    );
    return one ? [inquiryKey(caseId, dueOn)] : [];
  });
  return new Set(keys.flat());
}

/** Of tasks about executions, those that stand. */
export async function stillOfExecutions(found: readonly Task[]): Promise<ReadonlySet<string>> {
  const of = await executionsById(found.map(caseOf));
  const untakenIds = found.filter(({ kind }) => kind === 'takeOverExecution').map(({ about }) => about);
  const registered = await casesById(untakenIds);
  const inquiries = found.flatMap(({ kind, about, dueOn }) =>
    kind === 'inquireAgain' ? [{ caseId: about, dueOn }] : [],
  );
  const done = await inquired(inquiries);
  const stands = (task: Task): boolean => {
    const { kind, about, dueOn } = task;
    const one = of.get(caseOf(task));
    if (kind === 'takeOverExecution') return !one && registered.get(about)?.state === 'registered';
    if (!one || !isStillHis(task, one)) return false;
    if (kind === 'executionNotice') return goesOn(one) && noticeBy(one) === dueOn;
    if (kind === 'inquireAgain') return !isResumed(one) && !done.has(inquiryKey(about, dueOn));
    const listing = one.debtors.find(({ partyId }) => partyId === about)?.listing ?? null;
    return deletionOf(listing)?.dueOn === dueOn;
  };
  return new Set(found.filter(stands).map(({ _id }) => _id));
}

/** A listing's is about a party: `<caseId>:judgmentDebtor:<n>`. */
const caseOf = ({ kind, about }: Task): string =>
  kind === 'deleteListing' ? about.split(':').slice(0, -2).join(':') : about;
