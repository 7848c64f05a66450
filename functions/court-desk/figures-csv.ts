/** 表格文件: the figures as Excel opens them by a double click: a month a row, then how each is counted (RFC 4180, with a byte order mark). */
import { FIGURES, type FigureUnit, STANDING, type StandingKey } from '../../court/figures/definitions';
import { type LegalDate, legalDateText } from '../../court/time/legal-date';
import { keysOf } from '../../records/filing/form/fields';
import type { CountedMonth } from './figures';

const UNITS: Record<FigureUnit, string> = { cases: '件', clues: '条', days: '天', fen: '元' };
/** Without it Excel reads UTF-8 as GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface Table {
  courtName: string;
  today: LegalDate;
  months: readonly CountedMonth[];
  standing: Readonly<Record<StandingKey, number>>;
}

export function csvOf({ courtName, today, months, standing }: Table): string {
  const keys = keysOf(FIGURES);
  const rows: string[][] = [
    [`${courtName}办案数据`],
    [`截至 ${legalDateText(today)}。本月还没有过完，数字到此刻为止。`],
    [],
    ['月份', ...keys.map((key) => `${FIGURES[key].name}（${UNITS[FIGURES[key].unit]}）`)],
    ...months.map(({ month, live, figures }) => [
      `${month.slice(0, 4)}年${Number(month.slice(5))}月${live ? '（到此刻）' : figures ? '' : '（还没有统计）'}`,
      ...keys.map((key) => (figures ? valueText(figures[key], FIGURES[key].unit) : '')),
    ]),
    [],
    ['此刻', '件数', '是什么', '怎么算'],
    ...keysOf(STANDING).map((key) => [
      STANDING[key].name,
      String(standing[key]),
      STANDING[key].plain,
      STANDING[key].how,
    ]),
    [],
    ['指标', '单位', '是什么', '怎么算'],
    ...keys.map((key) => [FIGURES[key].name, UNITS[FIGURES[key].unit], FIGURES[key].plain, FIGURES[key].how]),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A bare number, so that Excel can add it up; empty: there is none. A month kept before it was counted says so. */
function valueText(value: number | null | undefined, unit: FigureUnit): string {
  if (value === undefined) return '还没有统计';
  if (value === null) return '';
  return unit === 'fen' ? (value / 100).toFixed(2) : String(value);
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
