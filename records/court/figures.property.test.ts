/** 办案数据: whatever is on record, a month counts each thing once, on its own day of Shanghai; counted again it is the same, and months add up to the year. */
import fc from 'fast-check';
import { FIGURES, type FigureKey, type Figures } from '../../court/figures/definitions';
import { averageDays, medianDays } from '../../court/figures/duration';
import { addToMonth, type Month, parseMonth } from '../../court/figures/month';
import { addDays, daysBetween, type LegalDate, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { collection, type Stored } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { countMonth, courtFigures, keepMonth } from './figures';

let cloud: CourtCloud;
beforeAll(async () => {
  cloud = await startCourt({});
});
afterAll(() => cloud.stop());

const YEAR = Array.from({ length: 12 }, (_none, i) => addToMonth(parseMonth('2024-01'), i));

/** Of the year and a week before and after it, the ends of months most of all. */
const day: fc.Arbitrary<LegalDate> = fc.oneof(
  fc.integer({ min: 0, max: 380 }).map((n) => addDays(parseLegalDate('2023-12-25'), n)),
  fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -1, max: 0 }))
    .map(([n, back]) => addDays(parseLegalDate(`${addToMonth(parseMonth('2024-01'), n)}-01`), back)),
);
/** Midnight of Shanghai and of UTC, and a minute before each. */
const time = fc.constantFrom('00:00:00', '23:59:59', '07:59:59', '08:00:00', '12:00:00');
const instant = fc.tuple(day, time).map(([on, at]) => new Date(`${on}T${at}+08:00`));
const later = fc.tuple(day, fc.integer({ min: 0, max: 40 }));
const kind = fc.constantFrom('civil', undefined, 'administrative', 'enforcement');
const TRIED = [
  'judgment',
  'mediated',
  'withdrawn',
  'deemedWithdrawn',
  'dismissSuit',
  'transferred',
  'terminated',
  'void',
];

const filing = fc.record({
  kind,
  receivedAt: fc.option(instant),
  returnedOn: fc.option(day, { nil: undefined }),
  refusal: fc.option(fc.record({ at: instant, issuedAt: fc.option(instant, { nil: undefined }) })),
});
const tried = fc
  .record({
    kind: fc.constantFrom('civil', undefined, 'administrative'),
    began: later,
    outcome: fc.constantFrom(...TRIED),
    decided: fc.option(fc.integer({ min: 0, max: 200 })),
    effective: fc.option(fc.integer({ min: 0, max: 60 })),
    appealedOn: fc.option(day, { nil: undefined }),
  })
  .map(({ began: [receivedOn, took], decided, effective, outcome, ...more }) => {
    const registeredOn = addDays(receivedOn, took);
    const of = { ...more, typeCode: '民初', receivedOn, registeredOn };
    if (decided === null) return of;
    const decidedOn = addDays(registeredOn, decided);
    return { ...of, outcome, decidedOn, ...(effective === null ? {} : { effectiveOn: addDays(decidedOn, effective) }) };
  });
const executed = fc.record({ registeredOn: day, typeCode: fc.constantFrom('执', '执恢') }).map((one) => ({
  ...one,
  kind: 'enforcement',
  ...(one.typeCode === '执' ? { receivedOn: one.registeredOn } : {}),
}));
const execution = fc
  .tuple(later, fc.constantFrom('completed', 'terminated', 'roundClosed', null))
  .map(([[registeredOn, took], how]) => ({
    registeredOn,
    ended: how === null ? null : { how, on: addDays(registeredOn, took), reason: '' },
  }));
const money = fc.record({
  kind: fc.constantFrom('received', 'feeTaken', 'paidOut', 'returned', 'paidDirectly'),
  amountFen: fc.integer({ min: 1, max: 10_000_000 }),
  on: day,
});
const clue = fc.record({ checkBy: fc.option(day), answer: fc.option(fc.record({ at: instant })) });
const records = fc.record({
  filings: fc.array(filing, { maxLength: 25 }),
  tried: fc.array(tried, { maxLength: 25 }),
  executed: fc.array(executed, { maxLength: 10 }),
  executions: fc.array(execution, { maxLength: 10 }),
  money: fc.array(money, { maxLength: 15 }),
  clues: fc.array(clue, { maxLength: 15 }),
});
type Records = typeof records extends fc.Arbitrary<infer R> ? R : never;

let n = 0;
const put = (name: string, courtId: string, docs: readonly object[]) =>
  sideBySide(docs, (one) => {
    n += 1;
    const _id = `p${n}`;
    return collection<Stored & Record<string, unknown>>(name).insert({ ...one, _id, courtId, caseNo: _id });
  });

