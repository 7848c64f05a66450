import { parseLegalDate as date } from './legal-date';
import { outageOnLastDay } from './outage';
import { peremptoryPeriod, restoration } from './restoration';

const shanghai = (text: string) => Date.parse(`${text}+08:00`);

test('TIME-5 a missed period is asked back within ten days after the obstacle ended', () => {
  const asked = restoration(date('2025-03-03'));
  expect(asked).toMatchObject({ can: true, lastDay: '2025-03-13', provisional: false });
  expect(asked.steps.at(-1)?.text).toMatch('准不准由法院决定');
  expect(restoration(date('2025-03-05'))).toMatchObject({ lastDay: '2025-03-17' }); // 03-15 is a Saturday
});

test('TIME-5 a peremptory period is not given back', () => {
  const refused = restoration(date('2025-03-03'), 'retrial');
  expect(refused.can).toBe(false);
  expect(refused).not.toHaveProperty('lastDay');
  expect(refused.steps[0]).toEqual({
    text: '“申请再审”的期限是不变期间，不能中止、中断，也不能申请顺延。',
    rule: 'TIME-5 民诉法解释第127条、民事诉讼法第216条',
  });
});

test('TIME-5 peremptory periods: six months, after a public summons a year', () => {
  expect(peremptoryPeriod('retrial', date('2024-08-31')).lastDay).toBe('2025-02-28');
  expect(peremptoryPeriod('thirdPartyRevocation', date('2025-01-08')).lastDay).toBe('2025-07-08');
  expect(peremptoryPeriod('publicSummonsSuit', date('2024-03-04')).lastDay).toBe('2025-03-04');
  expect(peremptoryPeriod('retrial', date('2024-08-31')).steps.at(-1)?.text).toMatch('不变期间');
});

describe('TIME-3, TIME-5 an outage of the platform', () => {
  const lastDay = date('2025-03-13');
  const now = shanghai('2025-03-20T09:00');
  const outage = (from: string, to?: string) => ({
    from: shanghai(from),
    to: to === undefined ? undefined : shanghai(to),
  });

  test('on the last day is a ground, from the day on which it ended', () => {
    expect(outageOnLastDay(lastDay, [outage('2025-03-13T22:00', '2025-03-14T01:00')], now)).toEqual({
      hit: true,
      minutes: 120,
      endedOn: '2025-03-14',
    });
    expect(outageOnLastDay(lastDay, [outage('2025-03-12T23:00', '2025-03-13T00:30')], now)).toEqual({
      hit: true,
      minutes: 30,
      endedOn: '2025-03-13',
    });
  });

  test('on another day is none, to the millisecond', () => {
    expect(outageOnLastDay(lastDay, [], now)).toEqual({ hit: false });
    expect(outageOnLastDay(lastDay, [outage('2025-03-12T20:00', '2025-03-13T00:00')], now)).toEqual({ hit: false });
    expect(outageOnLastDay(lastDay, [outage('2025-03-14T00:00', '2025-03-14T01:00')], now)).toEqual({ hit: false });
    expect(outageOnLastDay(lastDay, [outage('2025-03-13T23:59:59.999', '2025-03-14T00:00')], now)).toMatchObject({
      hit: true,
      minutes: 1,
    });
    expect(outageOnLastDay(lastDay, [outage('2025-03-13T10:00', '2025-03-13T10:00')], now)).toEqual({ hit: false });
  });

  test('in several parts: minutes are counted once, the last end counts', () => {
    const outages = [
      outage('2025-03-13T20:00', '2025-03-13T20:10'),
      outage('2025-03-13T10:00', '2025-03-13T11:00'),
      outage('2025-03-13T10:30', '2025-03-13T10:40'),
    ];
    expect(outageOnLastDay(lastDay, outages, now)).toEqual({ hit: true, minutes: 70, endedOn: '2025-03-13' });
  });

  test('that still lasts has not ended', () => {
    const running = [outage('2025-03-13T10:00', '2025-03-13T11:00'), outage('2025-03-13T23:00')];
    expect(outageOnLastDay(lastDay, running, now)).toEqual({ hit: true, minutes: 120, endedOn: undefined });
    expect(outageOnLastDay(lastDay, running, shanghai('2025-03-13T23:20'))).toMatchObject({ minutes: 80 });
  });

  test('that is none is refused', () => {
    expect(() => outageOnLastDay(lastDay, [outage('2025-03-13T11:00', '2025-03-13T10:00')], now)).toThrow(RangeError);
    expect(() => outageOnLastDay(lastDay, [{ from: Number.NaN }], now)).toThrow(RangeError);
    expect(() => outageOnLastDay(lastDay, [{ from: 0 }], Number.NaN)).toThrow(RangeError);
  });
});
