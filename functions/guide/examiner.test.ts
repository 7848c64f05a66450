/**
 * Amounts and dates as somebody outside would try them: reckoned from the words of 诉讼费用交纳办法, 民事诉讼法第85条 and the
 * State Council's notices, by other formulas than the program's, before anything was called.
 */
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { GuideResult } from './contract';
import { main } from './index';

let court: CourtCloud;
beforeAll(async () => {
  court = await startCourt({ guide: main });
});
afterAll(() => court.stop());

const fee = (kind: string, amountFen?: number, courtId = 'gz-intermediate') =>
  court.must<GuideResult<'estimateFee'>>('guide', undefined, {
    action: 'estimateFee',
    courtId,
    kind,
    ...(amountFen === undefined ? {} : { amountFen }),
  });
const period = (input: Record<string, unknown>) =>
  court.must<GuideResult<'computePeriod'>>('guide', undefined, { action: 'computePeriod', ...input });
const refused = async (event: Record<string, unknown>) => {
  const result = await court.call('guide', undefined, event);
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.data)}`);
  return result.error;
};

describe('FEE-2', () => {
  // The least amount above a border that makes the fee one fen more tells a tier from its neighbours.
  test.each([
    ['property', 1, 5_000, 2_500],
    ['property', 999_999, 5_000, 2_500],
    ['property', 1_000_019, 5_000, 2_500],
    // Half of 5,000.5, which is not half of 5,001.
    ['property', 1_000_020, 5_001, 2_500],
    ['property', 10_000_024, 230_000, 115_000],
    ['property', 10_000_025, 230_001, 115_000],
    ['property', 12_345_678, 276_914, 138_457],
    ['property', 20_000_034, 430_001, 215_000],
    ['property', 50_000_050, 880_001, 440_000],
    ['property', 88_888_888, 1_268_889, 634_444],
    ['property', 100_000_056, 1_380_001, 690_000],
    ['property', 200_000_063, 2_280_001, 1_140_000],
    ['property', 500_000_072, 4_680_001, 2_340_000],
    ['property', 1_000_000_084, 8_180_001, 4_090_000],
    ['property', 2_000_000_100, 14_180_001, 7_090_000],
    // 2^53 − 1 fen: no digit is lost.
    ['property', 9_007_199_254_740_991, 45_036_000_453_705, 22_518_000_226_852],
    ['ip', 30_000_000, 580_000, 290_000],
    ['divorce', 20_000_000, 30_000, 15_000],
    ['divorce', 20_000_200, 30_001, 15_001],
    ['personality', 5_000_049, 50_000, 25_000],
    ['personality', 5_000_050, 50_001, 25_000],
    ['personality', 10_000_100, 100_001, 50_000],
    // By the case, whatever is at stake.
    ['labour', undefined, 1_000, 500],
    ['labour', 30_000_000, 1_000, 500],
    ['administrative', undefined, 5_000, 2_500],
    ['administrativeIpMaritime', undefined, 10_000, 5_000],
  ])('%s of %j fen costs %j fen, and %j where it is halved', async (kind, amountFen, feeFen, halfFen) => {
    expect(await fee(kind, amountFen)).toMatchObject({ feeFen, halfFen });
  });

  test.each([
    ['enforcement', 1, 5_000],
    ['enforcement', 1_000_034, 5_001],
    ['enforcement', 50_000_050, 740_001],
    ['enforcement', 500_000_100, 5_240_001],
    ['enforcement', 1_000_000_500, 7_740_001],
    ['recognition', 10_000_000_000, 16_740_000],
    ['preservation', undefined, 3_000],
    ['preservation', 100_000, 3_000],
    ['preservation', 100_050, 3_001],
    ['preservation', 10_000_100, 102_001],
    ['preservation', 89_599_800, 499_999],
    ['preservation', 89_600_000, 500_000],
    ['preservation', 9_007_199_254_740_991, 500_000],
    ['paymentOrder', 999_999, 1_667],
    ['paymentOrder', 30_000_000, 193_333],
    // (5,000 + 2.5) / 3 = 1,667.5 goes up.
    ['paymentOrder', 1_000_100, 1_668],
    ['paymentOrder', 1_000_099, 1_667],
    ['bankruptcy', 11_163_999_700, 29_999_999],
    ['bankruptcy', 11_164_000_000, 30_000_000],
    ['bankruptcy', 9_007_199_254_740_991, 30_000_000],
    ['publicSummons', undefined, 10_000],
    ['arbitrationRevocation', undefined, 40_000],
    ['maritimeClaimRegistration', undefined, 100_000],
    ['generalAverage', undefined, 100_000],
  ])('an application, %s of %j fen, costs %j fen and is not halved', async (kind, amountFen, feeFen) => {
    expect(await fee(kind, amountFen)).toMatchObject({ feeFen, halfFen: null });
  });

  test('national tariffs are the same at every court', async () => {
    for (const courtId of ['yuyao', 'gz-intermediate', 'bj-4th-intermediate'])
      expect((await fee('property', 12_345_678, courtId)).feeFen).toBe(276_914);
  });

  test.each([
    ['property', undefined],
    ['property', 0],
    ['property', -1],
    ['property', 0.5],
    ['property', 2 ** 53],
    ['property', '1000000'],
    ['property', null],
    ['counterclaim', 0],
    ['paymentOrder', undefined],
    ['bankruptcy', undefined],
    ['labour', -1],
  ])('%s of %j fen is refused, and the amount named as the reason', async (kind, amountFen) => {
    const error = await refused({ action: 'estimateFee', courtId: 'yuyao', kind, amountFen });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: { amountFen: expect.any(String) } });
  });

  test.each(['maritime', 'Property', '离婚', 'constructor', '__proto__'])(
    'kind “%s” is refused with the list of kinds',
    async (kind) => {
      const error = await refused({ action: 'estimateFee', courtId: 'yuyao', kind, amountFen: 1_000_000 });
      expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: { kind: expect.stringContaining('property') } });
    },
  );
});

test.each([
  ['counterclaim', 1_000_100, 2_501],
  ['counterclaim', 30_000_000, 290_000],
  ['thirdPartyClaim', 100_000_000, 690_000],
])('FEE-6 %s of %j fen costs %j fen: halved for the merger, and never again', async (kind, amountFen, feeFen) => {
  expect(await fee(kind, amountFen)).toMatchObject({ feeFen, halfFen: null });
});

test.each(['administrativeCompensation', 'appealAgainstRuling', 'retrial', 'specialProcedure', 'advanceExecution'])(
  'FEE-4 %s is free',
  async (kind) => {
    expect(await fee(kind)).toMatchObject({ feeFen: 0, halfFen: null });
  },
);

test.each([
  ['divorce', 30_000],
  ['personality', 50_000],
  ['otherNonProperty', 10_000],
  ['ip', 100_000],
  ['jurisdictionObjection', 10_000],
])('FEE-3 %s without an amount costs what Guangdong has fixed, %j fen', async (kind, feeFen) => {
  expect((await fee(kind)).feeFen).toBe(feeFen);
});

describe('TIME-2', () => {
  test.each([
    // 2024: New Year's Eve was a working day, 春节 8 days, with both Sundays around it worked.
    ['2024-01-25', 15, '2024-02-09', '2024-02-09'],
    ['2024-01-26', 15, '2024-02-10', '2024-02-18'],
    ['2024-03-25', 10, '2024-04-04', '2024-04-07'],
    ['2024-04-26', 15, '2024-05-11', '2024-05-11'],
    ['2024-08-31', 15, '2024-09-15', '2024-09-18'],
    ['2024-09-27', 15, '2024-10-12', '2024-10-12'],
    // 2025
    ['2024-12-17', 15, '2025-01-01', '2025-01-02'],
    ['2025-01-10', 15, '2025-01-25', '2025-01-26'],
    ['2025-01-13', 15, '2025-01-28', '2025-02-05'],
    ['2025-01-24', 15, '2025-02-08', '2025-02-08'],
    ['2025-04-12', 15, '2025-04-27', '2025-04-27'],
    ['2025-05-16', 15, '2025-05-31', '2025-06-03'],
    ['2025-09-12', 15, '2025-09-27', '2025-09-28'],
    ['2025-09-16', 15, '2025-10-01', '2025-10-09'],
    ['2025-09-27', 15, '2025-10-12', '2025-10-13'],
    // 2026: nine days of 春节 between two Saturdays worked.
    ['2025-12-17', 15, '2026-01-01', '2026-01-04'],
    ['2026-01-30', 15, '2026-02-14', '2026-02-14'],
    ['2026-01-31', 15, '2026-02-15', '2026-02-24'],
    ['2026-02-13', 15, '2026-02-28', '2026-02-28'],
    ['2026-04-24', 15, '2026-05-09', '2026-05-09'],
    ['2026-09-05', 15, '2026-09-20', '2026-09-20'],
    ['2026-09-10', 15, '2026-09-25', '2026-09-28'],
    ['2026-09-16', 15, '2026-10-01', '2026-10-08'],
    ['2026-09-25', 15, '2026-10-10', '2026-10-10'],
    // It begins and runs on days off: only the last day matters.
    ['2025-10-01', 7, '2025-10-08', '2025-10-09'],
    ['2025-03-08', 1, '2025-03-09', '2025-03-10'],
  ])('from %s, %j days: nominally %s, in truth %s', async (from, days, nominalLastDay, lastDay) => {
    const shifted = nominalLastDay !== lastDay;
    expect(await period({ from, days })).toMatchObject({ nominalLastDay, lastDay, shifted, provisional: false });
  });

  test.each([
    ['2027-01-21', '2027-02-09'],
    ['2027-03-21', '2027-04-06'],
    ['2027-05-25', '2027-06-10'],
    ['2027-08-31', '2027-09-16'],
    ['2027-09-16', '2027-10-04'],
    ['2100-02-14', '2100-03-01'],
    ['1990-03-01', '1990-03-16'],
  ])('from %s, 15 days: %s, provisional without that year’s notice', async (from, lastDay) => {
    const found = await period({ from, days: 15 });
    expect(found).toMatchObject({ lastDay, provisional: true });
    expect(found.steps.map(({ text }) => text).join()).toContain('推算');
  });
});

test.each([
  [{ from: '2025-01-31', months: 1 }, '2025-02-28'],
  [{ from: '2024-01-31', months: 1 }, '2024-02-29'],
  [{ from: '2025-02-28', months: 1 }, '2025-03-28'],
  [{ from: '2024-02-29', years: 1 }, '2025-02-28'],
  [{ from: '2024-02-29', months: 12 }, '2025-02-28'],
  [{ from: '2022-02-28', years: 2 }, '2024-02-28'],
  [{ from: '2024-12-31', months: 2 }, '2025-02-28'],
  [{ from: '2024-08-31', months: 6 }, '2025-02-28'],
  [{ from: '2025-03-31', months: 1 }, '2025-04-30'],
  [{ from: '2025-04-01', months: 6 }, '2025-10-09'],
  [{ from: '2023-10-31', months: 25 }, '2025-12-01'],
  [{ from: '2023-06-30', years: 2 }, '2025-06-30'],
  [{ from: '2024-10-01', years: 1 }, '2025-10-09'],
])('TIME-4 months and years end on the corresponding day: %j ends %s', async (input, lastDay) => {
  expect((await period(input)).lastDay).toBe(lastDay);
});

test('TIME-1 the day of the event is not counted, also over a leap day and a year’s end', async () => {
  expect(await period({ from: '2024-02-28', days: 1 })).toMatchObject({
    firstDay: '2024-02-29',
    lastDay: '2024-02-29',
  });
  expect(await period({ from: '2024-12-31', days: 2 })).toMatchObject({
    firstDay: '2025-01-01',
    lastDay: '2025-01-02',
  });
});

test('TIME-3 who is online has until midnight; the window closes earlier, and the post is in time', async () => {
  const { steps } = await period({ from: '2025-03-03', days: 10 });
  expect(steps.at(-1)?.text).toBe(
    '网上办理的，到 2025 年 3 月 13 日（周四）24 时为止都算按时；到窗口办理的，以下班时间为准；邮寄的，当天寄出就算按时。',
  );
});

test.each([
  [{ from: '2025-02-30', days: 15 }, 'from'],
  [{ from: '2100-02-29', days: 15 }, 'from'],
  [{ from: '2025-13-01', days: 15 }, 'from'],
  [{ from: '2025-1-5', days: 15 }, 'from'],
  [{ from: '20250105', days: 15 }, 'from'],
  [{ from: '2025-01-05T00:00:00Z', days: 15 }, 'from'],
  [{ days: 15 }, 'from'],
  [{ from: '2025-03-03' }, 'days'],
  [{ from: '2025-03-03', days: 0 }, 'days'],
  [{ from: '2025-03-03', days: -1 }, 'days'],
  [{ from: '2025-03-03', days: 1.5 }, 'days'],
  [{ from: '2025-03-03', days: '15' }, 'days'],
  [{ from: '2025-03-03', days: 1_000_000_000 }, 'days'],
  [{ from: '2025-03-03', days: 15, months: 1 }, 'days'],
  [{ from: '2025-03-03', months: 0 }, 'months'],
  [{ from: '2025-03-03', years: -2 }, 'years'],
  [{ from: '2025-03-03', hours: 48 }, 'hours'],
])('TIME-1 %j is refused for its %s', async (input, field) => {
  const error = await refused({ action: 'computePeriod', ...input });
  expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } });
});
