import fc from 'fast-check';
import { enforcementMachine as machine } from './enforcement';
import { doing, happened, reachable, trying, walksOf, waysAround } from './trial';

const officer = (label: string, at: string, ...not: string[]) => trying(machine, label, { at, by: 'enforcement', not });

test('states that can be reached though a guard is not met have several lawful ways', () => {
  expect(waysAround(machine)).toEqual({
    // A first execution, or one resumed after its round was closed.
    registered: ['register.first', 'register.resumed'],
    // 民诉法251: at once, or after investigation; an auction that failed; 267: resumed with assets held.
    controlled: [
      'takeUp',
      'control.found',
      'control.atOnce',
      'realisationFailed',
      'searchOn.assetsHeld',
      'resumeTitle.assetsHeld',
      'resume.assetsHeld',
    ],
    // 民诉法241.2, 265, 267: the search goes on.
    investigating: [
      'investigate',
      'release',
      'lapse',
      'searchOn.nothingHeld',
      'resumeTitle.nothingHeld',
      'resume.nothingHeld',
    ],
    // Frozen money is taken directly, other assets are sold first.
    distributing: ['deduct', 'distribute'],
    // 民诉法268; 解释481.
    terminated: ['terminate.ground268', 'terminate.notToBeEnforced'],
    // 解释517: the applicant signs, or panel and president.
    roundClosed: ['closeRound.applicantAgrees', 'closeRound.panelAndPresident'],
  });
});

test('FILE-20, NUM-1 a case needs a title in force; FILE-21 two years gone by is no reason not to take it', () => {
  expect(trying(machine, 'register.first', { by: 'filing-judge', not: ['titleEnforceable'] })).toBe('titleEnforceable');
  expect(doing(machine, 'register.first').guards).toEqual(['titleEnforceable']);
  expect(machine.guards.titleEnforceable.text).toContain('超过 2 年的也要受理');
});

test('FILE-21 lateness ends the execution only on the debtor’s own objection, by a judge’s ruling', () => {
  expect(
    trying(machine, 'terminate.notToBeEnforced', { at: 'notified', by: 'judge', not: ['limitationObjectionUpheld'] }),
  ).toBe('limitationObjectionUpheld');
  expect(officer('terminate.notToBeEnforced', 'notified')).toBe('actor');
  expect(trying(machine, 'terminate.notToBeEnforced', { at: 'notified', by: 'sys' })).toBe('actor');
});

test('ENF-1, ENF-2 the notice goes out with the report order; measures may come before it, and then it follows', () => {
  expect(doing(machine, 'notify').needs).toEqual([{ document: '执行通知书' }, { document: '报告财产令' }]);
  expect(officer('control.atOnce', 'registered')).toBe('→ controlled');
  expect(officer('notifyAfterwards', 'controlled')).toBe('→ controlled');
  expect(doing(machine, 'control.atOnce').told?.judgmentDebtor).toContain('3 日内');
});

test('ENF-4 the search begins after the notice, and only the enforcement officer searches', () => {
  expect(officer('investigate', 'registered')).toBe('state');
  for (const by of ['applicant', 'judge', 'clerk', 'sys'] as const)
    expect(trying(machine, 'investigate', { at: 'notified', by })).toBe('actor');
});

test('ENF-7 never more than is owed, never what he needs to live; renewed only before it runs out', () => {
  for (const label of ['control.found', 'deduct'])
    for (const guard of ['withinObligation', 'necessitiesLeft'])
      expect(officer(label, label === 'deduct' ? 'controlled' : 'investigating', guard)).toBe(guard);
  expect(officer('renew', 'stayed', 'beforeExpiry')).toBe('beforeExpiry');
  expect(officer('release', 'controlled', 'releaseGround')).toBe('releaseGround');
});

test('ENF-7, ENF-8 what was held when a round was closed is gone on with in the case that resumes it', () => {
  expect(officer('takeUp', 'notified')).toBe('→ controlled');
  expect(officer('takeUp', 'notified', 'assetsHeld')).toBe('assetsHeld');
  expect(officer('takeUp', 'registered')).toBe('state');
});

