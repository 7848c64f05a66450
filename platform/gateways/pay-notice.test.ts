/** Notices with keys made here: what is believed, and that nothing altered is. */
import { createCipheriv, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import fc from 'fast-check';
import { type NoticeHeaders, PayNoticeRefused, readPayNotice } from './pay-notice';

const APIV3_KEY = 'an-api-v3-key-of-32-characters-!';
const newPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [platform, stranger] = [newPair(), newPair()];
const ID = 'PUB_KEY_ID_0112345';

beforeAll(() => {
  const pem = platform.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  process.env.PAY_PLATFORM_KEYS = JSON.stringify({ [ID]: Buffer.from(pem).toString('base64') });
  process.env.PAY_APIV3_KEY = APIV3_KEY;
});

const PAID = {
  sp_mchid: '1900000001',
  sp_appid: 'wx0',
  sub_mchid: '1900000109',
  out_trade_no: 'WF00',
  transaction_id: '4200001',
  trade_state: 'SUCCESS',
  attach: 'order-1',
  success_time: '2025-03-03T10:00:01+08:00',
  payer: { sp_openid: 'o-plaintiff' },
  amount: { total: 5_000, payer_total: 5_000, currency: 'CNY', payer_currency: 'CNY' },
};
const REFUNDED = {
  sp_mchid: '1900000001',
  sub_mchid: '1900000109',
  transaction_id: '4200001',
  out_trade_no: 'WF00',
  refund_id: '5030001',
  out_refund_no: 'WR00',
  refund_status: 'SUCCESS',
  success_time: '2025-03-04T10:00:01+08:00',
  user_received_account: '招商银行信用卡0403',
  amount: { total: 5_000, refund: 2_500, payer_total: 5_000, payer_refund: 2_500 },
};

interface Making {
  event?: string;
  key?: string;
  resource?: object;
  signer?: typeof platform;
  /** Seconds from now. */
  late?: number;
}

function enveloped(content: object, { event = 'TRANSACTION.SUCCESS', key = APIV3_KEY, resource = {} }: Making): Buffer {
  const nonce = randomBytes(6).toString('hex');
  const seal = createCipheriv('aes-256-gcm', Buffer.from(key), nonce).setAAD(Buffer.from('transaction'));
  const bytes = [seal.update(JSON.stringify(content)), seal.final(), seal.getAuthTag()];
  const ciphertext = Buffer.concat(bytes).toString('base64');
  const sealed = { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: 'transaction', ...resource };
  return Buffer.from(JSON.stringify({ id: '1', event_type: event, summary: '支付成功', resource: sealed }));
}

function signed(body: Uint8Array, { signer = platform, late = 0 }: Making = {}): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + late);
  const nonce = randomBytes(16).toString('hex');
  const message = Buffer.concat([Buffer.from(`${timestamp}\n${nonce}\n`), body, Buffer.from('\n')]);
  return {
    'wechatpay-serial': ID,
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': sign('sha256', message, signer.privateKey).toString('base64'),
  };
}

const read = (content: object, making: Making = {}, more: NoticeHeaders = {}) => {
  const body = enveloped(content, making);
  return readPayNotice({ ...signed(body, making), ...more }, body);
};
const fault = (attempt: () => unknown): unknown => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof PayNoticeRefused) return error.fault;
    throw error;
  }
  return 'believed';
};

