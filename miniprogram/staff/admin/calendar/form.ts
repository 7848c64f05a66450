/** 放假安排的表: a year's notice as it is typed, and what it changes day by day. The server checks it again. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { dayText } from '../../../text/day';
import type { Change } from '../changes';

export type Calendar = DataOf<'court-desk', 'calendar'>;
type Saving = EventOf<'court-desk', 'saveCalendarDays'>;

export interface HolidayDraft {
  /** Of this page alone: rows come and go. */
  key: number;
  name: string;
  from: string;
  to: string;
  worked: string[];
}
export interface CalendarDraft {
  notice: string;
  issued: string;
  url: string;
  holidays: HolidayDraft[];
}

type Days = Pick<HolidayDraft, 'name' | 'from' | 'to' | 'worked'>;
const FIXED: Days[] = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) => ({
  name,
  from: '',
  to: '',
  worked: [],
}));

const daysOf = ({ entered, table }: Calendar): Days[] =>
  (entered?.holidays ?? table?.holidays ?? []).map(({ name, from, to, worked = [] }) => ({ name, from, to, worked }));

/** What was entered; else the program's own table to start from; else the holidays without their days. */
export function draftOf(calendar: Calendar): CalendarDraft {
  const { entered, table } = calendar;
  const days = daysOf(calendar);
  return {
    notice: entered?.source.notice ?? table?.notice ?? '',
    issued: entered?.source.issued ?? '',
    url: entered?.source.url ?? table?.url ?? '',
    holidays: (days.length > 0 ? days : FIXED).map((one, key) => ({ key, ...one })),
  };
}

const DAY_MS = 86_400_000;
const after = (date: string, days: number) => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
const MOST_DAYS = 20;

/** Each day that a list of holidays says something of: off by a name, or worked. */
export function marksOf(holidays: readonly Days[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { name, from, to, worked } of holidays) {
    if (from && to)
      for (let n = 0, day = from; day <= to && n < MOST_DAYS; n += 1, day = after(from, n))
        marks.set(day, `放假（${name}）`);
    for (const day of worked) if (day) marks.set(day, '上班（调休）');
  }
  return marks;
}

const WHO = '以后开放的预约时间；已经开放的不会自己取消';
const ORDINARY = '照平常';

export function changesOf(calendar: Calendar, draft: CalendarDraft): Change[] {
  const [before, now] = [marksOf(daysOf(calendar)), marksOf(draft.holidays)];
  return [...new Set([...before.keys(), ...now.keys()])]
    .sort()
    .map((day) => ({ what: dayText(day), from: before.get(day) ?? ORDINARY, to: now.get(day) ?? ORDINARY, who: WHO }))
    .filter(({ from, to }) => from !== to);
}

/** Nothing of it is entered yet, or its source is another. */
export const isOther = ({ entered }: Calendar, { notice, issued, url }: CalendarDraft): boolean =>
  !entered ||
  entered.source.notice !== notice.trim() ||
  entered.source.issued !== issued ||
  entered.source.url !== url.trim();

export function errorsOf(draft: CalendarDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  if (draft.notice.trim().length < 2) errors['source.notice'] = '请写通知的文号，例如：国办发明电〔2026〕9号';
  if (!draft.issued) errors['source.issued'] = '请选通知上的日期';
  if (!/^https:\/\/\S+$/.test(draft.url.trim())) errors['source.url'] = '请贴通知的网址，以 https:// 开头';
  draft.holidays.forEach(({ name, from, to }, i) => {
    if (name.trim() === '') errors[`holidays.${i}.name`] = '请写节日';
    if (!from) errors[`holidays.${i}.from`] = '请选哪天开始';
    if (!to) errors[`holidays.${i}.to`] = '请选哪天结束';
    else if (from && to < from) errors[`holidays.${i}.to`] = '不能早于开始';
  });
  return errors;
}

export const savingOf = ({ year, entered }: Calendar, draft: CalendarDraft): Saving => ({
  action: 'saveCalendarDays',
  year,
  ...(entered ? { version: entered.version } : {}),
  source: { notice: draft.notice.trim(), issued: draft.issued, url: draft.url.trim() },
  holidays: draft.holidays.map(({ name, from, to, worked }) => ({
    name: name.trim(),
    from,
    to,
    ...(worked.length > 0 ? { worked: [...worked].sort() } : {}),
  })),
});

/** Of the year that is looked at, the year is not said again. */
const shortDay = (date: string, year: number) => dayText(date).replace(`${year}年`, '').replace('星期', '周');

/** As a list to read. */
export const linesOf = (calendar: Calendar) =>
  daysOf(calendar).map(({ name, from, to, worked }) => ({
    name,
    days:
      from === to
        ? shortDay(from, calendar.year)
        : `${shortDay(from, calendar.year)} 到 ${shortDay(to, calendar.year)}`,
    worked: worked.map((day) => shortDay(day, calendar.year)).join('、'),
  }));
