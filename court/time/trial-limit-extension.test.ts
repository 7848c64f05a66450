import { parseLegalDate as date } from './legal-date';
import { trialLimit } from './trial-limit';
import {
  type ExtensibleCase,
  type Extension,
  extensionProblem,
  extensionTimes,
  nextExtension,
} from './trial-limit-extension';
import { trialLimitReminders } from './trial-limit-reminders';
import type { Approver, Length } from './trial-limit-table';

const from = date('2025-01-06');
const by = (approver: Approver, length: Length, approvedOn = '2025-03-03'): Extension => ({
  by: approver,
  length,
  approvedOn: date(approvedOn),
});
const months = (count: number): Length => ({ months: count });

describe('TIME-9 an extension', () => {
  const ordinary: ExtensibleCase = { kind: 'civilOrdinary', from };

  test('of the ordinary procedure: the president six months in all, then the superior court three', () => {
    expect(extensionProblem(ordinary, [], by('president', months(6)))).toBeUndefined();
    expect(extensionProblem(ordinary, [], by('president', months(7)))).toBe('本院院长合计最多可以延长 6 个月。');
    expect(extensionProblem(ordinary, [by('president', months(4))], by('president', months(3)))).toBeDefined();
    expect(extensionProblem(ordinary, [by('president', months(4))], by('president', months(2)))).toBeUndefined();
    expect(extensionProblem(ordinary, [], by('superiorCourt', months(3)))).toBe(
      '应当先由本院院长延长，还需要延长的才报上级人民法院。',
    );
    const first = by('president', months(6));
    expect(extensionProblem(ordinary, [first], by('superiorCourt', months(3)))).toBeUndefined();
    expect(extensionProblem(ordinary, [first], by('superiorCourt', months(4)))).toBe(
      '上级人民法院合计最多可以延长 3 个月。',
    );
    expect(extensionProblem(ordinary, [first, by('superiorCourt', months(1))], by('president', { days: 5 }))).toBe(
      '已经由上级人民法院延长过，不能再由本院院长延长。',
    );
    expect(extensionProblem(ordinary, [], by('highCourt', months(1)))).toBe(
      '民事一审普通程序的审限应当由本院院长、再由上级人民法院延长。',
    );
  });

  test('of the summary procedure is a month, so that all is four; in days as well', () => {
    const summary: ExtensibleCase = { kind: 'civilSummary', from };
    expect(extensionProblem(summary, [], by('president', months(1)))).toBeUndefined();
    expect(extensionProblem(summary, [], by('president', { days: 31 }))).toBeUndefined(); // 01-06 to 02-06
    expect(extensionProblem(summary, [], by('president', { days: 32 }))).toBe('本院院长合计最多可以延长 1 个月。');
    expect(extensionProblem(summary, [by('president', { days: 20 })], by('president', { days: 12 }))).toBeDefined();
  });

  test('of the special procedure is 30 days, of an appeal three months; against a ruling no text bounds it', () => {
    expect(extensionProblem({ kind: 'civilSpecial', from }, [], by('president', { days: 31 }))).toBeDefined();
    expect(extensionProblem({ kind: 'civilAppealJudgment', from }, [], by('president', months(4)))).toBeDefined();
    expect(extensionProblem({ kind: 'civilAppealRuling', from }, [], by('president', months(4)))).toBeUndefined();
  });

  test('of an administrative case is for the high court, of one before a high court for the supreme court', () => {
    const first: ExtensibleCase = { kind: 'administrativeFirst', from };
    expect(extensionProblem(first, [], by('highCourt', months(3)))).toBeUndefined();
    expect(extensionProblem(first, [], by('president', months(3)))).toBe(
      '行政一审普通程序的审限应当由高级人民法院延长。',
    );
    const high = { ...first, heardByHighCourt: true };
    expect(extensionProblem(high, [], by('supremeCourt', months(3)))).toBeUndefined();
    expect(extensionProblem(high, [], by('highCourt', months(3)))).toBe(
      '行政一审普通程序的审限应当由最高人民法院延长。',
    );
    expect(extensionProblem({ kind: 'administrativeSummary', from }, [], by('highCourt', { days: 1 }))).toBe(
      '行政简易程序的审限不能延长；办不完的，应当在审限届满前转为普通程序。',
    );
  });

  test('of enforcement is three months, what is longer is reported to the high court', () => {
    const enforcement: ExtensibleCase = { kind: 'enforcement', from };
    expect(extensionProblem(enforcement, [], by('president', months(4)))).toBeDefined();
    expect(extensionProblem(enforcement, [], by('record', months(3)))).toBe(
      '应当先由本院院长延长，还需要延长的才层报高级人民法院备案。',
    );
    expect(extensionProblem(enforcement, [by('president', months(3))], by('record', months(6)))).toBeUndefined();
  });

  test('has a length', () => {
    for (const count of [0, -1, 1.5, Number.NaN]) {
      expect(extensionProblem(ordinary, [], by('president', months(count)))).toBe('请填写延长几个月或几天，要填整数。');
    }
  });

  test('that the law does not allow is not reckoned with; one approved too late is pointed out', () => {
    expect(() => trialLimit({ ...ordinary, extensions: [by('president', months(7))] })).toThrow(RangeError);
    const late = trialLimit({ ...ordinary, extensions: [by('president', months(1), '2025-07-08')] });
    expect(late).toMatchObject({ lastDay: '2025-08-06', cautions: [expect.stringContaining('审限已经届满')] });
    expect(trialLimit({ ...ordinary, extensions: [by('president', months(1), '2025-07-07')] }).cautions).toEqual([]);
  });

  test('comes next from the first level with room', () => {
    expect(nextExtension(ordinary, [])?.by).toBe('president');
    expect(nextExtension(ordinary, [by('president', months(2))])?.by).toBe('president');
    expect(nextExtension(ordinary, [by('president', months(6))])?.by).toBe('superiorCourt');
    expect(nextExtension(ordinary, [by('president', months(6)), by('superiorCourt', months(3))])).toBeUndefined();
    expect(nextExtension({ kind: 'administrativeSummary', from }, [])).toBeUndefined();
  });
});

