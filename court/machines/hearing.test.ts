import fc from 'fast-check';
import { hearingMachine as machine } from './hearing';
import { doing, happened, reachable, reachableWhileFalse, trying, walksOf, waysAround } from './trial';

test('states that can be reached though a guard is not met have several lawful ways', () => {
  expect(waysAround(machine)).toEqual({
    // 在线诉讼规则20: live, or one after the other under strict conditions.
    scheduled: ['schedule.live', 'schedule.async'],
    // Opened by the judge; gone on with after a break of a session that had been opened.
    inSession: ['open', 'goOn'],
    // 民事诉讼法150; 庭审录音录像规定8: a transcript, or in civil summary procedure the recording.
    confirmed: ['confirm.transcript', 'confirm.recording'],
  });
});

test('HEAR-1, HEAR-2, HEAR-4, HEAR-5 a hearing is fixed in time, and with a mode for each participant', () => {
  expect(trying(machine, 'schedule.live', { by: 'clerk', not: ['noticeInTime'] })).toBe('noticeInTime');
  expect(trying(machine, 'schedule.live', { by: 'judge', not: ['modeKnown'] })).toBe('modeKnown');
  expect(machine.guards.modeKnown.text).toContain('没有表示同意的，请给他安排线下');
  expect(doing(machine, 'schedule.live').needs).toEqual([{ document: '传票' }]);
});

test('HEAR-1, HEAR-3, ACC-2 a party says yes or no until the session begins, and his "no" meets no condition', () => {
  for (const label of ['consent', 'refuse'])
    for (const at of ['scheduled', 'waiting'])
      expect(trying(machine, label, { at, by: 'party', not: Object.keys(machine.guards) })).toBe(`→ ${at}`);
  // Nobody consents for him (在线诉讼规则4.2(4)).
  for (const by of ['judge', 'clerk', 'sys'] as const)
    expect(trying(machine, 'consent', { at: 'scheduled', by })).toBe('actor');
});

test('HEAR-2, HEAR-3 offline at any time, by the judge with a reason; what was done stays', () => {
  for (const at of ['scheduled', 'waiting', 'inSession', 'recess', 'interrupted'])
    expect(trying(machine, 'switchOffline', { at, by: 'judge' })).toBe(`→ ${at}`);
  expect(trying(machine, 'switchOffline', { at: 'inSession', by: 'judge', not: ['reasonForOffline'] })).toBe(
    'reasonForOffline',
  );
});

test('ID-3, HEAR-6 nobody waits or comes back without a fresh check of his person', () => {
  for (const [label, at] of [
    ['checkIn', 'scheduled'],
    ['rejoin', 'interrupted'],
  ] as const)
    expect(trying(machine, label, { at, by: 'participant', not: ['freshIdentity'] })).toBe('freshIdentity');
  expect(trying(machine, 'checkIn', { at: 'scheduled', by: 'participant' })).toBe('→ waiting');
});

test('HEAR-6, HEAR-10 never in session before the checklist is done and the recording runs', () => {
  for (const guard of ['checklistDone', 'recordingOn']) {
    expect(trying(machine, 'open', { at: 'waiting', by: 'judge', not: [guard] })).toBe(guard);
    expect(reachableWhileFalse(machine, guard).has('inSession')).toBe(false);
  }
  expect(trying(machine, 'open', { at: 'waiting', by: 'clerk' })).toBe('actor');
  fc.assert(
    fc.property(walksOf(machine), (walk) => {
      const steps = happened(walk);
      const first = steps.find(({ after }) => after === 'inSession');
      if (!first) return;
      expect([first.label, first.actor]).toEqual(['open', 'judge']);
      expect(first.not).not.toContain('checklistDone');
      expect(first.not).not.toContain('recordingOn');
    }),
    { numRuns: 300 },
  );
});

test('HEAR-10 breaks are the judge’s; the session goes on only with everybody back and the recording on; it ends stored', () => {
  expect(trying(machine, 'recess', { at: 'inSession', by: 'sys' })).toBe('actor');
  expect(trying(machine, 'goOn', { at: 'recess', by: 'judge', not: ['everyoneBack'] })).toBe('everyoneBack');
  expect(trying(machine, 'goOn', { at: 'interrupted', by: 'judge', not: ['recordingOn'] })).toBe('recordingOn');
  expect(trying(machine, 'close', { at: 'inSession', by: 'judge', not: ['recordingStored'] })).toBe('recordingStored');
});

