import { clientOf, JSAPI, onTrial, PARTNER, partnerOrder, partnerPath, post, refusedWith, SUB } from './trial';

const { emulator, court } = onTrial({ pay: { subMchids: [SUB, '1900000110'] } });
const make = (number: string, more: object = {}) =>
  clientOf(emulator()).post(JSAPI, partnerOrder(number, court().url, more));
const stateOf = async (number: string) => (await clientOf(emulator()).get(partnerPath(number), PARTNER)).data;
const close = (number: string) => clientOf(emulator()).post(`${partnerPath(number)}/close`, PARTNER);

describe('the same number', () => {
  test('with the same content is the same order', async () => {
    const [first, second] = [await make('WF-again'), await make('WF-again')];
    expect(second.data).toEqual(first.data);
    const twenty = await Promise.all(Array.from({ length: 20 }, () => make('WF-twenty')));
    expect(new Set(twenty.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  });

  test('with other content is refused', async () => {
    await make('WF-other');
    const other = make('WF-other', { amount: { total: 5001, currency: 'CNY' } });
    expect(await refusedWith(other)).toMatchObject({ status: 403, code: 'OUT_TRADE_NO_USED' });
  });

  test('of what was paid or closed is refused', async () => {
    await Promise.all([make('WF-paid'), make('WF-closed')]);
    await post(emulator(), '/pay/WF-paid/succeed');
    await close('WF-closed');
    expect(await refusedWith(make('WF-paid'))).toMatchObject({ status: 400, code: 'ORDERPAID' });
    expect(await refusedWith(make('WF-closed'))).toMatchObject({ status: 400, code: 'ORDER_CLOSED' });
  });

  test('gets another prepay_id after two hours', async () => {
    const first = await make('WF-long');
    emulator().clock.advance(2 * 3600_000 + 1000);
    expect((await make('WF-long')).data).not.toEqual(first.data);
  });
});

describe('closing', () => {
  test('twice is as once; what was paid is not closed', async () => {
    await make('WF-close');
    expect([(await close('WF-close')).status, (await close('WF-close')).status]).toEqual([204, 204]);
    expect(await post(emulator(), '/pay/WF-close/succeed')).toMatchObject({ status: 409 });
    expect(await stateOf('WF-close')).toMatchObject({ trade_state: 'CLOSED' });
    await make('WF-open');
    await post(emulator(), '/pay/WF-open/succeed');
    expect(await refusedWith(close('WF-open'))).toMatchObject({ status: 400, code: 'ORDERPAID' });
  });

  test('does not keep a payment away that was on its way', async () => {
    await make('WF-late');
    await close('WF-late');
    expect(await post(emulator(), '/pay/WF-late/succeed', { late: true })).toMatchObject({ status: 200 });
    expect(await stateOf('WF-late')).toMatchObject({ trade_state: 'SUCCESS' });
    expect(court().got).toHaveLength(1);
  });

  test('comes by itself after seven days, not by time_expire, after which nobody can pay', async () => {
    const expire = new Date(emulator().clock.now() + 10 * 60_000).toISOString();
    await make('WF-expire', { time_expire: expire });
    emulator().clock.advance(11 * 60_000);
    expect(await stateOf('WF-expire')).toMatchObject({ trade_state: 'NOTPAY' });
    expect(await post(emulator(), '/pay/WF-expire/succeed')).toMatchObject({ status: 409 });
    emulator().clock.advance(7 * 24 * 3600_000);
    expect(await stateOf('WF-expire')).toMatchObject({ trade_state: 'CLOSED' });
  });
});

describe('paying', () => {
  const prepayOf = async (number: string, more: object = {}) =>
    Object.values(Object((await make(number, more)).data))[0];

  test('by the phone that the order was made for', async () => {
    const path = `/pay/prepay/${await prepayOf('WF-phone')}`;
    expect(await post(emulator(), `${path}/pay`, { openid: 'o-other' })).toMatchObject({ status: 409 });
    expect(await post(emulator(), `${path}/pay`)).toMatchObject({ status: 400 });
    expect(await post(emulator(), `${path}/cancel`, { openid: 'o-plaintiff' })).toMatchObject({
      body: { state: 'NOTPAY' },
    });
    expect(await post(emulator(), `${path}/pay`, { openid: 'o-plaintiff' })).toMatchObject({
      body: { state: 'SUCCESS' },
    });
    expect(await post(emulator(), `${path}/pay`, { openid: 'o-plaintiff' })).toMatchObject({ status: 409 });
    expect(court().got).toHaveLength(1);
    expect(await post(emulator(), '/pay/prepay/wx0/pay', { openid: 'o-plaintiff' })).toMatchObject({ status: 404 });
  });

  test('by an old prepay_id is refused', async () => {
    const prepayId = await prepayOf('WF-old');
    emulator().clock.advance(2 * 3600_000 + 1000);
    expect(await post(emulator(), `/pay/prepay/${prepayId}/pay`, { openid: 'o-plaintiff' })).toMatchObject({
      status: 409,
    });
  });

  test('may fail and be tried again; one fen off shows in the query', async () => {
    await make('WF-fail');
    await post(emulator(), '/pay/WF-fail/fail');
    expect(await stateOf('WF-fail')).toMatchObject({ trade_state: 'PAYERROR' });
    await post(emulator(), '/pay/WF-fail/succeed', { amountFen: 4999 });
    expect(await stateOf('WF-fail')).toMatchObject({ trade_state: 'SUCCESS', amount: { total: 4999 } });
  });

  test('twenty at once are one payment', async () => {
    await make('WF-crowd');
    const all = await Promise.all(Array.from({ length: 20 }, () => post(emulator(), '/pay/WF-crowd/succeed')));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(court().got).toHaveLength(1);
  });
});

describe('refused', () => {
  test.each([
    ['no amount', { amount: undefined }, 'PARAM_ERROR'],
    ['a fraction of a fen', { amount: { total: 1.5 } }, 'PARAM_ERROR'],
    ['nothing', { amount: { total: 0 } }, 'PARAM_ERROR'],
    ['a text for an amount', { amount: { total: '5000' } }, 'PARAM_ERROR'],
    ['dollars', { amount: { total: 5000, currency: 'USD' } }, 'PARAM_ERROR'],
    ['a short number', { out_trade_no: 'WF-1' }, 'PARAM_ERROR'],
    ['a long number', { out_trade_no: 'W'.repeat(33) }, 'PARAM_ERROR'],
    ['a number with a blank', { out_trade_no: 'WF 000001' }, 'PARAM_ERROR'],
    ['a long description', { description: '费'.repeat(128) }, 'PARAM_ERROR'],
    ['nobody', { payer: {} }, 'PARAM_ERROR'],
    ['sub_openid without sub_appid', { payer: { sub_openid: 'o-1' } }, 'PARAM_ERROR'],
    ['a notify_url with a query', { notify_url: 'https://court.example/pay?a=1' }, 'PARAM_ERROR'],
    ['a notify_url without TLS', { notify_url: 'http://court.example/pay' }, 'PARAM_ERROR'],
    ['a time of no zone', { time_expire: '2026-11-26T10:00:00' }, 'PARAM_ERROR'],
    ['another app', { sp_appid: 'wx1111111111111111' }, 'APPID_MCHID_NOT_MATCH'],
    ['another 服务商', { sp_mchid: '1900000002' }, 'NO_AUTH'],
    ["somebody else's 特约商户", { sub_mchid: '1900000111' }, 'NO_AUTH'],
  ])('%s', async (_, more, code) => {
    expect(await refusedWith(make('WF-wrong', more))).toMatchObject({ code });
    expect(await refusedWith(stateOf('WF-wrong'))).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' });
  });

  test('what is of another 特约商户 is not there', async () => {
    await make('WF-mine');
    const other = { ...PARTNER, sub_mchid: '1900000110' };
    const asked = [
      clientOf(emulator()).get(partnerPath('WF-mine'), other),
      clientOf(emulator()).post(`${partnerPath('WF-mine')}/close`, other),
    ];
    for (const one of asked) expect(await refusedWith(one)).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' });
  });

  test('an order to /pay that means nothing', async () => {
    await make('WF-order');
    for (const body of [{ amountFen: 1.5 }, { delay: 'soon' }, { delay: '-PT5M' }, { twice: 'yes' }, { fast: true }])
      expect(await post(emulator(), '/pay/WF-order/succeed', body)).toMatchObject({ status: 400 });
    expect(await post(emulator(), '/pay/WF-nothing/succeed')).toMatchObject({ status: 404 });
    expect(await post(emulator(), '/pay/WF-order/notify')).toMatchObject({ status: 409 });
    expect(await post(emulator(), '/pay/next', { alteration: 'soul' })).toMatchObject({ status: 400 });
    expect(await post(emulator(), '/pay/merchant', { keys: 'none' })).toMatchObject({ status: 400 });
  });
});
