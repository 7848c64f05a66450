import fc from 'fast-check';
import { serviceMachine as machine, SERVED } from './service';
import { doing, happened, labelOf, reachable, reachableWhileFalse, trying, walksOf, waysAround } from './trial';

const BEFORE = ['prepared', 'sent', 'arrived', 'failed', 'publicNotice'];

test('states that can be reached though a guard is not met have several lawful ways', () => {
  expect(waysAround(machine)).toEqual({
    // By electronic way with consent, else by another means (民事诉讼法88-91).
    sent: ['send', 'fallback'],
    // 民事诉讼法88-91, 95, 在线诉讼规则31, and the judge's decision on a dispute: each kind of service has its own proof.
    served: [
      'arrive.confirmedAddress',
      'replyOrAct',
      'decideDispute.stands',
      'decideDispute.otherDate',
      'recordReceipt.signed',
      'recordReceipt.left',
      'noticeOver',
    ],
    failed: ['decideDispute.notServed', 'fail.bounced', 'fail.noProof'],
  });
});

test('SERVE-9, SIGN-4 only what is signed and sealed is prepared, for somebody who may receive it', () => {
  for (const guard of ['signedAndSealed', 'rightRecipient'])
    expect(trying(machine, 'prepare', { by: 'clerk', not: [guard] })).toBe(guard);
  expect(reachableWhileFalse(machine, 'signedAndSealed').size).toBe(0);
});

test('SERVE-1, SERVE-2 without consent nothing is sent electronically; the other means stay open', () => {
  expect(trying(machine, 'send', { at: 'prepared', by: 'clerk', not: ['electronicallyAllowed'] })).toBe(
    'electronicallyAllowed',
  );
  expect(trying(machine, 'fallback', { at: 'prepared', by: 'clerk', not: ['electronicallyAllowed'] })).toBe('→ sent');
});

test('SERVE-3, SERVE-7 arrived at his confirmed address is served; at another address it is only arrived', () => {
  expect(trying(machine, 'arrive.confirmedAddress', { at: 'sent', by: 'gateway', not: ['addressConfirmed'] })).toBe(
    'addressConfirmed',
  );
  expect(trying(machine, 'arrive.otherAddress', { at: 'sent', by: 'gateway' })).toBe('→ arrived');
  expect(trying(machine, 'arrive.confirmedAddress', { at: 'sent', by: 'clerk' })).toBe('actor');
  expect(doing(machine, 'arrive.confirmedAddress').needs).toEqual([{ document: '电子送达凭证' }]);
});

