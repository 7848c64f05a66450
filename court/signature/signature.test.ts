import fc from 'fast-check';
import { type Certificate, confirmation, reliableSignature, signatureCheck, signatureLabel } from './signature';

const AT = Date.parse('2025-03-03T10:00+08:00');
const sha256 = 'a'.repeat(64);
const certificate: Certificate = {
  provider: '某认证机构',
  providerLicensed: true,
  serial: '01',
  validFrom: AT - 1,
  validTo: AT + 1,
};
const facts = {
  dataOnlyTheSigners: true,
  soleControlAtSigning: true,
  signatureChangeDetectable: true,
  documentChangeDetectable: true,
};
const signed = { signerId: 'zhang', sha256, at: AT };
const confirmed = confirmation({ ...signed, verificationRef: 'check-1' });

test('SIGN-1 reliable only with all four conditions and a licensed certificate valid at signing', () => {
  expect(reliableSignature({ ...signed, certificate }, facts).kind).toBe('reliableSignature');
  const fromNow = { ...certificate, validFrom: AT };
  expect(reliableSignature({ ...signed, certificate: fromNow }, facts).certificate).toEqual(fromNow);
  for (const lacking of [
    'dataOnlyTheSigners',
    'soleControlAtSigning',
    'signatureChangeDetectable',
    'documentChangeDetectable',
  ] as const)
    expect(() => reliableSignature({ ...signed, certificate }, { ...facts, [lacking]: false })).toThrow(
      'not a reliable signature',
    );
  const bad: Partial<Certificate>[] = [
    { providerLicensed: false },
    { validFrom: AT + 1 },
    { validTo: AT },
    { serial: '' },
  ];
  for (const more of bad)
    expect(() => reliableSignature({ ...signed, certificate: { ...certificate, ...more } }, facts)).toThrow(
      'not a reliable signature',
    );
});

test('SIGN-2 a confirmation rests on a fresh identity check and is never called reliable', () => {
  expect(() => confirmation({ ...signed, verificationRef: '' })).toThrow('identity');
  expect(signatureLabel(confirmed).text).toContain('在线确认');
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 4e12 }),
      fc.string({ minLength: 1 }),
      (signerId, at, verificationRef) => {
        fc.pre(signerId !== '');
        expect(signatureLabel(confirmation({ signerId, sha256, at, verificationRef })).text).not.toMatch(
          /可靠|电子签名|证书|手写/,
        );
      },
    ),
  );
  expect(signatureLabel(reliableSignature({ ...signed, certificate }, facts)).text).toMatch(
    /可靠的电子签名.*某认证机构.*01/,
  );
});

test('SIGN-3 a changed text needs new signatures', () => {
  expect(signatureCheck(confirmed, sha256).holds).toBe(true);
  expect(signatureCheck(confirmed, 'b'.repeat(64))).toMatchObject({
    holds: false,
    text: expect.stringContaining('重新签'),
  });
  expect(() => signatureCheck(confirmed, 'short')).toThrow(RangeError);
});

test('SIGN-3 what was signed from the loss of the key on does not hold; earlier ones are looked at', () => {
  expect(signatureCheck(confirmed, sha256, AT).holds).toBe(false);
  expect(signatureCheck(confirmed, sha256, AT + 1)).toMatchObject({
    holds: true,
    text: expect.stringContaining('核实'),
  });
});

test('SIGN-3 a signature without signer, hash or time is none', () => {
  for (const bad of [{ signerId: '' }, { sha256: 'x' }, { at: Number.NaN }])
    expect(() => confirmation({ ...signed, ...bad, verificationRef: 'check-1' })).toThrow(RangeError);
});
