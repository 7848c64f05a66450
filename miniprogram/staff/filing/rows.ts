/** 待决定的起诉: the judge's list, the nearest last day first, as it is shown and sorted out. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText, leftText } from '../../text/day';

export type Summary = DataOf<'file-case', 'inbox'>['filings'][number];

export interface Row {
  filingId: string;
  title: string;
  /** 民事起诉 and the like. */
  kind: string;
  state: string;
  stateName: string;
  /** 12月3日 周四 */
  due: string;
  /** 还有 2 天 */
  left: string;
  alert: '' | 'soon' | 'overdue';
  /** Stands above the first of its kind; '' none. */
  heading: string;
}

export const FILTERS = [
  { id: 'all', name: '全部' },
  { id: 'overdue', name: '超期' },
  { id: 'soon', name: '快到期' },
  { id: 'new', name: '新收到' },
  { id: 'corrected', name: '已补正' },
  { id: 'reviewing', name: '审查中' },
] as const;
export type Filter = (typeof FILTERS)[number]['id'];

/** Asked of the service, which has them apart. */
export const KINDS = [
  { id: '', name: '全部类型' },
  { id: 'civil', name: '民事' },
  { id: 'enforcement', name: '执行' },
  { id: 'administrative', name: '行政' },
] as const;
export type Kind = (typeof KINDS)[number]['id'];

const FITS: Record<Filter, (one: Summary) => boolean> = {
  all: () => true,
  overdue: ({ alert }) => alert === 'overdue',
  soon: ({ alert }) => alert === 'soon',
  new: ({ state }) => state === 'submitted',
  corrected: ({ state }) => state === 'resubmitted',
  reviewing: ({ state }) => state === 'reviewing',
};

const HEADINGS = { overdue: '已经超期', soon: '快到期', '': '还有时间' };

/** Without its year: nothing waits for one. */
const shortDay = (date: string) =>
  dayText(date)
    .replace(/^\d+年/, '')
    .replace('星期', '周');

export function rowsOf(filings: readonly Summary[], filter: Filter): Row[] {
  let above = '';
  return filings
    .filter(FITS[filter])
    .map(({ filingId, title, kindName, state, stateName, decisionDue, daysLeft, alert }) => {
      const group = HEADINGS[alert ?? ''];
      const heading = group === above ? '' : group;
      above = group;
      return {
        filingId,
        title,
        kind: kindName,
        state,
        stateName,
        due: shortDay(decisionDue ?? ''),
        left: daysLeft === null ? '' : leftText(daysLeft),
        alert: alert ?? '',
        heading,
      };
    });
}

/** A page again, where something may have moved meanwhile. */
export function joined(before: readonly Summary[], page: readonly Summary[]): Summary[] {
  const anew = new Set(page.map(({ filingId }) => filingId));
  return [...before.filter(({ filingId }) => !anew.has(filingId)), ...page];
}
