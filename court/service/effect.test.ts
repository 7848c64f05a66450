import fc from 'fast-check';
import type { ServiceChannel, ServiceEvent } from './channel';
import { serviceEffect } from './effect';

const at = (text: string) => Date.parse(`${text}+08:00`);
const SENT = at('2025-03-03T16:00');
const sent: ServiceEvent = { kind: 'sent', at: SENT };
const his = (...events: ServiceEvent[]): ServiceChannel => ({
  to: { channel: 'platform', value: 'account-1' },
  basis: 'confirmed',
  events: [sent, ...events],
});
const other = (...events: ServiceEvent[]): ServiceChannel => ({
  to: { channel: 'email', value: 'li@example.cn' },
  basis: 'ascertained',
  events: [sent, ...events],
});
const sms: ServiceChannel = {
  to: { channel: 'sms', value: '13800001234' },
  basis: 'confirmed',
  events: [sent, { kind: 'arrived', at: SENT + 1 }, { kind: 'read', at: SENT + 2 }],
};

test('SERVE-3 at a confirmed address it is served when it arrives, not when it is opened', () => {
  const effect = serviceEffect([
    his({ kind: 'arrived', at: at('2025-03-03T23:59') }, { kind: 'read', at: at('2025-03-09T08:00') }),
  ]);
  expect(effect).toMatchObject({ state: 'served', effectiveOn: '2025-03-03', firstDay: '2025-03-04' });
  expect(effect.steps.at(-1)?.text).toContain('2025 年 3 月 4 日');
});

test('SERVE-3 sent alone is never service', () => {
  expect(serviceEffect([his()])).toMatchObject({ state: 'sent' });
  expect(serviceEffect([his()])).not.toHaveProperty('effectiveAt');
});

test('SERVE-3 the date he proved replaces the date of the court’s system', () => {
  const effect = serviceEffect([
    his(
      { kind: 'arrived', at: at('2025-03-03T17:00') },
      { kind: 'arrivalCorrected', at: at('2025-03-20T10:00'), arrivedAt: at('2025-03-05T10:00') },
    ),
  ]);
  expect(effect).toMatchObject({ state: 'served', effectiveOn: '2025-03-05', firstDay: '2025-03-06' });
  expect('rule' in effect && effect.rule).toContain('解释第135条');
});

test('SERVE-3 what he read or answered had arrived, even if the gateway’s report is lost', () => {
  expect(serviceEffect([his({ kind: 'replied', at: at('2025-03-04T10:00') })])).toMatchObject({
    state: 'served',
    effectiveOn: '2025-03-04',
  });
});

test('SERVE-3 a bounce takes back the report of delivery', () => {
  const events: ServiceEvent[] = [
    { kind: 'arrived', at: SENT + 1 },
    { kind: 'bounced', at: SENT + 2 },
  ];
  expect(serviceEffect([his(...events)])).toMatchObject({ state: 'failed' });
  expect(serviceEffect([his(...events, { kind: 'read', at: SENT + 3 })])).toMatchObject({
    state: 'served',
    effectiveAt: SENT + 3,
  });
});

test('SERVE-4 at an address that is certainly his but not confirmed, arrival starts no period', () => {
  const effect = serviceEffect([other({ kind: 'arrived', at: SENT + 1 })]);
  expect(effect.state).toBe('arrived');
  expect(effect).not.toHaveProperty('firstDay');
  expect(effect.steps.map(({ text }) => text).join()).toContain('期限没有开始');
});

test('SERVE-4 there it is served when he replies or acts, and presumed served when he read it', () => {
  const read: ServiceEvent = { kind: 'read', at: at('2025-03-05T10:00') };
  const replied: ServiceEvent = { kind: 'replied', at: at('2025-03-07T10:00') };
  expect(serviceEffect([other(replied)])).toMatchObject({ state: 'served', effectiveOn: '2025-03-07' });
  expect(serviceEffect([other({ kind: 'acted', at: replied.at })])).toMatchObject({ state: 'served' });
  expect(serviceEffect([other(read)])).toMatchObject({ state: 'presumedServed', effectiveOn: '2025-03-05' });
  expect(serviceEffect([other(read, replied)])).toMatchObject({ state: 'presumedServed', effectiveOn: '2025-03-05' });
});