test('HEAR-8, HEAR-9 a lost connection pauses; absence is found by the judge alone, after summons, without technical cause', () => {
  expect(trying(machine, 'interrupt', { at: 'inSession', by: 'sys' })).toBe('→ interrupted');
  for (const label of ['recordAbsence.nonAppearance', 'recordAbsence.walkOut']) {
    for (const by of ['sys', 'gateway', 'clerk', 'party'] as const)
      expect(trying(machine, label, { at: 'inSession', by })).toBe('actor');
    for (const guard of ['properSummons', 'noTechnicalCause'])
      expect(trying(machine, label, { at: 'inSession', by: 'judge', not: [guard] })).toBe(guard);
    // While the session is interrupted nobody is absent.
    expect(trying(machine, label, { at: 'interrupted', by: 'judge' })).toBe('state');
  }
  expect(trying(machine, 'recordAbsence.walkOut', { at: 'inSession', by: 'judge', not: ['promptedAndWarned'] })).toBe(
    'promptedAndWarned',
  );
  expect(trying(machine, 'recordAbsence.nonAppearance', { at: 'inSession', by: 'judge', not: ['noGoodReason'] })).toBe(
    'noGoodReason',
  );
  // A finding on one person does not move the hearing.
  expect(trying(machine, 'recordAbsence.walkOut', { at: 'inSession', by: 'judge' })).toBe('→ inSession');
});

test('HEAR-8 where nobody checked in the judge can still open, and find who is absent', () => {
  expect(trying(machine, 'open', { at: 'scheduled', by: 'judge' })).toBe('→ inSession');
});

test('HEAR-11 the transcript is final when objections are answered and all signed, or their refusal is noted, the court too', () => {
  for (const guard of ['objectionsAnswered', 'everyoneSignedOrNoted', 'courtSigned'])
    expect(trying(machine, 'confirm.transcript', { at: 'confirming', by: 'clerk', not: [guard] })).toBe(guard);
  expect(trying(machine, 'object', { at: 'confirming', by: 'witness', not: ['inReadingTime'] })).toBe('inReadingTime');
  expect(trying(machine, 'answerObjection', { at: 'confirming', by: 'participant' })).toBe('actor');
  for (const label of ['sign', 'object', 'answerObjection'])
    expect(trying(machine, label, { at: 'confirmed', by: doing(machine, label).who[0] ?? 'sys' })).toBe('state');
  expect(
    trying(machine, 'confirm.recording', { at: 'closed', by: 'clerk', not: ['recordingReplacesTranscript'] }),
  ).toBe('recordingReplacesTranscript');
});

test('HEAR-12, ID-3 a witness comes only when called, after his pledge, without having listened in', () => {
  for (const guard of ['witnessCalled', 'freshIdentity', 'pledgeSigned'])
    expect(trying(machine, 'joinAsWitness', { at: 'inSession', by: 'witness', not: [guard] })).toBe(guard);
  for (const guard of ['notifiedByCourt', 'onlineWitnessAllowed', 'hasNotListened'])
    expect(trying(machine, 'callWitness', { at: 'inSession', by: 'judge', not: [guard] })).toBe(guard);
  for (const label of ['checkIn', 'rejoin'])
    expect(trying(machine, label, { at: 'scheduled', by: 'witness' })).toBe('actor');
});

test('HEAR-13 asynchronous only where all its conditions are met, and by the judge', () => {
  expect(trying(machine, 'schedule.async', { by: 'judge', not: ['asyncAllowed'] })).toBe('asyncAllowed');
  expect(trying(machine, 'schedule.async', { by: 'clerk' })).toBe('actor');
});

test('HEAR-14, TIME-11 postponed by the judge on a ground of 149 and within the number of times; a clerk cannot', () => {
  for (const guard of ['groundOf149', 'adjournmentsLeft'])
    expect(trying(machine, 'postpone', { at: 'inSession', by: 'judge', not: [guard] })).toBe(guard);
  for (const label of ['postpone', 'cancel'])
    expect(trying(machine, label, { at: 'scheduled', by: 'clerk' })).toBe('actor');
  // What was opened can be postponed, but not made unheld.
  expect(trying(machine, 'cancel', { at: 'inSession', by: 'judge' })).toBe('state');
  expect(reachable(machine, undefined, 'inSession').has('cancelled')).toBe(false);
});
