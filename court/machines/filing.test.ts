import { deadlineAlert, type FilingState, filingMachine, GUIDE_GROUNDS, WITH_THE_COURT } from './filing';
import { transition } from './state-machine';

const STATES: FilingState[] = [
  'draft',
  'submitted',
  'reviewing',
  'correcting',
  'resubmitted',
  'returned',
  'guided',
  'mediating',
  'registered',
  'refused',
  'withdrawn',
];
const FINAL: FilingState[] = ['registered', 'refused', 'withdrawn'];

/** States reachable without an event. */
function reachable(from: FilingState, without: (event: string) => boolean = () => false): Set<FilingState> {
  const seen = new Set([from]);
  for (const state of seen)
    for (const { event, from: origin, to } of filingMachine.transitions)
      if (origin.includes(state) && !without(event)) seen.add(to);
  return seen;
}

test('every state can be reached, and every open state can still come to an end', () => {
  expect(reachable('draft')).toEqual(new Set(STATES));
  for (const state of STATES.filter((one) => !FINAL.includes(one)))
    expect([...reachable(state)].some((one) => FINAL.includes(one))).toBe(true);
  for (const state of FINAL) expect(filingMachine.transitions.some(({ from }) => from.includes(state))).toBe(false);
});

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

test('FILE-6 a correction is asked for once; FILE-8 a return follows only on a correction', () => {
  expect(transition(filingMachine, 'requestCorrection').guards).toContain('noCorrectionBefore');
  expect(transition(filingMachine, 'returnDeficient').guards).toContain('correctedBefore');
  expect(transition(filingMachine, 'returnUncorrected').guards).toContain('correctionPeriodOver');
});

test('FILE-1 what was submitted cannot become a draft again or vanish: only its filer withdraws it', () => {
  expect(reachable('submitted').has('draft')).toBe(false);
  expect(transition(filingMachine, 'withdraw').who).toEqual(['filer']);
  expect(reachable('submitted', (event) => event === 'withdraw').has('withdrawn')).toBe(false);
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
