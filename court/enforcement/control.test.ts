import fc from 'fast-check';
import { fen } from '../money';
import { isDayOff } from '../time/calendar';
import { addDays, addYears, parseLegalDate as date } from '../time/legal-date';
import { type ControlledAsset, controlExcess, controlPlan, hasLapsed, nextReminder } from './control';

const from = date('2025-03-03');

test.each<[ControlledAsset, string, string]>([
  ['deposit', '2026-03-03', '2026-03-04'],
  ['movable', '2027-03-03', '2027-03-04'],
  ['immovable', '2028-03-03', '2028-03-04'],
  ['otherRight', '2028-03-03', '2028-03-04'],
])('ENF-7 a measure on %s may last until %s and not a day longer', (asset, longest, tooLong) => {
  expect(controlPlan({ asset, from, until: date(longest), preservation: false }).until).toBe(longest);
  expect(() => controlPlan({ asset, from, until: date(tooLong), preservation: false })).toThrow(RangeError);
  expect(() => controlPlan({ asset, from, until: from, preservation: false })).toThrow(RangeError);
});

test('ENF-7 renewal must be done before the end, on a day the court works', () => {
  const plan = controlPlan({ asset: 'deposit', from, until: date('2025-10-05'), preservation: false });
  expect(plan.renewBy).toBe('2025-09-30'); // 10-01 to 10-08 are off
  expect(plan.askBy).toBeUndefined();
  const renewBy = (until: string) =>
    controlPlan({ asset: 'deposit', from, until: date(until), preservation: false }).renewBy;
  expect(renewBy('2025-10-10')).toBe('2025-10-09'); // the day before
  expect(renewBy('2025-03-17')).toBe('2025-03-14'); // a Monday: the Friday before
  expect(renewBy('2025-03-16')).toBe('2025-03-14');
});

test('ENF-7 reminders come 60, 30 and 14 days before the end, none before the measure began', () => {
  const plan = controlPlan({ asset: 'deposit', from, until: date('2026-03-03'), preservation: false });
  expect(plan.reminders).toEqual(['2026-01-02', '2026-02-01', '2026-02-17']);
  expect(controlPlan({ asset: 'deposit', from, until: date('2025-04-12'), preservation: false }).reminders).toEqual([
    '2025-03-13',
    '2025-03-29',
  ]);
});

test('ENF-7 in preservation the applicant asks at least seven days before the end', () => {
  const plan = controlPlan({ asset: 'immovable', from, until: date('2026-03-03'), preservation: true });
  expect(plan.askBy).toBe('2026-02-24');
  expect(plan.steps.at(-1)?.text).toContain('2026 年 2 月 24 日');
});

test('ENF-7 every date to act lies before the measure ends, and renewal on a working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 365 }), fc.nat(3000), (length, offset) => {
      const start = addDays(date('2019-01-01'), offset);
      const until = addDays(start, length);
      fc.pre(until <= addYears(start, 1));
      const plan = controlPlan({ asset: 'deposit', from: start, until, preservation: true });
      expect(plan.renewBy < until).toBe(true);
      expect(isDayOff(plan.renewBy)).toBe(false);
      for (const day of plan.reminders) expect(day > start && day < until).toBe(true);
    }),
  );
});

test('ENF-7 measures beyond the debt are pointed out, with the sum', () => {
  expect(controlExcess(fen(100_000), [fen(60_000), fen(40_000)])).toEqual({ excessFen: 0 });
  const { excessFen, hint } = controlExcess(fen(100_000), [fen(60_000), fen(40_001)]);
  expect(excessFen).toBe(1);
  expect(hint?.text).toContain('多出 0.01 元');
});

test('ENF-7 the next reminder is the next of 60, 30 and 14 days before the end; on the last day it is in force still, the day after no more', () => {
  const until = date('2026-03-04');
  expect(nextReminder(until, date('2025-03-04'))).toBe('2026-01-03');
  expect(nextReminder(until, date('2026-01-03'))).toBe('2026-02-02');
  expect(nextReminder(until, date('2026-02-10'))).toBe('2026-02-18');
  expect(nextReminder(until, date('2026-02-18'))).toBeUndefined();
  expect([hasLapsed(until, until), hasLapsed(until, date('2026-03-05'))]).toEqual([false, true]);
});
