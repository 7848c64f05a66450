/** 表单的一项, and what stands in it: what a page asks of an officer, as data. Free of wx. */
import { fenOf } from '../../text/yuan';

export interface Option {
  value: string;
  label: string;
  note?: string;
}

/** An upload of one's own, whole or in parts. */
export interface Scan {
  name: string;
  fileIds: string[];
}

export type Value = string | string[] | boolean | Scan[];
export type Values = Record<string, Value>;

export interface FormField {
  name: string;
  label: string;
  /** `days`: one or several; `yes`: one tick; `lines`: one entry a line; `money`: yuan as it is typed; `count`: a whole number. */
  is: 'text' | 'long' | 'lines' | 'day' | 'time' | 'days' | 'choice' | 'ticks' | 'yes' | 'files' | 'money' | 'count';
  hint?: string;
  optional?: boolean;
  options?: readonly Option[];
  /** Of days. */
  start?: string;
  end?: string;
  /** Characters. */
  most?: number;
  /** Not kept on the phone: a whole number of an account. */
  secret?: boolean;
  /** Asked for only where another field says one of these. */
  when?: { field: string; is: readonly string[] };
  /** What stands in it at first. */
  value?: Value;
}

const EMPTY: Record<FormField['is'], () => Value> = {
  text: () => '',
  long: () => '',
  lines: () => '',
  day: () => '',
  time: () => '',
  days: () => [],
  choice: () => '',
  ticks: () => [],
  yes: () => false,
  files: () => [],
  money: () => '',
  count: () => '',
};

export const valuesOf = (fields: readonly FormField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.name, field.value ?? EMPTY[field.is]()]));

/** Those that are asked for as it is filled in now: what hangs on something that is not asked for is not either. */
export function askedNow(fields: readonly FormField[], values: Values): FormField[] {
  const isAsked = ({ when }: FormField): boolean => {
    if (!when) return true;
    const there = values[when.field];
    const above = fields.find(({ name }) => name === when.field);
    return typeof there === 'string' && when.is.includes(there) && (!above || isAsked(above));
  };
  return fields.filter(isAsked);
}

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'string' ? value.trim() === '' : value === true ? false : value.length === 0);

/** By field, what is missing; {} nothing. */
export function missingIn(fields: readonly FormField[], values: Values): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const { name, label, is, optional } of askedNow(fields, values))
    if (!optional && is !== 'yes' && isEmpty(values[name])) missing[name] = `${ASK[is]}${label}`;
    else if (is === 'money' && !isEmpty(values[name]) && fenIn(values, name) === undefined)
      missing[name] = '请写数字，如 60000 或者 6万';
    else if (is === 'count' && !isEmpty(values[name]) && !/^\d{1,6}$/.test(wordsIn(values, name)))
      missing[name] = '请写整数';
  return missing;
}

const ASK: Record<FormField['is'], string> = {
  text: '请写',
  long: '请写',
  lines: '请写',
  day: '请选',
  time: '请选',
  days: '请选',
  choice: '请选',
  ticks: '请选',
  yes: '请选',
  files: '请上传',
  money: '请写',
  count: '请写',
};

export const wordsIn = (values: Values, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};
export const listIn = (values: Values, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};
export const scansIn = (values: Values, name: string): Scan[] => {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one !== 'string') : [];
};
export const yesIn = (values: Values, name: string): boolean => values[name] === true;
/** In fen, of yuan as they were typed; undefined: nothing, or no amount. */
export const fenIn = (values: Values, name: string): number | undefined => fenOf(wordsIn(values, name));
export const countIn = (values: Values, name: string): number => Number(wordsIn(values, name));
/** Entries, one a line. */
export const linesIn = (values: Values, name: string): string[] =>
  wordsIn(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
