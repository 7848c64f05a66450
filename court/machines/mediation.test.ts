import fc from 'fast-check';
import { mediationMachine as machine } from './mediation';
import { doing, reachable, reachableWhileFalse, trying, walksOf, waysAround } from './trial';

const OPEN = ['proposed', 'asking', 'consented', 'appointed', 'running', 'drafted'];

test('states that can be reached though a guard is not met have several lawful ways', () => {
  expect(waysAround(machine)).toEqual({
    // 调解规则12, 14: the mediator named for one side does not do it.
    proposed: ['propose', 'releaseMediator'],
    // 调解规则12, 14: another mediator is looked for, after all had consented.
    consented: ['consent.all', 'decline', 'noAnswer', 'replaceMediator'],
    appointed: ['consent.withMediator', 'appoint.jointly', 'appoint.byCourt'],
    // 解释357: the application for confirmation was withdrawn; the agreement had been signed by all.
    agreed: ['sign', 'decideConfirmation.withdrawn'],
    // 调解规则25.
    ended: ['refuse', 'end.deadlock', 'end.unreachable', 'end.limitOver', 'end.noMediatorAccepted', 'end.settled'],
  });
});

test('MED-1, MED-9 one "no" of any party ends it, at every moment before the agreement, without condition, for good', () => {
  for (const at of OPEN)
    for (const by of ['party', 'agent', 'guardianRep'] as const)
      expect(trying(machine, 'refuse', { at, by, not: Object.keys(machine.guards) })).toBe('→ ended');
  expect(reachable(machine, undefined, 'ended')).toEqual(new Set(['ended']));
  fc.assert(
    fc.property(walksOf(machine), (walk) => {
      const no = walk.findIndex(({ label, moved }) => label === 'refuse' && moved);
      if (no >= 0) expect(walk.slice(no).every(({ after }) => after === 'ended')).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('MED-1, ID-7 silence is no consent, and nobody consents for a party; an agent needs special authority', () => {
  for (const [label, at] of [
    ['consent.all', 'proposed'],
    ['consent.withMediator', 'asking'],
  ] as const) {
    expect(trying(machine, label, { at, by: 'party', not: ['everyoneConsented'] })).toBe('everyoneConsented');
    expect(trying(machine, label, { at, by: 'agent', not: ['authorityToMediate'] })).toBe('authorityToMediate');
    for (const by of ['judge', 'mediator', 'filing-judge', 'sys'] as const)
      expect(trying(machine, label, { at, by })).toBe('actor');
  }
  expect(trying(machine, 'recordConsent', { at: 'proposed', by: 'party' })).toBe('→ proposed');
  const without = reachableWhileFalse(machine, 'everyoneConsented');
  expect(['consented', 'appointed', 'running', 'agreed'].filter((state) => without.has(state))).toEqual([]);
});

test('MED-2 what cannot be mediated is not proposed', () => {
  expect(trying(machine, 'propose', { by: 'judge', not: ['mediable'] })).toBe('mediable');
  expect(reachableWhileFalse(machine, 'mediable').size).toBe(0);
});

test('MED-3 a mediator chosen by all, or by the court once they could not; he accepts himself and says what ties he has', () => {
  expect(trying(machine, 'appoint.jointly', { at: 'consented', by: 'party', not: ['chosenByAll'] })).toBe(
    'chosenByAll',
  );
  expect(trying(machine, 'appoint.byCourt', { at: 'consented', by: 'judge', not: ['noJointChoice'] })).toBe(
    'noJointChoice',
  );
  expect(trying(machine, 'appoint.byCourt', { at: 'consented', by: 'party' })).toBe('actor');
  expect(trying(machine, 'accept', { at: 'appointed', by: 'mediator', not: ['tiesDisclosed'] })).toBe('tiesDisclosed');
  expect(trying(machine, 'decline', { at: 'appointed', by: 'mediator', not: ['reasonStated'] })).toBe('reasonStated');
  expect(trying(machine, 'noAnswer', { at: 'appointed', by: 'judge', not: ['acceptanceOverdue'] })).toBe(
    'acceptanceOverdue',
  );
  expect(trying(machine, 'replaceMediator', { at: 'running', by: 'party' })).toBe('→ consented');
  expect(trying(machine, 'end.noMediatorAccepted', { at: 'consented', by: 'judge', not: ['refusedNewMediator'] })).toBe(
    'refusedNewMediator',
  );
});

test('MED-3 before filing the court may name a mediator with one side’s consent, to ask the other; nobody mediates before all consent (调解规则10.1, 15)', () => {
  for (const guard of ['notFiledYet', 'oneSideConsented', 'consenterHeard'])
    expect(trying(machine, 'appoint.forOneSide', { at: 'proposed', by: 'filing-judge', not: [guard] })).toBe(guard);
  expect(trying(machine, 'appoint.forOneSide', { at: 'proposed', by: 'party' })).toBe('actor');
  // The other side's word is not needed to name him, and is needed for all that follows.
  expect(trying(machine, 'appoint.forOneSide', { at: 'proposed', by: 'judge', not: ['everyoneConsented'] })).toBe(
    '→ asking',
  );
  expect(trying(machine, 'acceptToAsk', { at: 'asking', by: 'mediator', not: ['tiesDisclosed'] })).toBe(
    'tiesDisclosed',
  );
  for (const label of ['accept', 'session', 'draft'])
    expect(trying(machine, label, { at: 'asking', by: 'mediator' })).toBe('state');
  expect(reachableWhileFalse(machine, 'everyoneConsented')).toEqual(new Set(['proposed', 'asking', 'ended']));
});

test('MED-3 asked, the other consents, refuses, or cannot be reached; another mediator can be named (调解规则12, 14, 15.2)', () => {
  expect(trying(machine, 'consent.withMediator', { at: 'asking', by: 'party' })).toBe('→ appointed');
  expect(trying(machine, 'refuse', { at: 'asking', by: 'party' })).toBe('→ ended');
  expect(trying(machine, 'end.unreachable', { at: 'asking', by: 'mediator' })).toBe('→ ended');
  expect(trying(machine, 'end.unreachable', { at: 'asking', by: 'mediator', not: ['unreachable'] })).toBe(
    'unreachable',
  );
  expect(trying(machine, 'end.limitOver', { at: 'asking', by: 'mediator' })).toBe('→ ended');
  expect(trying(machine, 'releaseMediator', { at: 'asking', by: 'mediator' })).toBe('→ proposed');
  expect(trying(machine, 'releaseMediator', { at: 'asking', by: 'party', not: ['mediatorReleased'] })).toBe(
    'mediatorReleased',
  );
});

test('MED-4, TIME-10 longer only if all agree; at the limit it is the mediator who ends it, not a timer', () => {
  expect(trying(machine, 'extend', { at: 'running', by: 'mediator', not: ['allAgreeToExtend'] })).toBe(
    'allAgreeToExtend',
  );
  expect(trying(machine, 'end.limitOver', { at: 'running', by: 'mediator', not: ['limitOver'] })).toBe('limitOver');
  expect(trying(machine, 'end.limitOver', { at: 'running', by: 'sys' })).toBe('actor');
});

test('MED-5, ID-3 no session and no draft without a fresh check and the warning about sham mediation', () => {
  for (const label of ['session', 'draft'])
    for (const guard of ['freshIdentity', 'shamWarningGiven'])
      expect(trying(machine, label, { at: 'running', by: 'mediator', not: [guard] })).toBe(guard);
});

test('MED-6 in force when all parties and the mediator have signed; one who does not sign ends it; a changed text is signed anew', () => {
  for (const guard of ['everyoneSigned', 'mediatorSigned', 'authorityToMediate'])
    expect(trying(machine, 'sign', { at: 'drafted', by: 'party', not: [guard] })).toBe(guard);
  expect(trying(machine, 'recordSignature', { at: 'drafted', by: 'party' })).toBe('→ drafted');
  expect(trying(machine, 'refuse', { at: 'drafted', by: 'party' })).toBe('→ ended');
  expect(doing(machine, 'redraft').told?.party).toContain('原来的签名作废');
  expect(reachableWhileFalse(machine, 'everyoneSigned').has('agreed')).toBe(false);
});

test('MED-7, FEE-4 confirmation: before filing, jointly, within 30 days; confirmed or rejected by a judge on a ground; free', () => {
  for (const guard of ['beforeFiling', 'askedJointly', 'in30Days'])
    expect(trying(machine, 'askConfirmation', { at: 'agreed', by: 'party', not: [guard] })).toBe(guard);
  expect(
    trying(machine, 'decideConfirmation.confirm', { at: 'confirmationAsked', by: 'judge', not: ['lawfulAgreement'] }),
  ).toBe('lawfulAgreement');
  expect(
    trying(machine, 'decideConfirmation.reject', { at: 'confirmationAsked', by: 'judge', not: ['groundOfRejection'] }),
  ).toBe('groundOfRejection');
  expect(trying(machine, 'decideConfirmation.confirm', { at: 'confirmationAsked', by: 'mediator' })).toBe('actor');
  expect(trying(machine, 'decideConfirmation.withdrawn', { at: 'confirmationAsked', by: 'judge' })).toBe('→ agreed');
  expect(doing(machine, 'askConfirmation').told?.party).toContain('不收费');
});

test('MED-8 a 调解书 only after filing, by the judge, who looks at the agreement', () => {
  for (const guard of ['afterFiling', 'lawfulAgreement'])
    expect(trying(machine, 'document', { at: 'agreed', by: 'judge', not: [guard] })).toBe(guard);
  expect(trying(machine, 'document', { at: 'agreed', by: 'mediator' })).toBe('actor');
});

test('MED-9 every other end has a reason of 调解规则25, and an agreement in force is not ended by anybody', () => {
  for (const [outcome, guard] of [
    ['deadlock', 'deadlocked'],
    ['unreachable', 'unreachable'],
    ['settled', 'settledThemselves'],
  ] as const)
    expect(trying(machine, `end.${outcome}`, { at: 'running', by: 'mediator', not: [guard] })).toBe(guard);
  expect(machine.transitions.filter(({ to, from }) => to === 'ended' && from.includes('agreed'))).toEqual([]);
});
