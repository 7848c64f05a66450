import fc from 'fast-check';
import { addDays, parseLegalDate as date } from '../time/legal-date';
import { LISTING_GROUNDS, type ListingGround } from './listing';
import { correctionTimes, deletionDue, listingUntil } from './listing-period';

const grounds = Object.keys(LISTING_GROUNDS).filter((one): one is ListingGround => one in LISTING_GROUNDS);
const decidedOn = date('2025-03-03');
const listing = { decidedOn, graveViolence: false, extraYears: 0 };

test('ENF-12 two years for grounds 2 to 6, no fixed period for ground 1', () => {
  for (const ground of grounds)
    expect(listingUntil({ ...listing, grounds: [ground] })).toBe(ground === 'ableButRefuses' ? null : '2027-03-03');
});

test('ENF-12 one to three years more only for grave violence or several acts', () => {
  expect(listingUntil({ ...listing, grounds: ['obstructs'], graveViolence: true, extraYears: 3 })).toBe('2030-03-03');
  expect(listingUntil({ ...listing, grounds: ['evades', 'breaksReporting'], extraYears: 1 })).toBe('2028-03-03');
  expect(() => listingUntil({ ...listing, grounds: ['obstructs'], extraYears: 1 })).toThrow('no extension');
  expect(() => listingUntil({ ...listing, grounds: ['evades', 'evades'], extraYears: 1 })).toThrow('no extension');
  expect(() => listingUntil({ ...listing, grounds: ['evades'], graveViolence: true, extraYears: 1 })).toThrow(
    'no extension',
  );
  expect(() => listingUntil({ ...listing, grounds: ['ableButRefuses'], graveViolence: true, extraYears: 1 })).toThrow(
    RangeError,
  );
  expect(() => listingUntil({ ...listing, grounds: ['obstructs'], graveViolence: true, extraYears: 4 })).toThrow(
    RangeError,
  );
  for (const extraYears of [-1, 1.5])
    expect(() => listingUntil({ ...listing, grounds: ['obstructs'], graveViolence: true, extraYears })).toThrow(
      '1 to 3 years',
    );
  expect(() => listingUntil({ ...listing, grounds: [] })).toThrow('ground');
});

test('ENF-12 three working days after the end of its period the entry is gone', () => {
  expect(deletionDue({ until: date('2025-09-29'), events: [] })?.dueOn).toBe('2025-10-10'); // 国庆节 in between
  expect(deletionDue({ until: date('2025-03-14'), events: [] })?.dueOn).toBe('2025-03-19'); // a Friday
});

test('ENF-12 without a period the first event that ends it counts', () => {
  const events = [
    { ground: 'terminated', on: date('2025-03-12') },
    { ground: 'performed', on: date('2025-03-10') },
  ] as const;
  expect(deletionDue({ until: null, events })).toMatchObject({ dueOn: '2025-03-13' });
  expect(deletionDue({ until: null, events })?.steps[0]?.text).toContain('已履行');
  expect(deletionDue({ until: null, events: [] })).toBeUndefined();
});

test('ENF-12 performance does not end a fixed period by itself: an officer’s early decision does', () => {
  const events = [{ ground: 'performed', on: date('2025-03-10') }] as const;
  const until = date('2027-03-03');
  expect(deletionDue({ until, events })?.dueOn).toBe('2027-03-08');
  expect(deletionDue({ until, events, decidedOn: date('2025-03-12') })?.dueOn).toBe('2025-03-17');
});

test('ENF-12 an entry is never kept past the end of its period: other events only bring deletion forward', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), (end, decided) => {
      const until = addDays(decidedOn, end);
      const alone = deletionDue({ until, events: [] });
      const both = deletionDue({ until, events: [], decidedOn: addDays(decidedOn, decided) });
      expect(both !== undefined && alone !== undefined && both.dueOn <= alone.dueOn).toBe(true);
    }),
  );
});

test('ENF-12 a request to correct is answered in 15 days, a refusal reviewed on request within ten', () => {
  expect(correctionTimes({ receivedOn: date('2025-03-03') })).toEqual({ decideBy: '2025-03-18' });
  expect(correctionTimes({ receivedOn: date('2025-03-03'), refusalServedOn: date('2025-03-18') }).reviewBy).toBe(
    '2025-03-28',
  );
  expect(correctionTimes({ receivedOn: date('2025-03-03'), refusalServedOn: date('2025-03-03') }).reviewBy).toBe(
    '2025-03-13',
  );
  expect(() => correctionTimes({ receivedOn: date('2025-03-03'), refusalServedOn: date('2025-03-02') })).toThrow(
    RangeError,
  );
});
