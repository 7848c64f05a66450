/** One field of a cron expression: the whole numbers it allows. */

/**
 * What cannot be read, and what to write instead.
 *
 * Source of the syntax: cloud.tencent.com/document/product/583/9708 (SCF, timer triggers); WeChat's guide
 * "functions/triggers" has the same without `? L W #`, and says that rules are in UTC+8.
 */
export class CronError extends Error {}

export interface FieldRange {
  /** As messages call it. */
  name: string;
  low: number;
  high: number;
  /** `JAN`, `MON` … in the order of their numbers, the first for `low`. */
  words?: readonly string[];
}

export const RANGES = {
  second: { name: 'second', low: 0, high: 59 },
  minute: { name: 'minute', low: 0, high: 59 },
  hour: { name: 'hour', low: 0, high: 23 },
  day: { name: 'day', low: 1, high: 31 },
  month: {
    name: 'month',
    low: 1,
    high: 12,
    words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  /** 0 is Sunday. */
  week: { name: 'week', low: 0, high: 6, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  year: { name: 'year', low: 1970, high: 2099 },
} as const satisfies Record<string, FieldRange>;

/**
 * `*`, `5`, `MON`, `1-5`, `1/10` (from 1 on, every 10th), `*` with `/10`, `9-17/2`, and lists of these with commas.
 *
 * @throws CronError; for what the documentation leaves open (a range that runs backwards, a step beyond the field), too
 */
export function parseField(text: string, range: FieldRange): ReadonlySet<number> {
  const allowed = new Set<number>();
  for (const part of text.split(',')) {
    const { from, to, step } = parsePart(part, range);
    for (let value = from; value <= to; value += step) allowed.add(value);
  }
  return allowed;
}

function parsePart(part: string, range: FieldRange): { from: number; to: number; step: number } {
  const [span = '', stepText, ...more] = part.split('/');
  if (more.length > 0) throw refused(part, range, 'has more than one /');
  const step = stepText === undefined ? 1 : stepOf(stepText, part, range);
  if (span === '*') return { from: range.low, to: range.high, step };
  const [low = '', high, ...rest] = span.split('-');
  if (rest.length > 0) throw refused(part, range, 'has more than one -');
  const from = numberOf(low, range);
  if (high === undefined) return { from, to: stepText === undefined ? from : range.high, step };
  const to = numberOf(high, range);
  if (to < from) throw refused(part, range, 'runs backwards: write two ranges with a comma between them');
  return { from, to, step };
}

function stepOf(text: string, part: string, range: FieldRange): number {
  const step = /^\d+$/.test(text) ? Number(text) : 0;
  const most = range.high - range.low;
  if (step < 1 || step > most) throw refused(part, range, `needs a step from 1 to ${most}`);
  return step;
}

/** A number of the field, or its word. */
export function numberOf(text: string, range: FieldRange): number {
  const word = range.words?.indexOf(text) ?? -1;
  if (word !== -1) return range.low + word;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range.low && value <= range.high) return value;
  const words = range.words ? ` or ${range.words.join(', ')}` : '';
  throw refused(text, range, `is not a whole number from ${range.low} to ${range.high}${words}`);
}

const refused = (text: string, { name }: FieldRange, why: string) =>
  new CronError(`'${text}' in the field ${name} ${why}`);
