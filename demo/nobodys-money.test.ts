/** 对不上的款 that a notice brings (FEE-17): nothing is counted, and it reaches who can find out: whose account it is, or an administrator. */
import { fen } from '../court/money';
import { newOrder, ORDER, START } from '../functions/pay-fee/trial';
import type { OpenId } from '../platform/caller';
import { courts } from '../platform/courts';
import type { Result } from '../platform/errors';
import { wechatPay } from '../platform/gateways/pay';
import { payNotifyUrl } from '../platform/gateways/pay-config';
import { staffCollection } from '../platform/policy';
import { type PayDoubt, payDoubts } from '../records/fee/doubt';
import { feeLedger } from '../records/fee/ledger';
import { feeOrders } from '../records/fee/order';
import type { CourtCloud } from './court-cloud';
import { COURTS } from './courts';
import { startFeeCourt } from './pay-court';

const NOBODYS = '1900000999';
const GZ = COURTS.find(({ _id }) => _id === 'gz-intermediate')?.pay?.subMchid ?? '';
const DAY = '2025-03-04';

let court: CourtCloud;
const alarms = jest.spyOn(console, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  court = await startFeeCourt();
  court.emulator.clock.set(Date.parse(START));
  await feeOrders.insert(newOrder());
  const of = { courtId: 'gz-intermediate', name: '穗财务', roles: ['finance' as const], hallIds: [] };
  await staffCollection.insert({ _id: 'o-gz-finance', openid: 'o-gz-finance' as OpenId, ...of, active: true });
});
afterAll(() => court.stop());

/** Money that somebody pays into an account, for a number that this program never gave out, or of an order there is. */
async function paid(outTradeNo: string, subMchid: string, attach = 'nothing:acceptanceFee:1'): Promise<PayDoubt> {
  const expiresAt = new Date(court.emulator.clock.now() + 30 * 60_000);
  const money = { outTradeNo, subMchid, openid: 'o-plaintiff' as OpenId, amountFen: fen(100), description: '诉讼费' };
  await wechatPay.prepay({ ...money, attach, expiresAt, notifyUrl: payNotifyUrl('payment') });
  const said = await fetch(`${court.emulator.url}/pay/${outTradeNo}/succeed`, { method: 'POST', body: '{}' });
  expect(said.status).toBe(200);
  const [latest] = await payDoubts.find({ state: 'open', at: new Date(court.emulator.clock.now()) }, { limit: 1 });
  if (!latest) throw new Error('nobody was told');
  court.emulator.clock.set(court.emulator.clock.now() + 60_000);
  return latest;
}

const doubtsOf = async (openid: string) =>
  (
    await court.must<{ doubts: { doubtId: string; text: string; can: string[] }[] }>('pay-fee', openid, {
      action: 'doubts',
    })
  ).doubts;
const tasksOf = async (openid: string) =>
  (await court.must<{ tasks: { title: string; page: string }[] }>('keep-time', openid, { action: 'myTasks' })).tasks;
async function tick(): Promise<void> {
  court.emulator.clock.set(court.emulator.clock.now() + 10 * 60_000);
  const result = (await court.emulator.functions.trigger('keep-time', 'eachMinute')) as Result<unknown>;
  expect(result.ok).toBe(true);
}

test('money of no order of ours is a matter of the court whose account it came to', async () => {
  const doubt = await paid('WF-unknown-1', GZ);
  expect(doubt).toMatchObject({ courtId: 'gz-intermediate', kind: 'unknownOrder', saidFen: 100, orderId: null });
  expect(doubt.subMchid).toBeUndefined();
  expect(await doubtsOf('o-gz-finance')).toMatchObject([{ doubtId: doubt._id, can: ['settleDoubt'] }]);
  expect(await doubtsOf('o-finance')).toEqual([]);
});

test('also where it names an order of another court, of which that court is told nothing', async () => {
  const doubt = await paid('WF-unknown-2', GZ, ORDER);
  expect(doubt).toMatchObject({ courtId: 'gz-intermediate', kind: 'merchant', orderId: null, ownFen: null });
  expect(JSON.stringify(await doubtsOf('o-gz-finance'))).not.toContain(ORDER);
  expect(await feeOrders.get(ORDER)).toMatchObject({ state: 'issued', paid: null });
});

test('an order of ours, paid into an account of no court: its own court’s finance looks at it', async () => {
  expect(await paid('WF-unknown-3', NOBODYS, ORDER)).toMatchObject({
    courtId: 'yuyao',
    kind: 'merchant',
    orderId: ORDER,
  });
  expect(await doubtsOf('o-finance')).toHaveLength(1);
});

test('money in an account of no court reaches the administrators, and finance once its number is entered', async () => {
  const { _id: doubtId, ...doubt } = await paid('WF-unknown-4', NOBODYS);
  expect(doubt).toMatchObject({ courtId: null, kind: 'unknownOrder', subMchid: NOBODYS });
  expect(alarms.mock.calls.flat().join()).toContain('money-of-no-court');
  await tick();
  for (const admin of ['o-admin', 'o-bj-admin']) {
    const [shown, ...others] = await doubtsOf(admin);
    expect(shown).toMatchObject({ doubtId, text: expect.stringContaining(NOBODYS), can: ['settleDoubt'] });
    expect(others).toEqual([]);
    expect(await tasksOf(admin)).toMatchObject([
      { title: '有款项不知道是哪个法院的', page: '/staff/fees/doubts/index' },
    ]);
  }
  for (const other of ['o-finance', 'o-gz-finance'])
    expect((await doubtsOf(other)).map((one) => one.doubtId)).not.toContain(doubtId);

  await courts.update('bj-4th-intermediate', { pay: { subMchid: NOBODYS } });
  await tick();
  expect(await payDoubts.get(doubtId)).toMatchObject({ courtId: 'bj-4th-intermediate', state: 'open' });
  expect(await doubtsOf('o-admin')).toEqual([]);
  expect(await tasksOf('o-admin')).toEqual([]);
  expect(await court.call('pay-fee', 'o-admin', { action: 'settleDoubt', doubtId, note: '已核对' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('an administrator settles what is no court’s, once, and no court’s own', async () => {
  const { _id: doubtId } = await paid('WF-unknown-5', '1900000998');
  const settle = (openid: string, id = doubtId) =>
    court.call('pay-fee', openid, { action: 'settleDoubt', doubtId: id, note: '别家的商户，已经告知支付机构。' });
  expect(await settle('o-finance')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await settle('o-admin')).toMatchObject({ data: { state: 'settled', can: [] } });
  expect(await settle('o-bj-admin')).toMatchObject({ error: { code: 'CONFLICT' } });
  const [own] = await doubtsOf('o-finance');
  expect(await settle('o-admin', own?.doubtId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('nothing of all this was counted', async () => {
  for (const { _id: courtId } of COURTS) expect(await feeLedger.count({ courtId, day: DAY })).toBe(0);
});
