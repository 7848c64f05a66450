import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator } from '../emulator';
import { Court, clientOf, info, JSAPI, opened, PARTNER, partnerOrder, partnerPath, post, REFUNDS, SUB } from './trial';

const dataDir = mkdtempSync(path.join(tmpdir(), 'pay-restart-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('a restart keeps keys, orders and refunds, and sends what was not taken', async () => {
  const court = await Court.open();
  // A clock that starts anew is real time: nothing of tomorrow is due then.
  const now = Date.now() + 24 * 3600_000;
  const first = await createEmulator({ dataDir });
  first.clock.set(now);
  const { merchant } = first.pay;
  await clientOf(first).post(JSAPI, partnerOrder('WF-restart', court.url));
  court.statuses = [500];
  await post(first, '/pay/WF-restart/succeed');
  const amount = { refund: 100, total: 5000, currency: 'CNY' };
  const back = {
    sub_mchid: SUB,
    out_trade_no: 'WF-restart',
    out_refund_no: 'R-restart',
    notify_url: court.url,
    amount,
  };
  await clientOf(first).post(REFUNDS, back);
  const before = await info(first);
  await first.stop();

  const second = await createEmulator({ dataDir });
  try {
    expect(second.pay.merchant).toEqual(merchant);
    court.clear();
    second.clock.set(now + 10_000);
    expect(await info(second)).toEqual(before);
    const asked = await clientOf(second).get(partnerPath('WF-restart'), PARTNER);
    expect(asked.data).toMatchObject({ trade_state: 'REFUND' });
    await post(second, '/clock', { advance: 'PT5S' });
    expect(court.got.map((one) => opened(one, merchant)?.event_type)).toEqual(['TRANSACTION.SUCCESS']);
    await post(second, '/clock', { advance: 'PT20M' });
    expect(court.got.map((one) => opened(one, merchant)?.event_type)).toEqual([
      'TRANSACTION.SUCCESS',
      'REFUND.SUCCESS',
    ]);
  } finally {
    await second.stop();
    await court.close();
  }
});

test('what was being told when it was stopped is told again', async () => {
  const court = await Court.open();
  const folder = path.join(dataDir, 'again');
  const first = await createEmulator({ dataDir: folder });
  await clientOf(first).post(JSAPI, partnerOrder('WF-halfway', court.url));
  court.isSilent = true;
  const heard = new Promise<void>((resolve) => {
    court.onHeard = resolve;
  });
  const order = await first.pay.orders.ofNumber('WF-halfway');
  if (!order) throw new Error('it was made');
  const paying = first.pay.succeed(order);
  await heard;
  await first.stop();
  await paying;
  court.clear();

  const again = new Promise<void>((resolve) => {
    court.onHeard = resolve;
  });
  const second = await createEmulator({ dataDir: folder });
  await again;
  const resource = { out_trade_no: 'WF-halfway', trade_state: 'SUCCESS' };
  expect(court.got.map((one) => opened(one, second.pay.merchant))).toMatchObject([{ resource }]);
  await second.stop();
  await court.close();
});
