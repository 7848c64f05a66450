import {
  afterMediation,
  MEDIATION_ENDS,
  type MediationEnd,
  recordGaps,
  type SessionFacts,
  sessionGaps,
} from './session';

const facts: SessionFacts = {
  stage: 'beforeFiling',
  participants: [{ name: 'zhang', freshlyVerified: true }],
  shamWarningGiven: true,
  addressConfirmationFilled: true,
  tieDisclosed: false,
  agreeDespiteTie: false,
};

test('MED-5 identity, warning and address first', () => {
  expect(sessionGaps(facts)).toEqual([]);
  expect(sessionGaps({ ...facts, participants: [{ name: 'li', freshlyVerified: false }] })[0]?.text).toContain('li');
  expect(sessionGaps({ ...facts, participants: [] })).toHaveLength(1);
  expect(sessionGaps({ ...facts, shamWarningGiven: false })).toHaveLength(1);
  expect(sessionGaps({ ...facts, addressConfirmationFilled: false })).toHaveLength(1);
  expect(sessionGaps({ ...facts, addressConfirmationFilled: false, stage: 'afterFiling' })).toEqual([]);
});

test('MED-3 a tie that was disclosed needs everybody’s renewed consent', () => {
  expect(sessionGaps({ ...facts, tieDisclosed: true })).toHaveLength(1);
  expect(sessionGaps({ ...facts, tieDisclosed: true, agreeDespiteTie: true })).toEqual([]);
});

test('MED-5 the recording may replace the transcript if both agree; undisputed facts are in writing anyway', () => {
  const record = {
    transcriptConfirmed: false,
    recordingInstead: true,
    allConsentToRecording: true,
    undisputedFactsInWriting: true,
  };
  expect(recordGaps(record)).toEqual([]);
  expect(recordGaps({ ...record, allConsentToRecording: false })).toHaveLength(1);
  expect(recordGaps({ ...record, undisputedFactsInWriting: false })).toHaveLength(1);
  expect(recordGaps({ ...record, recordingInstead: false })).toHaveLength(1);
  expect(recordGaps({ ...record, recordingInstead: false, transcriptConfirmed: true })).toEqual([]);
});

const ends = Object.keys(MEDIATION_ENDS).filter((one): one is MediationEnd => one in MEDIATION_ENDS);
const origins = ['partyApplied', 'delegated', 'entrusted', 'judge'] as const;

test('MED-9 failed: before filing the papers go on to the court, after filing the trial goes on', () => {
  for (const end of ['refused', 'contactLost', 'deadlock', 'timeOver', 'refusedToSign', 'other'] as const)
    expect(origins.map((origin) => afterMediation(end, origin).next)).toEqual([
      'offerFiling',
      'register',
      'resumeTrial',
      'resumeTrial',
    ]);
});

test('MED-9 settled or agreed: closed, or performed and confirmed', () => {
  expect(origins.map((origin) => afterMediation('settledThemselves', origin).next)).toEqual([
    'closed',
    'closed',
    'resumeTrial',
    'resumeTrial',
  ]);
  for (const origin of origins) expect(afterMediation('agreed', origin).next).toBe('agreement');
});

test('MED-9 a pending case is never closed by the end of its mediation alone', () => {
  for (const end of ends)
    for (const origin of ['entrusted', 'judge'] as const) expect(afterMediation(end, origin).next).not.toBe('closed');
});
