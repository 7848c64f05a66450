import fc from 'fast-check';
import { parseLegalDate as date } from '../time/legal-date';
import { agreementState, mediationDocumentState } from './agreement';

const at = (text: string) => Date.parse(`${text}+08:00`);
const base = { parties: ['zhang', 'li'], mediatorId: 'wang', organisation: 'none' as const, refusedBy: [] };
const sign = (signerId: string, text: string) => ({ signerId, at: at(text) });

test('MED-6 in force when the last party signed, not the mediator', () => {
  const signatures = [
    sign('zhang', '2025-03-03T10:00'),
    sign('li', '2025-03-04T23:59'),
    sign('wang', '2025-03-06T10:00'),
  ];
  expect(agreementState({ ...base, signatures })).toEqual({
    state: 'inForce',
    at: at('2025-03-04T23:59'),
    on: '2025-03-04',
    missing: [],
  });
});

test('MED-6 mediator and seal are owed but put nothing off', () => {
  const signatures = [sign('zhang', '2025-03-03T10:00'), sign('li', '2025-03-04T10:00')];
  const state = agreementState({ ...base, organisation: 'unsealed', signatures });
  expect(state.state).toBe('inForce');
  expect(state.missing).toHaveLength(2);
});

test('MED-6 one party’s signature is not enough, whoever else signed', () => {
  const signatures = [
    sign('zhang', '2025-03-03T10:00'),
    sign('wang', '2025-03-03T10:00'),
    sign('stranger', '2025-03-03T10:00'),
  ];
  expect(agreementState({ ...base, signatures })).toMatchObject({
    state: 'waiting',
    waitingFor: ['li'],
    missing: [{ text: expect.stringContaining('还有 1 方') }],
  });
});

test('MED-6 a refusal ends it; a signature given before does not fall by it', () => {
  const signatures = [sign('zhang', '2025-03-03T10:00')];
  expect(agreementState({ ...base, signatures, refusedBy: ['li'] }).state).toBe('ended');
  expect(
    agreementState({ ...base, signatures: [...signatures, sign('li', '2025-03-04T10:00')], refusedBy: ['li'] }).state,
  ).toBe('inForce');
  expect(() => agreementState({ ...base, signatures: [{ signerId: 'li', at: Number.NaN }] })).toThrow(RangeError);
  expect(() => agreementState({ ...base, signatures: [{ signerId: 'li', at: 0 }] })).toThrow(RangeError);
  expect(() => agreementState({ ...base, parties: ['zhang'], signatures })).toThrow(RangeError);
});

test('MED-8 a 调解书 works when the last one signed for it; until then either may go back', () => {
  const zhang = { partyId: 'zhang', on: date('2025-03-05') };
  expect(mediationDocumentState({ boundBy: base.parties, signedFor: [zhang] })).toMatchObject({ mayGoBack: true });
  expect(mediationDocumentState({ boundBy: base.parties, signedFor: [zhang] })).not.toHaveProperty('inForceOn');
  const both = mediationDocumentState({
    boundBy: base.parties,
    signedFor: [zhang, { partyId: 'li', on: date('2025-03-03') }],
  });
  expect(both).toMatchObject({ inForceOn: '2025-03-05', mayGoBack: false });
});

test('MED-8 a third party who takes on a duty signs as well', () => {
  const signedFor = ['zhang', 'li'].map((partyId) => ({ partyId, on: date('2025-03-03') }));
  expect(mediationDocumentState({ boundBy: ['zhang', 'li', 'guarantor'], signedFor }).mayGoBack).toBe(true);
});

test('MED-8 binding on signing needs all agreed, checked by the court and signed by all', () => {
  const on = date('2025-03-03');
  const exception = { allAgreed: true, courtChecked: true, signedByAll: true, on };
  const state = (bindsOnSigning: typeof exception) =>
    mediationDocumentState({ boundBy: base.parties, signedFor: [], bindsOnSigning });
  expect(state(exception)).toMatchObject({ inForceOn: on, mayGoBack: false });
  for (const lacking of ['allAgreed', 'courtChecked', 'signedByAll'] as const)
    expect(state({ ...exception, [lacking]: false })).toMatchObject({ mayGoBack: true });
});

test('MED-8 made up, adoption kept, performed at once: in force when all signed the transcript, without a 调解书', () => {
  const on = date('2025-03-03');
  for (const matter of ['reconciled', 'adoptionKept', 'performedAtOnce'] as const) {
    const state = (signedByAll: boolean) =>
      mediationDocumentState({
        boundBy: base.parties,
        signedFor: [],
        inTranscript: { matter, signedByAll, on },
      });
    expect(state(true)).toMatchObject({ inForceOn: on, mayGoBack: false });
    expect(state(false)).toMatchObject({ mayGoBack: true });
    expect(state(false)).not.toHaveProperty('inForceOn');
  }
});

test('MED-8 in force exactly when nobody may go back any more', () => {
  const signer = fc.constantFrom('zhang', 'li', 'guarantor', 'stranger');
  fc.assert(
    fc.property(fc.array(signer, { maxLength: 5 }), (signers) => {
      const signedFor = signers.map((partyId) => ({ partyId, on: date('2025-03-03') }));
      const state = mediationDocumentState({ boundBy: ['zhang', 'li', 'guarantor'], signedFor });
      expect(state.inForceOn === undefined).toBe(state.mayGoBack);
    }),
  );
});
