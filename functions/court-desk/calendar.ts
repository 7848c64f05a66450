/** 日历: a year's days off from the yearly notice, with its source; shown beside the program's table, and what uses which (TIME-2). */
import { isProvisional } from '../../court/time/calendar';
import { ARRANGED_YEARS, type Holiday } from '../../court/time/calendar-data';
import { calendarErrors, differences } from '../../court/time/entered-calendar';
import { legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import { type CourtCalendar, calendarId, courtCalendars } from '../../records/court/calendar';
import type { CourtDeskInput, CourtDeskResult } from './contract';
import { type DeskGrant, keepSetting, mayRead, mayWrite, savedElsewhere } from './desk';

type View = CourtDeskResult<'calendar'>;

export const calendar: ReadOperation<CourtDeskInput<'calendar'>, View, DeskGrant> = {
  kind: 'read',
  policy: mayRead,
  run: async ({ input: { year }, grant }) =>
    calendarView(year, await courtCalendars.get(calendarId(grant.staff.courtId, year))),
};

export const saveCalendarDays: WriteOperation<CourtDeskInput<'saveCalendarDays'>, View, DeskGrant> = {
  kind: 'write',
  policy: mayWrite,
  async run({ input, grant, act, note }) {
    const { year, source } = input;
    const holidays: Holiday[] = input.holidays.map(({ name, from, to, worked }) => ({
      name,
      from,
      to,
      ...(worked ? { worked } : {}),
    }));
    const errors = calendarErrors(year, holidays);
    const [first] = Object.values(errors);
    if (first) throw new CourtError('INVALID_INPUT', `放假安排有误：${first}。请对照通知改正。`, errors);
    const { courtId, name } = grant.staff;
    const _id = calendarId(courtId, year);
    const saved = await transact(async (transaction) => {
      const inCalendars = transaction.collection<CourtCalendar & { savedAct: string }>('court_calendars');
      const found = await inCalendars.get(_id);
      if (found?.savedAct === act._id) return found;
      if (found?.version !== input.version) throw savedElsewhere();
      const version = (found?.version ?? 0) + 1;
      const next = {
        _id,
        courtId,
        year,
        version,
        source: { ...source, issued: parseLegalDate(source.issued) },
        holidays,
        savedBy: name,
        savedAt: act.at,
        savedAct: act._id,
      };
      await keepSetting(transaction, {
        setting: 'calendar',
        target: _id,
        courtId,
        version,
        data: { source, holidays },
        source: source.notice,
        effectiveFrom: legalDateOf(act.at.getTime()),
        applied: true,
        by: grant.staff,
        act,
      });
      if (found) await inCalendars.remove(_id);
      await inCalendars.insert(next);
      return next;
    });
    note({ target: _id, courtId });
    return calendarView(year, saved);
  },
};

function calendarView(year: number, entered: CourtCalendar | undefined): View {
  const table = ARRANGED_YEARS.find((one) => one.year === year);
  const provisional = isProvisional(parseLegalDate(`${year}-06-30`));
  const own = entered ? `本院录入的安排（${entered.source.notice}）` : undefined;
  const builtIn = table ? `程序自带的安排（${table.notice}）` : '按周末和法定节日推算，通知公布以后可能变动';
  const listed = (holidays: readonly Holiday[]) =>
    holidays.map(({ name, from, to, worked }) => ({ name, from, to, ...(worked ? { worked: [...worked] } : {}) }));
  return {
    year,
    entered: entered
      ? {
          version: entered.version,
          source: entered.source,
          holidays: listed(entered.holidays),
          savedBy: entered.savedBy,
          savedAt: entered.savedAt.toISOString(),
        }
      : null,
    table: table ? { notice: table.notice, url: table.url, holidays: listed(table.holidays) } : null,
    provisional: provisional && !entered,
    used: [
      { what: '预约立案的开放日期', by: own ?? builtIn },
      // The same for every court: a period must not end on another day at another court.
      { what: '法律期间的最后一天', by: `${builtIn}${own && !table ? '；通知公布后请更新程序' : ''}` },
    ],
    differences: entered
      ? differences(year, entered.holidays).map(({ date, entered: ours, table: theirs }) => ({
          date,
          entered: ours ?? null,
          table: theirs ?? null,
        }))
      : [],
  };
}