describe('believed', () => {
  test('a payment: all that money is counted by', () => {
    expect(read(PAID)).toEqual({
      kind: 'payment',
      outTradeNo: 'WF00',
      transactionId: '4200001',
      amountFen: 5_000,
      paidAt: new Date('2025-03-03T02:00:01Z'),
      payerOpenid: 'o-plaintiff',
      subMchid: '1900000109',
      spMchid: '1900000001',
      spAppid: 'wx0',
      attach: 'order-1',
    });
  });

  test('a refund that was done, without the account it went to', () => {
    expect(read(REFUNDED, { event: 'REFUND.SUCCESS' })).toEqual({
      kind: 'refund',
      state: 'done',
      outRefundNo: 'WR00',
      outTradeNo: 'WF00',
      transactionId: '4200001',
      refundId: '5030001',
      amountFen: 2_500,
      totalFen: 5_000,
      at: new Date('2025-03-04T02:00:01Z'),
      subMchid: '1900000109',
      spMchid: '1900000001',
    });
  });

  test.each([
    ['ABNORMAL', 'abnormal'],
    ['CLOSED', 'closed'],
  ])('a refund that was not: %s', (refund_status, state) => {
    const { success_time: _, ...rest } = REFUNDED;
    expect(read({ ...rest, refund_status }, { event: `REFUND.${refund_status}` })).toMatchObject({ state, at: null });
  });

  test('headers by their names in any case, and a clock that is some minutes off', () => {
    const body = enveloped(PAID, {});
    const headers = Object.fromEntries(
      Object.entries(signed(body, { late: -280 })).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect(readPayNotice(headers, body)).toMatchObject({ kind: 'payment' });
  });

  test('a merchant and program that are not ours: that is for the caller to compare', () => {
    expect(read({ ...PAID, sp_mchid: '1', sp_appid: 'wx1' })).toMatchObject({ spMchid: '1', spAppid: 'wx1' });
  });
});

describe('refused', () => {
  test('a day later, and five minutes before its time', () => {
    expect(fault(() => read(PAID, { late: -86_400 }))).toBe('time');
    expect(fault(() => read(PAID, { late: 320 }))).toBe('time');
  });

  test('WeChat’s own probes, by serial and by signature, as any other wrong signature', () => {
    const signature = { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/RkVFRA==' };
    const serial = { 'wechatpay-serial': 'WECHATPAY/SIGNTEST/1' };
    const message = 'this notice is refused';
    for (const [headers, expected] of [
      [signature, 'probe'],
      [serial, 'probe'],
      [{ 'wechatpay-signature': 'AAAA' }, 'signature'],
      [{ 'wechatpay-serial': 'PUB_KEY_ID_9' }, 'serial'],
    ] as const) {
      expect(fault(() => read(PAID, {}, headers))).toBe(expected);
      expect(() => read(PAID, {}, headers)).toThrow(message);
    }
  });

  test('signed by somebody else', () => {
    expect(fault(() => read(PAID, { signer: stranger }))).toBe('signature');
  });

  test('a header that is missing, is no figure, has a line too many, or comes twice', () => {
    const both = (name: string, value: NoticeHeaders[string]) => fault(() => read(PAID, {}, { [name]: value }));
    expect(both('wechatpay-nonce', undefined)).toBe('headers');
    expect(both('wechatpay-timestamp', 'now')).toBe('headers');
    expect(both('wechatpay-timestamp', '-1')).toBe('headers');
    expect(both('wechatpay-nonce', 'a\nb')).toBe('headers');
    expect(both('wechatpay-serial', [ID, ID])).toBe('headers');
    expect(both('Wechatpay-Serial', ID)).toBe('headers');
  });

  test('sealed with another key, or opened with other data beside it', () => {
    expect(fault(() => read(PAID, { key: APIV3_KEY.replace('!', '?') }))).toBe('sealed');
    expect(fault(() => read(PAID, { resource: { associated_data: 'refund' } }))).toBe('sealed');
    expect(fault(() => read(PAID, { resource: { ciphertext: 'AAAA' } }))).toBe('sealed');
  });

  test('signed and opened, and not what it says it is', () => {
    const content = (one: object, making: Making = {}) => fault(() => read(one, making));
    expect(content({ ...PAID, trade_state: 'NOTPAY' })).toBe('content');
    expect(content(PAID, { event: 'REFUND.SUCCESS' })).toBe('content');
    expect(content(REFUNDED, { event: 'REFUND.CLOSED' })).toBe('content');
    expect(content(PAID, { event: 'COUPON.USE' })).toBe('content');
    expect(content({ ...PAID, amount: { total: 49.5, currency: 'CNY' } })).toBe('content');
    expect(content({ ...PAID, amount: { total: 5_000, currency: 'USD' } })).toBe('content');
    expect(content({ ...PAID, transaction_id: '' })).toBe('content');
    expect(content({ ...PAID, success_time: 'soon' })).toBe('content');
    expect(content(PAID, { resource: { algorithm: 'AEAD_SM4_GCM' } })).toBe('content');
    const body = Buffer.from('not even JSON');
    expect(fault(() => readPayNotice(signed(body), body))).toBe('content');
  });

  test('our own settings are named, with nothing of their value', () => {
    const before = process.env.PAY_APIV3_KEY;
    process.env.PAY_APIV3_KEY = 'short-secret';
    expect(() => read(PAID)).toThrow(/^PAY_APIV3_KEY must have 32 characters$/);
    process.env.PAY_APIV3_KEY = before;
  });
});

test('any altered byte of body, nonce or timestamp is refused', () => {
  const body = enveloped(PAID, {});
  const headers = signed(body);
  expect(readPayNotice(headers, body)).toMatchObject({ kind: 'payment' });
  const where = fc.oneof(
    fc.record({
      part: fc.constant('body' as const),
      at: fc.nat(body.length - 1),
      bits: fc.integer({ min: 1, max: 255 }),
    }),
    fc.record({
      part: fc.constantFrom('wechatpay-nonce' as const, 'wechatpay-timestamp' as const),
      at: fc.nat(9),
      bits: fc.integer({ min: 1, max: 127 }),
    }),
  );
  fc.assert(
    fc.property(where, ({ part, at, bits }) => {
      const flip = (bytes: Buffer) => {
        bytes.writeUInt8(bytes.readUInt8(at) ^ bits, at);
        return bytes;
      };
      const altered =
        part === 'body'
          ? fault(() => readPayNotice(headers, flip(Buffer.from(body))))
          : fault(() =>
              readPayNotice({ ...headers, [part]: flip(Buffer.from(headers[part] ?? '')).toString('latin1') }, body),
            );
      expect(['headers', 'time', 'signature']).toContain(altered);
    }),
    { numRuns: 1_000 },
  );
});

test('a byte less, a byte more, and a byte moved from the nonce to the body are refused', () => {
  const body = enveloped(PAID, {});
  const headers = signed(body);
  fc.assert(
    fc.property(fc.nat(body.length), fc.nat(255), (at, byte) => {
      const less = Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]);
      const more = Buffer.concat([body.subarray(0, at), Buffer.from([byte]), body.subarray(at)]);
      if (at < body.length) expect(fault(() => readPayNotice(headers, less))).toBe('signature');
      expect(fault(() => readPayNotice(headers, more))).toBe('signature');
    }),
    { numRuns: 300 },
  );
  const nonce = headers['wechatpay-nonce'] ?? '';
  const moved = Buffer.concat([Buffer.from(nonce.slice(-1)), body]);
  const shorter = { ...headers, 'wechatpay-nonce': nonce.slice(0, -1) };
  expect(fault(() => readPayNotice(shorter, moved))).toBe('signature');
});