test('ENF-7 of several assets each goes its own way: the others stay held, whatever becomes of one', () => {
  expect(officer('release', 'controlled', 'nothingElseHeld')).toBe('nothingElseHeld');
  for (const at of ['controlled', 'settled', 'stayed', 'completed', 'terminated', 'roundClosed'])
    expect(officer('releasePart', at)).toBe(`→ ${at}`);
  expect(officer('searchOn.assetsHeld', 'distributing')).toBe('→ controlled');
  expect(officer('searchOn.nothingHeld', 'distributing', 'nothingHeld')).toBe('nothingHeld');
  expect(officer('resumeTitle.assetsHeld', 'settled')).toBe('→ controlled');
  for (const at of ['realising', 'distributing'])
    for (const more of ['controlMore', 'deductMore']) {
      expect(officer(more, at)).toBe(`→ ${at}`);
      expect(officer(more, at, 'withinObligation')).toBe('withinObligation');
    }
});

test('ENF-7, ENF-8 what is held when a round is closed can be renewed', () => {
  for (const at of ['distributing', 'roundClosed']) expect(officer('renew', at)).toBe(`→ ${at}`);
  expect(officer('renew', 'completed')).toBe('state');
});

test('ENF-5, ENF-9 nothing is sold before he was ordered to perform, it was valued, and a stranger’s objection is settled', () => {
  for (const guard of ['orderedToPerform', 'valued', 'noObjectionPending'])
    expect(officer('realise', 'controlled', guard)).toBe(guard);
  expect(officer('realise', 'investigating')).toBe('state');
});

test('ENF-14 money is paid out by an undisputed plan; what is still owed is searched for', () => {
  for (const guard of ['moneyReceived', 'planUndisputed'])
    expect(officer('distribute', 'realising', guard)).toBe(guard);
  expect(officer('searchOn.nothingHeld', 'distributing')).toBe('→ investigating');
  expect(officer('searchOn.nothingHeld', 'distributing', 'debtLeft')).toBe('debtLeft');
});

test('ENF-14, FEE-10 completed is only what is performed, paid out, with the fee settled: from every state, whoever paid', () => {
  for (const at of [
    'registered',
    'notified',
    'investigating',
    'controlled',
    'realising',
    'distributing',
    'settled',
    'stayed',
  ]) {
    expect(officer('complete', at)).toBe('→ completed');
    for (const guard of ['obligationFulfilled', 'moneyPaidOut', 'feeTaken'])
      expect(officer('complete', at, guard)).toBe(guard);
  }
});

test('ENF-8, ID-7 a settlement is signed by both and noted by the officer; broken or got by fraud it is resumed, performed it is not', () => {
  expect(officer('settle', 'controlled', 'bothSigned')).toBe('bothSigned');
  expect(trying(machine, 'settle', { at: 'controlled', by: 'applicant' })).toBe('actor');
  for (const outcome of ['resumeTitle.nothingHeld', 'resumeTitle.assetsHeld'])
    for (const guard of ['settlementFailed', 'notYetPerformed']) expect(officer(outcome, 'settled', guard)).toBe(guard);
  expect(officer('resumeTitle.nothingHeld', 'settled')).toBe('→ investigating');
  expect(machine.guards.settlementFailed.text).toMatch(/欺诈、胁迫/);
});

test('ENF-8 a stay has a ground of 267 and goes back to where the assets are', () => {
  expect(officer('stay', 'realising', 'groundOf267')).toBe('groundOf267');
  expect(officer('resume.assetsHeld', 'stayed', 'assetsHeld')).toBe('assetsHeld');
  expect(officer('resume.nothingHeld', 'stayed', 'nothingHeld')).toBe('nothingHeld');
  expect(officer('resume.nothingHeld', 'stayed', 'groundGone')).toBe('groundGone');
  expect(officer('terminate.ground268', 'stayed', 'groundOf268')).toBe('groundOf268');
});

