/** 办案数据 as it is shown: one figure at a time, as bars and as a table. Free of wx. */
import type { DataOf } from '../../../api/services';
import { yuanText } from '../../../text/yuan';

export type Seen = DataOf<'court-desk', 'figures'>;
export type Definition = Seen['definitions'][number];
type Month = Seen['months'][number];
type Unit = Definition['unit'];

const UNITS: Record<Unit, string> = { cases: '件', clues: '条', days: '天', fen: '元' };

const NOT_COUNTED = '还没有统计';

/** `12 件`, `3.5 天`, `1,234.50 元`; null: nothing to count it of; missing: it was not counted yet when the month was. */
export function valueText(value: number | null | undefined, unit: Unit): string {
  if (value === undefined) return NOT_COUNTED;
  if (value === null) return '没有';
  return unit === 'fen' ? yuanText(value) : `${value} ${UNITS[unit]}`;
}

/** `2025年3月` */
export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

/** What can be chosen: what is no part of another. */
export const choicesOf = ({ definitions }: Seen, group: string) =>
  definitions
    .filter((one) => one.group === group && one.of === null)
    .map(({ key, name }) => ({ value: key, label: name }));

/** What a figure is made up of. */
export const partsOf = ({ definitions }: Seen, key: string) =>
  definitions.filter(({ of }) => of === key).map((one) => ({ key: one.key, name: one.name, plain: one.plain }));

export interface Headline {
  key: string;
  name: string;
  value: string;
}

const HEADLINES = ['received', 'registered', 'closed', 'ended'];

/** The month under way at a glance. */
export function headlinesOf({ months, definitions }: Seen): Headline[] {
  const now = months.at(-1)?.figures;
  return definitions
    .filter(({ key }) => HEADLINES.includes(key))
    .map(({ key, name, unit }) => ({ key, name, value: valueText(now?.[key], unit) }));
}

export interface Bar {
  month: string;
  /** Of the height, in percent. */
  height: number;
  live: boolean;
  /** There is no figure of that month. */
  none: boolean;
}

export interface Chart {
  bars: Bar[];
  most: string;
  from: string;
  to: string;
  /** For who cannot see it. */
  words: string;
}

export function chartOf({ months }: Seen, { key, name, unit }: Definition): Chart {
  const values = months.map(({ figures }) => figures?.[key] ?? null);
  const isWhole = months.every(({ figures }) => figures?.[key] !== undefined);
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const [first, last] = [months[0], months.at(-1)];
  const at = months[values.indexOf(most)];
  const [from, to] = [monthText(first?.month ?? ''), monthText(last?.month ?? '')];
  return {
    bars: months.map(({ month, live }, i) => {
      const value = values[i] ?? null;
      const share = most === 0 ? 0 : ((value ?? 0) / most) * 100;
      // What is little is still seen.
      return { month, live, none: value === null, height: share > 0 ? Math.max(2, Math.round(share)) : 0 };
    }),
    most: valueText(most, unit),
    from,
    to,
    words:
      most === 0
        ? `${name}，${from}到${to}${isWhole ? '' : '，已经统计的月份'}都没有。`
        : `${name}，${from}到${to}的柱形图。最多的是${monthText(at?.month ?? '')}，${valueText(most, unit)}。每个月的数在下面的表里。`,
  };
}

export interface TableRow {
  month: string;
  name: string;
  value: string;
  /** What it is made up of; '' it is not. */
  parts: string;
  /** The same month a year before; '' it is not known. */
  before: string;
}

/** The latest first. */
export function tableOf({ months, definitions }: Seen, { key, unit }: Definition): TableRow[] {
  const parts = definitions.filter(({ of }) => of === key);
  const byMonth = new Map(months.map((one) => [one.month, one]));
  return [...months].reverse().map(({ month, live, figures }) => {
    // Half a month is not compared with a whole one.
    const before = live ? undefined : byMonth.get(yearBefore(month))?.figures;
    return {
      month,
      name: `${monthText(month)}${live ? '（到此刻）' : ''}`,
      value: valueText(figures?.[key], unit),
      parts: figures ? partsText(figures, parts) : '',
      before: before?.[key] === undefined ? '' : `上年同月 ${valueText(before[key], unit)}`,
    };
  });
}

const partsText = (figures: NonNullable<Month['figures']>, parts: readonly Definition[]): string =>
  parts
    .filter(({ key }) => figures[key] === undefined || figures[key])
    .map(({ key, name, unit }) => `${name} ${valueText(figures[key], unit)}`)
    .join('，');

const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
