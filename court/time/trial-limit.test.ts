import { addDays, parseLegalDate as date } from './legal-date';
import { type Exclusion, exclusionProblem, type TrialLimitInput, trialLimit } from './trial-limit';
import type { ExclusionKind, TrialCase } from './trial-limit-table';

const from = date('2025-01-06');
const running = (input: TrialLimitInput) => {
  const limit = trialLimit(input);
  if (limit.state !== 'running') throw new Error(limit.state);
  return limit;
};
const exclusion = (kind: ExclusionKind, start: string, end?: string): Exclusion => ({
  kind,
  from: date(start),
  to: end === undefined ? undefined : date(end),
  officer: '张法官',
  ground: '依申请',
});
const president = (months: number, approvedOn = '2025-03-03') =>
  ({ by: 'president', length: { months }, approvedOn: date(approvedOn) }) as const;

test.each<[TrialCase, string]>([
  ['civilOrdinary', '2025-07-07'], // 07-06 is a Sunday
  ['civilSummary', '2025-04-07'], // 04-06 is a Sunday
  ['smallClaims', '2025-03-06'],
  ['civilSpecial', '2025-02-05'],
  ['civilSpecialAfterNotice', '2025-02-05'],
  ['civilAppealJudgment', '2025-04-07'],
  ['civilAppealRuling', '2025-02-05'],
  ['administrativeFirst', '2025-07-07'],
  ['administrativeSummary', '2025-02-20'],
  ['administrativeAppeal', '2025-04-07'],
  ['enforcement', '2025-07-07'],
  ['actEnforcement', '2025-04-07'],
])('TIME-9 registered on 2025-01-06, %s ends on %s', (kind, lastDay) => {
  expect(running({ kind, from })).toMatchObject({ lastDay, provisional: false, leftOut: 0, cautions: [] });
});

test('TIME-9 tells how the last day comes about', () => {
  const { steps } = running({
    kind: 'civilOrdinary',
    from,
    extensions: [president(2)],
    exclusions: [exclusion('appraisal', '2025-02-10', '2025-03-01')],
  });
  expect(steps).toEqual([
    { text: '2025 年 1 月 6 日（周一）立案，当天不算，从第二天开始计算。', rule: 'TIME-9 审限规定第8条第1款' },
    { text: '民事一审普通程序的审限是 6 个月，到 2025 年 7 月 6 日（周日）。', rule: 'TIME-9 民事诉讼法第152条' },
    {
      text: '2025 年 3 月 3 日（周一）经本院院长批准，延长 2 个月，到 2025 年 9 月 6 日（周六）。',
      rule: 'TIME-9 民事诉讼法第152条',
    },
    {
      text: '鉴定：2025 年 2 月 10 日（周一）到 2025 年 3 月 1 日（周六），不计入审限。理由：依申请。决定人：张法官。',
      rule: 'TIME-10 民诉法解释第243条、审限规定第9条第(6)项',
    },
    {
      text: '一共扣除 20 天（重叠的日子只扣一次），顺延到 2025 年 9 月 26 日（周五）。',
      rule: 'TIME-10 审限规定第9条',
    },
    { text: '这一天是工作日，不用顺延。', rule: 'TIME-2 民事诉讼法第85条第3款' },
  ]);
});

test('TIME-9 foreign civil trials have no limit; administrative cases and enforcement have', () => {
  for (const kind of ['civilOrdinary', 'civilSummary', 'civilAppealJudgment', 'civilAppealRuling'] as const) {
    expect(trialLimit({ kind, from, foreign: true })).toMatchObject({ state: 'none', cautions: [] });
  }
  expect(running({ kind: 'administrativeFirst', from, foreign: true }).lastDay).toBe('2025-07-07');
  expect(running({ kind: 'enforcement', from, foreign: true }).lastDay).toBe('2025-07-07');
});

describe('TIME-9 a case that changes its procedure', () => {
  test('counts from its first registration, without the extension of the summary limit', () => {
    const limit = running({
      kind: 'civilOrdinary',
      from,
      earlier: [
        { kind: 'smallClaims', until: date('2025-02-20') },
        { kind: 'civilSummary', until: date('2025-05-06'), extensions: [president(1)] },
      ],
    });
    expect(limit).toMatchObject({ lastDay: '2025-07-07', cautions: [] });
    expect(limit.steps.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['由小额诉讼程序转来，仍从最初立案那天起算，不另起算。']),
    );
  });

  test('is to change before the earlier limit ends; a later ruling stands and is pointed out', () => {
    const summary = (until: string, exclusions: Exclusion[] = []) =>
      running({ kind: 'civilOrdinary', from, exclusions, earlier: [{ kind: 'civilSummary', until: date(until) }] });
    expect(summary('2025-04-07').cautions).toEqual([]);
    expect(summary('2025-04-08').cautions).toEqual([
      '转程序的裁定应当在民事简易程序的审限届满前（2025 年 4 月 7 日（周一）以前）作出，这里晚了。',
    ]);
    expect(summary('2025-04-08', [exclusion('appraisal', '2025-02-03', '2025-02-05')]).cautions).toEqual([]);
    expect(
      running({
        kind: 'administrativeFirst',
        from,
        earlier: [{ kind: 'administrativeSummary', until: date('2025-02-21') }],
      }).cautions,
    ).toHaveLength(1);
  });

  test('can only become what the law lets it become', () => {
    const back: TrialLimitInput = { kind: 'civilSummary', from, earlier: [{ kind: 'civilOrdinary', until: from }] };
    expect(() => trialLimit(back)).toThrow('no conversion from civilOrdinary to civilSummary');
    const across: TrialLimitInput = {
      ...back,
      kind: 'administrativeFirst',
      earlier: [{ kind: 'civilSummary', until: from }],
    };
    expect(() => trialLimit(across)).toThrow(RangeError);
  });
});

