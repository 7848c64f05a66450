import {
  clientOf,
  directOrder,
  JSAPI,
  onTrial,
  opened,
  PARTNER,
  partnerOrder,
  partnerPath,
  post,
  REFUNDS,
  SUB,
} from './trial';

const { emulator, court } = onTrial();
const MCH = { mchid: '1900000001' };

test('an order of a 服务商 is made, paid, told and given back', async () => {
  const wxpay = clientOf(emulator());
  const made = await wxpay.post(JSAPI, partnerOrder('WF-whole-1', court().url));
  expect(made.data).toEqual({ prepay_id: expect.stringMatching(/^wx\d{14}/) });
  const ask = () => wxpay.get(partnerPath('WF-whole-1'), PARTNER);
  expect((await ask()).data).toEqual({
    ...{ sp_appid: 'wx0000000000000000', ...PARTNER, out_trade_no: 'WF-whole-1', trade_state: 'NOTPAY' },
    ...{ trade_state_desc: '订单未支付', amount: { total: 5000, currency: 'CNY' } },
  });

  expect(await post(emulator(), '/pay/WF-whole-1/succeed')).toMatchObject({ status: 200, body: { state: 'SUCCESS' } });
  const [callback] = court().got;
  const told = callback && opened(callback, emulator().pay.merchant);
  expect(told).toMatchObject({
    event_type: 'TRANSACTION.SUCCESS',
    resource: {
      ...{ ...PARTNER, out_trade_no: 'WF-whole-1', trade_state: 'SUCCESS', attach: 'order-1', trade_type: 'JSAPI' },
      ...{ amount: { total: 5000, payer_total: 5000 }, payer: { sp_openid: 'o-plaintiff' } },
      success_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    },
  });
  expect((await ask()).data).toEqual(told?.resource);
  const byTransaction = `v3/pay/partner/transactions/id/${told?.resource.transaction_id}`;
  expect((await wxpay.get(byTransaction, PARTNER)).data).toEqual(told?.resource);

  const asked = await wxpay.post(REFUNDS, {
    ...{ sub_mchid: SUB, out_trade_no: 'WF-whole-1', out_refund_no: 'R-1', reason: '调解结案' },
    ...{ notify_url: court().url, amount: { refund: 2500, total: 5000, currency: 'CNY' } },
  });
  expect(asked.data).toMatchObject({ status: 'PROCESSING', amount: { refund: 2500, total: 5000 } });
  await post(emulator(), '/pay/refund/R-1/succeed');
  const [, second] = court().got;
  expect(second && opened(second, emulator().pay.merchant)).toMatchObject({
    event_type: 'REFUND.SUCCESS',
    resource: {
      ...{ ...PARTNER, refund_status: 'SUCCESS', out_refund_no: 'R-1', out_trade_no: 'WF-whole-1' },
      amount: { refund: 2500, total: 5000 },
    },
  });
  expect((await ask()).data).toMatchObject({ trade_state: 'REFUND', transaction_id: told?.resource.transaction_id });
});

test('a merchant of its own does all of it, too', async () => {
  const wxpay = clientOf(emulator());
  const path = (no: string) => `v3/pay/transactions/out-trade-no/${no}`;
  await wxpay.post('v3/pay/transactions/jsapi', directOrder('direct-1', court().url));
  expect((await wxpay.post(`${path('direct-1')}/close`, MCH)).status).toBe(204);
  expect((await wxpay.get(path('direct-1'), MCH)).data).toMatchObject({ trade_state: 'CLOSED' });

  await wxpay.post('v3/pay/transactions/jsapi', directOrder('direct-2', court().url));
  await post(emulator(), '/pay/direct-2/succeed');
  const paid = await wxpay.get(path('direct-2'), MCH);
  expect(paid.data).toMatchObject({ ...MCH, trade_state: 'SUCCESS', payer: { openid: 'o-plaintiff' } });
  const [callback] = court().got;
  expect(callback && opened(callback, emulator().pay.merchant)?.resource).toEqual(paid.data);

  const amount = { refund: 5000, total: 5000, currency: 'CNY' };
  const back = { out_trade_no: 'direct-2', out_refund_no: 'D-1', amount };
  await wxpay.post(REFUNDS, back);
  expect((await wxpay.get(`${REFUNDS}/D-1`)).data).toMatchObject({ status: 'PROCESSING', out_trade_no: 'direct-2' });
});

test('GET /pay/merchant gives all that a program needs, and keeps giving the same', async () => {
  const answer = await fetch(`${emulator().url}/pay/merchant`);
  const told: unknown = JSON.parse(await answer.text());
  expect(told).toEqual(emulator().pay.merchant);
  expect(told).toMatchObject({
    ...{ ...MCH, appid: 'wx0000000000000000', serial: expect.stringMatching(/^[0-9A-F]{40}$/), keys: 'public-key' },
    ...{ apiV3Key: expect.stringMatching(/^.{32}$/), certificate: expect.stringContaining('BEGIN CERTIFICATE') },
    ...{ privateKey: expect.stringContaining('BEGIN PRIVATE KEY'), publicKey: expect.stringContaining('PUBLIC KEY') },
  });
});

test('GET /pay has the latest, as many as are asked for', async () => {
  const wxpay = clientOf(emulator());
  for (const number of ['WF-listed-1', 'WF-listed-2']) await wxpay.post(JSAPI, partnerOrder(number, court().url));
  const listed = async (query: string) => {
    const said = await (await fetch(`${emulator().url}/pay${query}`)).json();
    return (said as { orders: { outTradeNo: string }[] }).orders.map(({ outTradeNo }) => outTradeNo);
  };
  const all = await listed('');
  expect(all).toEqual(expect.arrayContaining(['WF-listed-1', 'WF-listed-2']));
  expect(await listed('?limit=1')).toEqual(all.slice(0, 1));
  expect(await listed('?limit=none')).toEqual(all);
});
