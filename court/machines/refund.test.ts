import fc from 'fast-check';
import { refundMachine as machine } from './refund';
import { doing, happened, reachable, reachableWhileFalse, trying, walksOf } from './trial';

test('FEE-15 the clerk proposes with a ground, another officer of finance confirms; nobody else does either', () => {
  expect(trying(machine, 'propose.byClerk', { by: 'clerk', not: ['groundForRefund'] })).toBe('groundForRefund');
  expect(trying(machine, 'propose.byClerk', { by: 'finance' })).toBe('actor');
  for (const label of ['confirm.throughProvider', 'confirm.atBank']) {
    expect(trying(machine, label, { at: 'proposed', by: 'clerk' })).toBe('actor');
    expect(trying(machine, label, { at: 'proposed', by: 'finance', not: ['anotherOfficer'] })).toBe('anotherOfficer');
    expect(trying(machine, label, { at: 'proposed', by: 'finance', not: ['notMoreThanPaid'] })).toBe('notMoreThanPaid');
    expect(doing(machine, label).consequence).toBe(true);
  }
  // No way out of "proposed" without finance.
  expect(reachable(machine, ({ who }) => !who.includes('finance')).has('done')).toBe(false);
});

test('FEE-15 FEE-17 nothing is back before the provider, or the bank, says so', () => {
  for (const at of ['confirmed', 'processing', 'abnormal'])
    expect(trying(machine, 'finish', { at, by: 'gateway', not: ['providerSaysSo'] })).toBe('providerSaysSo');
  expect(trying(machine, 'finish', { at: 'confirmed', by: 'finance' })).toBe('actor');
  expect(trying(machine, 'finish', { at: 'proposed', by: 'gateway' })).toBe('state');
  expect(trying(machine, 'finishByHand', { at: 'abnormal', by: 'finance', not: ['bankReference'] })).toBe(
    'bankReference',
  );
  expect(trying(machine, 'finishByHand', { at: 'processing', by: 'finance' })).toBe('state');
  expect(reachableWhileFalse(machine, 'providerSaysSo', 'bankReference').has('done')).toBe(false);
});

test('FEE-17 what does not count for an order can only go back', () => {
  expect(trying(machine, 'reject', { at: 'proposed', by: 'finance', not: ['countedForOrder'] })).toBe(
    'countedForOrder',
  );
  expect(trying(machine, 'reject', { at: 'confirmed', by: 'finance' })).toBe('state');
});

test('FEE-15 who paid is told that it failed only where his account is the reason', () => {
  expect(doing(machine, 'fail.payersAccount').told?.payer).toContain('收不了款');
  expect(doing(machine, 'fail.notTaken').told?.payer).toBeUndefined();
});

test('FEE-15 a refund is done at most once, and never after it was rejected', () => {
  fc.assert(
    fc.property(walksOf(machine), (walk) => {
      const labels = happened(walk).map(({ label }) => label);
      const done = labels.filter((label) => label === 'finish' || label === 'finishByHand').length;
      expect(done).toBeLessThanOrEqual(1);
      expect(done === 0 || !labels.includes('reject')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
