import fc from 'fast-check';
import { deadlineAlert, filingMachine, GUIDE_GROUNDS, WITH_THE_COURT } from './filing';
import { transition } from './state-machine';
import { doing, happened, reachable, reachableWhileFalse, trying, walksOf, waysAround } from './trial';

test('clause A: no timer or rule moves a filing; refusal, return and registration are a filing judge’s', () => {
  expect(filingMachine.transitions.some(({ who }) => who.includes('sys'))).toBe(false);
  for (const event of [
    'register',
    'refuse',
    'returnUncorrected',
    'returnDeficient',
    'guideElsewhere',
    'requestCorrection',
  ] as const)
    expect(transition(filingMachine, event).who).toEqual(['filing-judge']);
});

test('FILE-10 a refusal needs a filer who insisted, and he can insist only on what was returned or guided', () => {
  expect(transition(filingMachine, 'refuse').guards).toContain('insisted');
  expect(transition(filingMachine, 'insist').from).toEqual(['returned', 'guided']);
});

test('FILE-6, FILE-8 a correction is asked for once; a return follows only on a correction', () => {
  expect(transition(filingMachine, 'requestCorrection').guards).toContain('noCorrectionBefore');
  expect(transition(filingMachine, 'returnDeficient').guards).toContain('correctedBefore');
  expect(transition(filingMachine, 'returnUncorrected').guards).toContain('correctionPeriodOver');
});

test('FILE-1 what was submitted cannot become a draft again or vanish: only its filer withdraws it', () => {
  expect(reachable(filingMachine, undefined, 'submitted').has('draft')).toBe(false);
  expect(transition(filingMachine, 'withdraw').who).toEqual(['filer']);
  expect(reachable(filingMachine, ({ event }) => event !== 'withdraw', 'submitted').has('withdrawn')).toBe(false);
});

test('FILE-5 the court’s clock runs while the filing is with the court', () => {
  expect(WITH_THE_COURT).toEqual(['submitted', 'resubmitted', 'reviewing']);
});

test('FILE-5 the judge is reminded from the fifth day on, and told when it is over', () => {
  expect([7, 3, 2, 0, -1].map(deadlineAlert)).toEqual([null, null, 'soon', 'soon', 'overdue']);
});

test('FILE-9 limitation is no ground to send anybody away', () => {
  expect(Object.values(GUIDE_GROUNDS).some((text) => text.includes('时效'))).toBe(false);
});

test('states that can be reached though a guard is not met have several lawful ways', () => {
  // 登记立案规定7.3, 7.4: nothing was corrected in time, or not enough.
  expect(waysAround(filingMachine)).toEqual({ returned: ['returnUncorrected', 'returnDeficient'] });
});

test('FILE-1 a filing that is weak, late or incomplete is received: identity is all that submitting needs', () => {
  expect(doing(filingMachine, 'submit').guards).toEqual(['identityVerified']);
  expect(trying(filingMachine, 'submit', { at: 'draft', by: 'filer' })).toBe('→ submitted');
  expect(doing(filingMachine, 'submit').needs).toEqual([{ document: '收到材料凭证' }]);
});

test('FILE-2 a draft is its filer’s own, and stays a draft however often it is saved', () => {
  expect(trying(filingMachine, 'begin', { by: 'filer' })).toBe('→ draft');
  expect(trying(filingMachine, 'save', { at: 'draft', by: 'filer' })).toBe('→ draft');
  expect(trying(filingMachine, 'save', { at: 'submitted', by: 'filer' })).toBe('state');
});

/** noCorrectionBefore is a fact of the walk: none was asked for yet. */
const corrections = (walk: Parameters<typeof happened>[0]) => {
  const asked = happened(walk).some(({ label }) => label === 'requestCorrection');
  return { noCorrectionBefore: !asked, correctedBefore: asked };
};

test('FILE-6, FILE-10 in every walk: one correction at most, and no refusal of who was not sent back and did not insist', () => {
  const insisted = (walk: Parameters<typeof happened>[0]) => ({
    ...corrections(walk),
    insisted: happened(walk).some(({ label }) => label === 'insist'),
  });
  fc.assert(
    fc.property(walksOf(filingMachine, insisted), (walk) => {
      const labels = happened(walk).map(({ label }) => label);
      expect(labels.filter((label) => label === 'requestCorrection').length).toBeLessThanOrEqual(1);
      const refused = labels.indexOf('refuse');
      if (refused < 0) return;
      const before = labels.slice(0, refused);
      expect(before).toContain('insist');
      expect(before.some((label) => ['returnUncorrected', 'returnDeficient', 'guideElsewhere'].includes(label))).toBe(
        true,
      );
    }),
    { numRuns: 500 },
  );
  expect(reachableWhileFalse(filingMachine, 'insisted').has('refused')).toBe(false);
});

test('FIX-2, FILE-7 every item is answered before it goes back to the court, and the seven days start anew', () => {
  expect(trying(filingMachine, 'resubmit', { at: 'correcting', by: 'filer', not: ['everyItemAnswered'] })).toBe(
    'everyItemAnswered',
  );
  expect(doing(filingMachine, 'resubmit').told?.filer).toContain('重新计算 {days} 日');
});

test('FIX-1 more time to correct on request, in the same state, by the judge', () => {
  expect(trying(filingMachine, 'extendCorrection', { at: 'correcting', by: 'filing-judge' })).toBe('→ correcting');
  expect(
    trying(filingMachine, 'extendCorrection', { at: 'correcting', by: 'filing-judge', not: ['askedBeforeExpiry'] }),
  ).toBe('askedBeforeExpiry');
});

test('FILE-9 who was sent elsewhere may insist, or withdraw; silence moves nothing', () => {
  const ways = filingMachine.transitions.filter(({ from }) => from.includes('guided'));
  expect(ways.map(({ event, who }) => [event, who])).toEqual([
    ['insist', ['filer']],
    ['withdraw', ['filer']],
  ]);
});

test('FILE-11 registering makes the three notices; FILE-16 who withdraws is told that he may file again', () => {
  expect(doing(filingMachine, 'register').needs?.map((need) => 'document' in need && need.document)).toEqual([
    '受理案件通知书',
    '交纳诉讼费用通知书',
    '举证通知书',
  ]);
  expect(doing(filingMachine, 'withdraw').told?.filer).toContain('还可以再起诉');
});

test('FILE-16 withdrawn by the filer at any time before the decision, not after it', () => {
  for (const at of filingMachine.open)
    expect(trying(filingMachine, 'withdraw', { at, by: 'filer' })).toBe('→ withdrawn');
  for (const at of ['registered', 'refused'])
    expect(trying(filingMachine, 'withdraw', { at, by: 'filer' })).toBe('state');
});

test('MED-1, MED-9 mediation only with his consent, and his own word brings the filing back to the judge', () => {
  expect(
    trying(filingMachine, 'divertToMediation', { at: 'reviewing', by: 'filing-judge', not: ['filerConsents'] }),
  ).toBe('filerConsents');
  expect(
    trying(filingMachine, 'resumeReview', { at: 'mediating', by: 'filer', not: Object.keys(filingMachine.guards) }),
  ).toBe('→ reviewing');
});
