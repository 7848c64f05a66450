import fc from 'fast-check';
import { caseCivilMachine as machine } from './case-civil';
import { doing, happened, reachable, reachableWhileFalse, type Step, trying, walksOf, waysAround } from './trial';

const OPEN = ['registered', 'preparing', 'scheduled', 'inHearing', 'heard', 'stayed'];
const DECISIONS = [
  'decide.judgment',
  'decide.dismissSuit',
  'withdraw',
  'deemWithdrawn.absent',
  'deemWithdrawn.feeUnpaid',
];

test('states that can be reached though a guard is not met have several lawful ways, each under its own guards', () => {
  expect(waysAround(machine)).toEqual({
    // Called off, resumed or gone back on before any hearing: preparation goes on.
    preparing: ['assign', 'hearingCalledOff.beforeFirst', 'resume.beforeHearing', 'mediationUndone.beforeHearing'],
    // The hearing itself, and the three ways back to a case that had one.
    heard: ['hearingCalledOff.beforeFurther', 'close', 'resume.afterHearing', 'mediationUndone.afterHearing'],
    // 民诉法100, 146, 148, 155, 157: each end has conditions of its own.
    decided: DECISIONS,
    // 民诉法37, 154, 177.
    closed: ['transfer', 'terminate', 'appealResult.replaced'],
    // 民诉法100, 101, 158, 165, 177, 180.
    effective: [
      'appealResult.stands',
      'takeEffect.periodOver',
      'takeEffect.notAppealable',
      'takeEffect.signedByAll',
      'takeEffect.bindsOnSigning',
    ],
  });
});

test('FILE-5, FILE-11, NUM-1 only a filing judge makes a case, and only of a reviewed filing', () => {
  expect(trying(machine, 'register', { by: 'filing-judge' })).toBe('→ registered');
  expect(trying(machine, 'register', { by: 'filing-judge', not: ['filingReviewed'] })).toBe('filingReviewed');
  for (const by of ['filer', 'clerk', 'sys'] as const) expect(trying(machine, 'register', { by })).toBe('actor');
  expect(trying(machine, 'register', { at: 'closed', by: 'filing-judge' })).toBe('state');
});

test('FILE-12 preparation begins with judges who are named and told; nothing but that leads out of "registered" to a hearing', () => {
  expect(trying(machine, 'assign', { at: 'registered', by: 'clerk', not: ['assignmentRecorded'] })).toBe(
    'assignmentRecorded',
  );
  expect(doing(machine, 'assign').needs).toContainEqual({ document: '合议庭组成人员通知书' });
  expect(reachable(machine, ({ event }) => event !== 'assign').has('scheduled')).toBe(false);
});

test('HEAR-4, HEAR-6 a hearing is opened by the judge, after the summons in time and the checklist', () => {
  expect(trying(machine, 'schedule', { at: 'preparing', by: 'clerk', not: ['noticeInTime'] })).toBe('noticeInTime');
  expect(trying(machine, 'open', { at: 'scheduled', by: 'clerk' })).toBe('actor');
  expect(reachableWhileFalse(machine, 'openingChecked').has('inHearing')).toBe(false);
  expect(reachableWhileFalse(machine, 'noticeInTime').has('inHearing')).toBe(false);
});

/** hearingHeld is no opinion: it is true once a hearing of this case was closed. */
const hearings = (walk: readonly Step[]) => {
  const held = happened(walk).some(({ label }) => label === 'close');
  return { hearingHeld: held, noHearingYet: !held };
};

