/** Fees: database actions of a payment, many notices of WeChat Pay at once, and the bill of a court's busiest day. */
import { openRecords, orderKey } from '../emulator/wechatpay/records';
import { AMOUNT, newOrder, ORDER, PLAINTIFF, startTrial, type Trial } from '../functions/pay-fee/trial';
import { feeLedger } from '../records/fee/ledger';
import { feeOrders } from '../records/fee/order';
import { median } from './client';
import { ALONE, lessIsBetter, type Row } from './row';

const NOTICES = 200;
const LINES = 10_000;
const BATCH = 1000;
const DAY = '2025-03-04';

export async function pay(): Promise<Row[]> {
  const trial = await startTrial();
  try {
    await trial.registered();
    const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId: ORDER });
    await trial.pay(outTradeNo);
    const { calls } = trial.emulator.stats.info();
    const actions = calls['pay-fee.prepay']?.median ?? Number.NaN;
    return [
      lessIsBetter('database actions: begin a payment', actions, 4, 4, 'who may, the act, the till, the payment'),
      ...(await notices(trial)),
      await bill(trial),
    ];
  } finally {
    await trial.stop();
  }
}

/** All of them paid before, and none told; then all are told at once. */
async function notices(trial: Trial): Promise<Row[]> {
  const numbers: string[] = [];
  for (let seq = 1001; seq <= 1000 + NOTICES; seq += 1) {
    const orderId = `${ORDER.slice(0, -1)}${seq}`;
    await feeOrders.insert({ ...newOrder(), _id: orderId, seq });
    const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId });
    await trial.pay(outTradeNo, 'succeed', { silent: true });
    numbers.push(outTradeNo);
  }
  const before = await feeLedger.count({ courtId: 'yuyao' });
  const began = performance.now();
  await Promise.all(numbers.map((number) => trial.pay(number, 'notify')));
  const seconds = (performance.now() - began) / 1000;
  const counted = (await feeLedger.count({ courtId: 'yuyao' })) - before;
  const paid = await feeOrders.count({ courtId: 'yuyao', state: 'paid' });
  const detail = `${NOTICES} orders, each told once, all at the same time, of one case`;
  return [
    lessIsBetter(
      `${NOTICES} notices at once: not counted, or twice`,
      Math.abs(NOTICES - counted) + Math.abs(NOTICES + 1 - paid),
      0,
      0,
      detail,
    ),
    {
      figure: `${NOTICES} notices at once, s`,
      value: seconds,
      bar: 10,
      goal: 5,
      better: 'lower',
      against: ALONE,
      detail,
    },
  ];
}

/** A payment that was really made, ten thousand times, in the stand-in's books and in the court's. */
async function bill(trial: Trial): Promise<Row> {
  const { store, pay: standIn, clock } = trial.emulator;
  const [order] = await standIn.orders.list(1);
  const [entry] = (
    await store.run((unit) => unit.find(store.collection('fee_ledger'), { filter: { courtId: 'yuyao' }, limit: 1 }))
  ).result;
  if (!order || !entry) throw new Error('nothing was paid');
  const { orders } = await openRecords(store);
  const there = await feeLedger.count({ courtId: 'yuyao' });
  for (let from = there; from < LINES; from += BATCH)
    await store.run((unit) => {
      for (let i = from; i < Math.min(from + BATCH, LINES); i += 1) {
        const number = `WFBENCH${i}`;
        const transactionId = `42000BENCH${i}`;
        const one = { ...order, outTradeNo: number, prepayId: `wx${i}`, transactionId };
        orders.put(unit, orderKey(one), one);
        unit.put(store.collection('fee_ledger'), `sin:${transactionId}`, {
          ...entry.doc,
          ...{ _id: `in:${transactionId}`, transactionId, outTradeNo: number, listKey: `${DAY}:${i}` },
        });
      }
    });
  clock.set(Date.parse('2025-03-05T10:30:00+08:00'));
  // The stand-in writes the bill in this same process: that it takes its time is measured, and not cut off.
  process.env.PAY_API_TIMEOUT_S = '60';
  const times: number[] = [];
  let wrong = '';
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    const made = await trial.did('o-finance', { action: 'reconcile', day: DAY });
    times.push((performance.now() - began) / 1000);
    if (made.state !== 'agrees' || made.matched !== LINES || made.billIn !== LINES * AMOUNT)
      wrong = JSON.stringify(made);
  }
  if (wrong) throw new Error(`the bill does not agree: ${wrong}`);
  const detail = `${LINES} lines fetched, read and compared with the ledger, through the SDK; the stand-in's writing of it included; median of ${times.length}`;
  return lessIsBetter('a bill of 10,000 lines, s', median(times), 5, 3, detail);
}
