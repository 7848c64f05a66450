import fc from 'fast-check';
import { feeOrderMachine as machine } from './fee-order';
import { doing, happened, reachable, reachableWhileFalse, trying, walksOf, waysAround } from './trial';

const OPEN = ['issued', 'paying', 'overdue', 'aidPending', 'deferred'];

test('states that can be reached though a guard is not met have several lawful ways', () => {
  expect(waysAround(machine)).toEqual({
    // 收费办法48: aid is asked with the suit, or while the period runs.
    aidPending: ['issue.aidAsked', 'applyAid'],
    // 收费办法49: deferral before registration, or on an application not decided yet.
    deferred: ['issue.deferred', 'grantAid.defer'],
    // WeChat Pay and the bank; after a refund in part, or one that was not confirmed, the order is paid as before.
    paid: ['callback', 'recordPayment', 'returned.part', 'rejectRefund'],
    // A new or reduced order, a failed payment, aid withdrawn or refused with a new last day.
    issued: ['issue.usual', 'payFailed.inTime', 'withdrawAid', 'grantAid.reduce', 'refuseAid'],
    overdue: ['payFailed.late', 'expire'],
    refunding: ['refund', 'lateMoney'],
  });
});

test('FEE-2, FEE-9 no order without a computed amount, and none by the payer', () => {
  for (const label of ['issue.usual', 'issue.aidAsked', 'issue.deferred'])
    expect(trying(machine, label, { by: 'clerk', not: ['amountComputed'] })).toBe('amountComputed');
  expect(trying(machine, 'issue.usual', { by: 'payer' })).toBe('actor');
});

test('FEE-11, TIME-2 no order is overdue before its notice was served and its last day is over', () => {
  for (const guard of ['noticeServed', 'lastDayOver'])
    expect(trying(machine, 'expire', { at: 'issued', by: 'sys', not: [guard] })).toBe(guard);
  // Not even by a failed payment.
  expect(reachableWhileFalse(machine, 'lastDayOver').has('overdue')).toBe(false);
});

test('FEE-12 overdue is no ruling: paying stays possible until the judge has ruled, and then no more', () => {
  expect(trying(machine, 'pay', { at: 'overdue', by: 'payer' })).toBe('→ paying');
  expect(trying(machine, 'callback', { at: 'overdue', by: 'gateway' })).toBe('→ paid');
  expect(trying(machine, 'pay', { at: 'overdue', by: 'payer', not: ['noRulingYet'] })).toBe('noRulingYet');
  expect(trying(machine, 'lapse', { at: 'overdue', by: 'judge', not: ['rulingOnCase'] })).toBe('rulingOnCase');
  expect(trying(machine, 'lapse', { at: 'overdue', by: 'judge', not: ['noticeServed'] })).toBe('noticeServed');
  expect(trying(machine, 'lapse', { at: 'overdue', by: 'judge', not: ['noAidPending'] })).toBe('noAidPending');
  for (const by of ['sys', 'gateway', 'clerk', 'finance'] as const)
    expect(trying(machine, 'lapse', { at: 'overdue', by })).toBe('actor');
  // 213: an application for aid stands in the way of the ruling.
  for (const at of ['aidPending', 'issued', 'paying', 'deferred'])
    expect(trying(machine, 'lapse', { at, by: 'judge' })).toBe('state');
});

test('FEE-12, FEE-17 money that comes after the ruling goes back, it revives nothing', () => {
  expect(trying(machine, 'lateMoney', { at: 'lapsed', by: 'gateway' })).toBe('→ refunding');
  expect(trying(machine, 'callback', { at: 'lapsed', by: 'gateway' })).toBe('state');
  expect([...reachable(machine, undefined, 'lapsed')].filter((state) => OPEN.includes(state))).toEqual([]);
});

