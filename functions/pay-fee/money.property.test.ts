/**
 * Random histories of an order: people at the till, notices that are lost, late, doubled or wrong, functions that die between any two
 * database actions, a ruling in between. Whatever happens, every fen that came in is in exactly one order or one refund (ADR 0010).
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { fen } from '../../court/money';
import { booksOf, brokenInvariants } from '../../demo/money-invariants';
import { wantFaults } from '../../demo/wanted-faults';
import type { OpenId } from '../../platform/caller';
import { feeOrders } from '../../records/fee/order';
import { bankNoOf } from '../../records/fee/payment';
import { receive } from '../../records/fee/receive';
import { AMOUNT, newOrder, ORDER, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
let seen = 0;
let dieAt = 0;

wantFaults();

beforeAll(async () => {
  trial = await startTrial(() => {
    seen += 1;
    if (dieAt > 0 && seen >= dieAt) throw new Error('dead');
  });
  await trial.registered();
});
afterAll(() => trial.stop());

const PEOPLE = [PLAINTIFF, 'o-elder', 'o-lawyer'] as const;

const who = fc.constantFrom(...PEOPLE);
const which = fc.nat({ max: 5 });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('prepay' as const), who, dies: fc.option(fc.integer({ min: 1, max: 5 })) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      which,
      how: fc.constantFrom(
        {},
        { silent: true },
        { twice: true },
        { late: true },
        { amountFen: AMOUNT - 1 },
        { delay: 'PT5M' },
      ),
      dies: fc.option(fc.integer({ min: 1, max: 14 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('notify' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('giveUp' as const), who, dies: fc.option(fc.integer({ min: 1, max: 6 })) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 31) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('bank' as const), amountFen: fc.constantFrom(AMOUNT, AMOUNT + 100) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rule' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

let runs = 1000;

/** A new order of the same case, and its history. */
async function live(steps: readonly Step[]): Promise<string[]> {
  runs += 1;
  const orderId = `${ORDER.slice(0, -1)}${runs}`;
  await feeOrders.insert({ ...newOrder(), _id: orderId, seq: runs });
  trial.at(`2025-03-04T10:00:00+08:00`);
  let now = Date.parse('2025-03-04T10:00:00+08:00');
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId });
  const begun: string[] = [];
  const asPayer = (openid: string) => (openid === PLAINTIFF ? {} : { code });
  const dying = async (at: number | null | undefined, work: () => Promise<unknown>) => {
    [seen, dieAt] = [0, at ?? 0];
    await work().catch(() => undefined);
    dieAt = 0;
  };
  const wait = (minutes: number) => {
    now += minutes * 60_000;
    trial.emulator.clock.set(now);
  };
  for (const one of steps) {
    switch (one.do) {
      case 'prepay':
        await dying(one.dies, () =>
          trial.ask(one.who, { action: 'prepay', orderId, ...asPayer(one.who), requestId: randomUUID() }),
        );
        begun.splice(0, begun.length, ...(await ofOrder(orderId)));
        break;
      case 'pay': {
        const no = begun[one.which % Math.max(1, begun.length)];
        if (no) await dying(one.dies, () => trial.pay(no, 'succeed', one.how));
        break;
      }
      case 'notify': {
        const no = begun[one.which % Math.max(1, begun.length)];
        if (no) await trial.pay(no, 'notify').catch(() => undefined);
        break;
      }
      case 'giveUp':
        await dying(one.dies, () => trial.ask(one.who, { action: 'giveUp', orderId, ...asPayer(one.who) }));
        break;
      case 'confirm':
        await trial.ask(one.who, { action: 'confirm', orderId, ...asPayer(one.who) });
        break;
      case 'wait':
        wait(one.minutes);
        break;
      case 'sweep':
        await trial.sweep();
        break;
      case 'bank':
        await bank(orderId, one.amountFen, new Date(now));
        break;
      case 'rule':
        // As the ruling does it: of an overdue order only, and one write decides between it and the money.
        await feeOrders.updateWhere({ _id: orderId, state: 'issued', paid: null }, { state: 'lapsed', paying: null });
        break;
    }
  }
  // Everything that is still on its way arrives.
  for (let i = 0; i < 4; i += 1) {
    wait(45);
    await trial.sweep();
  }
  return brokenInvariants(booksOf(trial.emulator), orderId);
}

const ofOrder = async (orderId: string): Promise<string[]> =>
  (await trial.emulator.pay.orders.list(100_000))
    .filter(({ attach }) => attach === orderId)
    .map(({ outTradeNo }) => outTradeNo);

async function bank(orderId: string, amountFen: number, at: Date): Promise<void> {
  const transactionId = `yuyao:${randomUUID()}`;
  await receive(
    {
      orderId,
      outTradeNo: bankNoOf(orderId, transactionId),
      transactionId,
      amountFen: fen(amountFen),
      paidAt: at,
      channel: 'bank',
      subMchid: null,
      openid: null as OpenId | null,
    },
    at,
  );
}

test('FEE-17 whatever happens, every fen is in one order or on its way back, no order is paid twice, none lapses paid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      expect(await live(steps)).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 600_000);
