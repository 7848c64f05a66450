/** Timer triggers of SCF: cloud.tencent.com/document/product/583/9708, WeChat's guide "functions/triggers". */
import fc from 'fast-check';
import { lastTick, parseCron } from './cron';
import { CronError } from './cron-field';

const instant = (beijing: string) => Date.parse(`${beijing}+08:00`);
const beijing = (ms: number | undefined) =>
  ms === undefined ? 'never' : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19);
/** The next ticks after an instant in Beijing. */
function ticks(config: string, after: string, count: number): string[] {
  const cron = parseCron(config);
  const found: string[] = [];
  for (let at: number | undefined = instant(after); found.length < count; ) {
    at = cron.next(at);
    found.push(beijing(at));
    if (at === undefined) break;
  }
  return found;
}

test.each([
  // The examples of the documentation.
  ['*/5 * * * * * *', '2025-03-03T10:00:00', ['2025-03-03T10:00:05', '2025-03-03T10:00:10']],
  ['0 0 2 1 * * *', '2025-03-03T10:00:00', ['2025-04-01T02:00:00', '2025-05-01T02:00:00']],
  ['0 15 10 * * MON-FRI *', '2025-03-07T10:15:00', ['2025-03-10T10:15:00', '2025-03-11T10:15:00']],
  [
    '0 0 10,14,16 * * * *',
    '2025-03-03T10:00:00',
    ['2025-03-03T14:00:00', '2025-03-03T16:00:00', '2025-03-04T10:00:00'],
  ],
  ['0 */30 9-17 * * * *', '2025-03-03T17:00:00', ['2025-03-03T17:30:00', '2025-03-04T09:00:00']],
  ['0 0 12 * * WED *', '2025-03-03T10:00:00', ['2025-03-05T12:00:00', '2025-03-12T12:00:00']],
  ['33 22 11 6 7 * 2021', '2021-01-01T00:00:00', ['2021-07-06T11:22:33', 'never']],
  ['0 1/10 * * * * *', '2025-03-03T10:00:00', ['2025-03-03T10:01:00', '2025-03-03T10:11:00', '2025-03-03T10:21:00']],
  // Where day and week both say something, either suffices.
  ['0 0 0 1 * MON *', '2025-03-27T00:00:00', ['2025-03-31T00:00:00', '2025-04-01T00:00:00', '2025-04-07T00:00:00']],
  ['0 0 0 2 * ? *', '2025-03-01T00:00:00', ['2025-03-02T00:00:00', '2025-04-02T00:00:00']],
  ['0 0 0 ? * 0 *', '2025-03-03T00:00:00', ['2025-03-09T00:00:00', '2025-03-16T00:00:00']],
  // L, W, # of SCF's own page.
  ['0 0 0 L * ? *', '2024-02-01T00:00:00', ['2024-02-29T00:00:00', '2024-03-31T00:00:00']],
  ['0 0 0 ? * 5L *', '2025-03-01T00:00:00', ['2025-03-28T00:00:00', '2025-04-25T00:00:00']],
  ['0 0 0 10W * ? *', '2025-05-01T00:00:00', ['2025-05-09T00:00:00', '2025-06-10T00:00:00']],
  ['0 0 0 1W * ? *', '2025-03-01T00:00:00', ['2025-03-03T00:00:00', '2025-04-01T00:00:00']],
  ['0 0 0 LW * ? *', '2025-08-01T00:00:00', ['2025-08-29T00:00:00', '2025-09-30T00:00:00']],
  ['0 0 0 31W * ? *', '2025-08-01T00:00:00', ['2025-08-29T00:00:00', '2025-10-31T00:00:00']],
  ['0 0 0 ? * 5#2 *', '2025-03-01T00:00:00', ['2025-03-14T00:00:00', '2025-04-11T00:00:00']],
  // Months without such a day are passed over; leap years.
  ['0 0 0 31 * ? *', '2025-03-31T00:00:00', ['2025-05-31T00:00:00', '2025-07-31T00:00:00']],
  ['0 0 0 29 FEB ? *', '2025-01-01T00:00:00', ['2028-02-29T00:00:00', '2032-02-29T00:00:00']],
  ['59 59 23 31 12 ? *', '2025-12-31T23:59:59', ['2026-12-31T23:59:59']],
  ['0 0 0 1 1 ? 2098/1', '2025-01-01T00:00:00', ['2098-01-01T00:00:00', '2099-01-01T00:00:00', 'never']],
])('%s after %s', (config, after, expected) => {
  expect(ticks(config, after, expected.length)).toEqual(expected);
});

