import wxCloud from 'wx-server-sdk';
import { createEmulator, type Emulator } from '../emulator';
import { info, post, SUB } from './trial';

interface CloudPay {
  [api: string]: (data: object) => Promise<Record<string, unknown>>;
}
// The one boundary: the SDK's typings leave cloudPay out.
const { cloudPay } = wxCloud as unknown as { cloudPay: CloudPay };
const call = async (api: string, data: object) => {
  const found = cloudPay[api];
  if (!found) throw new Error(`there is no ${api}`);
  return found({ subMchId: SUB, nonceStr: `${Math.random()}`, ...data });
};

let emulator: Emulator;
let events: Record<string, unknown>[] = [];
let answers: unknown[] = [];

beforeAll(async () => {
  emulator = await createEmulator({
    envId: 'local-env',
    functions: {
      paid: async (event: unknown) => {
        events.push({ ...Object(event) });
        return answers.shift() ?? { errcode: 0, errmsg: '' };
      },
      asks: async (event: unknown) => call('unifiedOrder', Object(event).order),
    },
  });
  Object.assign(process.env, emulator.environment);
  wxCloud.init({ env: 'local-env' });
});
afterAll(() => emulator.stop());
afterEach(() => {
  events = [];
  answers = [];
  emulator.clock.reset();
});

const order = (outTradeNo: string, more: object = {}) => ({
  ...{ body: '诉讼费', outTradeNo, spbillCreateIp: '127.0.0.1', totalFee: 5000, envId: 'local-env' },
  ...{ functionName: 'paid', ...more },
});

test('an order is made in the name of who called the function, paid and told to the function', async () => {
  const caller = { openid: 'o-plaintiff', source: 'wx_client' };
  const made = await emulator.functions.call('asks', { order: order('cloud-1') }, caller);
  expect(made).toMatchObject({
    ...{ errCode: 0, errMsg: 'cloudPay.unifiedOrder:ok', returnCode: 'SUCCESS', resultCode: 'SUCCESS' },
    ...{ subMchId: SUB, subAppid: 'wx0000000000000000', tradeType: 'JSAPI' },
    payment: {
      ...{ appId: 'wx0000000000000000', package: expect.stringMatching(/^prepay_id=wx/), signType: 'RSA' },
      ...{ timeStamp: expect.stringMatching(/^\d{10}$/), nonceStr: expect.any(String), paySign: expect.any(String) },
    },
  });
  expect(await call('queryOrder', { outTradeNo: 'cloud-1' })).toMatchObject({ tradeState: 'NOTPAY' });
  const prepayId = Object(made).prepayId;
  expect(await post(emulator, `/pay/prepay/${prepayId}/pay`, { openid: 'o-other' })).toMatchObject({ status: 409 });
  await post(emulator, `/pay/prepay/${prepayId}/pay`, { openid: 'o-plaintiff' });
  expect(events).toMatchObject([
    {
      ...{ returnCode: 'SUCCESS', resultCode: 'SUCCESS', outTradeNo: 'cloud-1', totalFee: 5000, subMchId: SUB },
      ...{ subOpenid: 'o-plaintiff', timeEnd: expect.stringMatching(/^\d{14}$/) },
    },
  ]);
  const asked = await call('queryOrder', { transactionId: events[0]?.transactionId });
  expect(asked).toMatchObject({ tradeState: 'SUCCESS', outTradeNo: 'cloud-1', totalFee: 5000, cashFee: 5000 });
});

test('a function that does not answer {errcode: 0} is told again; one of another environment never hears', async () => {
  await call('unifiedOrder', order('cloud-2'));
  await call('unifiedOrder', order('cloud-3', { envId: 'another' }));
  emulator.clock.set(emulator.clock.now());
  answers = [{ errcode: 1 }, undefined, { code: 0 }];
  await post(emulator, '/pay/cloud-2/succeed');
  await post(emulator, '/pay/cloud-3/succeed');
  expect(events).toHaveLength(1);
  await post(emulator, '/clock', { advance: 'P2D' });
  expect(events.map(({ outTradeNo }) => outTradeNo)).toEqual(['cloud-2', 'cloud-2']);
  const { notices } = await info(emulator);
  expect(notices.find(({ about }) => about === 'cloud-3')).toMatchObject({ isDelivered: false });
});

test('refusals come in the words of v2', async () => {
  await call('unifiedOrder', order('cloud-4'));
  const again = await call('unifiedOrder', order('cloud-4', { totalFee: 1 }));
  expect(again).toMatchObject({ resultCode: 'FAIL', errCodeDes: '201 商户订单号重复' });
  expect(await call('closeOrder', { outTradeNo: 'cloud-4' })).toMatchObject({ resultCode: 'SUCCESS' });
  expect(await call('queryOrder', { outTradeNo: 'cloud-4' })).toMatchObject({ tradeState: 'CLOSED' });
  expect(await call('queryOrder', { outTradeNo: 'nobody' })).toMatchObject({ resultCode: 'FAIL' });
  expect(await call('unifiedOrder', order('cloud-5', { totalFee: 1.5 }))).toMatchObject({ returnCode: 'FAIL' });
});

test('money is given back, and told', async () => {
  await call('unifiedOrder', order('cloud-6'));
  await post(emulator, '/pay/cloud-6/succeed');
  events = [];
  const asked = { outTradeNo: 'cloud-6', outRefundNo: 'cloud-r', totalFee: 5000, refundFee: 2500, envId: 'local-env' };
  const refund = await call('refund', { ...asked, functionName: 'paid' });
  expect(refund).toMatchObject({ resultCode: 'SUCCESS', refundFee: 2500, outRefundNo: 'cloud-r' });
  await post(emulator, '/pay/refund/cloud-r/succeed');
  expect(events).toMatchObject([{ outRefundNo: 'cloud-r', refundStatus: 'SUCCESS', refundFee: 2500 }]);
  const standing = await call('queryRefund', { outRefundNo: 'cloud-r' });
  expect(Object.values(standing)).toEqual(expect.arrayContaining(['cloud-r', 'SUCCESS', 2500]));
});
