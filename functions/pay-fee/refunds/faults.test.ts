/** A refund while the cloud, or WeChat Pay, fails at each step: it goes back once, and asking again ends it (ADR 0010). */
import { randomUUID } from 'node:crypto';
import { booksOf, brokenInvariants } from '../../../demo/money-invariants';
import { wantFaults } from '../../../demo/wanted-faults';
import { KINDS as ALL_KINDS, type Kind } from '../../../emulator/faults/fault';
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { feeLedger } from '../../../records/fee/ledger';
import { feeOrders } from '../../../records/fee/order';
import { feeRefunds, refundNumber } from '../../../records/fee/refund';
import { newOrder } from '../trial';
import { AMOUNT, CLERK, ORDER, PLAINTIFF, type RefundTrial, startRefundTrial } from './trial';

let trial: RefundTrial;
let seq = 1000;
let orderId = ORDER;

wantFaults();

beforeAll(async () => {
  trial = await startRefundTrial();
  await trial.registered();
});
afterAll(() => trial.stop());

/** What is only slow goes wrong nowhere here: nobody waits for it. */
const KINDS = ALL_KINDS.filter((kind) => kind !== 'slow');

const HALF = AMOUNT / 2;
const DATABASE = { action: 'database.*' };
const AT_PROVIDER = { gateway: 'wechatpay' };

/** Another order of the case, paid; an appeal's, whose fee is one of its own. */
async function anotherPaid(): Promise<void> {
  seq += 1;
  orderId = `${ORDER.slice(0, -1)}${seq}`;
  await feeOrders.insert({ ...newOrder(), _id: orderId, seq, occasion: { kind: 'appeal' } });
  const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId });
  await trial.pay(outTradeNo);
}

const propose = (requestId: string = randomUUID()) =>
  trial.call('pay-fee', CLERK, { ...trial.proposal({ orderId }), requestId });
const only = async () => {
  const all = await feeRefunds.find({ orderId }, { limit: 10 });
  expect(all).toHaveLength(1);
  const [refund] = all;
  if (!refund) throw new Error('there is no refund');
  return refund;
};
const proposed = async () => {
  await propose();
  return (await only())._id;
};
const goesOut = async () =>
  (await feeLedger.find({ orderId }, { limit: 10 }))
    .filter(({ amountFen }) => amountFen < 0)
    .map((one) => one.amountFen);

/** Strikes once at the first, second … action that fits, until there is none left; then `after`. Returns how many there were. */
async function atEach(
  kind: Kind,
  match: object,
  prepare: () => Promise<string>,
  work: (refundNo: string, requestId: string) => Promise<unknown>,
  after: (refundNo: string, requestId: string) => Promise<void>,
): Promise<number> {
  for (let skip = 0; ; skip += 1) {
    await anotherPaid();
    const no = await prepare();
    const requestId = randomUUID();
    const fault = trial.emulator.faults.add({ match, fault: kind, times: 1, skip, ms: 0 });
    await work(no, requestId).catch(() => undefined);
    const struck = fault.hits > 0;
    trial.emulator.faults.clear();
    expect({ skip, broken: await brokenInvariants(booksOf(trial.emulator), orderId) }).toEqual({ skip, broken: [] });
    await after(no, requestId);
    expect({ skip, broken: await brokenInvariants(booksOf(trial.emulator), orderId) }).toEqual({ skip, broken: [] });
    if (!struck) return skip;
  }
}

/** Ended by the provider, and told. */
async function backOnce(refundNo: string): Promise<void> {
  await trial.atProvider(refundNumber(await trial.refund(refundNo)), 'succeed');
  await trial.atProvider(refundNumber(await trial.refund(refundNo)), 'notify');
  expect(await trial.refund(refundNo)).toMatchObject({ state: 'done', tries: 0 });
  expect(await goesOut()).toEqual([-HALF]);
  expect(await feeOrders.get(orderId)).toMatchObject({ state: 'paid', refundedFen: HALF, returningFen: 0 });
}

