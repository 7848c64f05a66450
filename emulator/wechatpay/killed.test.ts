/** The process is killed in the midst of orders, payments, refunds and notices: what it said stands, and what it owes it tells. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildServer, killAllServers, MortalServer } from '../history/mortal-server';
import type { MerchantInfo } from './shape';
import {
  type Beside,
  Court,
  clientOf,
  info,
  JSAPI,
  opened,
  PARTNER,
  partnerOrder,
  partnerPath,
  post,
  REFUNDS,
  SUB,
} from './trial';

const WORKERS = 4;
/** After how many answers, or in the midst of which notice, it is killed. */
const KILLS: readonly { answers?: number; notices?: number }[] = [
  ...[{ answers: 3 }, { notices: 1 }, { answers: 18 }, { notices: 5 }, { answers: 30 }, { notices: 9 }],
];

const folder = mkdtempSync(path.join(tmpdir(), 'pay-killed-'));
let court: Court;
afterAll(async () => {
  killAllServers();
  await court.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was answered, and so must stand. */
interface Answered {
  prepayId?: string;
  isPaid: boolean;
  isRefunded: boolean;
  isEnded: boolean;
}
const answered = new Map<string, Answered>();

const merchantOf = async (url: string): Promise<MerchantInfo> =>
  JSON.parse(await (await fetch(`${url}/pay/merchant`)).text());

/** Orders, pays and gives back until nobody answers. */
async function work(emulator: Beside, name: string, onAnswer: () => void): Promise<void> {
  const wxpay = clientOf(emulator);
  const amount = { refund: 100, total: 5000, currency: 'CNY' };
  for (let count = 0; ; count += 1) {
    const number = `WF-${name}-${count}`;
    const known: Answered = { isPaid: false, isRefunded: false, isEnded: false };
    const one = { sub_mchid: SUB, out_trade_no: number, out_refund_no: `R-${number}`, notify_url: court.url, amount };
    answered.set(number, known);
    const steps = [
      async () => {
        known.prepayId = Object(await wxpay.post(JSAPI, partnerOrder(number, court.url))).data.prepay_id;
      },
      async () => {
        known.isPaid = (await post(emulator, `/pay/${number}/succeed`)).status === 200;
      },
      async () => {
        known.isRefunded = (await wxpay.post(REFUNDS, one)).status === 200;
      },
      async () => {
        known.isEnded = (await post(emulator, `/pay/refund/R-${number}/succeed`)).status === 200;
      },
    ];
    for (const step of steps) {
      const isDone = await step().then(
        () => true,
        () => false,
      );
      if (!isDone) return;
      onAnswer();
    }
  }
}

/** Resolves when the server was killed and nobody works any more. */
async function workUntilKilled(server: MortalServer, emulator: Beside, run: number): Promise<void> {
  const { answers = Number.POSITIVE_INFINITY, notices = Number.POSITIVE_INFINITY } = KILLS[run] ?? {};
  let [answeredSoFar, heard] = [0, 0];
  let killing: Promise<void> | undefined;
  court.onHeard = () => {
    heard += 1;
    if (heard === notices) killing ??= server.kill();
  };
  const onAnswer = () => {
    answeredSoFar += 1;
    if (answeredSoFar === answers) killing ??= server.kill();
  };
  await Promise.all(Array.from({ length: WORKERS }, (_, i) => work(emulator, `${run}-${i}`, onAnswer)));
  expect(killing).toBeDefined();
  await killing;
  court.onHeard = () => undefined;
}

async function expectWhatWasSaid(emulator: Beside): Promise<void> {
  const { orders, refunds } = await info(emulator);
  for (const [number, { prepayId, isPaid, isRefunded, isEnded }] of answered) {
    const order = orders.find(({ outTradeNo }) => outTradeNo === number);
    const refund = refunds.find(({ outRefundNo }) => outRefundNo === `R-${number}`);
    if (prepayId !== undefined) expect(order?.prepayId).toBe(prepayId);
    if (isPaid) expect(order).toMatchObject({ paidFen: 5000, state: expect.stringMatching(/SUCCESS|REFUND/) });
    if (isRefunded) expect(refund).toMatchObject({ refundFen: 100 });
    if (isEnded) expect(refund).toMatchObject({ status: 'SUCCESS' });
    // One is not there without the other.
    expect(order?.state === 'REFUND').toBe(refund !== undefined);
  }
}

/** What was paid or given back has one notice each, taken or to be sent. */
async function expectNothingForgotten(emulator: Beside): Promise<void> {
  const { orders, refunds, notices } = await info(emulator);
  const owed = [
    ...orders.filter(({ paidAt }) => paidAt !== undefined).map(({ outTradeNo }) => outTradeNo),
    ...refunds.filter(({ status }) => status !== 'PROCESSING').map(({ outRefundNo }) => outRefundNo),
  ];
  expect(notices.map(({ about }) => about).sort()).toEqual(owed.sort());
  for (const { isDelivered, nextAt } of notices) expect(isDelivered || nextAt !== undefined).toBe(true);
}

test('killed at any moment, it keeps what it answered, and tells of all that was paid and given back', async () => {
  court = await Court.open();
  const server = new MortalServer(await buildServer(folder), path.join(folder, 'data'));
  let merchant: MerchantInfo | undefined;
  const begin = async (): Promise<Beside> => {
    const url = new URL(await server.start()).origin;
    const known = await merchantOf(url);
    expect(known).toEqual(merchant ?? known);
    merchant = known;
    return { url, pay: { merchant: known } };
  };
  for (const run of KILLS.keys()) {
    const emulator = await begin();
    await expectWhatWasSaid(emulator);
    await expectNothingForgotten(emulator);
    await workUntilKilled(server, emulator, run);
  }
  expect(server.kills).toBe(KILLS.length);

  const emulator = await begin();
  await expectWhatWasSaid(emulator);
  await post(emulator, '/clock', { advance: 'P2D' });
  await expectNothingForgotten(emulator);
  const { orders, notices } = await info(emulator);
  expect(notices.every(({ isDelivered }) => isDelivered)).toBe(true);
  const told = court.got.map((one) => opened(one, emulator.pay.merchant)?.resource);
  const paid = orders.filter(({ paidAt }) => paidAt !== undefined);
  expect(paid.length).toBeGreaterThan(10);
  for (const { outTradeNo, transactionId } of paid)
    expect(told).toContainEqual(
      expect.objectContaining({ out_trade_no: outTradeNo, transaction_id: transactionId, trade_state: 'SUCCESS' }),
    );
  const [first] = paid;
  const asked = await clientOf(emulator).get(partnerPath(first?.outTradeNo ?? ''), PARTNER);
  expect(asked.data).toMatchObject({ transaction_id: first?.transactionId });
}, 180_000);
