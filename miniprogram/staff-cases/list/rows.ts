/** 案件列表: whose lists there are by role, and the rows: what is due first, first. Free of wx. */
import type { DataOf, EventOf } from '../../api/services';
import { dayText, leftText } from '../../text/day';

export type Line = DataOf<'check-progress', 'courtCases'>['cases'][number];
export type List = EventOf<'check-progress', 'courtCases'>['list'];

/** As functions/check-progress/court-cases.ts has them (DOMAIN 4). */
const LISTS: readonly { id: List; name: string; roles: readonly string[]; none: string }[] = [
  { id: 'mine', name: '我承办的', roles: ['judge', 'clerk', 'enforcement'], none: '分给您的案件会出现在这里。' },
  {
    id: 'unassigned',
    name: '待分案',
    roles: ['clerk', 'filing-judge'],
    none: '立案以后、还没有审判人员的案件，会出现在这里。',
  },
  { id: 'court', name: '全院', roles: ['filing-judge'], none: '本院还没有案件。' },
  { id: 'closed', name: '已结、待归档', roles: ['archivist', 'filing-judge'], none: '生效、结案的案件会出现在这里。' },
];

export const listsFor = (roles: readonly string[]) =>
  LISTS.filter((list) => list.roles.some((role) => roles.includes(role))).map(({ id, name, none }) => ({
    id,
    name,
    none,
  }));

export interface Stage {
  name: string;
  /** None: every state. */
  states: readonly string[];
}

const OPEN: readonly Stage[] = [
  { name: '庭前准备', states: ['preparing'] },
  { name: '已排期', states: ['scheduled', 'inHearing'] },
  { name: '已开庭，待裁判', states: ['heard'] },
  { name: '已中止', states: ['stayed'] },
  { name: '已裁判，待送达', states: ['decided'] },
  { name: '待签收调解书', states: ['mediated'] },
  { name: '上诉期内', states: ['appealable'] },
  { name: '已上诉', states: ['appealed'] },
];
const OVER: readonly Stage[] = [
  { name: '已生效', states: ['effective'] },
  { name: '已结案', states: ['closed'] },
  { name: '已归档', states: ['archived'] },
];
const statesOf = (stages: readonly Stage[]) => stages.flatMap(({ states }) => states);

/** What a list begins with is the first. */
export function stagesOf(list: List): readonly Stage[] {
  if (list === 'unassigned') return [];
  if (list === 'closed') return [{ name: '待归档', states: ['effective', 'closed'] }, ...OVER];
  return [{ name: '在办', states: ['registered', ...statesOf(OPEN)] }, ...OPEN, ...OVER, { name: '全部', states: [] }];
}

export interface Row {
  caseId: string;
  caseNo: string;
  title: string;
  stateName: string;
  /** 开庭 …; '' none. */
  date: string;
  /** 审限 …; '' none runs. */
  limit: string;
  urgent: boolean;
  trial: string;
}

/** From here on the days left of a limit are urgent. */
const SOON = 15;

const clock = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);

function rowOf({ caseId, caseNo, title, stateName, nearest, limit, trial }: Line): Row {
  const left = limit?.daysLeft ?? null;
  return {
    caseId,
    caseNo,
    title,
    stateName,
    date: nearest ? `${nearest.title} ${dayText(nearest.on)}${nearest.at ? ` ${clock(nearest.at)}` : ''}` : '',
    limit: left === null ? (limit ? '审限停止计算' : '') : `审限${leftText(left)}`,
    urgent: left !== null && left <= SOON,
    trial: trial ? trial.judges.map(({ name }) => name).join('、') : '还没有审判人员',
  };
}

/** What comes first: its next date, or the end of its limit. */
function dueOf({ nearest, limit }: Line): string {
  const days = [nearest?.on, limit?.lastDay].filter((day): day is string => typeof day === 'string').sort();
  return days[0] ?? '9999';
}

/** @param words of a name or number; '' all */
export function rowsOf(lines: readonly Line[], words: string): Row[] {
  const wanted = words.trim();
  return lines
    .filter(({ caseNo, title }) => wanted === '' || caseNo.includes(wanted) || title.includes(wanted))
    .map((line) => ({ line, due: dueOf(line) }))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
    .map(({ line }) => rowOf(line));
}

export const joined = (before: readonly Line[], more: readonly Line[]): Line[] => [
  ...before,
  ...more.filter(({ caseId }) => !before.some((one) => one.caseId === caseId)),
];
