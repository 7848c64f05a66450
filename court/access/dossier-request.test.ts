import { parseLegalDate as date, legalDateOf } from '../time/legal-date';
import { NOW } from './cast';
import { answerDue, covers, grantUntil, mayCopy, watermarkLines } from './dossier-request';

test('DOSS-3 a request is answered within three working days', () => {
  expect(answerDue(date('2025-03-03'))).toBe('2025-03-06');
  // Thursday: Friday is the first, Saturday and Sunday are off.
  expect(answerDue(date('2025-03-06'))).toBe('2025-03-11');
  // Before 国庆节 2025 (10-01 to 10-08 off).
  expect(answerDue(date('2025-09-29'))).toBe('2025-10-10');
});

test('DOSS-3 a grant lasts seven days to the minute and opens only what it names', () => {
  const grant = {
    kind: 'reading',
    requestNumber: '12',
    purpose: 'trial',
    from: NOW,
    until: grantUntil(NOW),
    items: ['p1'],
  } as const;
  expect(legalDateOf(grant.until)).toBe('2025-03-10');
  expect(covers(grant, 'p1', NOW - 1)).toBe(false);
  expect(covers(grant, 'p1', NOW)).toBe(true);
  expect(covers(grant, 'p1', grant.until - 1)).toBe(true);
  expect(covers(grant, 'p1', grant.until)).toBe(false);
  expect(covers(grant, 'p2', NOW)).toBe(false);
  expect(covers({ ...grant, items: [] }, 'p1', NOW)).toBe(false);
  expect(() => covers(grant, 'p1', Number.NaN)).toThrow(RangeError);
});

test('DOSS-4 nothing is copied without the keeper’s leave', () => {
  for (const kind of ['pages', 'audio', 'transcribed', 'video'] as const)
    expect(mayCopy(kind, { keeper: false, court: true })).toBe(false);
  expect(mayCopy('pages', { keeper: true, court: false })).toBe(true);
});

test('DOSS-7 audio may be copied and a recording transcribed; video only with the court’s own leave', () => {
  const keeperOnly = { keeper: true, court: false };
  expect(['audio', 'transcribed', 'video'].map((kind) => mayCopy(kind as 'audio', keeperOnly))).toEqual([
    true,
    true,
    false,
  ]);
  expect(mayCopy('video', { keeper: true, court: true })).toBe(true);
});

test('DOSS-6 the watermark names reader, last 4 of his number, Shanghai time and request, and no more of the number', () => {
  const at = Date.parse('2025-03-03T16:05:59Z'); // already the 4th in Shanghai
  const lines = watermarkLines({ name: '张建国', idNumber: '33028119900307123X' }, '12', at);
  expect(lines).toEqual(['张建国 123X', '2025-03-04 00:05', '阅卷单 12']);
  expect(lines.join()).not.toContain('7123X');
});

test('DOSS-6 no page goes out without a whole watermark', () => {
  const reader = { name: '张建国', idNumber: '33028119900307123X' };
  for (const wrong of [{ name: ' ' }, { idNumber: '' }, { idNumber: '1234567' }])
    expect(() => watermarkLines({ ...reader, ...wrong }, '12', NOW)).toThrow(RangeError);
  expect(() => watermarkLines(reader, '', NOW)).toThrow(RangeError);
  expect(() => watermarkLines(reader, '12', Number.NaN)).toThrow(RangeError);
});
