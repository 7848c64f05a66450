import { addDays, parseLegalDate as date } from '../time/legal-date';
import { LISTING_GROUNDS, type ListingFacts, type ListingGround, listingCheck, listingDecisionDue } from './listing';

const today = date('2025-03-20');
const facts: ListingFacts = {
  ground: 'ableButRefuses',
  debtor: { kind: 'person', birthday: date('1980-01-01') },
  today,
  sufficientSecurity: false,
  seizedSuffices: false,
  turnNotCome: false,
};
const grounds = Object.keys(LISTING_GROUNDS).filter((one): one is ListingGround => one in LISTING_GROUNDS);

test('ENF-11 a minor is never listed, on whatever ground; at 18 the question opens', () => {
  for (const ground of grounds) {
    const aged = (birthday: string) =>
      listingCheck({ ...facts, ground, debtor: { kind: 'person', birthday: date(birthday) } }).result;
    expect(aged('2007-03-21')).toBe('excluded');
    expect(aged('2007-03-20')).toBe('open');
  }
});

test('ENF-11 an unknown birthday is found out first', () => {
  expect(listingCheck({ ...facts, ground: 'evades', debtor: { kind: 'person', birthday: undefined } }).result).toBe(
    'unclear',
  );
  expect(listingCheck({ ...facts, debtor: { kind: 'organisation' } }).result).toBe('open');
  expect(listingCheck({ ...facts, debtor: { kind: 'person', birthday: today } }).result).toBe('excluded');
  expect(() => listingCheck({ ...facts, debtor: { kind: 'person', birthday: addDays(today, 1) } })).toThrow(RangeError);
});

test.each(['sufficientSecurity', 'seizedSuffices', 'turnNotCome'] as const)(
  'ENF-11 %s excludes ground 1 alone; unknown is not “no”',
  (exclusion) => {
    expect(listingCheck({ ...facts, [exclusion]: true }).result).toBe('excluded');
    expect(listingCheck({ ...facts, [exclusion]: undefined }).result).toBe('unclear');
    expect(listingCheck({ ...facts, [exclusion]: true, ground: 'breaksReporting' }).result).toBe('open');
  },
);

test('ENF-11 a request is decided within 15 days', () => {
  expect(listingDecisionDue(date('2025-03-03'))).toBe('2025-03-18');
});