test('HEAR-5, HEAR-11 a judgment comes only after a hearing that was opened and closed', () => {
  expect(trying(machine, 'decide.judgment', { at: 'preparing', by: 'judge' })).toBe('state');
  expect(trying(machine, 'decide.judgment', { at: 'heard', by: 'judge', not: ['publiclyPronounced'] })).toBe(
    'publiclyPronounced',
  );
  const withoutHearing = reachable(
    machine,
    ({ event, guards = [] }) => event !== 'close' && !guards.includes('hearingHeld'),
  );
  expect(withoutHearing.has('heard')).toBe(false);
  fc.assert(
    fc.property(walksOf(machine, hearings), (walk) => {
      const labels = happened(walk).map(({ label }) => label);
      const judgment = labels.indexOf('decide.judgment');
      if (judgment < 0) return;
      const before = labels.slice(0, judgment);
      expect(before).toContain('close');
      expect(before.indexOf('open')).toBeLessThan(before.indexOf('close'));
    }),
    { numRuns: 500 },
  );
});

test('HEAR-14 what is called off goes back to where the case stood, not forward', () => {
  expect(
    trying(machine, 'hearingCalledOff.beforeFurther', { at: 'scheduled', by: 'judge', not: ['hearingHeld'] }),
  ).toBe('hearingHeld');
  expect(trying(machine, 'hearingCalledOff.beforeFirst', { at: 'scheduled', by: 'judge', not: ['hearingHeld'] })).toBe(
    '→ preparing',
  );
});

test('TIME-10 a stay rests on a ground and ends when it is gone; out of it lead also withdrawal, transfer and termination', () => {
  expect(trying(machine, 'stay', { at: 'heard', by: 'judge', not: ['groundForStay'] })).toBe('groundForStay');
  expect(trying(machine, 'resume.afterHearing', { at: 'stayed', by: 'judge', not: ['groundGone'] })).toBe('groundGone');
  expect(machine.transitions.filter(({ from }) => from.includes('stayed')).map(({ event }) => event)).toEqual(
    expect.arrayContaining(['resume', 'withdraw', 'transfer', 'terminate']),
  );
  expect(trying(machine, 'decide.judgment', { at: 'stayed', by: 'judge' })).toBe('state');
});

test('FILE-4 a suit can be dismissed before any hearing, but never as a judgment', () => {
  for (const at of ['preparing', 'scheduled', 'heard'])
    expect(trying(machine, 'decide.dismissSuit', { at, by: 'judge' })).toBe('→ decided');
  expect(trying(machine, 'decide.dismissSuit', { at: 'preparing', by: 'judge', not: ['groundOfDismissal'] })).toBe(
    'groundOfDismissal',
  );
  expect(doing(machine, 'decide.dismissSuit').needs).toEqual([{ document: '裁定书' }]);
});

test('every decision on the case is a judge’s, and none is left to time', () => {
  for (const label of [...DECISIONS, 'decide.mediated', 'transfer', 'terminate', 'stay'])
    expect(doing(machine, label).who).toEqual(['judge']);
  expect(machine.transitions.some(({ who }) => who.includes('sys'))).toBe(false);
});

test('FILE-16, FEE-6 withdrawal is applied for by the plaintiff and ruled on by the judge; a counterclaim keeps the case alive', () => {
  for (const at of OPEN) expect(trying(machine, 'withdraw', { at, by: 'judge' })).toBe('→ decided');
  expect(trying(machine, 'withdraw', { at: 'heard', by: 'party' })).toBe('actor');
  expect(
    trying(machine, 'withdraw', { at: 'heard', by: 'judge', not: ['plaintiffApplied', 'noCounterclaimLeft'] }),
  ).toBe('plaintiffApplied noCounterclaimLeft');
  // 民诉法148: before the pronouncement, not after it.
  expect(trying(machine, 'withdraw', { at: 'decided', by: 'judge' })).toBe('state');
  expect(trying(machine, 'refuseWithdrawal', { at: 'heard', by: 'judge' })).toBe('→ heard');
});

test('HEAR-8 absence of the plaintiff ends the case only after a proper summons and a judge’s finding', () => {
  for (const guard of ['properSummons', 'absenceFound', 'noCounterclaimLeft'])
    expect(trying(machine, 'deemWithdrawn.absent', { at: 'inHearing', by: 'judge', not: [guard] })).toBe(guard);
  // Nobody can be absent from a hearing that was never fixed.
  expect(trying(machine, 'deemWithdrawn.absent', { at: 'preparing', by: 'judge' })).toBe('state');
});

