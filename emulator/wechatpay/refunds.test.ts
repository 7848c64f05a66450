import { clientOf, info, JSAPI, onTrial, opened, partnerOrder, post, REFUNDS, refusedWith, SUB } from './trial';

const { emulator, court } = onTrial();
const advance = (duration: string) => post(emulator(), '/clock', { advance: duration });
const paid = async (number: string, body: object = {}) => {
  await clientOf(emulator()).post(JSAPI, partnerOrder(number, court().url));
  await post(emulator(), `/pay/${number}/succeed`, body);
  court().clear();
};
const back = (number: string, refundNumber: string, refund: number, more: object = {}) =>
  clientOf(emulator()).post(REFUNDS, {
    ...{ sub_mchid: SUB, out_trade_no: number, out_refund_no: refundNumber, notify_url: court().url },
    ...{ amount: { refund, total: 5000, currency: 'CNY' }, ...more },
  });
const ask = async (refundNumber: string) =>
  (await clientOf(emulator()).get(`${REFUNDS}/${refundNumber}`, { sub_mchid: SUB })).data;
const told = () => court().got.map((one) => opened(one, emulator().pay.merchant));

test('comes by itself after twenty minutes of the clock', async () => {
  await paid('WF-slow');
  await back('WF-slow', 'R-slow', 5000);
  await advance('PT19M');
  expect(await ask('R-slow')).toMatchObject({ status: 'PROCESSING' });
  await advance('PT2M');
  expect(await ask('R-slow')).toMatchObject({ status: 'SUCCESS', success_time: expect.any(String) });
  expect(told()).toMatchObject([{ event_type: 'REFUND.SUCCESS' }]);
});

test('may end ABNORMAL and come right, or CLOSED, and then the money may be given back again', async () => {
  await paid('WF-odd');
  await back('WF-odd', 'R-odd-1', 5000);
  await post(emulator(), '/pay/refund/R-odd-1/abnormal');
  await advance('PT1H');
  expect(await ask('R-odd-1')).toMatchObject({ status: 'ABNORMAL' });
  expect(await refusedWith(back('WF-odd', 'R-odd-2', 1))).toMatchObject({ code: 'INVALID_REQUEST' });
  await post(emulator(), '/pay/refund/R-odd-1/close');
  expect(told().map((one) => one?.event_type)).toEqual(['REFUND.ABNORMAL', 'REFUND.CLOSED']);
  expect(await post(emulator(), '/pay/refund/R-odd-1/succeed')).toMatchObject({ status: 409 });
  await back('WF-odd', 'R-odd-2', 5000);
  await post(emulator(), '/pay/refund/R-odd-2/abnormal', { silent: true });
  await post(emulator(), '/pay/refund/R-odd-2/succeed');
  expect(await ask('R-odd-2')).toMatchObject({ status: 'SUCCESS' });
  await post(emulator(), '/pay/refund/R-odd-2/notify');
  expect(told()).toHaveLength(4);
  expect(told()[3]).toEqual(told()[2]);
});

test('of the same number and content is the same; other content is refused', async () => {
  await paid('WF-same');
  const [first, second] = [await back('WF-same', 'R-same', 100), await back('WF-same', 'R-same', 100)];
  expect(second.data).toEqual(first.data);
  expect(await refusedWith(back('WF-same', 'R-same', 101))).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
});

test('in parts never gives back more than was paid, not even twenty at once', async () => {
  await paid('WF-parts');
  const asked = Array.from({ length: 20 }, (_, n) => back('WF-parts', `R-part-${n}`, 400));
  const done = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled');
  expect(done).toHaveLength(12);
  const { refunds } = await info(emulator());
  const given = refunds.filter(({ outTradeNo }) => outTradeNo === 'WF-parts');
  expect(given.reduce((sum, { refundFen }) => sum + refundFen, 0)).toBe(4800);
});

test.each([
  ['more than was paid', 'WF-none', 5001, {}, 'INVALID_REQUEST'],
  ['of another total', 'WF-none', 100, { amount: { refund: 100, total: 4000, currency: 'CNY' } }, 'INVALID_REQUEST'],
  ['without a currency', 'WF-none', 100, { amount: { refund: 100, total: 5000 } }, 'PARAM_ERROR'],
  ['of nothing', 'WF-none', 0, {}, 'PARAM_ERROR'],
  ['with a long reason', 'WF-none', 100, { reason: '退'.repeat(81) }, 'PARAM_ERROR'],
  ['of an order nobody made', 'WF-nobody', 100, {}, 'RESOURCE_NOT_EXISTS'],
  ['of an order nobody paid', 'WF-unpaid', 100, {}, 'RESOURCE_NOT_EXISTS'],
  ["of another 特约商户's order", 'WF-none', 100, { sub_mchid: '1900000110' }, 'RESOURCE_NOT_EXISTS'],
])('%s is refused', async (_, number, fen, more, code) => {
  await clientOf(emulator()).post(JSAPI, partnerOrder('WF-unpaid', court().url));
  if (!(await info(emulator())).orders.some(({ outTradeNo }) => outTradeNo === 'WF-none')) await paid('WF-none');
  expect(await refusedWith(back(number, 'R-no', fen, more))).toMatchObject({ code });
  expect(await refusedWith(ask('R-no'))).toMatchObject({ status: 404, code: 'RESOURCE_NOT_EXISTS' });
});

test('after a year is refused', async () => {
  await paid('WF-year');
  emulator().clock.advance(366 * 24 * 3600_000);
  expect(await refusedWith(back('WF-year', 'R-year', 100))).toMatchObject({ code: 'INVALID_REQUEST' });
});
