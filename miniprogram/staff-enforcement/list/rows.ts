/** 执行案件的一行: what is due first, and how much is left. Free of wx. */
import type { DataOf, EventOf } from '../../api/services';
import { daysBetween, dayText, leftText } from '../../text/day';
import { yuanText } from '../../text/yuan';

export type Line = DataOf<'follow-enforcement', 'executions'>['executions'][number];
export type List = EventOf<'follow-enforcement', 'executions'>['list'];

export const LISTS: readonly { id: List; name: string; none: string }[] = [
  { id: 'mine', name: '在办', none: '您接的案件会出现在这里，先到日子的排在前面。' },
  { id: 'untaken', name: '待接案', none: '立案以后、还没有人接的执行案件，会出现在这里。' },
  { id: 'left', name: '承办人离岗', none: '承办人离岗、还没有换人承办的案件，会出现在这里。' },
  { id: 'ended', name: '已结', none: '执行完毕、终结的案件会出现在这里。' },
];

export interface Row {
  caseId: string;
  caseNo: string;
  title: string;
  stateName: string;
  /** What is due first; '' nothing. */
  due: string;
  urgent: boolean;
  note: string;
}

/** From here on it is urgent. */
const SOON = 3;

export function rowOf({ caseId, caseNo, title, stateName, registeredOn, dueOn, leftFen }: Line, today: string): Row {
  const left = dueOn === null ? null : daysBetween(today, dueOn);
  return {
    caseId,
    caseNo,
    title,
    stateName,
    due: dueOn === null || left === null ? '' : `最先到期：${dayText(dueOn)}，${leftText(left)}`,
    urgent: left !== null && left <= SOON,
    note: [
      `立案 ${dayText(registeredOn)}`,
      ...(leftFen === null ? [] : [`还差 ${yuanText(leftFen)}（不含加倍利息）`]),
    ].join('，'),
  };
}

export const joined = (before: readonly Line[], more: readonly Line[]): Line[] => [
  ...before,
  ...more.filter(({ caseId }) => !before.some((one) => one.caseId === caseId)),
];
