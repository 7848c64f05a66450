/** What a court's IT can get wrong: each is named by its variable, and no word of its value is said. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { certify } from '../../emulator/wechatpay/certificate';
import { payApiV3Key, payHost, payMerchant, payNotifyUrl, payPlatformKeys } from './pay-config';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (text: string) => Buffer.from(text).toString('base64');
/** What stands between the first and the last line, in one. */
const oneLine = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');
const privatePem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();

const RIGHT = {
  PAY_API: '',
  PAY_SP_MCHID: '1900000001',
  PAY_SP_APPID: 'wx0',
  PAY_MCH_SERIAL: '40D5',
  PAY_MCH_KEY: oneLine(privatePem(rsa.privateKey)),
  PAY_APIV3_KEY: '0123456789abcdef0123456789abcdef',
  PAY_PLATFORM_KEYS: JSON.stringify({ PUB_KEY_ID_1: oneLine(publicPem(rsa.publicKey)) }),
  PAY_NOTIFY_URL: 'https://pay.example.com/pay-callback',
};

beforeEach(() => {
  Object.assign(process.env, RIGHT);
});

test('one merchant for the program, with the key that signs', () => {
  expect(payMerchant()).toMatchObject({ spMchid: '1900000001', spAppid: 'wx0', serial: '40D5' });
  expect(publicPem(createPublicKey(payMerchant().key))).toBe(publicPem(rsa.publicKey));
  process.env.PAY_MCH_KEY = base64(privatePem(rsa.privateKey));
  expect(publicPem(createPublicKey(payMerchant().key))).toBe(publicPem(rsa.publicKey));
});

test('public keys and certificates side by side, while WeChat goes from one to the other', () => {
  const from = new Date('2025-01-01T00:00:00Z');
  const made = certify(rsa.privateKey, {
    organization: 'test',
    commonName: 'test',
    from,
    until: new Date('2030-01-01T00:00:00Z'),
  });
  const { PAY_PLATFORM_KEYS } = RIGHT;
  const inPem = { PUB_KEY_ID_2: base64(publicPem(rsa.publicKey)), CERTIFICATE: base64(made.pem) };
  process.env.PAY_PLATFORM_KEYS = JSON.stringify({
    ...JSON.parse(PAY_PLATFORM_KEYS),
    [made.serial]: oneLine(made.pem),
    ...inPem,
  });
  const keys = payPlatformKeys();
  expect([...keys.keys()]).toEqual(['PUB_KEY_ID_1', made.serial, 'PUB_KEY_ID_2', 'CERTIFICATE']);
  for (const key of keys.values()) expect(publicPem(key)).toBe(publicPem(rsa.publicKey));
});

test('while keys change, all of it fits into the 4 KB that a function’s variables have', () => {
  const id = `PUB_KEY_ID_${'0'.repeat(34)}`;
  const key = oneLine(publicPem(rsa.publicKey));
  const all = { ...RIGHT, PAY_PLATFORM_KEYS: JSON.stringify({ [id]: key, [`${id}1`]: key, [`${id}2`]: key }) };
  const bytes = Object.entries(all).reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  // COURT_KEYS with two keys, the seal's and the messages' variables want some of it, too.
  expect(bytes).toBeLessThan(3_400);
});

test('WeChat’s own host, or the local cloud', () => {
  expect(payHost().href).toBe('https://api.mch.weixin.qq.com/');
  process.env.PAY_API = 'http://127.0.0.1:4000';
  expect(payHost().href).toBe('http://127.0.0.1:4000/');
  for (const wrong of ['http://pay.example.com', 'ftp://127.0.0.1', 'nothing']) {
    process.env.PAY_API = wrong;
    expect(payHost).toThrow('PAY_API must be');
  }
});

test('notices go to the two paths of pay-callback', () => {
  expect(payNotifyUrl('payment')).toBe('https://pay.example.com/pay-callback/payment');
  process.env.PAY_NOTIFY_URL = 'https://pay.example.com/pay-callback/';
  expect(payNotifyUrl('refund')).toBe('https://pay.example.com/pay-callback/refund');
  for (const wrong of ['pay.example.com', 'https://pay.example.com/?env=1', 'http://pay.example.com/pay-callback']) {
    process.env.PAY_NOTIFY_URL = wrong;
    expect(() => payNotifyUrl('payment')).toThrow('PAY_NOTIFY_URL');
  }
});

const SMALL = generateKeyPairSync('rsa', { modulusLength: 1024 });
const CURVE = generateKeyPairSync('ec', { namedCurve: 'P-256' });

test.each([
  ['PAY_MCH_KEY', privatePem(rsa.privateKey), 'the PEM itself'],
  ['PAY_MCH_KEY', base64('half a key'), 'something else'],
  ['PAY_MCH_KEY', base64(publicPem(rsa.publicKey)), 'the public one in PEM'],
  ['PAY_MCH_KEY', base64(privatePem(CURVE.privateKey)), 'no RSA'],
  ['PAY_MCH_KEY', base64(privatePem(SMALL.privateKey)), 'too short a key'],
  ['PAY_MCH_KEY', '', 'nothing'],
  ['PAY_MCH_SERIAL', '', 'nothing'],
  ['PAY_SP_MCHID', '', 'nothing'],
  ['PAY_SP_APPID', '', 'nothing'],
  ['PAY_PLATFORM_KEYS', '', 'nothing'],
  ['PAY_PLATFORM_KEYS', '{"PUB_KEY', 'half of it'],
  ['PAY_PLATFORM_KEYS', '[]', 'a list'],
  ['PAY_PLATFORM_KEYS', '{}', 'no key'],
  ['PAY_PLATFORM_KEYS', JSON.stringify({ PUB_KEY_ID_1: 7 }), 'a figure'],
  ['PAY_PLATFORM_KEYS', JSON.stringify({ PUB_KEY_ID_1: base64('half a key') }), 'something else'],
  ['PAY_PLATFORM_KEYS', JSON.stringify({ PUB_KEY_ID_1: RIGHT.PAY_MCH_KEY }), 'our private key'],
  ['PAY_PLATFORM_KEYS', JSON.stringify({ PUB_KEY_ID_1: base64(privatePem(rsa.privateKey)) }), 'our private key in PEM'],
  ['PAY_MCH_KEY', oneLine(publicPem(rsa.publicKey)), 'the public one'],
  ['PAY_APIV3_KEY', 'too-short-a-key', 'too short'],
])('%s, %#: %s', (name, value) => {
  process.env[name] = value;
  const all = () => [payMerchant(), payPlatformKeys(), payApiV3Key()];
  let message = '';
  try {
    all();
  } catch (error) {
    message = String(error);
  }
  expect(message).toContain(name);
  for (const piece of value.match(/[\w+/=-]{12,}/g) ?? [])
    if (!piece.startsWith('PUB_KEY_ID')) expect(message).not.toContain(piece);
});
