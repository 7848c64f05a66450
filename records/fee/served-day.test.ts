import type { NoticeOccasion } from '../../court/documents/fee-occasion';
import { type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import { lastDayAfterWithdrawal } from './days-left';
import { lastDayWhenServed } from './served-day';

const day = parseLegalDate;
type Of = Parameters<typeof lastDayWhenServed>[0];
const of = (occasion: NoticeOccasion, more: Partial<Of> = {}): Of => ({
  state: 'issued',
  occasion,
  lastDay: null,
  ...more,
});

test('FEE-11 seven days from the day after the notice was served; a day off moves the last one (TIME-2)', () => {
  for (const occasion of [{ kind: 'plaintiff' }, { kind: 'thirdParty' }, { kind: 'topUp', why: 'toOrdinary' }] as const)
    expect(lastDayWhenServed(of(occasion), day('2025-03-07'))).toBe('2025-03-14');
  expect(lastDayWhenServed(of({ kind: 'plaintiff' }), day('2025-03-08'))).toBe('2025-03-17');
});

test('FEE-11 a counterclaim: seven days from when it was raised; a notice after that leaves seven of its own', () => {
  const raised = of({ kind: 'counterclaim', raisedOn: day('2025-03-04') });
  expect(lastDayWhenServed(raised, day('2025-03-05'))).toBe('2025-03-11');
  expect(lastDayWhenServed(raised, day('2025-03-11'))).toBe('2025-03-11');
  expect(lastDayWhenServed(raised, day('2025-03-12'))).toBe('2025-03-19');
});

test('FEE-11 收费办法22.3 an application: at once, or by the day that the court has named', () => {
  const application = { kind: 'application', what: 'preservation' } as const;
  expect(lastDayWhenServed(of(application), day('2025-03-04'))).toBe('2025-03-04');
  expect(lastDayWhenServed(of(application, { namedDay: day('2025-03-06') }), day('2025-03-04'))).toBe('2025-03-06');
  expect(lastDayWhenServed(of(application, { namedDay: day('2025-03-06') }), day('2025-03-10'))).toBe('2025-03-10');
});

test('FEE-13 the day that a decision on aid has named stands if it is still to come; put off or before aid, no other runs', () => {
  const named = of({ kind: 'plaintiff' }, { lastDay: day('2025-03-20') });
  expect(lastDayWhenServed(named, day('2025-03-19'))).toBe('2025-03-20');
  expect(lastDayWhenServed(named, day('2025-03-20'))).toBe('2025-03-27');
  expect(lastDayWhenServed({ ...named, state: 'deferred' }, day('2025-04-01'))).toBe('2025-03-20');
  expect(lastDayWhenServed({ ...named, state: 'aidPending' }, day('2025-03-05'))).toBeNull();
});

test('FEE-13 aid withdrawn: the days that were left run on from the next day, one at least; without a served notice none does', () => {
  const stopped = (lastDay: LegalDate | null) => ({ lastDay, noticeServedOn: day('2025-03-04') });
  const after = (last: LegalDate | null, applied: string, withdrawn: string) =>
    lastDayAfterWithdrawal(stopped(last), day('2025-03-04'), day(applied), day(withdrawn));
  expect(after(day('2025-03-11'), '2025-03-07', '2025-03-17')).toBe('2025-03-21');
  expect(after(day('2025-03-11'), '2025-03-11', '2025-03-17')).toBe('2025-03-18');
  // Asked with the suit: its seven days have not begun.
  expect(after(null, '2025-03-03', '2025-03-17')).toBe('2025-03-24');
  expect(lastDayAfterWithdrawal(stopped(null), null, day('2025-03-03'), day('2025-03-17'))).toBeNull();
});