/** One by one, as a clerk with the registers before him would. */
function byHand(all: Records, within: (on: LegalDate | undefined | null) => boolean): Figures {
  const dayOf = (at: Date | null | undefined) => (at ? legalDateOf(at.getTime()) : undefined);
  const received = all.filings.filter(({ receivedAt }) => within(dayOf(receivedAt)));
  const registered = [...all.tried, ...all.executed].filter(({ registeredOn }) => within(registeredOn));
  const closings = all.tried.flatMap((one) => {
    if (!('outcome' in one)) return [];
    const on = one.outcome === 'mediated' ? ('effectiveOn' in one ? one.effectiveOn : undefined) : one.decidedOn;
    return on && within(on) ? [{ ...one, on }] : [];
  });
  const ended = all.executions.flatMap(({ registeredOn, ended: end }) =>
    end && within(end.on) ? [{ ...end, registeredOn }] : [],
  );
  const due = all.clues.filter(({ checkBy }) => within(checkBy));
  const outcomes = (...which: string[]) => closings.filter(({ outcome }) => which.includes(outcome)).length;
  const of = <T extends { kind?: string | undefined }>(found: readonly T[], which: string) =>
    found.filter((one) => (one.kind ?? 'civil') === which).length;
  const sum = (which: string) =>
    all.money.filter((one) => one.kind === which && within(one.on)).reduce((total, one) => total + one.amountFen, 0);
  const days = (spans: readonly { from: LegalDate | undefined; to: LegalDate }[]) => {
    const took = spans.flatMap(({ from, to }) => (from ? [{ days: daysBetween(from, to), cases: 1 }] : []));
    return [averageDays(took), medianDays(took)] as const;
  };
  const [registerDaysAverage, registerDaysMedian] = days(
    registered.map((one) => ({ from: 'receivedOn' in one ? one.receivedOn : undefined, to: one.registeredOn })),
  );
  const [closeDaysAverage, closeDaysMedian] = days(closings.map((one) => ({ from: one.registeredOn, to: one.on })));
  const [endDaysAverage, endDaysMedian] = days(ended.map((one) => ({ from: one.registeredOn, to: one.on })));
  const resumed = registered.filter(({ typeCode }) => typeCode === '执恢').length;
  return {
    received: received.length,
    receivedCivil: of(received, 'civil'),
    receivedEnforcement: of(received, 'enforcement'),
    receivedAdministrative: of(received, 'administrative'),
    registered: registered.length,
    registeredCivil: of(registered, 'civil'),
    registeredAdministrative: of(registered, 'administrative'),
    registeredEnforcement: of(registered, 'enforcement') - resumed,
    registeredResumed: resumed,
    returned: all.filings.filter(({ returnedOn }) => within(returnedOn)).length,
    refused: all.filings.filter(({ refusal }) => within(dayOf(refusal?.issuedAt))).length,
    ...{ registerDaysAverage, registerDaysMedian },
    closed: closings.length,
    closedCivil: of(closings, 'civil'),
    closedAdministrative: of(closings, 'administrative'),
    closedJudged: outcomes('judgment', 'void'),
    closedMediated: outcomes('mediated'),
    closedWithdrawn: outcomes('withdrawn', 'deemedWithdrawn'),
    closedDismissed: outcomes('dismissSuit'),
    closedOtherwise: outcomes('transferred', 'terminated'),
    appealed: all.tried.filter(({ appealedOn }) => within(appealedOn)).length,
    ...{ closeDaysAverage, closeDaysMedian },
    ended: ended.length,
    completed: ended.filter(({ how }) => how === 'completed').length,
    terminated: ended.filter(({ how }) => how === 'terminated').length,
    roundsClosed: ended.filter(({ how }) => how === 'roundClosed').length,
    ...{ endDaysAverage, endDaysMedian },
    cluesDue: due.length,
    cluesInTime: due.filter(({ checkBy, answer }) => answer && checkBy && legalDateOf(answer.at.getTime()) <= checkBy)
      .length,
    ...{ receivedFen: sum('received'), paidOutFen: sum('paidOut'), paidDirectlyFen: sum('paidDirectly') },
  };
}

const isKey = (key: string): key is FigureKey => Object.hasOwn(FIGURES, key);
/** What adds up: everything but averages and medians. */
const ADDED = Object.keys(FIGURES)
  .filter(isKey)
  .filter((key) => FIGURES[key].unit !== 'days');
/** Each whole, with sets of parts that make it up without a rest. */
const WHOLES: readonly [whole: FigureKey, ...parts: FigureKey[]][] = [
  ['received', 'receivedCivil', 'receivedEnforcement', 'receivedAdministrative'],
  ['registered', 'registeredCivil', 'registeredAdministrative', 'registeredEnforcement', 'registeredResumed'],
  ['closed', 'closedCivil', 'closedAdministrative'],
  ['closed', 'closedJudged', 'closedMediated', 'closedWithdrawn', 'closedDismissed', 'closedOtherwise'],
  ['ended', 'completed', 'terminated', 'roundsClosed'],
];

test('each month is what one counts by hand, the same again, made up of its parts; twelve add up to the year', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(records, async (all) => {
      run += 1;
      const courtId = `court-${run}`;
      await put('filings', courtId, all.filings);
      await put('cases', courtId, [...all.tried, ...all.executed]);
      await put('enforcements', courtId, all.executions);
      await put('enforcement_money', courtId, all.money);
      await put('asset_clues', courtId, all.clues);
      const months: Figures[] = [];
      for (const month of YEAR) months.push(await countMonth(courtId, month));
      for (const [i, counted] of months.entries()) {
        const month: Month = YEAR[i] ?? parseMonth('2024-01');
        expect(counted).toEqual(byHand(all, (on) => Boolean(on?.startsWith(month))));
        for (const [whole, ...parts] of WHOLES)
          expect(parts.reduce((sum, key) => sum + (counted[key] ?? 0), 0)).toBe(counted[whole]);
      }
      const year = byHand(all, (on) => Boolean(on?.startsWith('2024')));
      for (const key of ADDED)
        expect([key, months.reduce((sum, one) => sum + (one[key] ?? 0), 0)]).toEqual([key, year[key]]);
      for (let again = 0; again < 2; again += 1) await keepMonth(courtId, parseMonth('2024-06'), new Date(again));
      expect((await courtFigures.get(`${courtId}:2024-06`))?.figures).toEqual(months[5]);
      expect(await courtFigures.count({ courtId })).toBe(1);
    }),
    { numRuns: 12 },
  );
}, 120_000);
