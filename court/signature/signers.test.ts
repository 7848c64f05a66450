import { confirmation, type Signature } from './signature';
import { SIGNING, type SignedDocument, type SignerRole, signingGaps } from './signers';

const AT = Date.parse('2025-03-03T10:00+08:00');
const sha256 = 'a'.repeat(64);
const older = 'b'.repeat(64);
const by = (signerId: string, over = sha256): Signature =>
  confirmation({ signerId, sha256: over, at: AT, verificationRef: 'check-1' });
const panel = { judges: ['j1', 'j2', 'j3'], clerk: ['c1'] };
const signed = ['j1', 'j2', 'j3', 'c1'].map((id) => by(id));
const seal = { of: 'court', sha256 } as const;

test('SIGN-4 a judgment: every judge, the clerk, the court’s seal', () => {
  for (const document of ['judgment', 'ruling', 'mediationDocument', 'confirmationRuling'] as const) {
    expect(signingGaps(document, sha256, panel, { signatures: signed, seal })).toEqual([]);
    expect(signingGaps(document, sha256, panel, { signatures: signed.slice(1), seal })).toMatchObject([
      { personId: 'j1' },
    ]);
    expect(signingGaps(document, sha256, panel, { signatures: signed.slice(0, 3), seal })).toHaveLength(1);
    expect(signingGaps(document, sha256, panel, { signatures: signed })).toHaveLength(1);
  }
});

test('SIGN-4 a tribunal’s seal never replaces the court’s', () => {
  const gaps = signingGaps('judgment', sha256, panel, { signatures: signed, seal: { of: 'tribunal', sha256 } });
  expect(gaps).toEqual([{ text: expect.stringContaining('派出法庭'), rule: expect.stringContaining('262') }]);
});

test('SIGN-3, SIGN-4 signature and seal over an older text are asked for anew', () => {
  const gaps = signingGaps('judgment', sha256, panel, {
    signatures: [by('j1', older), ...signed.slice(1)],
    seal: { of: 'court', sha256: older },
  });
  expect(gaps.map(({ text }) => text)).toEqual([
    expect.stringContaining('重新签名'),
    expect.stringContaining('重新盖章'),
  ]);
  const again = [by('j1', older), by('j1'), ...signed.slice(1)];
  expect(signingGaps('judgment', sha256, panel, { signatures: again, seal })).toEqual([]);
});

test('SIGN-4 the president signs orders that restrict consumption and decisions to list', () => {
  for (const document of ['restrictionOrder', 'listingDecision'] as const) {
    expect(signingGaps(document, sha256, { president: ['p1'] }, { signatures: [by('p1')], seal })).toEqual([]);
    expect(signingGaps(document, sha256, { president: ['p1'] }, { signatures: signed, seal })).toHaveLength(1);
    expect(() => signingGaps(document, sha256, panel, { signatures: signed, seal })).toThrow('president');
  }
});

test('SIGN-4 papers of the parties, receipts and transcripts bear no seal; orders of the president do', () => {
  const roles: SignerRole[] = [
    'handler',
    'parties',
    'principal',
    'judges',
    'clerk',
    'participants',
    'swearer',
    'recipient',
  ];
  const people = Object.fromEntries([...roles, 'reader', 'keeper', 'president'].map((role) => [role, [role]]));
  const signatures = Object.keys(people).map((role) => by(role));
  const unsealed: SignedDocument[] = [
    'materialReceipt',
    'addressConfirmation',
    'powerOfAttorney',
    'transcript',
    'undertaking',
    'serviceReceipt',
    'dossierForm',
  ];
  for (const document of unsealed) expect(signingGaps(document, sha256, people, { signatures })).toEqual([]);
  for (const document of ['restrictionOrder', 'listingDecision', 'controlRuling', 'summons'] as const)
    expect(signingGaps(document, sha256, people, { signatures })).toEqual([
      { text: expect.stringContaining('人民法院的章'), rule: expect.any(String) },
    ]);
});

test('MED-6 the agreement is signed by all parties and the mediator, without the court’s seal', () => {
  const people = { parties: ['zhang', 'li'], mediator: ['wang'] };
  expect(
    signingGaps('mediationAgreement', sha256, people, { signatures: [by('zhang'), by('li'), by('wang')] }),
  ).toEqual([]);
  expect(signingGaps('mediationAgreement', sha256, people, { signatures: [by('zhang'), by('wang')] })).toHaveLength(1);
});

test('SIGN-4 no document goes out with neither signature nor seal, and whoever must sign is missed', () => {
  const roles: SignerRole[] = [
    'judges',
    'clerk',
    'president',
    'handler',
    'parties',
    'participants',
    'principal',
    'swearer',
    'mediator',
    'recipient',
    'reader',
    'keeper',
  ];
  const people = Object.fromEntries(roles.map((role) => [role, [role]]));
  const documents = Object.keys(SIGNING).filter((one): one is SignedDocument => one in SIGNING);
  for (const document of documents) {
    expect(signingGaps(document, sha256, people, { signatures: [] }).length).toBeGreaterThan(0);
    expect(signingGaps(document, sha256, people, { signatures: roles.map((role) => by(role)), seal })).toEqual([]);
  }
});