test('FEE-12, FEE-8 an unpaid fee ends the case only by ruling, after a served notice, with no aid undecided and no payment', () => {
  for (const guard of ['feeNoticeServed', 'feePeriodOver', 'noAidPending', 'feeStillUnpaid'])
    expect(trying(machine, 'deemWithdrawn.feeUnpaid', { at: 'preparing', by: 'judge', not: [guard] })).toBe(guard);
  expect(trying(machine, 'deemWithdrawn.feeUnpaid', { at: 'preparing', by: 'sys' })).toBe('actor');
  expect(doing(machine, 'deemWithdrawn.feeUnpaid').needs).toContainEqual({
    document: '交纳诉讼费用通知书',
    served: true,
  });
});

test('FILE-15, FEE-15 a wrong court transfers, it does not dismiss; nothing decided can be transferred any more', () => {
  expect(trying(machine, 'transfer', { at: 'preparing', by: 'judge', not: ['notOurJurisdiction'] })).toBe(
    'notOurJurisdiction',
  );
  expect(trying(machine, 'transfer', { at: 'decided', by: 'judge' })).toBe('state');
  expect(trying(machine, 'terminate', { at: 'stayed', by: 'judge', not: ['groundOfTermination'] })).toBe(
    'groundOfTermination',
  );
  expect(doing(machine, 'transfer').told?.party).toContain('不用重新起诉');
});

test('MED-8 a 调解书 takes effect when all signed for it; until then each may go back, and the case goes on', () => {
  expect(trying(machine, 'decide.mediated', { at: 'preparing', by: 'judge', not: ['agreementReached'] })).toBe(
    'agreementReached',
  );
  expect(trying(machine, 'takeEffect.signedByAll', { at: 'mediated', by: 'clerk', not: ['signedByAll'] })).toBe(
    'signedByAll',
  );
  expect(trying(machine, 'mediationUndone.beforeHearing', { at: 'mediated', by: 'judge' })).toBe('→ preparing');
  expect(trying(machine, 'mediationUndone.afterHearing', { at: 'mediated', by: 'judge' })).toBe('→ heard');
  // A judgment, or a 调解书 in force, is not undone; and who went back before any hearing still gets one before judgment.
  expect(
    trying(machine, 'mediationUndone.afterHearing', { at: 'mediated', by: 'judge', not: ['notSignedByAll'] }),
  ).toBe('notSignedByAll');
  expect(trying(machine, 'mediationUndone.afterHearing', { at: 'effective', by: 'judge' })).toBe('state');
  expect(trying(machine, 'mediationUndone.afterHearing', { at: 'decided', by: 'judge' })).toBe('state');
  expect(trying(machine, 'mediationUndone.afterHearing', { at: 'mediated', by: 'judge', not: ['hearingHeld'] })).toBe(
    'hearingHeld',
  );
});

test('TIME-8, SERVE-6 no effect while anybody’s own appeal period runs or an appeal is pending', () => {
  expect(trying(machine, 'allServed', { at: 'decided', by: 'clerk', not: ['servedOnAll'] })).toBe('servedOnAll');
  for (const guard of ['allAppealPeriodsOver', 'noAppealPending'])
    expect(trying(machine, 'takeEffect.periodOver', { at: 'appealable', by: 'clerk', not: [guard] })).toBe(guard);
  // Appealed: only the superior court's document leads on.
  expect(machine.transitions.filter(({ from }) => from.includes('appealed')).map(({ event }) => event)).toEqual([
    'appealResult',
    'appealResult',
  ]);
  expect(
    reachableWhileFalse(
      machine,
      'superiorDocument',
      'allAppealPeriodsOver',
      'noAppealLies',
      'signedByAll',
      'bindsOnSigning',
    ).has('effective'),
  ).toBe(false);
});

