/** 近几天的日子, as cards of home: a hearing or a last day in one of his cases, the nearest first. */
import type { DataOf } from '../../api/services';
import { casePageOf } from '../../text/case-page';
import { dayText, leftText, momentText } from '../../text/day';
import type { Waiting } from './waiting';

export type CaseDay = DataOf<'check-progress', 'calendar'>['dates'][number];

/**
 * Those to come, as far as there is room; then one that leads to the others. What is called off counts only on its day; what is to be
 * paid has a card of its own.
 */
export function nearDays(dates: readonly CaseDay[], room: number): Waiting[] {
  const near = dates.filter(
    ({ kind, state, daysLeft }) =>
      kind !== 'payFee' && (state === 'running' || (state === 'calledOff' && daysLeft === 0)),
  );
  const cards = near.slice(0, room).map(ofDay);
  return near.length > room ? [...cards, others(near.length - room)] : cards;
}

const others = (count: number): Waiting => ({
  key: 'dates',
  machine: '',
  state: 'running',
  stateName: '日程',
  tone: 'yours',
  title: `7 天以内还有 ${count} 个日子`,
  text: '都在“我的日程”里，最近的排在前面。',
  url: '/services/check-progress/calendar/index',
});

/** From here on the days left are urgent. */
const SOON = 2;

function ofDay({ dateId, caseId, caseNo, title, kindName, on, at, place, daysLeft, state }: CaseDay): Waiting {
  const what = title || kindName;
  const off = state === 'calledOff';
  const day = dayText(on).slice(5);
  const hour = at === null ? '' : momentText(at, Date.parse(at)).replace(/^今天 /, '');
  const near = daysLeft === 0 ? '今天' : daysLeft === 1 ? '明天' : day;
  return {
    key: `date:${dateId}`,
    machine: '',
    state,
    stateName: off ? '已取消' : at === null ? '期限' : '要到场',
    tone: off ? 'quiet' : daysLeft <= SOON ? 'urgent' : 'yours',
    title: at === null ? `${what}最后一天` : `${near} ${hour} ${what}`,
    text: off
      ? `不用去了。${caseNo}`
      : at === null
        ? `${day}，${leftText(daysLeft)}。${caseNo}`
        : `${place ?? ''} ${caseNo}`.trim(),
    url: casePageOf(caseId),
  };
}
