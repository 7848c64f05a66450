import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { clientOf, JSAPI, onTrial, partnerOrder, post, REFUNDS, refusedWith, SUB } from './trial';

const { emulator, court } = onTrial({ pay: { refundMs: 'manual' } });
const DAY = '2026-11-25';
const at = (time: string) => emulator().clock.set(Date.parse(`${time}+08:00`));

beforeAll(async () => {
  const wxpay = clientOf(emulator());
  const pay = async (number: string, more: object = {}) => {
    await wxpay.post(JSAPI, partnerOrder(number, court().url, more));
    await post(emulator(), `/pay/${number}/succeed`);
  };
  at('2026-11-24T23:59:59');
  await pay('WF-before');
  at('2026-11-25T00:00:00');
  await pay('WF-first', { description: '诉讼费, (2026)浙0281民初1号' });
  at('2026-11-25T12:00:00');
  const amount = { refund: 2500, total: 5000, currency: 'CNY' };
  await wxpay.post(REFUNDS, { sub_mchid: SUB, out_trade_no: 'WF-first', out_refund_no: 'R-noon', amount });
  at('2026-11-25T23:59:59');
  await pay('WF-last', { sub_mchid: '1900000110', amount: { total: 1 } });
  at('2026-11-26T00:00:00');
  await pay('WF-after');
});

async function bill(query: object = {}) {
  const wxpay = clientOf(emulator());
  const { data } = await wxpay.get('v3/bill/tradebill', { bill_date: DAY, ...query });
  const { download_url: url, hash_type, hash_value } = JSON.parse(JSON.stringify(data));
  const answer = await wxpay.file(url);
  return { hash_type, hash_value, bytes: answer, url };
}

test('has a line for each payment and each refund of the day, and sums that are right', async () => {
  at('2026-11-26T10:00:00');
  const { bytes, hash_type, hash_value } = await bill();
  const text = bytes.toString('utf8');
  expect(hash_type).toBe('SHA1');
  expect(createHash('sha1').update(bytes).digest('hex')).toBe(hash_value);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [names = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  expect(names.split(',')).toHaveLength(27);
  expect(names).toMatch(
    /^交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,/,
  );
  expect(lines).toEqual([
    expect.stringMatching(
      /^`2026-11-25 00:00:00,`wx0{16},`1900000001,`1900000109,`,`42000\d{23},`WF-first,`o-plaintiff,`JSAPI,`SUCCESS,`OTHERS,`CNY,`50.00,`0.00,`0,`0,`0.00,`0.00,`,`,`诉讼费 {2}\(2026\)浙0281民初1号,`order-1,`0.00000,`0.00%,`50.00,`0.00,`$/,
    ),
    expect.stringMatching(
      /^`2026-11-25 12:00:00,.*`WF-first,`o-plaintiff,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`50\d+,`R-noon,`25.00,`0.00,`ORIGINAL,`PROCESSING,.*`0.00,`25.00,`$/,
    ),
    expect.stringMatching(/^`2026-11-25 23:59:59,.*`1900000110,.*`WF-last,.*`0.01,`0.00,`$/),
    '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
    '`3,`50.01,`25.00,`0.00,`0.00000,`50.01,`25.00',
  ]);
});

test('of one 特约商户, of payments or of refunds, zipped', async () => {
  at('2026-11-26T10:00:00');
  const lines = async (query: object) => (await bill(query)).bytes.toString('utf8').trimEnd().split('\r\n').length - 3;
  expect(await lines({ sub_mchid: SUB })).toBe(2);
  expect(await lines({ sub_mchid: '1900000110' })).toBe(1);
  expect(await lines({ bill_type: 'SUCCESS' })).toBe(2);
  expect(await lines({ bill_type: 'REFUND' })).toBe(1);
  const [plain, zipped] = [await bill(), await bill({ tar_type: 'GZIP' })];
  expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
  expect(zipped.hash_value).toBe(plain.hash_value);
});

test('comes at ten of the next day, and never for a day of nothing', async () => {
  const ask = (day: string, more: object = {}) =>
    refusedWith(clientOf(emulator()).get('v3/bill/tradebill', { bill_date: day, ...more }));
  at('2026-11-26T09:59:59');
  expect(await ask(DAY)).toMatchObject({ status: 400, code: 'STATEMENT_CREATING' });
  at('2026-11-26T10:00:00');
  expect(await ask('2026-11-23')).toMatchObject({ status: 400, code: 'NO_STATEMENT_EXIST' });
  expect(await ask('2026-11-24', { bill_type: 'REFUND' })).toMatchObject({ code: 'NO_STATEMENT_EXIST' });
  expect(await ask('2026-11-27')).toMatchObject({ code: 'INVALID_REQUEST' });
  expect(await ask('2026-08-01')).toMatchObject({ code: 'INVALID_REQUEST' });
  for (const day of ['2026-13-01', '2026-02-30', '20261125'])
    expect(await ask(day)).toMatchObject({ code: 'PARAM_ERROR' });
  expect(await ask(DAY, { bill_type: 'SOME' })).toMatchObject({ code: 'PARAM_ERROR' });
});

test('is given to nobody who does not sign, nor by another token', async () => {
  at('2026-11-26T10:00:00');
  const { url } = await bill();
  expect((await fetch(url)).status).toBe(401);
  const asked = clientOf(emulator()).get('v3/billdownload/file', { token: 'another' });
  expect(await refusedWith(asked)).toMatchObject({ status: 400 });
});