test('SERVE-4, SERVE-5 no period starts from sending or from an address he never confirmed', () => {
  expect(SERVED.filter((state) => BEFORE.includes(state))).toEqual([]);
  const proofs = [
    'arrive.confirmedAddress',
    'replyOrAct',
    'readReceipt',
    'recordReceipt.signed',
    'recordReceipt.left',
    'noticeOver',
    'signFor',
  ];
  // Without any proof of receipt nothing is ever served.
  const without = reachable(machine, (one) => !proofs.includes(labelOf(one)));
  expect(SERVED.filter((state) => without.has(state))).toEqual([]);
  fc.assert(
    fc.property(walksOf(machine), (walk) => {
      const steps = happened(walk);
      const served = steps.findIndex(({ after }) => SERVED.some((state) => state === after));
      if (served < 0) return;
      expect(proofs).toContain(steps[served]?.label);
      expect(steps.slice(0, served).every(({ after = '' }) => BEFORE.includes(after))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('SERVE-4 his own reply or act serves; a read receipt only presumes it, and the clerk may put other proof on record', () => {
  expect(trying(machine, 'replyOrAct', { at: 'arrived', by: 'recipient' })).toBe('→ served');
  for (const by of ['gateway', 'clerk', 'sys'] as const)
    expect(trying(machine, 'replyOrAct', { at: 'arrived', by })).toBe('actor');
  expect(trying(machine, 'readReceipt', { at: 'arrived', by: 'gateway' })).toBe('→ presumedServed');
  expect(trying(machine, 'readReceipt', { at: 'arrived', by: 'clerk', not: ['proofOfReceipt'] })).toBe(
    'proofOfReceipt',
  );
});

test('SERVE-3, SERVE-4 both kinds can be rebutted with a ground, and a judge decides', () => {
  for (const at of ['served', 'presumedServed']) {
    expect(trying(machine, 'rebut', { at, by: 'recipient' })).toBe('→ disputed');
    expect(trying(machine, 'rebut', { at, by: 'recipient', not: ['groundStated'] })).toBe('groundStated');
  }
  expect(SERVED).not.toContain('disputed');
  for (const [outcome, to] of [
    ['stands', 'served'],
    ['otherDate', 'served'],
    ['notServed', 'failed'],
  ] as const) {
    expect(trying(machine, `decideDispute.${outcome}`, { at: 'disputed', by: 'judge' })).toBe(`→ ${to}`);
    expect(trying(machine, `decideDispute.${outcome}`, { at: 'disputed', by: 'clerk' })).toBe('actor');
  }
});

test('SERVE-10 what failed is tried in another way; public notice is the last, by the judge, never in civil summary procedure', () => {
  expect(trying(machine, 'fallback', { at: 'failed', by: 'clerk' })).toBe('→ sent');
  for (const guard of ['otherMeansTried', 'notCivilSummary', 'notMediationDocument'])
    expect(trying(machine, 'publish', { at: 'failed', by: 'judge', not: [guard] })).toBe(guard);
  expect(trying(machine, 'publish', { at: 'failed', by: 'clerk' })).toBe('actor');
  expect(trying(machine, 'noticeOver', { at: 'publicNotice', by: 'sys', not: ['noticeDaysOver'] })).toBe(
    'noticeDaysOver',
  );
  expect(trying(machine, 'fail.noProof', { at: 'arrived', by: 'sys', not: ['proofDayOver'] })).toBe('proofDayOver');
});

test('SERVE-10, SERVE-8 leaving a document at his home needs witnesses or a video, and is not for a 调解书', () => {
  expect(trying(machine, 'recordReceipt.left', { at: 'sent', by: 'clerk', not: ['witnessesOrVideo'] })).toBe(
    'witnessesOrVideo',
  );
  expect(trying(machine, 'recordReceipt.left', { at: 'sent', by: 'clerk', not: ['notMediationDocument'] })).toBe(
    'notMediationDocument',
  );
  expect(trying(machine, 'recordReceipt.signed', { at: 'sent', by: 'clerk', not: ['returnReceipt'] })).toBe(
    'returnReceipt',
  );
});

test('SERVE-8, MED-8 a 调解书 works by the signature of the party himself, not by arrival; before it he may go back', () => {
  expect(trying(machine, 'signFor', { at: 'served', by: 'recipient', not: ['byHimself'] })).toBe('byHimself');
  expect(trying(machine, 'signFor', { at: 'served', by: 'agent' })).toBe('actor');
  expect(trying(machine, 'signFor', { at: 'served', by: 'recipient', not: ['isMediationDocument'] })).toBe(
    'isMediationDocument',
  );
  expect(trying(machine, 'goBack', { at: 'served', by: 'recipient' })).toBe('→ declined');
  expect(trying(machine, 'goBack', { at: 'signedFor', by: 'recipient' })).toBe('state');
  expect(trying(machine, 'goBack', { at: 'served', by: 'recipient', not: ['isMediationDocument'] })).toBe(
    'isMediationDocument',
  );
});

test('SERVE-8 paper is given to whoever asks, and moves neither date nor period', () => {
  for (const at of SERVED) {
    expect(trying(machine, 'requestPaper', { at, by: 'recipient', not: Object.keys(machine.guards) })).toBe(`→ ${at}`);
    expect(trying(machine, 'postPaper', { at, by: 'clerk' })).toBe(`→ ${at}`);
  }
  expect(doing(machine, 'postPaper').told?.recipient).toContain('送达日期和期限不变');
});

test('SERVE-11 a corrected document is marked, and stays as it was served', () => {
  for (const at of ['served', 'presumedServed', 'disputed', 'prepared', 'sent', 'arrived', 'failed', 'publicNotice'])
    expect(trying(machine, 'markCorrected', { at, by: 'clerk' })).toBe(`→ ${at}`);
  expect(trying(machine, 'markCorrected', { at: 'declined', by: 'clerk' })).toBe('state');
  expect(trying(machine, 'markCorrected', { at: 'served', by: 'recipient' })).toBe('actor');
});