describe('TIME-11 an extension is asked for', () => {
  test('fifteen days and decided five days before the end, in administrative cases ten and three', () => {
    expect(extensionTimes('civilOrdinary', date('2025-07-07'))).toMatchObject({
      askBy: '2025-06-20',
      decideBy: '2025-07-02',
    });
    expect(extensionTimes('administrativeFirst', date('2025-07-07'))).toMatchObject({
      askBy: '2025-06-27',
      decideBy: '2025-07-04',
    });
    expect(extensionTimes('enforcement', date('2025-07-07'))).toBeUndefined();
  });

  test('before a holiday, not after it', () => {
    // Fifteen days before 2025-10-20 is 10-05, within the holiday of eight days.
    expect(extensionTimes('civilOrdinary', date('2025-10-20'))?.askBy).toBe('2025-09-30');
  });
});

describe('TIME-11 the judge is reminded', () => {
  const input = { kind: 'civilOrdinary', from } as const;

  test('before the end, of the last days for an extension, and on the last day', () => {
    const reminders = trialLimitReminders(input, trialLimit(input));
    expect(reminders.map(({ on }) => on)).toEqual([
      '2025-06-06',
      '2025-06-20',
      '2025-06-30',
      '2025-07-02',
      '2025-07-07',
    ]);
    expect(reminders[1]?.text).toBe('需要延长审限的，今天是向本院院长申请的最后一天。');
  });

  test('of no extension where there is none to be had, and never before the case began', () => {
    const all = { ...input, extensions: [by('president', months(6)), by('superiorCourt', months(3))] };
    expect(trialLimitReminders(all, trialLimit(all)).filter(({ text }) => text.includes('延长'))).toEqual([]);
    const special = { kind: 'civilSpecial', from } as const;
    const reminders = trialLimitReminders(special, trialLimit(special));
    expect(reminders.map(({ on }) => on)).toEqual(['2025-01-21', '2025-01-27', '2025-01-27', '2025-02-05']);
  });

  test('of nothing while the limit stands still, or where there is none', () => {
    const stay = { kind: 'stay', from: date('2025-02-03'), officer: '张', ground: '等另案' } as const;
    const stayed = { ...input, exclusions: [stay] };
    expect(trialLimitReminders(stayed, trialLimit(stayed))).toEqual([]);
    const foreign = { ...input, foreign: true };
    expect(trialLimitReminders(foreign, trialLimit(foreign))).toEqual([]);
  });
});
