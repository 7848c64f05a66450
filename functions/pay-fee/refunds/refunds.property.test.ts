/**
 * Random histories of a fee and its top-up on their way back: two clerks, two of finance, the provider that closes, fails, is silent or
 * tells twice, transfers by the bank, bills, functions that die between any two database actions. Never more goes back than was paid,
 * no fen twice, and the books say what the provider says (ADR 0010).
 */
import fc from 'fast-check';
import { type Fen, fen } from '../../../court/money';
import { booksOf, brokenInvariants } from '../../../demo/money-invariants';
import { wantFaults } from '../../../demo/wanted-faults';
import { feeLedger } from '../../../records/fee/ledger';
import { feeOrders } from '../../../records/fee/order';
import { feeRefunds, refundNumber } from '../../../records/fee/refund';
import { newOrder } from '../trial';
import { AMOUNT, CLERK, FINANCE, officer, PLAINTIFF, type RefundTrial, SECOND, startRefundTrial } from './trial';

let trial: RefundTrial;
let seen = 0;
let dieAt = 0;

wantFaults();

beforeAll(async () => {
  trial = await startRefundTrial(() => {
    seen += 1;
    if (dieAt > 0 && seen >= dieAt) throw new Error('dead');
  });
  await trial.registered();
  await officer('o-clerk-2', ['clerk'], '江二');
  await officer('o-both', ['clerk', 'finance'], '双岗');
});
afterAll(() => trial.stop());

