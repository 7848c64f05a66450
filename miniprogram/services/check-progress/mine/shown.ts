/** 我的案件的样子. Free of wx. */
import type { DataOf } from '../../../api/services';
import { dayText, leftText, momentText } from '../../../text/day';
import type { Tone } from '../../../text/tone';
import { caseTone } from '../case-tone';
import { type DateLine, type DateRow, dateRow, untilText } from '../dates-shown';

export type Line = DataOf<'check-progress', 'myCases'>['cases'][number];
type Counts = DataOf<'check-progress', 'myCases'>['counts'];

export interface CaseRow {
  caseId: string;
  title: string;
  caseNo: string;
  courtName: string;
  roleName: string;
  tone: Tone;
  stateName: string;
  next: string;
  /** 上诉期最后一天 12月3日 星期四，还有 3 天; '' nothing runs. */
  due: string;
  urgent: boolean;
  /** 12月3日 09:05 结束; '' he is in it. */
  until: string;
}

const SOON = 2;

export const caseRow = (line: Line, now: number): CaseRow => ({
  caseId: line.caseId,
  title: line.title,
  caseNo: line.caseNo,
  courtName: line.courtName,
  roleName: line.roleName,
  tone: caseTone(line.state),
  stateName: line.stateName,
  next: line.next,
  due: line.nearest ? dueText(line.nearest) : '',
  urgent: line.nearest !== null && line.nearest.daysLeft <= SOON,
  until: line.until && line.state === 'ended' ? `${momentText(line.until, now)} 结束` : '',
});

function dueText(one: DateLine): string {
  const { title, meets, hour } = dateRow(one);
  const day = dayText(one.on).slice(5);
  return meets
    ? `${title} ${day} ${hour}，${untilText(one.daysLeft)}`
    : `${title}最后一天 ${day}，${leftText(one.daysLeft)}`;
}

export interface Choice {
  id: '' | 'open' | 'over' | 'ended';
  title: string;
  count: number;
}

/** Which lists there are; one that is empty is not offered, and none where all cases are of one kind. */
export function choicesOf({ open, over, ended }: Counts): Choice[] {
  if (ended === 0 && (open === 0 || over === 0)) return [];
  const all: Choice[] = [
    { id: '', title: '全部', count: open + over },
    { id: 'open', title: '在办', count: open },
    { id: 'over', title: '已结', count: over },
    { id: 'ended', title: '身份已结束', count: ended },
  ];
  return all.filter(({ id, count }) => id === '' || count > 0);
}

export interface Today {
  today: DateRow[];
  /** Of the coming week, without today; how many, and the nearest. */
  soon: number;
  nearest: string;
}

/** What is called off is named among today's, so that nobody goes there, and counted nowhere. */
export function todayOf(dates: readonly DateLine[]): Today {
  const later = dates.filter(({ daysLeft, state }) => daysLeft > 0 && state !== 'calledOff');
  const [first] = later;
  const today = dates.filter(({ daysLeft }) => daysLeft === 0).map(dateRow);
  today.sort((a, b) => (a.hour && b.hour ? (a.hour < b.hour ? -1 : 1) : a.hour ? -1 : b.hour ? 1 : 0));
  return {
    today,
    soon: later.length,
    nearest: first ? `最近的：${dueText(first)}` : '',
  };
}