test('SERVE-4 a rebutted presumption falls; what he answered himself stands', () => {
  const read: ServiceEvent = { kind: 'read', at: SENT + 10 };
  const rebutted: ServiceEvent = { kind: 'rebutted', at: SENT + 1000 };
  expect(serviceEffect([other(read, rebutted)]).state).toBe('arrived');
  expect(serviceEffect([other(read, rebutted, { kind: 'replied', at: SENT + 500 })])).toMatchObject({
    state: 'served',
    effectiveAt: SENT + 500,
  });
});

test('SERVE-5 of several channels the earliest effective one counts, not the earliest sent or arrived', () => {
  const effect = serviceEffect([
    other({ kind: 'arrived', at: SENT + 1 }, { kind: 'replied', at: at('2025-03-06T10:00') }),
    his({ kind: 'arrived', at: at('2025-03-05T10:00') }),
  ]);
  expect(effect).toMatchObject({ effectiveOn: '2025-03-05', channel: { basis: 'confirmed' } });
});

test('SERVE-5 that the earliest counts is said only where there is more than one channel', () => {
  const arrived: ServiceEvent = { kind: 'arrived', at: SENT + 1 };
  const said = (...channels: ServiceChannel[]) =>
    serviceEffect(channels).steps.some(({ text }) => text.includes('最早有效'));
  expect(said(his(arrived))).toBe(false);
  expect(said(his(arrived), other())).toBe(true);
});

test('SERVE-3 of several proved dates the last finding counts; a channel nothing was sent on fails nothing', () => {
  const corrected = (arrivedAt: number): ServiceEvent => ({ kind: 'arrivalCorrected', at: SENT + 900, arrivedAt });
  expect(serviceEffect([his(corrected(SENT + 7), corrected(SENT + 5))])).toMatchObject({ effectiveAt: SENT + 5 });
  const unused: ServiceChannel = { to: { channel: 'email', value: 'x' }, basis: 'given', events: [] };
  expect(serviceEffect([unused])).toMatchObject({ state: 'prepared' });
  expect(serviceEffect([unused, his({ kind: 'bounced', at: SENT + 1 })])).toMatchObject({ state: 'failed' });
});

test('SERVE-5 of two at the same instant the certain one counts', () => {
  const effect = serviceEffect([other({ kind: 'read', at: SENT + 5 }), his({ kind: 'arrived', at: SENT + 5 })]);
  expect(effect.state).toBe('served');
});

test('SERVE-5 one channel bounced and another under way is not a failure', () => {
  expect(serviceEffect([his({ kind: 'bounced', at: SENT + 1 }), other()]).state).toBe('sent');
  expect(serviceEffect([his({ kind: 'bounced', at: SENT + 1 }), other({ kind: 'bounced', at: SENT + 2 })]).state).toBe(
    'failed',
  );
});

test('SERVE-5 arrived on one of two unconfirmed addresses is arrived; no reminder, no word of one', () => {
  const effect = serviceEffect([other(), other({ kind: 'arrived', at: SENT + 1 })]);
  expect(effect.state).toBe('arrived');
  expect(effect.steps.map(({ rule }) => rule).join()).not.toContain('第32条');
});

test('SERVE-5 a text message that was sent, arrived and read never serves', () => {
  expect(serviceEffect([sms])).toMatchObject({ state: 'prepared' });
  expect(serviceEffect([sms, his()])).toMatchObject({ state: 'sent' });
  const later = serviceEffect([sms, his({ kind: 'arrived', at: at('2025-03-05T10:00') })]);
  expect(later).toMatchObject({ effectiveOn: '2025-03-05' });
  expect(later.steps.some(({ text }) => text.includes('不算送达'))).toBe(true);
});

