/**
 * 平台故障: whose last day fell into an outage on record is told that he may ask for the period back, and until when (TIME-3, TIME-5). Where
 * the clock itself stood still an administrator is shown when: whether the platform was down, too, he says.
 */

import { addDays, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { Outage } from '../../court/time/outage';
import type { Act } from '../../platform/act';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import { sideBySide } from '../../platform/side-by-side';
import { type CaseDate, caseDates } from '../../records/case/date';
import { partyPage } from '../../records/case/page';
import { groundIn, type KeptOutage, outageKey, outages, outagesOn } from '../../records/court/outage';
import { everyMinutes, type Job, type Slice } from './job';
import { peopleOfCases } from './people';
import { toTell } from './periods';

const A_SLICE = 120;

/** What was not done in time, or is not done yet; what is done needs no ground. */
const OPEN: readonly CaseDate['state'][] = ['running', 'over'];

/** One outage after the other; its cursor is `<outage>|<version>|<where the page ended>`. */
export const outagesTold: Job = {
  name: 'outagesTold',
  due: everyMinutes(10),
  async slice({ cursor, now }) {
    const [outage] = await outages.find({ tellKey: command().gt('') }, { orderBy: [['tellKey', 'asc']], limit: 1 });
    if (!outage?.to) return { done: 0, next: null };
    const here = `${outage._id}|${outage.version}|`;
    const found = await periodsIn(outage, outage.to, cursor.startsWith(here) ? cursor.slice(here.length) : '');
    await tellAll(found, outage, now);
    if (found.length === A_SLICE) return { done: found.length, next: `${here}${found.at(-1)?.dateKey}` };
    await outages.updateWhere({ _id: outage._id, version: outage.version }, { tellKey: '' });
    return { done: found.length, next: 'more' };
  },
};

function periodsIn({ courtId, from }: KeptOutage, to: Date, after: string): Promise<CaseDate[]> {
  const _ = command();
  const first = legalDateOf(from.getTime());
  // Up to and without its end.
  const last = legalDateOf(to.getTime() - 1);
  return caseDates.find(
    { courtId, state: _.in([...OPEN]), dateKey: _.and(_.gt(after || first), _.lt(addDays(last, 1))) },
    { orderBy: [['dateKey', 'asc']], limit: A_SLICE },
  );
}

async function tellAll(found: readonly CaseDate[], { _id, courtId, version }: KeptOutage, now: number): Promise<void> {
  const periods = found.filter(({ partyId }) => partyId !== null);
  const people = await peopleOfCases(
    periods.map(({ caseId }) => caseId),
    now,
  );
  const byDay = new Map<LegalDate, Outage[]>();
  for (const day of new Set(periods.map(({ on }) => on))) byDay.set(day, await outagesOn(courtId, day));
  const told = periods.flatMap((date) => {
    const ground = groundIn(date.on, byDay.get(date.on) ?? [], now);
    return ground ? toTell(date, people.get(date.caseId) ?? []).map((openid) => ({ date, openid, ground })) : [];
  });
  const today = legalDateOf(now);
  await sideBySide(told, ({ date, openid, ground }) =>
    notify({
      // Of other times, anew.
      _id: `${date._id}:outage:${_id}:${version}:${openid}`,
      openid,
      courtId,
      title: '最后一天平台有过故障',
      text: `${date.caseNo}：${date.title}的${ground.text}${date.on >= today ? '平台已经恢复，今天 24 时以前在这里提交的，仍算按期。' : ''}`,
      page: partyPage(date.caseId),
      at: new Date(now),
      message: { template: 'periodEnds', values: { number: date.caseNo, due: ground.askUntil ?? date.on } },
    }),
  );
}

/** The clock is fired each minute: so long a silence is none of its own. */
const SILENCE_MS = 60 * 60_000;
const EVERY = 5;
const COURTS = 50;

/** One for each court, whose administrator looks at it; its cursor after a silence is `<from>|<to>|<court>`. */
export const silences: Job = {
  name: 'silences',
  due: everyMinutes(EVERY),
  goesOn: true,
  async slice({ cursor, now, act }) {
    const [from = '', to = new Date(now).toISOString(), after = ''] = cursor.split('|');
    const mark = new Date(now).toISOString();
    if (from === '' || Date.parse(to) - Date.parse(from) < SILENCE_MS) return { done: 0, next: null, mark };
    const slice = await noticed(new Date(from), new Date(to), after, act);
    // Cut here, the next one goes on with this silence.
    return slice.next === null ? { ...slice, mark } : { ...slice, next: `${from}|${to}|${slice.next}` };
  },
};

async function noticed(from: Date, to: Date, after: string, act: Act): Promise<Slice> {
  const found = await courts.find(
    { _id: command().gt(after) },
    { orderBy: [['_id', 'asc']], limit: COURTS, fields: ['_id'] },
  );
  await sideBySide(found, ({ _id: courtId }) => {
    const _id = `${courtId}:noticed:${from.getTime()}`;
    return outages.insertMissing({
      ...{ _id, courtId, from, to, state: 'noticed', until: to, version: 1, tellKey: '' },
      what: '定时检查没有运行',
      source: '系统记录',
      enteredBy: null,
      enteredAt: to,
      changes: [],
      lastAct: act._id,
      listKey: outageKey(_id, from),
    });
  });
  return { done: found.length, next: found.length === COURTS ? (found.at(-1)?._id ?? null) : null };
}
