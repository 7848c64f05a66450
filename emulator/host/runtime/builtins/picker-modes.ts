/** What each mode of a picker offers, and what its choice means (WeChat, "picker"). */

import {
  type DateFields,
  dateColumns,
  dateWithin,
  formatDate,
  formatTime,
  parseDate,
  parseTime,
  timeColumns,
  timeWithin,
} from './picker-dates';

export interface PickerData {
  mode: string;
  range: unknown;
  rangeKey: string;
  value: unknown;
  start: string;
  end: string;
  fields: string;
}

export interface Choice {
  columns: string[][];
  chosen: number[];
}

/** One way to choose: where it starts, what changes when a wheel turns, and the value told in the end. */
export interface PickerMode {
  open(): Choice;
  turned(chosen: number[]): Choice | undefined;
  value(chosen: number[]): unknown;
}

const asList = (range: unknown): unknown[] => (Array.isArray(range) ? range : []);

function label(item: unknown, key: string): string {
  if (key && typeof item === 'object' && item !== null) return String(Reflect.get(item, key) ?? '');
  return String(item ?? '');
}

const index = (value: unknown, length: number) =>
  Math.min(Math.max(0, Math.trunc(Number(value)) || 0), Math.max(0, length - 1));

function selector({ range, rangeKey, value }: PickerData): PickerMode {
  const texts = asList(range).map((item) => label(item, rangeKey));
  return {
    open: () => ({ columns: [texts], chosen: [index(value, texts.length)] }),
    turned: () => undefined,
    // A string, which surprises everybody once, as in WeChat.
    value: ([chosen = 0]) => String(chosen),
  };
}

export function multiColumns({ range, rangeKey, value }: PickerData): Choice {
  const columns = asList(range).map((column) => asList(column).map((item) => label(item, rangeKey)));
  const places = asList(value);
  return { columns, chosen: columns.map((column, i) => index(places[i], column.length)) };
}

const multiSelector = (data: PickerData): PickerMode => ({
  open: () => multiColumns(data),
  turned: () => undefined,
  value: (chosen) => chosen,
});

/** Wheels of numbers, of which later ones depend on those before. */
function dependent(
  start: number[],
  columnsFor: (values: number[]) => number[][],
  within: (values: number[]) => number[],
  units: readonly string[],
  format: (values: number[]) => string,
): PickerMode {
  let values = within(start);
  const choice = (): Choice => {
    const columns = columnsFor(values);
    return {
      columns: columns.map((column, i) => column.map((n) => `${String(n).padStart(2, '0')}${units[i] ?? ''}`)),
      chosen: columns.map((column, i) => Math.max(0, column.indexOf(values[i] ?? 0))),
    };
  };
  const take = (chosen: number[]) => {
    const columns = columnsFor(values);
    values = within(values.map((old, i) => columns[i]?.[chosen[i] ?? 0] ?? old));
  };
  return {
    open: choice,
    turned(chosen) {
      take(chosen);
      return choice();
    },
    value(chosen) {
      take(chosen);
      return format(values);
    },
  };
}

const isFields = (text: string): text is DateFields => ['year', 'month', 'day'].includes(text);

function today(): string {
  const now = new Date();
  return formatDate([now.getFullYear(), now.getMonth() + 1, now.getDate()], 'day');
}

export function pickerMode(data: PickerData): PickerMode {
  const { mode, value, start, end } = data;
  if (mode === 'multiSelector') return multiSelector(data);
  if (mode === 'time') {
    const range = { start, end };
    return dependent(
      parseTime(String(value ?? '')),
      (values) => timeColumns(values, range),
      (values) => timeWithin(values, range),
      [],
      formatTime,
    );
  }
  if (mode === 'date') {
    const fields = isFields(data.fields) ? data.fields : 'day';
    const range = { start, end, fields };
    return dependent(
      parseDate(String(value ?? ''), today()),
      (values) => dateColumns(values, range),
      (values) => dateWithin(values, range),
      ['年', '月', '日'],
      (values) => formatDate(values, fields),
    );
  }
  if (mode === 'region')
    throw new Error('<picker mode="region"> is not in the browser host: the table of regions is too large');
  return selector(data);
}