test('SERVE-6 the legal date is Shanghai’s, at either side of midnight', () => {
  const on = (text: string) => serviceEffect([his({ kind: 'arrived', at: at(text) })]);
  expect(on('2025-03-03T23:59:59.999')).toMatchObject({ effectiveOn: '2025-03-03' });
  expect(on('2025-03-04T00:00:00.000')).toMatchObject({ effectiveOn: '2025-03-04', firstDay: '2025-03-05' });
});

test.each<[string, ServiceChannel]>([
  ['before it was sent', his({ kind: 'arrived', at: SENT - 1 })],
  ['at a time that is none', his({ kind: 'arrived', at: Number.NaN })],
  [
    'without a sending',
    { to: { channel: 'email', value: 'x' }, basis: 'given', events: [{ kind: 'arrived', at: SENT }] },
  ],
  ['corrected to before the sending', his({ kind: 'arrivalCorrected', at: SENT + 9, arrivedAt: SENT - 9 })],
])('SERVE-3 an arrival %s is refused as impossible', (_what, channel) => {
  expect(() => serviceEffect([channel])).toThrow(RangeError);
});

const anyEvent = fc.oneof(
  fc.record({
    kind: fc.constantFrom('arrived', 'read', 'replied', 'acted', 'proofOfReceipt', 'bounced', 'rebutted'),
    at: fc.integer({ min: SENT, max: SENT + 1000 }),
  }),
);
const anyChannel = fc
  .record({ basis: fc.constantFrom('confirmed', 'given', 'ascertained'), events: fc.array(anyEvent, { maxLength: 4 }) })
  .map(({ basis, events }) => ({ ...his(...events), basis }));

test('SERVE-4, SERVE-5 no mix of reports serves earlier than the first real sign of receipt, and reminders change nothing', () => {
  fc.assert(
    fc.property(fc.array(anyChannel, { minLength: 1, maxLength: 3 }), (channels) => {
      const effect = serviceEffect(channels);
      const served = 'effectiveAt' in effect;
      const signs = channels.flatMap(({ basis, events }) =>
        events.filter(({ kind }) =>
          basis === 'ascertained'
            ? ['read', 'replied', 'acted', 'proofOfReceipt'].includes(kind)
            : ['arrived', 'read', 'replied', 'acted', 'proofOfReceipt'].includes(kind),
        ),
      );
      if (served) expect(effect.effectiveAt).toBeGreaterThanOrEqual(Math.min(...signs.map((sign) => sign.at)));
      if (signs.length === 0) expect(served).toBe(false);
      const reminded = serviceEffect([sms, ...channels]);
      expect('effectiveAt' in reminded && reminded.effectiveAt).toBe(served && effect.effectiveAt);
    }),
  );
});

test('SERVE-4 an officer’s finding of another day takes the place of every presumption at another address', () => {
  const read: ServiceEvent = { kind: 'read', at: SENT + 10 };
  const found: ServiceEvent = { kind: 'arrivalCorrected', at: SENT + 9e8, arrivedAt: SENT + 2 * 86_400_000 };
  expect(serviceEffect([other(read, found)])).toMatchObject({
    state: 'served',
    effectiveAt: SENT + 2 * 86_400_000,
    rule: expect.stringContaining('SERVE-4'),
  });
});

test('SERVE-3 found never to have reached his own address, it is not served; what he answers after that counts', () => {
  const arrived: ServiceEvent = { kind: 'arrived', at: SENT + 10 };
  const rebutted: ServiceEvent = { kind: 'rebutted', at: SENT + 1000 };
  expect(serviceEffect([his(arrived, rebutted)]).state).toBe('arrived');
  const later: ServiceEvent = { kind: 'replied', at: SENT + 2000 };
  expect(serviceEffect([his(arrived, rebutted, later)])).toMatchObject({ state: 'served', effectiveAt: SENT + 2000 });
});