test('ENF-8 a round is closed only with nothing found, all means used, three months gone, the applicant heard', () => {
  for (const label of ['closeRound.applicantAgrees', 'closeRound.panelAndPresident']) {
    for (const guard of ['nothingFound', 'roundStepsDone', 'threeMonthsPassed', 'applicantHeard'])
      expect(officer(label, 'investigating', guard)).toBe(guard);
    // 法〔2016〕373号1(3), 4: what was held and could not be sold; as long as it can, nothingFound says no.
    expect(officer(label, 'controlled')).toBe('→ roundClosed');
    expect(officer(label, 'controlled', 'nothingFound')).toBe('nothingFound');
    expect(officer(label, 'realising')).toBe('state');
  }
  expect(officer('closeRound.applicantAgrees', 'investigating', 'applicantSigned')).toBe('applicantSigned');
  expect(doing(machine, 'closeRound.panelAndPresident').needs).toEqual(
    expect.arrayContaining([{ approval: 'panel' }, { approval: 'president' }]),
  );
});

test('ENF-8, NUM-5 after a closed round the debt lives on: the applicant may ask any time, and it becomes a new case', () => {
  expect(reachable(machine, undefined, 'roundClosed')).toEqual(new Set(['roundClosed']));
  expect(trying(machine, 'askResumption', { at: 'roundClosed', by: 'applicant' })).toBe('→ roundClosed');
  expect(officer('askResumption', 'roundClosed', 'assetsFound')).toBe('assetsFound');
  expect(trying(machine, 'register.resumed', { by: 'filing-judge', not: ['earlierRoundClosed'] })).toBe(
    'earlierRoundClosed',
  );
  for (const at of ['completed', 'terminated'])
    expect(trying(machine, 'askResumption', { at, by: 'applicant' })).toBe('state');
});

test('ENF-10 消费限制 only after the time of the notice, on the debtor and his organisation’s people, signed by the president', () => {
  expect(officer('restrict', 'notified', 'noticePeriodOver')).toBe('noticePeriodOver');
  expect(officer('restrict', 'notified', 'owesPerformance')).toBe('owesPerformance');
  expect(officer('restrict', 'registered')).toBe('state');
  expect(doing(machine, 'restrict').needs).toContainEqual({ approval: 'president' });
  expect(officer('liftRestriction', 'completed')).toBe('→ completed');
  expect(officer('permitConsumption', 'roundClosed', 'needOfLifeOrBusiness')).toBe('needOfLifeOrBusiness');
});

test('ENF-11, ENF-13 never a minor, never without a ground, signed by the president, and nobody but the officer', () => {
  for (const guard of ['notMinor', 'groundForListing', 'notExcluded'])
    expect(officer('list', 'investigating', guard)).toBe(guard);
  expect(doing(machine, 'list').needs).toEqual([{ approval: 'president' }, { document: '失信决定书', served: true }]);
  for (const by of ['applicant', 'sys', 'gateway', 'admin'] as const)
    expect(trying(machine, 'list', { at: 'investigating', by })).toBe('actor');
  fc.assert(
    fc.property(
      walksOf(machine, () => ({ notMinor: false })),
      (walk) => {
        expect(happened(walk).map(({ label }) => label)).not.toContain('list');
      },
    ),
  );
});

test('ENF-12 a listing can be deleted in every state, also after the end', () => {
  for (const at of Object.keys(machine.states)) expect(officer('delist', at)).toBe(`→ ${at}`);
  expect(officer('delist', 'completed', 'deletionGround')).toBe('deletionGround');
  expect(doing(machine, 'complete').told?.judgmentDebtor).toContain('3 个工作日内删除');
});

test('ENF-8 search and eviction need the president (民诉法259, 261)', () => {
  for (const label of ['search', 'orderEviction'])
    expect(doing(machine, label).needs).toContainEqual({ approval: 'president' });
  expect(officer('search', 'investigating', 'hidesAssets')).toBe('hidesAssets');
  expect(officer('orderEviction', 'notified', 'titleOrdersEviction')).toBe('titleOrdersEviction');
});
