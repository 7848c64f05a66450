import fc from 'fast-check';
import { addDays, parseLegalDate as date } from '../time/legal-date';
import { type GroundFacts, groundHints, limitationNote } from './grounds';

const TODAY = date('2026-03-02');
const grounds = (facts: Omit<GroundFacts, 'today'>, today = TODAY) =>
  groundHints({ today, ...facts }).map(({ ground }) => ground);

test.each<[string, Omit<GroundFacts, 'today'>, string[]]>([
  ['nothing told', {}, []],
  ['an act of an authority', { administrativeAct: true }, ['administrative']],
  ['a written arbitration clause', { arbitration: { written: true } }, ['arbitration']],
  ['a void arbitration clause (解释215)', { arbitration: { written: true, doubtful: true } }, []],
  ['an oral arbitration clause', { arbitration: { written: false } }, []],
  ['another authority’s matter', { otherAuthority: true }, ['otherAuthority']],
  ['another court’s', { otherCourt: true }, ['otherCourt']],
  ['a judgment in effect', { effectiveJudgment: { newFacts: false } }, ['resJudicata']],
  ['a judgment in effect, new facts since (解释248)', { effectiveJudgment: { newFacts: true } }, []],
  ['insults (解释210)', { insulting: true }, ['insulting']],
])('FILE-9 %s → %o (民诉法127)', (_what, facts, expected) => {
  expect(grounds(facts)).toEqual(expected);
});

test('FILE-9 a duplicate is flagged only if parties, object and claims all agree, and nothing is new (解释247, 248)', () => {
  const all = { sameParties: true, sameObject: true, sameOrNegatingClaims: true };
  expect(grounds({ earlierSuit: all })).toEqual(['duplicate']);
  for (const missing of ['sameParties', 'sameObject', 'sameOrNegatingClaims'] as const)
    expect(grounds({ earlierSuit: { ...all, [missing]: undefined } })).toEqual([]);
  expect(grounds({ earlierSuit: { ...all, newFactsSince: true } })).toEqual([]);
});

describe('labour', () => {
  const labour = (facts: NonNullable<GroundFacts['labour']>, today = TODAY) => grounds({ labour: facts }, today);
  test('FILE-9 arbitration comes first, but for wages on an IOU (劳动争议调解仲裁法5, 司法解释（一）15)', () => {
    expect(labour({ arbitration: 'none' })).toEqual(['labourArbitrationFirst']);
    expect(labour({ arbitration: 'none', wageIouOnly: true })).toEqual([]);
  });
  test('FILE-9 refused or overdue arbitration opens the court (29)', () => {
    expect(labour({ arbitration: 'refused' })).toEqual([]);
    expect(labour({ arbitration: 'overdue' })).toEqual([]);
  });
  test('FILE-9 fifteen days from the award, the last day moved off holidays (50)', () => {
    // 2026-02-14 + 15 = Sunday 03-01, so Monday 03-02.
    const awarded = { arbitration: 'awarded' as const, awardReceivedOn: date('2026-02-14') };
    expect(labour(awarded)).toEqual([]);
    expect(labour(awarded, date('2026-03-03'))).toEqual(['labourArbitrationFirst']);
    const [late] = groundHints({ today: date('2026-03-03'), labour: awarded });
    expect(late?.text).toContain('2026 年 3 月 2 日');
    expect(late?.text).toContain('材料也会收下');
  });
  test('FILE-9 a final award: the employer asks to set it aside, the worker may sue (47–49)', () => {
    const award = { arbitration: 'awarded' as const, awardReceivedOn: date('2026-02-20'), finalAward: true };
    expect(groundHints({ today: TODAY, labour: { ...award, filer: 'employer' } })[0]?.text).toContain('申请撤销');
    expect(labour({ ...award, filer: 'worker' })).toEqual([]);
  });
});

describe('divorce', () => {
  const husband = { plaintiffIsHusband: true };
  test.each([
    ['pregnant', { ...husband, pregnant: true }, ['blockedPeriod']],
    ['born just a year ago', { ...husband, bornOn: date('2025-03-02') }, ['blockedPeriod']],
    ['born a year and a day ago', { ...husband, bornOn: date('2025-03-01') }, []],
    ['pregnancy ended just six months ago', { ...husband, pregnancyEndedOn: date('2025-09-02') }, ['blockedPeriod']],
    ['pregnancy ended earlier', { ...husband, pregnancyEndedOn: date('2025-09-01') }, []],
    ['the wife sues', { plaintiffIsHusband: false, pregnant: true }, []],
    ['who sues is not told', { pregnant: true }, []],
  ])('FILE-9 %s: %s (民法典1082)', (_what, divorce, expected) => {
    expect(grounds({ divorce })).toEqual(expected);
  });

  const refused = { ended: 'refused' as const, on: date('2025-09-02'), samePlaintiff: true };
  test.each([
    ['six months to the day', refused, ['repeatedDivorce']],
    ['six months and a day', { ...refused, on: date('2025-09-01') }, []],
    ['new facts', { ...refused, newFacts: true }, []],
    ['the other spouse sues', { ...refused, samePlaintiff: false }, []],
    ['withdrawn', { ...refused, ended: 'withdrawn' as const }, ['repeatedDivorce']],
  ])('FILE-9 again within six months, %s: %o (民诉法127(7), 解释214.2)', (_what, earlier, expected) => {
    expect(grounds({ divorce: { earlier } })).toEqual(expected);
  });

  test('FILE-9 once a block is over it does not come back', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(800), (days, more) => {
        const blocked = (after: number) =>
          grounds({ divorce: { ...husband, bornOn: TODAY } }, addDays(TODAY, after)).length > 0;
        expect(blocked(days + more) && !blocked(days)).toBe(false);
      }),
    );
  });
});

test('FILE-9 limitation is no ground: once over it is told as the other side’s defence (解释219)', () => {
  expect(limitationNote(TODAY, TODAY)).toBeUndefined();
  expect(limitationNote(date('2026-03-01'), TODAY)?.text).toContain('照样受理');
});