test('FEE-17, ACC-2 an order is paid once: by the gateway or at the bank, each transaction counted once, never by the payer’s word', () => {
  expect(trying(machine, 'callback', { at: 'paying', by: 'payer' })).toBe('actor');
  expect(trying(machine, 'callback', { at: 'paying', by: 'gateway', not: ['newTransaction'] })).toBe('newTransaction');
  expect(trying(machine, 'callback', { at: 'paying', by: 'gateway', not: ['amountMatches'] })).toBe('amountMatches');
  expect(trying(machine, 'recordPayment', { at: 'issued', by: 'finance', not: ['bankReceipt'] })).toBe('bankReceipt');
  expect(trying(machine, 'callback', { at: 'paid', by: 'gateway' })).toBe('state');
  expect(trying(machine, 'overpaid', { at: 'paid', by: 'gateway' })).toBe('→ paid');
  fc.assert(
    fc.property(walksOf(machine), (walk) => {
      const labels = happened(walk).map(({ label }) => label);
      expect(labels.filter((label) => label === 'callback' || label === 'recordPayment').length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('FEE-13 aid asked in time stops the clock; a refusal gives reasons and a new last day', () => {
  expect(trying(machine, 'applyAid', { at: 'issued', by: 'payer', not: ['stillInTime'] })).toBe('stillInTime');
  expect(trying(machine, 'expire', { at: 'aidPending', by: 'sys' })).toBe('state');
  expect(trying(machine, 'refuseAid', { at: 'aidPending', by: 'judge', not: ['reasonsWritten'] })).toBe(
    'reasonsWritten',
  );
  expect(trying(machine, 'refuseAid', { at: 'aidPending', by: 'judge' })).toBe('→ issued');
  expect(doing(machine, 'refuseAid').told?.payer).toContain('新的最后一天');
  expect(trying(machine, 'grantAid.defer', { at: 'aidPending', by: 'judge', not: ['beforeRegistration'] })).toBe(
    'beforeRegistration',
  );
});

test('FEE-13 aid asked too late stops nothing; it is decided all the same, and a refusal gives a new last day', () => {
  expect(trying(machine, 'lateAid', { at: 'overdue', by: 'payer' })).toBe('→ overdue');
  expect(trying(machine, 'lateAid', { at: 'issued', by: 'payer' })).toBe('state');
  expect(trying(machine, 'refuseAid', { at: 'overdue', by: 'judge' })).toBe('→ issued');
  expect(trying(machine, 'grantAid.exempt', { at: 'overdue', by: 'judge' })).toBe('→ exempted');
});

test('FEE-14 exemption is for natural persons alone; a reduction is 30% at least; a judge decides, the president approves', () => {
  expect(trying(machine, 'grantAid.exempt', { at: 'aidPending', by: 'judge', not: ['naturalPerson'] })).toBe(
    'naturalPerson',
  );
  expect(trying(machine, 'grantAid.reduce', { at: 'aidPending', by: 'judge', not: ['naturalPerson'] })).toBe(
    '→ issued',
  );
  expect(trying(machine, 'grantAid.reduce', { at: 'aidPending', by: 'judge', not: ['atLeast30Percent'] })).toBe(
    'atLeast30Percent',
  );
  expect(reachableWhileFalse(machine, 'naturalPerson').has('exempted')).toBe(false);
  for (const label of ['grantAid.exempt', 'grantAid.reduce', 'grantAid.defer']) {
    expect(doing(machine, label).needs).toContainEqual({ approval: 'president' });
    expect(trying(machine, label, { at: 'aidPending', by: 'payer' })).toBe('actor');
  }
});

test('FEE-13 a deferred fee is still owed: it can be paid, and it can fall due', () => {
  expect(trying(machine, 'pay', { at: 'deferred', by: 'payer' })).toBe('→ paying');
  expect(trying(machine, 'expire', { at: 'deferred', by: 'sys' })).toBe('→ overdue');
});

test('FEE-15 the clerk proposes a refund with its ground, finance confirms; together never more than was paid', () => {
  expect(trying(machine, 'refund', { at: 'paid', by: 'finance' })).toBe('actor');
  expect(trying(machine, 'refund', { at: 'paid', by: 'clerk', not: ['groundForRefund'] })).toBe('groundForRefund');
  expect(trying(machine, 'returned.whole', { at: 'refunding', by: 'clerk' })).toBe('actor');
  for (const label of ['returned.part', 'returned.whole'])
    expect(trying(machine, label, { at: 'refunding', by: 'finance', not: ['notMoreThanPaid'] })).toBe(
      'notMoreThanPaid',
    );
  // Half now, the rest perhaps later.
  expect(trying(machine, 'returned.part', { at: 'refunding', by: 'finance' })).toBe('→ paid');
  // Nothing goes back of what never came in.
  expect(
    reachable(machine, ({ event }) => !['callback', 'recordPayment', 'lateMoney'].includes(event)).has('refunding'),
  ).toBe(false);
});

test('FEE-7, FEE-8 more claims or ordinary procedure: a further order; less before payment: a new one in its place', () => {
  expect(trying(machine, 'supplement', { at: 'paid', by: 'clerk' })).toBe('→ paid');
  expect(trying(machine, 'supplement', { at: 'paid', by: 'clerk', not: ['moreIsDue'] })).toBe('moreIsDue');
  expect(trying(machine, 'replace', { at: 'issued', by: 'clerk', not: ['newOrderIssued'] })).toBe('newOrderIssued');
  expect(trying(machine, 'replace', { at: 'paid', by: 'clerk' })).toBe('state');
});