describe('TIME-10 what does not count', () => {
  test('moves the end, days recorded twice once', () => {
    const exclusions = [
      exclusion('jurisdiction', '2025-02-03', '2025-02-22'),
      exclusion('publicNotice', '2025-02-13', '2025-03-04'),
    ];
    expect(running({ kind: 'civilOrdinary', from, exclusions })).toMatchObject({
      leftOut: 30,
      nominalLastDay: '2025-08-05',
      lastDay: '2025-08-05',
    });
  });

  test('stops the limit while it lasts', () => {
    const limit = trialLimit({ kind: 'civilSummary', from, exclusions: [exclusion('stay', '2025-03-28')] });
    expect(limit).toMatchObject({ state: 'standsStill', since: '2025-03-28', daysLeft: 10, leftOut: 0 });
    expect(limit.steps.at(-1)?.text).toBe(
      '从 2025 年 3 月 28 日（周五）起审限停止计算，还剩 10 天；恢复以后再接着算。',
    );
    expect(limit).not.toHaveProperty('lastDay');
  });

  test('of an adjournment for new evidence only the first month', () => {
    const until = (end?: string) =>
      running({ kind: 'civilOrdinary', from, exclusions: [exclusion('adjournment', '2025-02-03', end)] }).leftOut;
    expect(until('2025-02-12')).toBe(10);
    expect(until('2025-03-02')).toBe(28);
    expect(until('2025-04-30')).toBe(28);
    expect(until()).toBe(28); // the limit does not stand still
  });

  test('depends on the kind of case', () => {
    const problem = (kind: TrialCase, excluded: ExclusionKind) =>
      exclusionProblem(kind, exclusion(excluded, '2025-02-03'));
    expect(problem('civilOrdinary', 'auction')).toBe('民事一审普通程序没有“拍卖、变卖”这种扣除。');
    expect(problem('enforcement', 'auction')).toBeUndefined();
    expect(problem('enforcement', 'enforcementSuspension')).toBeUndefined();
    expect(problem('enforcement', 'settlement')).toBeDefined();
    expect(problem('administrativeFirst', 'settlement')).toBeDefined();
    expect(problem('administrativeFirst', 'administrativeMediation')).toBeUndefined();
    expect(problem('civilOrdinary', 'administrativeMediation')).toBeDefined();
    expect(problem('civilOrdinary', 'extendedMediation')).toBeUndefined();
    for (const kind of ['civilOrdinary', 'administrativeFirst', 'enforcement'] as const) {
      expect(problem(kind, 'stay')).toBeUndefined();
      expect(problem(kind, 'audit')).toBeUndefined();
    }
  });

  test('is recorded with its officer, ground and days', () => {
    const good = exclusion('appraisal', '2025-02-03', '2025-02-03');
    expect(exclusionProblem('civilOrdinary', good)).toBeUndefined();
    expect(exclusionProblem('civilOrdinary', { ...good, officer: ' ' })).toBe('请填写决定扣除的经办人。');
    expect(exclusionProblem('civilOrdinary', { ...good, ground: '' })).toBe('请填写扣除的理由。');
    const backwards = { ...good, to: addDays(good.from, -1) };
    expect(exclusionProblem('civilOrdinary', backwards)).toBe('扣除的结束日不能早于开始日。');
    expect(() => trialLimit({ kind: 'civilOrdinary', from, exclusions: [backwards] })).toThrow(RangeError);
  });
});

test('TIME-4, TIME-9 leap days and ends of months', () => {
  expect(running({ kind: 'civilOrdinary', from: date('2024-08-31') }).nominalLastDay).toBe('2025-02-28');
  expect(running({ kind: 'civilSummary', from: date('2023-11-30') }).nominalLastDay).toBe('2024-02-29');
  // Six months and six more are a year, not six months from the shorter February.
  const extensions = [{ by: 'president', length: { months: 6 }, approvedOn: date('2025-02-20') } as const];
  expect(running({ kind: 'civilOrdinary', from: date('2024-08-31'), extensions }).nominalLastDay).toBe('2025-08-31');
});

test('TIME-2, TIME-9 a limit that ends in a year without a notice is provisional', () => {
  const far = running({ kind: 'civilOrdinary', from: date('2029-04-01') });
  expect(far).toMatchObject({ nominalLastDay: '2029-10-01', lastDay: '2029-10-04', provisional: true });
});
