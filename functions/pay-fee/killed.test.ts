/** The local cloud, WeChat Pay's stand-in with it, killed at each step of paying: started again, it is paid once, or not yet (ADR 0010). */
import { randomUUID } from 'node:crypto';
import { booksAt, brokenInvariants } from '../../demo/money-invariants';
import { type MortalCourt, startMortalCourt } from '../../demo/mortal-court';
import { wantFaults } from '../../demo/wanted-faults';
import { caseMembers } from '../../records/case/member';
import { feeOrders } from '../../records/fee/order';
import { outTradeNoOf } from '../../records/fee/payment';
import { main } from './index';
import { member, newOrder, ORDER, PLAINTIFF, START } from './trial';

let court: MortalCourt;
let seq = 1000;

wantFaults();

beforeEach(async () => {
  court = await startMortalCourt({ 'pay-fee': main }, Date.parse(START));
  await caseMembers.insert(member(PLAINTIFF, 'plaintiff'));
});
afterEach(() => court.stop());

async function another(): Promise<string> {
  seq += 1;
  const orderId = `${ORDER.slice(0, -1)}${seq}`;
  await feeOrders.insert({ ...newOrder(), _id: orderId, seq });
  return orderId;
}

const ask = (action: 'prepay' | 'confirm' | 'giveUp', orderId: string, requestId = randomUUID()) =>
  court.call('pay-fee', PLAINTIFF, { action, orderId, requestId }).catch(() => undefined);

/** He has typed his password; WeChat tells nobody. */
async function pays(orderId: string): Promise<void> {
  const { attempts } = (await feeOrders.get(orderId)) ?? { attempts: 0 };
  const response = await fetch(`${court.url()}/pay/${outTradeNoOf(orderId, attempts)}/succeed`, {
    method: 'POST',
    body: JSON.stringify({ silent: true }),
  });
  expect(response.status).toBe(200);
}

const MOMENTS = ['before', 'amid', 'after'] as const;

test.each(MOMENTS)(
  'FEE-17 killed %s each step of prepay: asked again it is the same payment, paid once',
  async (moment) => {
    const seen = await court.eachStep(moment, async (dying) => {
      const orderId = await another();
      const requestId = randomUUID();
      await dying(() => ask('prepay', orderId, requestId));
      expect(await ask('prepay', orderId, requestId)).toMatchObject({ ok: true });
      expect(await feeOrders.get(orderId)).toMatchObject({ state: 'paying', attempts: 1 });
      await pays(orderId);
      expect(await ask('confirm', orderId)).toMatchObject({ data: { paid: true } });
      expect(await brokenInvariants(booksAt(court.url()), orderId)).toEqual([]);
      return orderId;
    });
    expect(seen.length).toBeGreaterThan(2);
  },
);

test.each(MOMENTS)(
  'FEE-17 killed %s each step of counting what was paid: asked again it is counted, once',
  async (moment) => {
    const seen = await court.eachStep(moment, async (dying) => {
      const orderId = await another();
      await ask('prepay', orderId);
      await pays(orderId);
      await dying(() => ask('confirm', orderId));
      expect(await ask('confirm', orderId)).toMatchObject({ data: { paid: true } });
      expect(await brokenInvariants(booksAt(court.url()), orderId)).toEqual([]);
      return orderId;
    });
    expect(seen.length).toBeGreaterThan(2);
  },
);

test('killed before each step of leaving: asked again he has left, and can pay anew', async () => {
  await court.eachStep('before', async (dying) => {
    const orderId = await another();
    await ask('prepay', orderId);
    await dying(() => ask('giveUp', orderId));
    expect(await ask('giveUp', orderId)).toMatchObject({ ok: true });
    expect(await feeOrders.get(orderId)).toMatchObject({ state: 'issued', paying: null });
    await ask('prepay', orderId);
    await pays(orderId);
    expect(await ask('confirm', orderId)).toMatchObject({ data: { paid: true } });
    expect(await brokenInvariants(booksAt(court.url()), orderId)).toEqual([]);
    return orderId;
  });
});
