/** Paying while the cloud, or WeChat Pay, fails at each step: nothing is paid twice or lost, and asking again ends it (ADR 0010). */
import { randomUUID } from 'node:crypto';
import { booksOf, brokenInvariants } from '../../demo/money-invariants';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { feeOrders } from '../../records/fee/order';
import { newOrder, ORDER, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
let seq = 1000;
let orderId = ORDER;

wantFaults();

beforeAll(async () => {
  trial = await startTrial();
  await trial.registered();
});
afterAll(() => trial.stop());

/** Another order of the same case. */
async function another(): Promise<void> {
  seq += 1;
  orderId = `${ORDER.slice(0, -1)}${seq}`;
  await feeOrders.insert({ ...newOrder(), _id: orderId, seq });
}

const faults = () => trial.emulator.faults;
const ask = (action: 'prepay' | 'confirm' | 'giveUp', requestId = randomUUID()) =>
  trial.ask(PLAINTIFF, { action, orderId, requestId });
const begun = async (): Promise<string> => {
  const result = await ask('prepay');
  if (!result.ok) throw new Error(JSON.stringify(result));
  return String((result.data as { outTradeNo: string }).outTradeNo);
};

/** Strikes once at the first, second … database action of `work`, until it has no more; then `after`. */
async function atEachAction(
  kind: Kind,
  match: object,
  prepare: () => Promise<void>,
  work: () => Promise<unknown>,
  after: () => Promise<void>,
): Promise<number> {
  for (let skip = 0; ; skip += 1) {
    await another();
    await prepare();
    const fault = faults().add({ match, fault: kind, times: 1, skip, ms: 0 });
    await work().catch(() => undefined);
    const struck = fault.hits > 0;
    faults().clear();
    await after();
    expect({ skip, broken: await brokenInvariants(booksOf(trial.emulator), orderId) }).toEqual({ skip, broken: [] });
    if (!struck) return skip;
  }
}

const paid = async () => expect(await feeOrders.get(orderId)).toMatchObject({ state: 'paid' });

test.each(KINDS)(
  '%s at each database action of prepay: asked again it is one payment, and is paid once',
  async (kind) => {
    let requestId = randomUUID();
    const steps = await atEachAction(
      kind,
      { action: 'database.*' },
      async () => {
        requestId = randomUUID();
      },
      () => ask('prepay', requestId),
      async () => {
        await trial.pay(await begun());
        await paid();
      },
    );
    expect(steps).toBeGreaterThanOrEqual(4);
  },
);

test.each(KINDS)('%s at each database action of the notice: sent again, it counts once', async (kind) => {
  let no = '';
  const steps = await atEachAction(
    kind,
    { action: 'database.*' },
    async () => {
      no = await begun();
    },
    () => trial.pay(no),
    async () => {
      await trial.pay(no, 'notify');
      await paid();
    },
  );
  expect(steps).toBeGreaterThanOrEqual(8);
});

test.each(KINDS)('%s of WeChat Pay’s at prepay: he asks again, and pays once', async (kind) => {
  await atEachAction(
    kind,
    { gateway: 'wechatpay' },
    async () => undefined,
    () => ask('prepay'),
    async () => {
      await trial.pay(await begun());
      await paid();
    },
  );
});

test.each(KINDS)(
  '%s of WeChat Pay’s while he asks how it stands: it stands as before, and is known when asked again',
  async (kind) => {
    await atEachAction(
      kind,
      { gateway: 'wechatpay' },
      async () => {
        await trial.pay(await begun(), 'succeed', { silent: true });
      },
      () => ask('confirm'),
      async () => {
        expect(await ask('confirm')).toMatchObject({ ok: true, data: { paid: true } });
        await paid();
      },
    );
  },
);

test.each(KINDS)('%s of WeChat Pay’s while he leaves: he leaves when he asks again, and begins anew', async (kind) => {
  await atEachAction(
    kind,
    { gateway: 'wechatpay' },
    async () => {
      await begun();
    },
    () => ask('giveUp'),
    async () => {
      expect(await ask('giveUp')).toMatchObject({ ok: true });
      expect(await feeOrders.get(orderId)).toMatchObject({ state: 'issued' });
      await trial.pay(await begun());
      await paid();
    },
  );
});