test.each(KINDS)(
  'FEE-15 %s at each database action of a proposal: asked again it is one, with its notice',
  async (kind) => {
    const steps = await atEach(
      kind,
      DATABASE,
      async () => '',
      (_, requestId) => propose(requestId),
      async (_, requestId) => {
        expect(await propose(requestId)).toMatchObject({ ok: true, data: { state: 'proposed' } });
        const refund = await only();
        expect(await feeOrders.get(orderId)).toMatchObject({ state: 'refunding', returningFen: HALF });
        expect(await documents.get(`${orderId}:refundNotice:${refund._id}`)).toMatchObject({ state: 'issued' });
        expect(await notifications.count({ _id: `${orderId}:refund:${refund._id}:proposed:${PLAINTIFF}` })).toBe(1);
      },
    );
    expect(steps).toBeGreaterThanOrEqual(12);
  },
);

test.each(KINDS)(
  'FEE-15 %s at each database action of a confirmation: asked again, the money goes back once',
  async (kind) => {
    const steps = await atEach(
      kind,
      DATABASE,
      proposed,
      (no, requestId) => trial.finance('confirmRefund', no, { requestId }),
      async (no, requestId) => {
        expect(await trial.finance('confirmRefund', no, { requestId })).toMatchObject({ ok: true });
        expect(await trial.refund(no)).toMatchObject({ state: 'processing', confirmedBy: '钱财务' });
        await backOnce(no);
      },
    );
    expect(steps).toBeGreaterThanOrEqual(10);
  },
);

test.each(KINDS)(
  'FEE-17 %s of WeChat Pay’s while it is confirmed: the timer ends it, with the same number',
  async (kind) => {
    await atEach(
      kind,
      AT_PROVIDER,
      proposed,
      (no) => trial.finance('confirmRefund', no),
      async (no) => {
        trial.at('2025-03-04T10:06:00+08:00');
        await trial.sweep();
        expect(await trial.refund(no)).toMatchObject({ state: 'processing' });
        await backOnce(no);
        trial.at('2025-03-04T10:00:00+08:00');
      },
    );
  },
);

test.each(KINDS)(
  'FEE-15 %s at each database action of the notice: sent again, or asked by the timer, it counts once',
  async (kind) => {
    const steps = await atEach(
      kind,
      DATABASE,
      async () => {
        const no = await proposed();
        await trial.finance('confirmRefund', no);
        return no;
      },
      (no) => trial.atProvider(no, 'succeed'),
      async (no) => {
        await trial.atProvider(no, 'notify');
        expect(await trial.refund(no)).toMatchObject({ state: 'done' });
        expect(await goesOut()).toEqual([-HALF]);
        expect(await feeOrders.get(orderId)).toMatchObject({ state: 'paid', refundedFen: HALF });
        expect(await notifications.count({ _id: `${orderId}:refund:${no}:done:${PLAINTIFF}` })).toBe(1);
      },
    );
    expect(steps).toBeGreaterThanOrEqual(8);
  },
);

test.each(KINDS)('FEE-15 %s at each database action of what was sent by the bank: recorded once', async (kind) => {
  const hand = { reference: 'T-1', on: '2025-03-04' };
  await atEach(
    kind,
    DATABASE,
    async () => {
      const no = await proposed();
      await trial.finance('confirmRefund', no);
      await trial.atProvider(no, 'close');
      return no;
    },
    (no, requestId) => trial.finance('finishByHand', no, { ...hand, requestId }),
    async (no, requestId) => {
      expect(await trial.finance('finishByHand', no, { ...hand, requestId })).toMatchObject({ ok: true });
      expect(await trial.refund(no)).toMatchObject({ state: 'done', byHand: { reference: 'T-1' } });
      expect(await goesOut()).toEqual([-HALF]);
    },
  );
});
