/**
 * 期限和日程提醒: each period that runs is said 7, 3 and 1 days before its last day and on it, to the party and who acts for him; a day in
 * court to everybody of the case. What the clock missed is made up for once, with the days that are left. When a last day is over that is
 * a fact; nothing follows from it (clause A).
 */
import { clockText } from '../../court/time/clock-time';
import {
  addDays,
  daysBetween,
  type LegalDate,
  legalDateOf,
  legalDateText,
  shanghaiMinuteOf,
} from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { sideBySide } from '../../platform/side-by-side';
import { type CaseDate, type CaseDateKind, caseDates, partiesOfDate } from '../../records/case/date';
import type { CaseMember } from '../../records/case/member';
import { partyPage } from '../../records/case/page';
import { everybody, ofParties } from '../../records/case/tell';
import { groundIn, outagesOn } from '../../records/court/outage';
import { dailyFrom, type Job } from './job';
import { peopleOfCases } from './people';
import { sinceLastDay } from './since';
import type { Page } from './stages';

const A_SLICE = 120;

interface Band {
  /** Days before the last one on which it is said. */
  left: number;
  /** The next nearer one: where that is due by now, it is said instead. */
  nearer: number;
}
const AHEAD: readonly Band[] = [
  { left: 1, nearer: 0 },
  { left: 3, nearer: 1 },
  { left: 7, nearer: 3 },
];
const ON_THE_DAY: readonly Band[] = [{ left: 0, nearer: -1 }];

/** At night nobody is woken for what can be said in the morning. */
const QUIET_FROM_MINUTE = 21 * 60 + 30;
const byDay = (now: number) => (shanghaiMinuteOf(now) < QUIET_FROM_MINUTE ? dailyFrom(8, 30)(now) : undefined);

export const periodsAhead: Job = {
  name: 'periodsAhead',
  due: byDay,
  goesOn: true,
  slice: ({ cursor, now }) => sinceLastDay(cursor, now, AHEAD, (band, after, looked) => page(band, after, looked, now)),
};

/** Until midnight something can still be done: it is said as late as the clock comes to it. */
export const lastDays: Job = {
  name: 'lastDays',
  due: dailyFrom(8, 0),
  goesOn: true,
  slice: ({ cursor, now }) =>
    sinceLastDay(cursor, now, ON_THE_DAY, (band, after, looked) => page(band, after, looked, now)),
};

async function page({ left, nearer }: Band, after: string, looked: LegalDate, now: number): Promise<Page> {
  const today = legalDateOf(now);
  // Those whose day to be told came after `looked`, and for which no nearer one has come.
  const first = [addDays(today, nearer + 1), addDays(looked, left + 1)].sort().at(-1) ?? today;
  const _ = command();
  const found = await caseDates.find(
    { state: 'running', dateKey: _.and(_.gt(after || first), _.lt(addDays(today, left + 1))) },
    { orderBy: [['dateKey', 'asc']], limit: A_SLICE },
  );
  const people = await peopleOfCases(
    found.map(({ caseId }) => caseId),
    now,
  );
  const grounds = await groundsOf(left === 0 ? found : [], now);
  const told = found
    // Of fees it is said by the order, to whoever pays it, with the way to the till (fees.ts).
    .filter(({ kind, at }) => kind !== 'payFee' && (at === null || at.getTime() > now))
    .flatMap((date) =>
      toTell(date, people.get(date.caseId) ?? []).map((openid) => ({
        date,
        openid,
        ground: grounds.get(date.courtId),
      })),
    );
  await sideBySide(told, ({ date, openid, ground }) => remind(date, openid, { left, ground, now }));
  return { done: found.length, last: found.length === A_SLICE ? found.at(-1)?.dateKey : undefined };
}

/** A party's own period is his and theirs who act for him; a day in court is everybody's. */
export const toTell = (date: Pick<CaseDate, 'partyId' | 'parties'>, people: readonly CaseMember[]): OpenId[] =>
  date.partyId === null ? everybody(people) : ofParties(people, ...partiesOfDate(date));

/** TIME-3: of courts that have an outage on record for today. */
async function groundsOf(found: readonly CaseDate[], now: number): Promise<Map<string, string>> {
  const today = legalDateOf(now);
  const grounds = new Map<string, string>();
  for (const courtId of new Set(found.map((one) => one.courtId))) {
    const ground = groundIn(today, await outagesOn(courtId, today), now);
    if (ground) grounds.set(courtId, ground.text);
  }
  return grounds;
}

interface Reminding {
  left: number;
  ground: string | undefined;
  now: number;
}

function remind(date: CaseDate, openid: OpenId, { left, ground, now }: Reminding): Promise<void> {
  const { _id, caseId, courtId, caseNo, partyId, on } = date;
  const days = daysBetween(legalDateOf(now), on);
  return notify({
    // Of a period that was lengthened, anew.
    _id: `${_id}:ends:${on}:${left}:${openid}`,
    openid,
    courtId,
    title: partyId === null ? dayTitle(date, days) : periodTitle(date, days),
    text: partyId === null ? dayText(date) : periodText(date, days, ground),
    page: partyPage(caseId),
    at: new Date(now),
    message: { template: 'periodEnds', values: { number: caseNo, due: on } },
  });
}

const periodTitle = ({ title }: CaseDate, days: number): string =>
  days === 0 ? `今天是${title}的最后一天` : days === 1 ? `${title}明天到期` : `${title}还有 ${days} 天`;

/** What is handed in: it is in time until the day is over (TIME-3). */
const HANDED_IN: readonly CaseDateKind[] = [
  'answer',
  'evidence',
  'jurisdictionObjection',
  'appeal',
  'appealAnswer',
  'recusal',
  'reconsideration',
  'applyEnforcement',
];

function periodText({ caseNo, kind, title, on, next, provisional }: CaseDate, days: number, ground = ''): string {
  const until = days === 0 && HANDED_IN.includes(kind) ? '今天 24 时以前在这里提交的，算按期。' : '';
  const maybe = provisional ? '这一年的放假安排还没有公布，公布后这一天可能变动。' : '';
  return `${caseNo}：${title}的最后一天是 ${legalDateText(on)}。${next}${until}${maybe}${ground}`;
}

const dayTitle = ({ title }: CaseDate, days: number): string =>
  days === 0 ? `今天${title}` : days === 1 ? `明天${title}` : `${title}还有 ${days} 天`;

function dayText({ caseNo, title, on, at, place, next }: CaseDate): string {
  const time = at ? clockText(at.getTime()) : '';
  return `${caseNo}：${legalDateText(on)}${time}${title}${place ? `，${place}` : ''}。${next}`;
}

/** Of periods only: whether a hearing was held, its officers say. */
export const overPeriods: Job = {
  name: 'overPeriods',
  due: dailyFrom(0, 5),
  async slice({ cursor, now }) {
    const _ = command();
    const today = legalDateOf(now);
    const found = await caseDates.find(
      { state: 'running', dateKey: _.and(_.gt(cursor), _.lt(today)) },
      { orderBy: [['dateKey', 'asc']], limit: A_SLICE, fields: ['partyId', 'dateKey'] },
    );
    const over = found.filter(({ partyId }) => partyId !== null).map(({ _id }) => _id);
    // One that was lengthened this very moment runs on.
    const done =
      over.length === 0
        ? 0
        : await caseDates.updateWhere({ _id: _.in(over), state: 'running', dateKey: _.lt(today) }, { state: 'over' });
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.dateKey ?? null) : null };
  },
};