test('TIME-8 small claims are final: their judgment takes effect without an appeal period, and nobody is shown one', () => {
  expect(trying(machine, 'takeEffect.notAppealable', { at: 'decided', by: 'clerk' })).toBe('→ effective');
  expect(trying(machine, 'takeEffect.notAppealable', { at: 'decided', by: 'clerk', not: ['noAppealLies'] })).toBe(
    'noAppealLies',
  );
  expect(trying(machine, 'allServed', { at: 'decided', by: 'clerk', not: ['appealLies'] })).toBe('appealLies');
});

test('TIME-8, ID-7, FEE-9 an appeal in time with authority goes up; an early or late one is received all the same', () => {
  for (const by of ['party', 'guardianRep', 'clerk'] as const)
    expect(trying(machine, 'appeal', { at: 'appealable', by })).toBe('→ appealed');
  expect(trying(machine, 'appeal', { at: 'appealable', by: 'agent', not: ['specialAuthority'] })).toBe(
    'specialAuthority',
  );
  expect(trying(machine, 'appeal', { at: 'appealable', by: 'party', not: ['inOwnAppealPeriod'] })).toBe(
    'inOwnAppealPeriod',
  );
  for (const at of ['decided', 'appealable', 'appealed', 'effective'])
    expect(trying(machine, 'receiveAppeal', { at, by: 'party', not: Object.keys(machine.guards) })).toBe(`→ ${at}`);
});

test('FILE-19, TIME-9 procedure changes by the judge: to ordinary before the limit ends, never back after an ordinary hearing', () => {
  expect(trying(machine, 'convert.toOrdinary', { at: 'heard', by: 'judge' })).toBe('→ heard');
  expect(trying(machine, 'convert.toOrdinary', { at: 'heard', by: 'judge', not: ['limitNotOver'] })).toBe(
    'limitNotOver',
  );
  expect(trying(machine, 'convert.toSummary', { at: 'scheduled', by: 'judge', not: ['neverHeardAsOrdinary'] })).toBe(
    'neverHeardAsOrdinary',
  );
  expect(trying(machine, 'convert.toSummary', { at: 'heard', by: 'judge' })).toBe('state');
  expect(
    trying(machine, 'convert.toSummary', { at: 'preparing', by: 'judge', not: ['basicCourt', 'summaryAgreed'] }),
  ).toBe('summaryAgreed basicCourt');
  expect(trying(machine, 'convert.toOrdinary', { at: 'decided', by: 'judge' })).toBe('state');
});

test('TIME-11 more time only before the limit ends, with the president’s approval on record', () => {
  expect(trying(machine, 'extendLimit', { at: 'stayed', by: 'judge', not: ['askedBeforeLimit'] })).toBe(
    'askedBeforeLimit',
  );
  expect(doing(machine, 'extendLimit').needs).toEqual([{ approval: 'president' }]);
});

test('FILE-21 whoever has an effective title is told that he can apply for enforcement within two years', () => {
  for (const label of ['takeEffect.periodOver', 'takeEffect.signedByAll'])
    expect(doing(machine, label).told?.party).toContain('2 年内申请执行');
});

test('PRIV-2 the archive takes only what is over and complete', () => {
  expect(trying(machine, 'archive', { at: 'effective', by: 'archivist', not: ['fileComplete'] })).toBe('fileComplete');
  for (const at of [...OPEN, 'decided', 'appealable', 'appealed'])
    expect(trying(machine, 'archive', { at, by: 'archivist' })).toBe('state');
});

test('nothing decided becomes undecided, and what took effect never does', () => {
  const afterwards = reachable(machine, undefined, 'decided');
  expect(OPEN.filter((state) => afterwards.has(state))).toEqual([]);
  expect(reachable(machine, undefined, 'effective')).toEqual(new Set(['effective', 'archived']));
});
