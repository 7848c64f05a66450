/** The court decides while the cloud fails: at each database action, in each way once: all of it or nothing, and asked again it is done, once. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../../demo/wanted-faults';
import type { Kind } from '../../../emulator/faults/fault';
import { documents } from '../../../platform/documents/store/document';
import { cases } from '../../../records/case/case';
import { feeAids } from '../../../records/fee/aid';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import type { PayFeeAction } from '../contract';
import { AID, APPROVAL, PLAINTIFF, startTrial, type Trial } from './trial';

/** Not done; done and not known; done twice. */
const WAYS: readonly Kind[] = ['error-before', 'error-after', 'twice'];

let trial: Trial;
let first: FeeOrder;
let seq = 1;

wantFaults();

beforeAll(async () => {
  trial = await startTrial();
  first = await trial.registered();
});
afterAll(() => trial.stop());

const another = (more: Partial<FeeOrder> = {}) => {
  seq += 1;
  return trial.copy(first, seq, more);
};
const overdue = () => another({ state: 'overdue', lastDay: first.lastDay });

/** A read that is done and not known, or done twice, is one that failed, or nothing. */
const WRITES = ['insert*', 'modify*', 'startTransaction', 'commit*'].map((name) => `database.${name}`);
const ACTIONS: Partial<Record<Kind, readonly string[]>> = { 'error-after': WRITES, twice: WRITES };

interface Case {
  openid: string;
  event: { action: PayFeeAction } & Record<string, unknown>;
  /** Looks after each; `done`: after it was asked again. */
  whole(done: boolean): Promise<void>;
}

/** Strikes at the first, second … action of the call, until it has no more. Returns how often. */
async function atEachAction(fault: Kind, prepare: () => Promise<Case>): Promise<number> {
  let struck = 0;
  for (const action of ACTIONS[fault] ?? ['database.*'])
    for (let skip = 0; await strikes({ fault, action, skip }, await prepare()); skip += 1) struck += 1;
  return struck;
}

async function strikes(
  { fault, action, skip }: { fault: Kind; action: string; skip: number },
  { openid, event, whole }: Case,
): Promise<boolean> {
  const asked = { ...event, requestId: randomUUID() };
  const { faults, store } = trial.emulator;
  const one = faults.add({ match: { function: 'pay-fee', action }, fault, skip, times: 1, ms: 1 });
  await trial.ask(openid, asked).catch(() => undefined);
  const struck = one.hits > 0;
  faults.clear();
  await whole(false);
  const again = await trial.ask(openid, asked);
  expect({ action, skip, again }).toMatchObject({ action, skip, again: { ok: true } });
  expect(await trial.ask(openid, asked)).toEqual(again);
  await whole(true);
  expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
  return struck;
}

test.each(WAYS)(
  'FEE-7 %s at each database action of issue: one order, its notice, and the old one replaced',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const { _id, caseId } = await another();
      const event = {
        action: 'issue' as const,
        caseId,
        occasion: { for: 'claimRaised', claimFen: 20_000_000 },
        amountFen: 430_000,
      };
      return {
        openid: 'o-clerk',
        event,
        async whole(done) {
          const orders = await feeOrders.find({ caseId }, { limit: 10 });
          const replaced = orders.find((one) => one._id === _id)?.state === 'replaced';
          expect(orders.length).toBe(replaced ? 2 : 1);
          if (!done) return;
          const order = await feeOrders.get(`${caseId}:acceptanceFee:2`);
          expect(order).toMatchObject({ state: 'issued', noticeServedOn: '2025-03-04', lastDay: '2025-03-11' });
          expect(await documents.get(`${order?._id}:feeNotice`)).toMatchObject({ state: 'issued' });
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  },
);

test.each(WAYS)(
  'FEE-13 %s at each database action of decideAid: application and order together, one paper',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const { _id: orderId } = await another();
      const { aidId } = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
      return {
        openid: 'o-judge',
        event: { action: 'decideAid' as const, aidId, granted: true, reasons: '确有困难。', approval: APPROVAL },
        async whole(done) {
          const [aid, order] = await Promise.all([feeAids.get(aidId), trial.order(orderId)]);
          expect(order.state).toBe(aid?.state === 'pending' ? 'aidPending' : 'exempted');
          if (!done) return;
          expect(aid).toMatchObject({ state: 'granted' });
          expect(await documents.get(`${orderId}:feeAidDecision:${aidId}`)).toMatchObject({ state: 'issued' });
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  },
);

/** Ruling, order and case are one, however it was cut. */
async function together(orderId: string): Promise<boolean> {
  const [order, document] = [await trial.order(orderId), await documents.get(`${orderId}:rulingDeemedWithdrawn:1`)];
  const found = await cases.get(order.caseId);
  const lapsed = order.state === 'lapsed';
  expect([found?.state === 'decided', document?.state === 'issued']).toEqual([lapsed, lapsed]);
  return lapsed;
}

test.each(WAYS)(
  'FEE-12 %s at each database action of lapse: one ruling, the judge’s signature, and nothing decided',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const { _id: orderId } = await overdue();
      trial.at('2025-03-12 09:00');
      return {
        openid: 'o-judge',
        event: { action: 'lapse' as const, orderId, reasons: '原告没有预交案件受理费。' },
        async whole(done) {
          expect(await together(orderId)).toBe(false);
          if (done)
            expect(await documents.get(`${orderId}:rulingDeemedWithdrawn:1`)).toMatchObject({
              waitingFor: ['o-clerk'],
              signatures: [{ openid: 'o-judge' }],
            });
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  },
);

test.each(WAYS)('FEE-12 %s at each database action of signLapse: ruling, order and case are one', async (fault) => {
  trial.at('2025-03-12 09:00');
  const steps = await atEachAction(fault, async () => {
    const { _id: orderId } = await overdue();
    await trial.did('o-judge', { action: 'lapse', orderId, reasons: '原告没有预交案件受理费。' });
    return {
      openid: 'o-clerk',
      event: { action: 'signLapse' as const, orderId },
      async whole(done) {
        const lapsed = await together(orderId);
        if (done) expect(lapsed).toBe(true);
      },
    };
  });
  expect(steps).toBeGreaterThan(4);
});
