import fc from 'fast-check';
import { addDays, parseLegalDate as date } from '../time/legal-date';
import { correctionPeriod, extensionPath, mayStillAsk, originalsRequest, resubmission, unanswered } from './correction';

const at = (text: string) => Date.parse(`${text}+08:00`);
const NOTICE = date('2026-03-02');

test('FIX-1 seven days unless the judge says otherwise, the last day moved off days of rest', () => {
  expect(correctionPeriod(NOTICE).lastDay).toBe('2026-03-09');
  expect(correctionPeriod(NOTICE, 5).lastDay).toBe('2026-03-09'); // 03-07 is a Saturday
  expect(correctionPeriod(NOTICE).steps[0]?.text).toBe('法官给您 7 天补正材料。');
});

test('FIX-1 from 3 to 30 days, whole ones', () => {
  for (const days of [3, 30]) expect(correctionPeriod(NOTICE, days).steps.length).toBeGreaterThan(1);
  for (const days of [2, 31, 7.5, Number.NaN]) expect(() => correctionPeriod(NOTICE, days)).toThrow(RangeError);
});

const LAST = date('2026-03-09');
test.each([
  ['on the last day', '2026-03-09T23:59:59', undefined, 'ask', '2026-03-09'],
  ['a moment later', '2026-03-10T00:00:00', undefined, 'tooLate', '2026-03-09'],
  ['ten days after the obstacle', '2026-03-23T23:59:59', '2026-03-13', 'restore', '2026-03-23'],
  ['later still', '2026-03-24T00:00:00', '2026-03-13', 'tooLate', '2026-03-23'],
  // 03-12 + 10 = Sunday 03-22, so Monday.
  ['the tenth day is a Sunday', '2026-03-23T10:00:00', '2026-03-12', 'restore', '2026-03-23'],
])('FIX-1 more time asked for %s (民诉法86)', (_when, askedAt, obstacle, path, lastDay) => {
  const found = extensionPath({
    askedAt: at(askedAt),
    lastDay: LAST,
    obstacleEndedOn: obstacle === undefined ? undefined : date(obstacle),
  });
  expect(found).toMatchObject({ path, lastDay });
});

test('FIX-2 it may be resubmitted once every required item has an answer', () => {
  const items = [
    { id: 'a', required: true },
    { id: 'b', required: false },
    { id: 'c', required: true },
  ];
  expect(unanswered(items, new Map())).toEqual(['a', 'c']);
  expect(
    unanswered(
      items,
      new Map([
        ['a', '已补'],
        ['c', ' '],
      ]),
    ),
  ).toEqual(['c']);
  expect(
    unanswered(
      items,
      new Map([
        ['a', '已补'],
        ['c', '身份证'],
      ]),
    ),
  ).toEqual([]);
});

test.each([
  ['in time', '2026-03-09T23:59:59', undefined, 'correction', false],
  ['late, not returned yet', '2026-03-10T00:00:00', undefined, 'correction', true],
  ['late, before the return', '2026-03-11T09:00:00', '2026-03-11T10:00:00', 'correction', true],
  ['at the return', '2026-03-11T10:00:00', '2026-03-11T10:00:00', 'newApplication', false],
  ['after the return', '2026-03-12T10:00:00', '2026-03-11T10:00:00', 'newApplication', false],
])('FIX-3 answered %s: %s %s %s', (_when, when, returned, kind, late) => {
  const found = resubmission({
    at: at(when),
    lastDay: LAST,
    returnedAt: returned === undefined ? undefined : at(returned),
  });
  expect(found).toMatchObject({ kind, late });
});

test('FIX-3 whatever the moment, an answer is taken, and its seven days begin the day after (FILE-7)', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30, max: 60 }), fc.boolean(), (days, returned) => {
      const day = addDays(LAST, days);
      const found = resubmission({
        at: at(`${day}T12:00:00`),
        lastDay: LAST,
        returnedAt: returned ? at('2026-03-11T10:00:00') : undefined,
      });
      expect(found.countsFrom).toBe(addDays(day, 1));
      expect(found.late).toBe(found.kind === 'correction' && day > LAST);
    }),
  );
});

test('FIX-4 originals may be asked for again and again, corrections once (FILE-6)', () => {
  expect([0, 1, 2].map((before) => mayStillAsk('originals', before))).toEqual([true, true, true]);
  expect([0, 1, 2].map((before) => mayStillAsk('correction', before))).toEqual([true, false, false]);
  for (const before of [-1, 0.5]) expect(() => mayStillAsk('correction', before)).toThrow(RangeError);
});

test('FIX-4 the reason and its item are told (在线规则12)', () => {
  expect(originalsRequest('unclear')).toEqual({
    text: '扫描件看不清、不完整或者格式不对，请把原件带到或者寄到法院核对。',
    rule: 'FIX-4 在线诉讼规则第12条第(2)项',
  });
});
