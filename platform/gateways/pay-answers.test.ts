/** Answers that WeChat Pay did sign, and that are not about what was asked: a WeChat Pay of this test's own says them. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fen } from '../../court/money';
import { parseLegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../caller';
import { wechatPay } from './pay';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' });

interface Said {
  status?: number;
  body: string;
  unsigned?: true;
  headers?: Record<string, string>;
}

let server: Server;
let url: string;
let asked: string[];
/** What is answered, one after another. */
let next: Said[];
let logged: jest.SpyInstance;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status = 200, body, unsigned, headers = {} } = next.shift() ?? { status: 500, body: '' };
    response.writeHead(status, { 'content-type': 'application/json', ...(unsigned ? {} : signed(body)), ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    PAY_API: url,
    PAY_SP_MCHID: '1900000001',
    PAY_SP_APPID: 'wx0',
    PAY_MCH_SERIAL: '40D5',
    PAY_MCH_KEY: base64(privatePem),
    PAY_PLATFORM_KEYS: JSON.stringify({ PUB_KEY_ID_1: base64(publicPem) }),
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
  logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => logged.mockRestore());

function signed(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const signature = sign('sha256', Buffer.from(`${timestamp}\n${nonce}\n${body}\n`), pair.privateKey);
  return {
    'wechatpay-serial': 'PUB_KEY_ID_1',
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': base64(signature),
  };
}

const COURT = '1900000109';
const ORDER = { outTradeNo: 'WF0001', subMchid: COURT };
const PAID = {
  sp_appid: 'wx0',
  sp_mchid: '1900000001',
  sub_mchid: COURT,
  out_trade_no: 'WF0001',
  transaction_id: '4200001',
  trade_state: 'SUCCESS',
  success_time: '2025-03-03T10:00:01+08:00',
  payer: { sp_openid: 'o-plaintiff' },
  amount: { total: 5_000, currency: 'CNY' },
};
const BACK = {
  refund_id: '5030001',
  out_refund_no: 'WR0001',
  transaction_id: '4200001',
  out_trade_no: 'WF0001',
  status: 'PROCESSING',
  amount: { refund: 2_500, total: 5_000 },
};
const REFUND = { outRefundNo: 'WR0001', subMchid: COURT };
const says = (...said: (object | Said)[]) => {
  next = said.map((one) => ('body' in one ? (one as Said) : { body: JSON.stringify(one) }));
};
const upstream = { code: 'UPSTREAM_FAILED' };

test('what this WeChat Pay says is believed where it fits', async () => {
  says(PAID, BACK);
  expect(await wechatPay.query(ORDER)).toMatchObject({ state: 'paid', amountFen: 5_000 });
  expect(await wechatPay.queryRefund(REFUND)).toMatchObject({ state: 'processing' });
});

test.each<[string, object]>([
  ['another order', { ...PAID, out_trade_no: 'WF0002' }],
  ['another court’s merchant', { ...PAID, sub_mchid: '1900000110' }],
  ['another provider', { ...PAID, sp_mchid: '1900000002' }],
  ['no transaction', { ...PAID, transaction_id: undefined }],
  ['no amount', { ...PAID, amount: undefined }],
  ['an amount in parts of a fen', { ...PAID, amount: { total: 0.5, currency: 'CNY' } }],
  ['an amount below 0', { ...PAID, amount: { total: -1, currency: 'CNY' } }],
  ['dollars', { ...PAID, amount: { total: 5_000, currency: 'USD' } }],
  ['no time', { ...PAID, success_time: undefined }],
  ['a state nobody knows', { ...PAID, trade_state: 'ACCEPT' }],
  ['a list', [PAID]],
])('an order’s answer with %s does not count', async (_, answer) => {
  says(answer);
  await expect(wechatPay.query(ORDER)).rejects.toMatchObject(upstream);
});

test.each<[string, object]>([
  ['another refund', { ...BACK, out_refund_no: 'WR0002' }],
  ['a state nobody knows', { ...BACK, status: 'CHANGE' }],
  ['done, and no time of it', { ...BACK, status: 'SUCCESS' }],
])('a refund’s answer with %s does not count', async (_, answer) => {
  says(answer);
  await expect(wechatPay.queryRefund(REFUND)).rejects.toMatchObject(upstream);
});

test('no word of a signature, no JSON, or too much of it', async () => {
  const body = JSON.stringify(PAID);
  const wrong: Said[] = [
    { body, unsigned: true },
    { body: '<html>' },
    { body: JSON.stringify({ ...PAID, attach: 'x'.repeat(300_000) }) },
    { status: 302, body: '', headers: { location: `${url}/elsewhere` } },
    { status: 502, body: '<html>bad gateway</html>', unsigned: true },
    { status: 404, body: '', unsigned: true },
  ];
  for (const said of wrong) {
    says(said, PAID);
    await expect(wechatPay.query(ORDER)).rejects.toMatchObject(upstream);
  }
  // Nothing was followed anywhere, nothing asked twice.
  expect(asked).toHaveLength(wrong.length);
});

test('a proxy’s own 404 does not say that there is no such order', async () => {
  says({ status: 404, body: '{}', unsigned: true });
  await expect(wechatPay.query(ORDER)).rejects.toMatchObject(upstream);
  says({ status: 404, body: '{"code":"ORDER_NOT_EXIST","message":"订单不存在"}', unsigned: true });
  expect(await wechatPay.query(ORDER)).toEqual({ state: 'unknownOrder' });
});

const PREPAY = {
  ...ORDER,
  openid: 'o-plaintiff' as OpenId,
  amountFen: fen(1),
  description: '费',
  attach: '',
  expiresAt: new Date(),
  notifyUrl: 'https://pay.example.com/pay-callback/payment',
};

test('a prepay without its id is none', async () => {
  says({ prepay_id: '' });
  await expect(wechatPay.prepay(PREPAY)).rejects.toMatchObject(upstream);
});

test.each([
  [400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致'],
  [400, 'INVALID_REQUEST', '201 商户订单号重复'],
  [403, 'OUT_TRADE_NO_USED', '商户订单号重复'],
])(
  'a number that comes again with other content is taken, however WeChat says it: %i %s %s',
  async (status, code, message) => {
    says({ status, body: JSON.stringify({ code, message }), unsigned: true });
    await expect(wechatPay.prepay(PREPAY)).rejects.toMatchObject({ name: 'PayOrderTaken', why: 'different' });
  },
);

test('another invalid request is ours to mend, and surely nothing was asked of the payer', async () => {
  const body = JSON.stringify({ code: 'INVALID_REQUEST', message: '商户号未开通此产品权限' });
  says({ status: 400, body, unsigned: true });
  await expect(wechatPay.prepay(PREPAY)).rejects.toMatchObject({
    ...upstream,
    message: expect.stringContaining('没有扣款'),
  });
});

describe('a bill', () => {
  const HEAD = '交易时间,特约商户号,微信订单号,商户订单号,交易状态,订单金额';
  const text = `\uFEFF${HEAD}\r\n\`2025-03-03 10:00:01,\`${COURT},\`4200001,\`WF0001,\`SUCCESS,\`50.00\r\n总交易单数\r\n\`1\r\n`;
  const sha1 = (content: string) => createHash('sha1').update(content).digest('hex');
  const of = (more: object = {}) => ({
    hash_type: 'SHA1',
    hash_value: sha1(text),
    download_url: `${url}/v3/bill/downloadurl?token=a%2Fb`,
    ...more,
  });
  const file: Said = { body: text, unsigned: true };
  const asking = () => wechatPay.bill({ date: parseLegalDate('2025-03-03'), subMchid: COURT });

  test('is fetched where its answer says, signed by nobody, known by its hash', async () => {
    says(of({ hash_value: sha1(text).toUpperCase() }), file);
    expect(await asking()).toMatchObject([{ outTradeNo: 'WF0001', amountFen: 5_000 }]);
    expect(asked).toEqual([
      `/v3/bill/tradebill?bill_date=2025-03-03&sub_mchid=${COURT}&bill_type=ALL`,
      '/v3/bill/downloadurl?token=a%2Fb',
    ]);
  });

  test('altered by a fen, cut off, or with another hash than SHA-1: refused whole', async () => {
    says(of(), { ...file, body: text.replace('50.00', '50.01') });
    await expect(asking()).rejects.toMatchObject(upstream);
    const cut = text.slice(0, text.indexOf('总交易单数'));
    says(of({ hash_value: sha1(cut) }), { ...file, body: cut });
    await expect(asking()).rejects.toMatchObject(upstream);
    says(of({ hash_type: 'MD5' }), file);
    await expect(asking()).rejects.toMatchObject(upstream);
  });

  test('is not looked for on another host', async () => {
    says(of({ download_url: 'http://127.0.0.1:1/v3/billdownload/file?token=a' }), file);
    await expect(asking()).rejects.toMatchObject(upstream);
    expect(asked).toHaveLength(1);
  });
});
