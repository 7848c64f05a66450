import fc from 'fast-check';
import { afterFailure, type CheckFault, needsMatter, signingText, TRIES_A_CODE } from './check';
import { FAILURES_A_DAY, faceLock } from './face-check';

const NOW = Date.parse('2025-03-03T09:00:00+08:00');
const FAULTS = ['retry', 'figures', 'notThePerson', 'typing', 'window'] as const satisfies readonly CheckFault[];

test('ID-8 whoever fails, the count of the day is what faceLock says of the failures that count, and five lock', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...FAULTS), fc.integer({ min: 1, max: 3 })), { maxLength: 30 }),
      (all) => {
        let failures: number[] = [];
        for (const [i, [fault, tries]] of all.entries()) {
          const now = NOW + i * 1000;
          if (faceLock(failures, now).locked) return;
          const after = afterFailure(fault, { tries, failures, now });
          if (after.counts) failures = [...failures, now];
          expect(after.lock).toEqual(faceLock(failures, now));
          expect(after.lock.left).toBe(FAILURES_A_DAY - failures.length);
          // There is always something to do, and "again" only while there are tries.
          if (after.next === 'again') expect(tries).toBeLessThan(TRIES_A_CODE);
          if (after.lock.locked && fault !== 'window') expect(after.next).toBe('tomorrow');
        }
      },
    ),
  );
});

test('ID-8 darkness is nobody’s failure until three in a row; a comparison that was not he always is', () => {
  const at = (fault: CheckFault, tries: number) => afterFailure(fault, { tries, failures: [], now: NOW });
  expect([1, 2, 3].map((tries) => at('retry', tries).counts)).toEqual([false, false, true]);
  expect([1, 2, 3].map((tries) => at('figures', tries).counts)).toEqual([false, false, false]);
  expect([1, 2, 3].map((tries) => at('notThePerson', tries).counts)).toEqual([true, true, true]);
  expect(at('typing', 1)).toMatchObject({ counts: true, next: 'checkName' });
  expect(at('window', 1)).toMatchObject({ counts: false, next: 'window' });
});

test('ID-8 failures of yesterday in Shanghai do not lock', () => {
  const yesterday = Array.from({ length: 5 }, () => Date.parse('2025-03-02T23:59:59+08:00'));
  expect(afterFailure('notThePerson', { tries: 1, failures: yesterday, now: NOW }).lock).toMatchObject({ left: 4 });
});

test('SIGN-2 what is read aloud names who signs and which document, and fits the provider', () => {
  const text = signingText('热'.repeat(30), `abcdef${'0'.repeat(58)}`);
  expect(text).toContain('abcdef');
  expect([...text].length).toBeLessThanOrEqual(120);
  expect(['sign', 'join', 'service'].every((purpose) => needsMatter(purpose as 'sign'))).toBe(true);
  expect(needsMatter('export')).toBe(false);
});
