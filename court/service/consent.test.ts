import fc from 'fast-check';
import { type ConsentFact, consentFor, type EAddress, isConsent, type ServiceConsent } from './consent';

const T0 = Date.parse('2025-03-03T09:00+08:00');
const DAY = 86_400_000;
const email: EAddress = { channel: 'email', value: 'li@example.cn' };
const consent = (more: Partial<ServiceConsent> = {}): ServiceConsent => ({
  fact: { kind: 'explicit', means: 'online', proof: 'record-1' },
  instance: 'first',
  givenAt: T0,
  addresses: [email],
  confirmed: true,
  ...more,
});

test.each<[string, ConsentFact, boolean]>([
  ['he says so', { kind: 'explicit', means: 'telephone', proof: 'p' }, true],
  ['the contract agreed on it', { kind: 'agreedBefore', proof: 'p' }, true],
  [
    'his answer names an address for service',
    { kind: 'addressInPleading', eAddress: email, forService: true, proof: 'p' },
    true,
  ],
  [
    'an address in a form, not for service',
    { kind: 'addressInPleading', eAddress: email, forService: false, proof: 'p' },
    false,
  ],
  ['only a phone number', { kind: 'addressInPleading', eAddress: undefined, forService: true, proof: 'p' }, false],
  [
    'he took part after a completed service',
    { kind: 'acceptedService', completed: true, acceptedBy: 'takingPart', objected: false, proof: 'p' },
    true,
  ],
  [
    'he replied, but objected',
    { kind: 'acceptedService', completed: true, acceptedBy: 'reply', objected: true, proof: 'p' },
    false,
  ],
  [
    'he replied to a service that was not complete',
    { kind: 'acceptedService', completed: false, acceptedBy: 'reply', objected: false, proof: 'p' },
    false,
  ],
])('SERVE-1 consent when %s', (_when, fact, consents) => {
  expect(isConsent(fact).consents).toBe(consents);
});

test('SERVE-1 the record says how he accepted a service', () => {
  const accepted = (acceptedBy: 'reply' | 'takingPart') =>
    isConsent({ kind: 'acceptedService', completed: true, acceptedBy, objected: false, proof: 'p' }).text;
  expect(accepted('reply')).toContain('回复已收到');
  expect(accepted('takingPart')).toContain('参加了诉讼活动');
});

test('SERVE-1 without a record of it there is no consent to rely on', () => {
  expect(() => isConsent({ kind: 'explicit', means: 'telephone', proof: '' })).toThrow(RangeError);
  expect(consentFor([], { instance: 'first', at: T0 }).consented).toBe(false);
  const phoneOnly = consent({ fact: { kind: 'addressInPleading', eAddress: undefined, forService: true, proof: 'p' } });
  expect(consentFor([phoneOnly], { instance: 'first', at: T0 }).consented).toBe(false);
});

test('SERVE-1 a consent outside the 送达地址确认书 holds, and asks to be confirmed', () => {
  const found = consentFor([consent({ confirmed: false })], { instance: 'first', at: T0 });
  expect(found.consented).toBe(true);
  expect(found.steps.map(({ text }) => text).join()).toContain('补充确认');
});

test('SERVE-2 a confirmed address carries over to appeal, retrial and enforcement', () => {
  for (const instance of ['second', 'retrial', 'enforcement'] as const) {
    const found = consentFor([consent()], { instance, at: T0 + 100 * DAY });
    expect(found).toMatchObject({ consented: true, carriedOver: true });
  }
  expect(consentFor([consent()], { instance: 'first', at: T0 })).toMatchObject({ carriedOver: false });
});

test('SERVE-2 only a consent that was carried over is called one', () => {
  const told = (instance: 'first' | 'second') =>
    consentFor([consent()], { instance, at: T0 })
      .steps.map(({ text }) => text)
      .join();
  expect(told('second')).toContain('前一程序中确认');
  expect(told('first')).not.toContain('前一程序中确认');
});

test('SERVE-1 a party never asked is told so, not that he withdrew', () => {
  expect(consentFor([], { instance: 'first', at: T0 }).steps[0]?.text).toContain('没有查到');
  const withdrawn = consent({ withdrawnAt: T0 + 1 });
  expect(consentFor([withdrawn], { instance: 'first', at: T0 + 1 }).steps[0]?.text).toContain('撤回');
});

test('SERVE-2 impossible times are refused', () => {
  for (const at of [Number.NaN, 0, -1, 1.5])
    expect(() => consentFor([], { instance: 'first', at })).toThrow(RangeError);
});

test('SERVE-2 an unconfirmed consent does not carry over, and none reaches back', () => {
  expect(consentFor([consent({ confirmed: false })], { instance: 'second', at: T0 }).consented).toBe(false);
  expect(consentFor([consent({ instance: 'second' })], { instance: 'first', at: T0 + DAY }).consented).toBe(false);
  expect(consentFor([consent({ givenAt: T0 + 1 })], { instance: 'first', at: T0 }).consented).toBe(false);
});

test('SERVE-2 a change works for later documents only', () => {
  const moved = consent({ givenAt: T0 + DAY, addresses: [{ channel: 'email', value: 'new@example.cn' }] });
  const at = (time: number) => {
    const found = consentFor([consent(), moved], { instance: 'first', at: time });
    return found.consented ? found.consent.addresses[0]?.value : undefined;
  };
  expect(at(T0 + DAY - 1)).toBe('li@example.cn');
  expect(at(T0 + DAY)).toBe('new@example.cn');
});

test('SERVE-2 an address confirmed anew on appeal replaces the one carried over', () => {
  const anew = consent({ instance: 'second', givenAt: T0 + DAY, confirmed: false });
  expect(consentFor([consent(), anew], { instance: 'second', at: T0 + 2 * DAY })).toMatchObject({
    carriedOver: false,
    consent: { instance: 'second' },
  });
});

test('SERVE-2 after withdrawal nothing later is served electronically, whatever was agreed before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (withdrawn, sent) => {
      const found = consentFor([consent({ withdrawnAt: T0 + withdrawn * DAY })], {
        instance: 'first',
        at: T0 + sent * DAY,
      });
      expect(found.consented).toBe(sent < withdrawn);
    }),
  );
});

test('SERVE-2 a withdrawal is not healed by an older consent', () => {
  const older = consent({ givenAt: T0 - DAY });
  const found = consentFor([older, consent({ withdrawnAt: T0 + DAY })], { instance: 'first', at: T0 + 2 * DAY });
  expect(found.consented).toBe(false);
});

test('SERVE-2 who withdrew on appeal is not served there by what he had confirmed below, until he agrees anew', () => {
  const onAppeal = consent({ instance: 'second', givenAt: T0 + DAY, confirmed: false, withdrawnAt: T0 + 2 * DAY });
  const anew = consent({ instance: 'second', givenAt: T0 + 4 * DAY });
  const at = (days: number) =>
    consentFor([consent(), onAppeal, anew], { instance: 'second', at: T0 + days * DAY }).consented;
  expect([at(1), at(2), at(3), at(4)]).toEqual([true, false, false, true]);
});
