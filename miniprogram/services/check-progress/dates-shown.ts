/** 期限和日程的一行: a last day or a date to come to, as its person reads it. Free of wx. */
import type { DataOf } from '../../api/services';
import { clockText, dayText, leftText } from '../../text/day';

/** Of one case, or of all: then it says of which. */
export type DateLine = DataOf<'check-progress', 'overview'>['dates'][number] & { caseTitle?: string };
export type Deadline = DataOf<'check-progress', 'deadlines'>['dates'][number];

export interface DateRow {
  dateId: string;
  caseId: string;
  caseNo: string;
  /** '' where the page is of one case. */
  caseTitle: string;
  title: string;
  /** Its day, and its instant where it has an hour. */
  on: string;
  at: string;
  /** 最后一天 2026年12月3日 星期四; 2026年12月3日 星期四 09:30 */
  when: string;
  /** 09:30; '' the whole day. */
  hour: string;
  /** 还有 3 天; '' over, done or called off. */
  left: string;
  urgent: boolean;
  /** Somewhere to be at an hour: a hearing, not a last day. */
  meets: boolean;
  place: string;
  next: string;
  /** What else one has to know of the day; '' nothing. */
  caution: string;
  /** 已办理, 已取消 …; '' it runs. */
  ended: string;
  calledOff: boolean;
  /** What one does about it, and where; null: nothing. */
  way: Way | null;
}

interface Way {
  text: string;
  /** Takes `?caseId=`. */
  page: string;
}

const FILE = '/services/file-paper/kinds/index';
const WAYS = new Map<string, Way>([
  ['answer', { text: '去交答辩状', page: FILE }],
  ['appealAnswer', { text: '去交答辩状', page: FILE }],
  ['evidence', { text: '去交证据', page: FILE }],
  ['jurisdictionObjection', { text: '去提管辖异议', page: FILE }],
  ['appeal', { text: '去交上诉状', page: FILE }],
  ['recusal', { text: '去申请回避', page: FILE }],
  ['reconsideration', { text: '去申请复议', page: FILE }],
  ['payFee', { text: '去交费', page: '/services/pay-fee/mine/index' }],
  ['sign', { text: '去签收', page: '/services/receive-documents/inbox/index' }],
  ['other', { text: '去交材料', page: FILE }],
  ['hearing', { text: '那天到不了，申请改期', page: FILE }],
]);

/** From here on the days left are urgent. */
const SOON = 2;

export function dateRow(one: DateLine): DateRow {
  const meets = one.at !== null;
  const hour = one.at === null ? '' : hourOf(one.at);
  const runs = one.state === 'running' || one.state === 'stayed';
  const left = !runs ? '' : meets ? untilText(one.daysLeft) : leftText(one.daysLeft);
  return {
    dateId: one.dateId,
    caseId: one.caseId,
    caseNo: one.caseNo,
    caseTitle: one.caseTitle ?? '',
    title: one.title || one.kindName,
    on: one.on,
    at: one.at ?? '',
    when: meets ? `${dayText(one.on)} ${hour}` : `最后一天 ${dayText(one.on)}`,
    hour,
    left: one.state === 'stayed' ? '' : left,
    urgent: one.state === 'running' && one.daysLeft <= SOON,
    meets,
    place: one.place ?? '',
    next: runs ? one.next : '',
    caution: cautionOf(one),
    ended: one.state === 'running' ? '' : one.stateName,
    calledOff: one.state === 'calledOff',
    way: one.state === 'running' ? (WAYS.get(one.kind) ?? null) : null,
  };
}

/** Of something to come to: `leftText` is of what runs out. */
export const untilText = (days: number): string =>
  days === 0 ? '就是今天' : days === 1 ? '就在明天' : days > 0 ? `还有 ${days} 天` : `${-days} 天以前`;

function cautionOf({ state, provisional, at }: DateLine): string {
  if (state === 'calledOff') return at === null ? '' : '已经取消，不用去了。';
  if (state === 'stayed') return '案件中止了，这一天先不算，恢复以后会告诉您新的日子。';
  return provisional ? '那一年的放假安排还没有公布，这一天可能往后顺延，请以这里最新显示的为准。' : '';
}

/** The hour alone, in Shanghai. */
const hourOf = (instant: string): string => clockText(instant, Date.parse(instant));

export interface DayGroup {
  day: string;
  /** 12月3日 星期四 */
  title: string;
  left: string;
  urgent: boolean;
  rows: DateRow[];
}

/** By day, as they come: the nearest first; on a day what has an hour before what has not. */
export function byDay(dates: readonly DateLine[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const one of dates) {
    let group = groups.at(-1);
    if (group?.day !== one.on) {
      group = {
        day: one.on,
        title: dayText(one.on),
        left: nearText(one.daysLeft),
        urgent: one.daysLeft === 0,
        rows: [],
      };
      groups.push(group);
    }
    group.rows.push(dateRow(one));
  }
  for (const { rows } of groups)
    rows.sort((a, b) => (a.hour && b.hour ? (a.hour < b.hour ? -1 : 1) : a.hour ? -1 : b.hour ? 1 : 0));
  return groups;
}

const nearText = (days: number): string => (days === 0 ? '今天' : days === 1 ? '明天' : `还有 ${days} 天`);