test.each([
  ['0 0 2 * * *', 'has 6 fields, not 7'],
  ['', 'not 7'],
  ['60 * * * * * *', "'60' in the field second is not a whole number from 0 to 59"],
  ['0 0 24 * * * *', 'hour'],
  ['0 0 0 0 * * *', 'day'],
  ['0 0 0 * 13 * *', 'month is not a whole number from 1 to 12 or JAN'],
  ['0 0 0 * * 7 *', 'week is not a whole number from 0 to 6 or SUN'],
  ['0 0 0 * * mon *', 'week'],
  ['0 0 0 * * * 1969', 'year'],
  ['0 ? * * * * *', 'minute'],
  ['*/0 * * * * * *', 'step'],
  ['*/90 * * * * * *', 'needs a step from 1 to 59'],
  ['1//2 * * * * * *', '/'],
  ['1-2-3 * * * * * *', '-'],
  ['0 0 22-6 * * * *', 'runs backwards'],
  ['1,,2 * * * * * *', 'second'],
  ['-1 * * * * * *', 'second'],
  ['1.5 * * * * * *', 'second'],
  ['0 0 0 L,5 * ? *', 'day'],
  ['0 0 0 ? * 5#6 *', 'week'],
  // Dates that never come.
  ['0 0 0 30 2 ? *', 'never comes'],
  ['0 0 0 31 4,6,9,11 ? *', 'never comes'],
  ['0 0 0 29 2 ? 2025-2027', 'never comes'],
  ['0 0 0 31W 2 ? *', 'never comes'],
])('%s is refused: %s', (config, why) => {
  expect(() => parseCron(config)).toThrow(CronError);
  expect(() => parseCron(config)).toThrow(why);
});

/** A field as text, and whether it holds a number. */
const field = (low: number, high: number) => {
  const value = fc.integer({ min: low, max: high });
  const step = fc.integer({ min: 1, max: high - low });
  const part = fc.oneof(
    value.map((v) => ({ text: `${v}`, has: (n: number) => n === v })),
    fc.tuple(value, value).map(([a, b]) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      return { text: `${from}-${to}`, has: (n: number) => n >= from && n <= to };
    }),
    fc.tuple(value, step).map(([v, s]) => ({ text: `${v}/${s}`, has: (n: number) => n >= v && (n - v) % s === 0 })),
    step.map((s) => ({ text: `*/${s}`, has: (n: number) => (n - low) % s === 0 })),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant({ text: '*', has: (_: number) => true }) },
    {
      weight: 3,
      arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ({
        text: parts.map(({ text }) => text).join(','),
        has: (n: number) => parts.some(({ has }) => has(n)),
      })),
    },
  );
};
const expression = fc.tuple(field(0, 59), field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6));
const anInstant = fc.integer({ min: instant('1999-12-25T00:00:00'), max: instant('2038-02-01T00:00:00') });

test('a tick comes after its instant, is a whole second, fits every field, and nothing between fits', () => {
  fc.assert(
    fc.property(expression, anInstant, fc.integer({ min: 1, max: 2000 }), (fields, after, seconds) => {
      const [second, minute, hour, day, month, week] = fields;
      const either = day.text !== '*' && week.text !== '*';
      const fits = (ms: number) => {
        const at = new Date(ms + 8 * 3_600_000);
        const [byDay, byWeek] = [day.has(at.getUTCDate()), week.has(at.getUTCDay())];
        return (
          second.has(at.getUTCSeconds()) &&
          minute.has(at.getUTCMinutes()) &&
          hour.has(at.getUTCHours()) &&
          month.has(at.getUTCMonth() + 1) &&
          (either ? byDay || byWeek : byDay && byWeek)
        );
      };
      const text = `${fields.map((one) => one.text).join(' ')} *`;
      let cron: ReturnType<typeof parseCron>;
      try {
        cron = parseCron(text);
      } catch (error) {
        // The only refusal that is right here: no month has such a day.
        expect(String(error)).toContain('never comes');
        return;
      }
      const tick = cron.next(after);
      if (tick !== undefined) {
        expect(tick).toBeGreaterThan(after);
        expect(tick % 1000).toBe(0);
        expect(fits(tick)).toBe(true);
      }
      const first = Math.floor(after / 1000) * 1000 + 1000;
      const until = Math.min(tick ?? Number.POSITIVE_INFINITY, first + seconds * 1000);
      let fitting = 0;
      for (let at = first; at < until; at += 1000) if (fits(at)) fitting += 1;
      expect(fitting).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('the last tick of a span is the last of those that next gives one by one', () => {
  fc.assert(
    fc.property(expression, anInstant, fc.integer({ min: 0, max: 3_000_000 }), (fields, since, span) => {
      let cron: ReturnType<typeof parseCron>;
      try {
        cron = parseCron(`${fields.map(({ text }) => text).join(' ')} *`);
      } catch {
        return;
      }
      let last: number | undefined;
      for (let tick = cron.next(since); tick !== undefined && tick <= since + span; tick = cron.next(tick)) last = tick;
      expect(lastTick(cron, since, since + span)).toBe(last);
    }),
    { numRuns: 200 },
  );
});
