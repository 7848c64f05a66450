import fc from 'fast-check';
import { addDays, parseLegalDate as date, type LegalDate } from '../../time/legal-date';
import { actEnforcementLimit } from './act-enforcement-limit';
import { administrativeLimit } from './administrative-suit';
import type { TimeLimit } from './answer';
import { CIVIL_CLAIMS } from './civil-claims';
import { type CivilLimitationFacts, civilLimitation } from './civil-limitation';
import { enforcementLimit } from './enforcement-limit';
import { labourArbitrationLimit, labourSuitLimit } from './labour';

const TODAY = date('2026-03-03');
const past = fc.integer({ min: -9000, max: 0 }).map((days) => addDays(TODAY, days));
const anyDay = fc.integer({ min: -9000, max: 4000 }).map((days) => addDays(TODAY, days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const flag = maybe(fc.boolean());

/** Two days in order. */
const twoDays = fc.tuple(past, past).map(([a, b]) => (a <= b ? { first: a, last: b } : { first: b, last: a }));
const interruptions = maybe(
  fc.array(
    fc
      .record({
        kind: fc.constantFrom('demand' as const, 'promise' as const, 'proceeding' as const),
        days: twoDays,
        ended: fc.boolean(),
      })
      .map(({ kind, days, ended }) => ({ kind, on: days.first, endedOn: ended ? days.last : undefined })),
    { maxLength: 4 },
  ),
);
const obstacles = maybe(
  fc.array(
    fc
      .record({ days: twoDays, over: fc.boolean() })
      .map(({ days, over }) => ({ from: days.first, to: over ? days.last : undefined })),
    { maxLength: 3 },
  ),
);
const course = { today: fc.constant(TODAY), interruptions, obstacles };

const civil = fc
  .record({
    ...course,
    claim: maybe(fc.constantFrom(...CIVIL_CLAIMS)),
    dueOn: maybe(anyDay),
    instalments: maybe(fc.array(anyDay, { maxLength: 4 })),
    knewOn: maybe(past),
    knewWhomOn: maybe(past),
    guardian: maybe(fc.record({ endedOn: maybe(past) })),
    victimBornOn: maybe(past),
    injured: maybe(fc.nat(3000)),
  })
  .map(({ injured, ...facts }) => ({
    ...facts,
    // An injury is not after it was known, nor before birth.
    injuryOn:
      facts.knewOn && injured !== undefined && !facts.victimBornOn ? addDays(facts.knewOn, -injured) : undefined,
  }));
const administrative = fc
  .record({
    ...course,
    route: maybe(fc.constantFrom('direct' as const, 'afterReview' as const, 'inaction' as const)),
    knewOn: maybe(past),
    told: flag,
    learnedLimitOn: maybe(past),
    realProperty: flag,
    otherPeriod: maybe(
      fc.oneof(
        fc.record({ days: fc.integer({ min: 1, max: 90 }) }),
        fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
      ),
    ),
    review: twoDays,
    reviewed: fc.constantFrom('no', 'accepted', 'decided', 'due'),
    reviewProcedure: maybe(fc.constantFrom('ordinary' as const, 'summary' as const)),
    reviewExtended: flag,
    appliedOn: maybe(past),
    urgent: flag,
    hindered: flag,
    hindranceEndedOn: maybe(past),
    earlier: maybe(fc.nat(3000)),
  })
  .map(({ earlier, review, reviewed, interruptions: _, ...facts }) => ({
    ...facts,
    actOn: earlier === undefined ? undefined : addDays(facts.knewOn ?? TODAY, -earlier),
    reviewAcceptedOn: reviewed === 'no' ? undefined : review.first,
    reviewDecisionReceivedOn: reviewed === 'decided' ? review.last : undefined,
    reviewDueOn: reviewed === 'due' ? review.last : undefined,
  }));
const enforcement = fc
  .record({
    ...course,
    title: maybe(
      fc.constantFrom('judgment' as const, 'administrative' as const, 'arbitralAward' as const, 'penal' as const),
    ),
    performBy: maybe(anyDay),
    instalments: maybe(fc.array(anyDay, { maxLength: 4 })),
    effectiveOn: maybe(past),
    servedOn: maybe(past),
    brokenOn: maybe(past),
    goodReason: flag,
    stated: fc.boolean(),
  })
  .map(({ stated, ...facts }) => (stated ? facts : { ...facts, performBy: undefined, instalments: [], noTerm: true }));
const labourFacts = fc.record({
  ...course,
  knewOn: maybe(past),
  wages: flag,
  employed: fc.constant(false),
  employmentEndedOn: maybe(past),
});

const everything: fc.Arbitrary<TimeLimit> = fc.oneof(
  civil.map(civilLimitation),
  administrative.map(administrativeLimit),
  enforcement.map(enforcementLimit),
  labourFacts.map(labourArbitrationLimit),
  fc
    .record({
      today: fc.constant(TODAY),
      awardReceivedOn: maybe(past),
      finalAward: flag,
      filer: maybe(fc.constantFrom('worker' as const, 'employer' as const)),
    })
    .map(labourSuitLimit),
  fc
    .record({ today: fc.constant(TODAY), suitEndedOn: maybe(anyDay), told: flag, goodReason: flag })
    .map(actEnforcementLimit),
);

test('FILE-1, FILE-9, FILE-21, FILE-23 days that can be so always get an answer, with reasons, and one may always file', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(everything, ({ standing, lastDay, steps, missing, notice }) => {
      seen.add(standing);
      // A last day that is not over is in time, and only then.
      if (lastDay !== undefined) expect(standing === 'inTime').toBe(lastDay >= TODAY);
      expect(lastDay !== undefined || standing !== 'late').toBe(true);
      expect(steps.length).toBeGreaterThan(0);
      for (const { text, rule } of steps)
        expect([text.length > 0, rule]).toEqual([true, expect.stringMatching(/^(FILE|TIME)-\d+.* /)]);
      expect(notice).toMatch(/不是决定。.*(可以|仍然)/);
      expect(notice).toMatch(/法院|仲裁/);
      if (standing !== 'inTime') expect(notice).toContain('下一步');
      if (standing === 'late') expect(missing).toEqual([]);
    }),
    { numRuns: 600 },
  );
  expect(seen).toEqual(new Set(['inTime', 'late', 'unclear']));
});