const TOP_UP = 70000;
const dies = fc.option(fc.integer({ min: 1, max: 16 }), { freq: 3 });
const which = fc.nat({ max: 3 });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      who: fc.constantFrom(CLERK, 'o-clerk-2', 'o-both'),
      order: fc.nat({ max: 1 }),
      on: fc.constantFrom(
        { ground: 'mediated' },
        { ground: 'settled', bornFen: 0 },
        { ground: 'settled', bornFen: 100000 },
      ),
      dies,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('finance' as const),
      who: fc.constantFrom(FINANCE, SECOND, 'o-both'),
      action: fc.constantFrom('confirmRefund', 'confirmRefund', 'rejectRefund', 'retryRefund', 'finishByHand'),
      which,
      dies,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('provider' as const),
      what: fc.constantFrom(
        'succeed' as const,
        'succeed' as const,
        'abnormal' as const,
        'close' as const,
        'notify' as const,
      ),
      how: fc.constantFrom({}, { silent: true }, { twice: true }),
      which,
      dies,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('both' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('outage' as const), times: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sweep' as const), minutes: fc.constantFrom(6, 40) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

let runs = 0;

async function paidOrder(_id: string, seq: number, amountFen: Fen, topUp: boolean, caseId: string): Promise<string> {
  const occasion = topUp ? ({ kind: 'topUp', why: 'claimRaised' } as const) : ({ kind: 'plaintiff' } as const);
  await feeOrders.insert({ ...newOrder(), _id, caseId, seq, amountFen, occasion });
  return _id;
}

/** A case of its own, whose fee and top-up are paid; its history; then everything still under way arrives. */
async function live(steps: readonly Step[]): Promise<string[]> {
  runs += 1;
  const caseId = `yuyao:民初:2025:${1000 + runs}`;
  await trial.caseLike(caseId);
  let now = Date.parse('2025-03-04T10:00:00+08:00');
  trial.emulator.clock.set(now);
  const orders = [
    await paidOrder(`${caseId}:acceptanceFee:1`, 1, fen(AMOUNT), false, caseId),
    await paidOrder(`${caseId}:acceptanceFee:2`, 2, fen(TOP_UP), true, caseId),
  ];
  for (const orderId of orders) await trial.pay((await trial.did(PLAINTIFF, { action: 'prepay', orderId })).outTradeNo);
  const all = async () =>
    (await Promise.all(orders.map((orderId) => feeRefunds.find({ orderId }, { limit: 50 })))).flat();
  const pick = async (at: number) => {
    const refunds = await all();
    return refunds[at % Math.max(1, refunds.length)];
  };
  const dying = async (at: number | null, work: () => Promise<unknown>) => {
    [seen, dieAt] = [0, at ?? 0];
    await work().catch(() => undefined);
    dieAt = 0;
  };
  const finance = (action: string, refundNo: string, who: string) =>
    trial.finance(action, refundNo, MORE[action] ?? {}, who);
  for (const one of steps) {
    if (one.do === 'propose') {
      const asked = { orderId: orders[one.order], ...one.on };
      const computed = await trial.ask(CLERK, { action: 'computeRefund', ...asked });
      const refundFen = computed.ok ? computed.data.refundFen : 0;
      if (refundFen > 0) await dying(one.dies, () => trial.ask(one.who, trial.proposal({ ...asked, refundFen })));
    } else if (one.do === 'sweep') {
      now += one.minutes * 60_000;
      trial.emulator.clock.set(now);
      await swept();
    } else if (one.do === 'outage')
      trial.emulator.faults.add({ match: { gateway: 'wechatpay.refund' }, fault: 'error-after', times: one.times });
    else {
      const refund = await pick(one.which);
      if (!refund) continue;
      // Somebody at the provider's desk may still send what went by the bank: a test of its own says what is told of it.
      if (one.do === 'provider' && refund.byHand) continue;
      if (one.do === 'finance') await dying(one.dies, () => finance(one.action, refund._id, one.who));
      else if (one.do === 'both')
        await Promise.all([finance('confirmRefund', refund._id, FINANCE), finance('rejectRefund', refund._id, SECOND)]);
      else
        await dying(one.dies, () =>
          trial.atProvider(refundNumber(refund), one.what, one.what === 'notify' ? {} : one.how),
        );
    }
  }
  trial.emulator.faults.clear();
  for (let done = 0; done < 5; ) {
    now += 45 * 60_000;
    trial.emulator.clock.set(now);
    done += (await swept()) ? 1 : 0;
  }
  const broken = (
    await Promise.all(orders.map((orderId) => brokenInvariants(booksOf(trial.emulator), orderId)))
  ).flat();
  return [...broken, ...(await unlikeProvider(orders, await all()))];
}

/** Who died in a transaction holds its documents for a while: a sweep that meets them says so, and comes again. */
const swept = () =>
  trial.sweep().then(
    () => true,
    () => false,
  );

const MORE: Record<string, object> = {
  rejectRefund: { reason: '再核对' },
  finishByHand: { reference: 'T-1', on: '2025-03-04' },
};

/** What the provider has given back is in the ledger to the fen; what is done is done there, or by the bank. */
async function unlikeProvider(
  orders: readonly string[],
  refunds: Awaited<ReturnType<typeof feeRefunds.find>>,
): Promise<string[]> {
  const broken: string[] = [];
  const given = await trial.emulator.pay.refunds.list(100_000);
  for (const orderId of orders) {
    const order = await feeOrders.get(orderId);
    const own = refunds.filter((one) => one.orderId === orderId);
    const out = (await feeLedger.find({ orderId }, { limit: 100 })).filter(({ amountFen }) => amountFen < 0);
    const numbers = new Set(
      own.flatMap(({ _id, tries }) => Array.from({ length: tries + 1 }, (_, i) => refundNumber({ _id, tries: i }))),
    );
    const atProvider = given.filter(({ outRefundNo, status }) => numbers.has(outRefundNo) && status === 'SUCCESS');
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    const [says, has] = [
      sum(atProvider.map(({ refundFen }) => refundFen)),
      -sum(out.filter(({ channel }) => channel === 'wechat').map(({ amountFen }) => amountFen)),
    ];
    if (says !== has) broken.push(`${orderId}: the provider gave back ${says}, the ledger has ${has}`);
    const open = own.filter(({ state }) => ['proposed', 'confirmed', 'processing', 'abnormal'].includes(state));
    const done = own.filter(({ state }) => state === 'done');
    if ((order?.returningFen ?? 0) !== sum(open.map(({ amountFen }) => amountFen)))
      broken.push(`${orderId}: on its way`);
    if (order?.refundedFen !== sum(done.map(({ amountFen }) => amountFen))) broken.push(`${orderId}: refunded`);
    if (open.length > 1) broken.push(`${orderId}: ${open.length} at once`);
    if (order && order.refundedFen + (order.returningFen ?? 0) > (order.paid?.amountFen ?? 0))
      broken.push('more than was paid');
    const state = open.length > 0 ? 'refunding' : order?.refundedFen === order?.paid?.amountFen ? 'refunded' : 'paid';
    if (order?.state !== state) broken.push(`${orderId} is ${order?.state} and not ${state}`);
    if (own.some(({ proposer, confirmer }) => confirmer !== null && proposer === confirmer))
      broken.push('confirmed by himself');
  }
  return broken;
}

test('FEE-15 FEE-17 whatever happens, no fen goes back twice, never more than was paid, and the books are the provider’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      expect(await live(steps)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 600_000);
