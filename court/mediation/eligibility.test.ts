import fc from 'fast-check';
import { type DisputeKind, type MediationAnswer, mediationConsent, mediationEligibility } from './eligibility';

const dispute = (more: Partial<DisputeKind> = {}): DisputeKind => ({
  kind: 'civil',
  procedure: 'suit',
  statusConfirmation: false,
  divorce: false,
  administrativeException: undefined,
  ...more,
});
const may = (more: Partial<DisputeKind>) => mediationEligibility(dispute(more)).may;

test('MED-2 not in special procedures, payment orders, public summons, nor on status', () => {
  for (const procedure of ['special', 'paymentOrder', 'publicSummons'] as const) expect(may({ procedure })).toBe('no');
  expect(may({ statusConfirmation: true })).toBe('no');
  expect(may({})).toBe('yes');
});

test('MED-2 administrative cases only for compensation or discretion; not known is not yes', () => {
  expect(may({ kind: 'administrative' })).toBe('unclear');
  expect(may({ kind: 'administrative', administrativeException: false })).toBe('no');
  expect(may({ kind: 'administrative', administrativeException: true })).toBe('yes');
});

test('MED-2 divorce must be tried, but not endlessly; a marriage’s existence is not mediated even then', () => {
  expect(mediationEligibility(dispute({ divorce: true }))).toMatchObject({
    may: 'must',
    text: expect.stringContaining('及时判决'),
  });
  expect(may({ divorce: true, statusConfirmation: true })).toBe('no');
});

const parties = ['zhang', 'li'];
const yes = (partyId: string, at = 1): MediationAnswer => ({ partyId, wants: true, at });
const no = (partyId: string, at = 1): MediationAnswer => ({ partyId, wants: false, at });

test('MED-1 it runs with everybody’s yes; silence is none and delays nothing', () => {
  expect(mediationConsent(parties, [yes('zhang'), yes('li')])).toMatchObject({ state: 'runs', mayDelay: true });
  expect(mediationConsent(parties, [yes('zhang')])).toMatchObject({ state: 'asking', mayDelay: false });
  expect(mediationConsent(parties, [yes('zhang'), yes('stranger')]).state).toBe('asking');
  expect(mediationConsent([...parties, 'wang'], [yes('zhang'), yes('li')]).state).toBe('asking');
  expect(() => mediationConsent(['zhang', 'zhang'], [])).toThrow(RangeError);
});

test('MED-1 one “no” ends it, whoever said yes before or after, and delays nothing', () => {
  const anyAnswer = fc.record({ partyId: fc.constantFrom(...parties), wants: fc.boolean(), at: fc.nat(100) });
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 6 }), fc.nat(6), fc.nat(100), (answers, place, at) => {
      const all = answers.toSpliced(place, 0, no('li', at));
      expect(mediationConsent(parties, all)).toMatchObject({ state: 'ended', mayDelay: false });
    }),
  );
});