/** What the last day is never earlier than, with no end last of all. */
const atLeast = (later: TimeLimit, before: TimeLimit) => {
  const end = ({ standing, lastDay }: TimeLimit) => lastDay ?? (standing === 'inTime' ? '9999' : '0000');
  expect(end(later) >= end(before)).toBe(true);
};
const ORDER = ['late', 'unclear', 'inTime'];
const noWorse = (later: TimeLimit, before: TimeLimit) =>
  expect(ORDER.indexOf(later.standing)).toBeGreaterThanOrEqual(ORDER.indexOf(before.standing));

test('FILE-9 knowing later never gives an earlier last day', () => {
  fc.assert(
    fc.property(twoDays, interruptions, obstacles, ({ first, last }, broken, stayed) => {
      const at = (knew: LegalDate) => {
        const facts: CivilLimitationFacts = { today: TODAY, claim: 'general', knewOn: knew, knewWhomOn: knew };
        return civilLimitation({ ...facts, interruptions: broken, obstacles: stayed });
      };
      atLeast(at(last), at(first));
      noWorse(at(last), at(first));
    }),
    { numRuns: 300 },
  );
});

// Days that do not count are added as days, months are not all as long: whoever lost time may gain a day or two by that.
test('FILE-9, FILE-23 knowing later never gives an earlier last day to one who lost no time', () => {
  fc.assert(
    fc.property(
      twoDays,
      interruptions,
      fc.record({ told: flag, learnedLimitOn: maybe(past), realProperty: flag }),
      fc.constantFrom([], undefined),
      ({ first, last }, broken, rest, none) => {
        const suit = (knew: LegalDate) =>
          administrativeLimit({ today: TODAY, actOn: addDays(first, -30), knewOn: knew, obstacles: none, ...rest });
        const labour = (knew: LegalDate) =>
          labourArbitrationLimit({ today: TODAY, knewOn: knew, wages: false, interruptions: broken, obstacles: none });
        for (const reckon of [suit, labour]) {
          atLeast(reckon(last), reckon(first));
          noWorse(reckon(last), reckon(first));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('FILE-21 a later day to perform never gives an earlier last day', () => {
  fc.assert(
    fc.property(past, fc.nat(900), interruptions, (performBy, days, broken) => {
      const at = (day: LegalDate) =>
        enforcementLimit({ today: TODAY, title: 'judgment', performBy: day, interruptions: broken, obstacles: [] });
      atLeast(at(addDays(performBy, days)), at(performBy));
      noWorse(at(addDays(performBy, days)), at(performBy));
    }),
  );
});

test('FILE-9, FILE-21 another demand never makes it worse', () => {
  fc.assert(
    fc.property(past, fc.array(past, { maxLength: 4 }), past, (day, demands, more) => {
      const asked = (days: LegalDate[]) => days.map((on) => ({ kind: 'demand' as const, on }));
      const debt = (days: LegalDate[]) =>
        civilLimitation({ today: TODAY, claim: 'general', dueOn: day, interruptions: asked(days), obstacles: [] });
      const title = (days: LegalDate[]) =>
        enforcementLimit({
          today: TODAY,
          title: 'judgment',
          performBy: day,
          interruptions: asked(days),
          obstacles: [],
        });
      for (const reckon of [debt, title]) {
        atLeast(reckon([...demands, more]), reckon(demands));
        noWorse(reckon([...demands, more]), reckon(demands));
      }
    }),
  );
});
