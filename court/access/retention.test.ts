import fc from 'fast-check';
import { addDays, parseLegalDate as date, isLegalDate } from '../time/legal-date';
import { deletionDay, lastExpiredDay, RETENTION, type RetentionKind } from './retention';

const day = (kind: RetentionKind, event: string) => deletionDay(kind, date(event)).day;
const KINDS = Object.keys(RETENTION) as RetentionKind[];

test('PRIV-2 drafts are kept 90 days, tickets 30, results of face checks 3 years: gone on the day after', () => {
  // 28 days of February and 31 + 31 of January and March: the 90th day is 1 April.
  expect(day('draft', '2025-01-01')).toBe('2025-04-02');
  expect(day('ticket', '2025-02-28')).toBe('2025-03-31');
  expect(day('faceResult', '2024-02-29')).toBe('2027-03-01');
});

test('PRIV-2, ID-8 a face image is not kept beyond its day, nor is a search', () => {
  expect(day('faceImage', '2025-03-03')).toBe('2025-03-03');
  expect(day('searchText', '2025-03-03')).toBe('2025-03-03');
});

test('PRIV-2 network logs are kept six whole months at least, also from the end of a long month', () => {
  expect(day('networkLog', '2025-08-31')).toBe('2026-03-01');
  expect(day('networkLog', '2025-01-10')).toBe('2025-07-11');
});

test('PRIV-2 no date is made up for case data and the audit log', () => {
  for (const kind of ['caseData', 'auditLog'] as const) {
    const { day: none, steps } = deletionDay(kind, date('2025-03-03'));
    expect(none).toBeUndefined();
    expect(steps[0]?.text).toContain('算不出删除日期');
  }
});

test('PRIV-6 an impact assessment is kept three years', () => {
  expect(day('impactAssessment', '2025-03-03')).toBe('2028-03-04');
});

test('PRIV-2 the day tells how it comes about; a day off does not move it', () => {
  const { day: gone, steps } = deletionDay('draft', date('2025-01-18')); // 90 days: Friday 18 April; the next is a Saturday
  expect(gone).toBe('2025-04-19');
  expect(steps).toEqual([
    {
      text: '没有提交的草稿从最后一次保存（2025 年 1 月 18 日（周六））算起，保存 90 天，2025 年 4 月 19 日（周六）应已删除。',
      rule: 'PRIV-2 个人信息保护法第19条',
    },
  ]);
});

test('PRIV-2 nothing is stored without purpose and basis, and no day of deletion lies before its event', () => {
  for (const kind of KINDS)
    for (const text of [RETENTION[kind].purpose, RETENTION[kind].basis, RETENTION[kind].from])
      expect(text).not.toBe('');
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2190-01-01'), noInvalidDate: true }),
      (kind, at) => {
        const event = date(at.toISOString().slice(0, 10));
        const gone = deletionDay(kind, event).day;
        if (gone === undefined) return;
        expect(isLegalDate(gone)).toBe(true);
        expect(gone >= event).toBe(true);
      },
    ),
  );
});

test('PRIV-2 beyond the calendar is a mistake, not a wrong day', () => {
  expect(() => deletionDay('faceResult', date('2199-01-01'))).toThrow(RangeError);
});

test('PRIV-2 the last expired day is the last one whose data must be gone today: that of the next may stay', () => {
  expect(lastExpiredDay('draft', date('2025-04-02'))).toBe('2025-01-01');
  expect(lastExpiredDay('ticket', date('2025-03-31'))).toBe('2025-02-28');
  expect(lastExpiredDay('caseData', date('2025-03-31'))).toBeUndefined();
  const dated = KINDS.filter((kind) => lastExpiredDay(kind, date('2025-03-31')) !== undefined);
  expect(dated).toContain('networkLog');
  fc.assert(
    fc.property(
      fc.constantFrom(...dated),
      fc.date({ min: new Date('1910-01-01'), max: new Date('2190-01-01'), noInvalidDate: true }),
      (kind, at) => {
        const today = date(at.toISOString().slice(0, 10));
        const last = lastExpiredDay(kind, today);
        if (last === undefined) throw new Error(`${kind} has a period`);
        expect(day(kind, last) ?? '').toMatch(/^\d/);
        expect((day(kind, last) ?? '') <= today).toBe(true);
        expect((day(kind, addDays(last, 1)) ?? '') > today).toBe(true);
      },
    ),
  );
});
