/** 放假安排的样子: what counts for a year, where it comes from, and where it differs from the program's table. Free of wx. */
import { dayText, stampText } from '../../../text/day';
import { type Calendar, linesOf } from './form';

const onDay = (why: string | null) => (why ? `放假（${why}）` : '上班');

function heading({ entered, table }: Calendar): { heading: string; tone: string } {
  if (entered) return { heading: '本院已经录入', tone: 'running' };
  return table ? { heading: '用程序自带的', tone: 'quiet' } : { heading: '暂时推算的', tone: 'urgent' };
}

export const shownOf = (calendar: Calendar) => ({
  ...heading(calendar),
  lines: linesOf(calendar),
  savedBy: calendar.entered ? `${calendar.entered.savedBy}，${stampText(calendar.entered.savedAt)}录入` : '',
  differences: calendar.differences.map(({ date, entered, table }) => ({
    date,
    text: `${dayText(date)}：您录的是${onDay(entered)}，程序自带的是${onDay(table)}`,
  })),
});
