import fc from 'fast-check';
import { parseLegalDate as date } from '../time/legal-date';
import { FACE_CONSENT_ITEMS, faceLock, keptOfFaceCheck } from './face-check';

const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const NOW = shanghai('2026-03-02T23:59:00');
const times = (count: number, at = NOW - 1000) => Array.from({ length: count }, (_, i) => at - i);

test('ID-8 five failures a day lock face checks until tomorrow, the window stays open', () => {
  expect(faceLock(times(4), NOW)).toEqual({
    locked: false,
    left: 1,
    text: '今天还可以试 1 次。也可以到窗口，或者请工作人员核对证件。',
  });
  expect(faceLock(times(5), NOW)).toMatchObject({ locked: true, left: 0, againOn: date('2026-03-03') });
  expect(faceLock(times(5), NOW).text).toContain('窗口');
});

test('ID-8 the day is Shanghai’s: after midnight one may try again', () => {
  expect(faceLock(times(5), shanghai('2026-03-03T00:00:00'))).toMatchObject({ locked: false, left: 5 });
  // 23:00 UTC of the day before is already today in Shanghai.
  expect(faceLock(times(5, Date.parse('2026-03-01T23:00:00Z')), NOW).locked).toBe(true);
});

test('ID-8 tries left never rise with failures', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), (a, b) => {
      expect(faceLock(times(a + b), NOW).left).toBeLessThanOrEqual(faceLock(times(a), NOW).left);
      expect(faceLock(times(a), NOW).left).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('ID-8 consent tells necessity, effect and the way without a face, each with its article (个保法16, 28–30)', () => {
  const items = Object.fromEntries(FACE_CONSENT_ITEMS.map(({ id, rule }) => [id, rule]));
  expect(items).toMatchObject({
    necessity: expect.stringContaining('第30条'),
    effect: expect.stringContaining('30条'),
    otherWay: expect.stringContaining('第16条'),
  });
});

test('ID-8 no image and no exact score is kept', () => {
  const answer = { passed: true, score: 93, providerReference: 'r1', image: 'JPEG' };
  expect(keptOfFaceCheck(answer)).toEqual({ passed: true, band: 'high', providerReference: 'r1' });
  expect([69, 70, 89, 90].map((score) => keptOfFaceCheck({ ...answer, score }).band)).toEqual([
    'low',
    'medium',
    'medium',
    'high',
  ]);
  for (const score of [-1, 101, Number.NaN]) expect(() => keptOfFaceCheck({ ...answer, score })).toThrow(RangeError);
});
