import { type CertificateInput, eServiceCertificate } from './certificate';
import type { ServiceChannel } from './channel';
import { serviceEffect } from './effect';

const SENT = Date.parse('2025-03-03T16:00+08:00');
const channel: ServiceChannel = {
  to: { channel: 'platform', value: 'account-1' },
  basis: 'confirmed',
  events: [
    { kind: 'sent', at: SENT },
    { kind: 'arrived', at: SENT + 5_000 },
  ],
};
const input = (more: Partial<CertificateInput> = {}): CertificateInput => ({
  document: { title: '判决书', sha256: 'a'.repeat(64) },
  recipient: { personId: 'p1', name: '李四' },
  consentRef: 'consent-1',
  channels: [channel],
  effect: serviceEffect([channel]),
  sender: { personId: 'c1', name: '王书记员', court: '余姚市人民法院' },
  corrections: [],
  ...more,
});

test('SERVE-7 the certificate tells document, address, sent, arrived, read, effect and its rule', () => {
  expect(eServiceCertificate(input())).toMatchObject({
    document: { title: '判决书', sha256: 'a'.repeat(64) },
    consentRef: 'consent-1',
    address: 'account-1',
    sentAt: SENT,
    arrivedAt: SENT + 5_000,
    readAt: null,
    effectiveAt: SENT + 5_000,
    effectiveOn: '2025-03-03',
    presumed: false,
    rule: expect.stringContaining('SERVE-3'),
  });
});

test('SERVE-7 the trace keeps channels that failed', () => {
  const bounced: ServiceChannel = {
    ...channel,
    events: [
      { kind: 'sent', at: SENT },
      { kind: 'bounced', at: SENT + 1 },
    ],
  };
  const channels = [bounced, channel];
  expect(eServiceCertificate(input({ channels, effect: serviceEffect(channels) })).trace).toEqual(channels);
});

test('SERVE-7 corrections with their officer stay with it', () => {
  const corrections = [{ at: SENT, by: 'c1', text: '更正收件人姓名' }];
  expect(eServiceCertificate(input({ corrections })).corrections).toEqual(corrections);
});

test('SERVE-7 a presumption is called one, and needs no consent', () => {
  const read: ServiceChannel = {
    ...channel,
    basis: 'ascertained',
    events: [...channel.events, { kind: 'read', at: SENT + 9_000 }],
  };
  const { consentRef: _none, ...without } = input({ channels: [read], effect: serviceEffect([read]) });
  expect(eServiceCertificate(without)).toMatchObject({ presumed: true, consentRef: null, readAt: SENT + 9_000 });
});

test.each<[string, Partial<CertificateInput>]>([
  ['document.title', { document: { title: '', sha256: 'a'.repeat(64) } }],
  ['document.sha256', { document: { title: '判决书', sha256: 'abc' } }],
  ['recipient.name', { recipient: { personId: 'p1', name: '' } }],
  ['sender.court', { sender: { personId: 'c1', name: '王', court: '' } }],
  ['consentRef', { consentRef: '' }],
  ['corrections', { corrections: [{ at: SENT, by: 'c1', text: '' }] }],
  ['corrections', { corrections: [{ at: SENT, by: '', text: '更正' }] }],
])('SERVE-7 no certificate without %s', (field, lacking) => {
  expect(() => eServiceCertificate(input(lacking))).toThrow(new RegExp(field.replace('.', '\\.')));
});

test('SERVE-7 no certificate of what has only been sent', () => {
  const effect = serviceEffect([{ ...channel, events: [{ kind: 'sent', at: SENT }] }]);
  expect(() => eServiceCertificate(input({ effect }))).toThrow('sent');
});
