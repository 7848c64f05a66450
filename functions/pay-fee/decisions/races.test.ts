/** At once: paying, deciding and ruling; whoever is first, no paid order lapses and nobody pays what was let off (FEE-12, 13, 17). */
import fc from 'fast-check';
import { booksOf, brokenInvariants } from '../../../demo/money-invariants';
import type { OpenId } from '../../../platform/caller';
import { documents } from '../../../platform/documents/store/document';
import { staffCollection } from '../../../platform/policy';
import { cases } from '../../../records/case/case';
import { feeAids } from '../../../records/fee/aid';
import type { FeeOrder } from '../../../records/fee/order';
import { AID, APPROVAL, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
let first: FeeOrder;
let seq = 1;

beforeAll(async () => {
  trial = await startTrial();
  first = await trial.registered();
  // Of the many payments that another freed, or that came to nothing.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => trial.stop());

async function overdue(): Promise<string> {
  trial.at('2025-03-12 09:00');
  seq += 1;
  return (await trial.copy(first, seq, { state: 'overdue' }))._id;
}

const REASONS = '原告没有预交案件受理费。';
const rule = (orderId: string, openid = 'o-judge') => trial.ask(openid, { action: 'lapse', orderId, reasons: REASONS });
const sign = (orderId: string) => trial.ask('o-clerk', { action: 'signLapse', orderId });

/** Money, order, case and ruling say the same. */
async function agree(orderId: string, untold = false): Promise<FeeOrder['state']> {
  const broken = await brokenInvariants(booksOf(trial.emulator), orderId);
  // While nobody has told, nor asked, the provider has more than the court knows.
  expect(broken.filter((what) => !(untold && what.startsWith('the provider took')))).toEqual([]);
  const { state, paid, caseId, lapses = 0 } = await trial.order(orderId);
  const found = await cases.get(caseId);
  const issued = [];
  for (let text = 1; text <= lapses; text += 1)
    if ((await documents.get(`${orderId}:rulingDeemedWithdrawn:${text}`))?.state === 'issued') issued.push(text);
  const ruled = found?.state === 'decided';
  expect({ ruled, rulings: issued.length }).toEqual({ ruled, rulings: ruled ? 1 : 0 });
  if (paid) expect(ruled).toBe(false);
  if (state === 'lapsed') expect(ruled).toBe(true);
  return state;
}

test('FEE-12 two judges rule at once: one ruling waits for the clerk', async () => {
  const judge = await staffCollection.get('o-judge');
  const openid = 'o-second-judge' as OpenId;
  if (judge) await staffCollection.insert({ ...judge, _id: openid, openid, name: '宽法官' });
  const orderId = await overdue();
  const all = await Promise.all([rule(orderId), rule(orderId, openid), rule(orderId)]);
  expect(all.some(({ ok }) => ok)).toBe(true);
  for (const one of all) if (!one.ok) expect(one.error.code).toBe('CONFLICT');
  const other = (await trial.order(orderId)).lapse?.judgeId === openid ? 'o-judge' : openid;
  expect(await rule(orderId, other)).toMatchObject({ error: { code: 'CONFLICT' } });
  await sign(orderId);
  expect(await agree(orderId)).toBe('lapsed');
});

test('FEE-12, FEE-17 the clerk signs while it is being paid: it is ruled, or paid, never both', async () => {
  const ends = new Set<string>();
  for (const delay of [0, 5, 20, 60, 150]) {
    const orderId = await overdue();
    await rule(orderId);
    const no = await trial.begun(orderId);
    const later = new Promise((resolve) => setTimeout(resolve, delay));
    await Promise.allSettled([sign(orderId), later.then(() => trial.pay(no))]);
    ends.add(await agree(orderId));
  }
  for (const end of ends) expect(['lapsed', 'paid']).toContain(end);
});

test('FEE-14, FEE-17 late aid is granted while it is being paid: exempted and nothing taken, or paid and nothing granted', async () => {
  for (const delay of [0, 5, 20, 60, 150]) {
    const orderId = await overdue();
    const { aidId } = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
    const no = await trial.begun(orderId);
    const grant = { action: 'decideAid' as const, aidId, granted: true, reasons: REASONS, approval: APPROVAL };
    const later = new Promise((resolve) => setTimeout(resolve, delay));
    await Promise.allSettled([trial.ask('o-judge', grant), later.then(() => trial.pay(no))]);
    const state = await agree(orderId);
    expect([state, (await feeAids.get(aidId))?.state]).toEqual(
      state === 'paid' ? ['paid', 'pending'] : ['exempted', 'granted'],
    );
  }
});

test('FEE-13 two officers decide at once, and he withdraws: one of the three', async () => {
  const orderId = await overdue();
  const { aidId } = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
  const refuse = { action: 'decideAid' as const, aidId, granted: false, reasons: '没有证明。', lastDay: '2025-03-20' };
  const grant = { action: 'decideAid' as const, aidId, granted: true, reasons: '有证明。', approval: APPROVAL };
  const all = await Promise.all([
    trial.ask('o-judge', grant),
    trial.ask('o-filing-judge', refuse),
    trial.ask(PLAINTIFF, { action: 'withdrawAid', aidId }),
  ]);
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  const expected = { granted: 'exempted', refused: 'issued', withdrawn: 'overdue', pending: '' };
  expect(await agree(orderId)).toBe(expected[(await feeAids.get(aidId))?.state ?? 'pending']);
});

test('FEE-13 a late application is taken back while somebody goes to the till: neither rests on what the other changed', async () => {
  for (const delay of [0, 2, 5, 10, 20, 40]) {
    const orderId = await overdue();
    const { aidId } = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
    const later = new Promise((resolve) => setTimeout(resolve, delay));
    const [withdrawn] = await Promise.all([
      trial.ask(PLAINTIFF, { action: 'withdrawAid', aidId }),
      later.then(() => trial.ask(PLAINTIFF, { action: 'prepay', orderId })),
    ]);
    expect(withdrawn).toMatchObject({ ok: true });
    expect((await feeAids.get(aidId))?.state).toBe('withdrawn');
    expect(['overdue', 'paying']).toContain(await agree(orderId));
  }
});

/** What people may do, each refused where it may not be done: nothing but the invariants is looked at. */
const STEPS = {
  prepay: (orderId: string) => trial.ask(PLAINTIFF, { action: 'prepay', orderId }),
  pay: (orderId: string) => paidIfBegun(orderId, {}),
  paySilently: (orderId: string) => paidIfBegun(orderId, { silent: true }),
  confirm: (orderId: string) => trial.ask(PLAINTIFF, { action: 'confirm', orderId }),
  giveUp: (orderId: string) => trial.ask(PLAINTIFF, { action: 'giveUp', orderId }),
  applyAid: (orderId: string) => trial.ask(PLAINTIFF, { action: 'applyAid', orderId, ...AID }),
  withdrawAid: async (orderId: string) =>
    trial.ask(PLAINTIFF, { action: 'withdrawAid', aidId: (await trial.order(orderId)).aidId ?? 'none' }),
  refuseAid: async (orderId: string) =>
    trial.ask('o-judge', {
      action: 'decideAid',
      aidId: (await trial.order(orderId)).aidId ?? 'none',
      granted: false,
      reasons: '没有证明。',
      lastDay: '2025-12-30',
    }),
  reduce: async (orderId: string) =>
    trial.ask('o-filing-judge', {
      action: 'decideAid',
      aidId: (await trial.order(orderId)).aidId ?? 'none',
      granted: true,
      percent: 40,
      ground: 'otherReduce',
      reasons: '确有困难。',
      approval: APPROVAL,
      lastDay: '2025-12-30',
    }),
  expire: async (orderId: string) => {
    const { lastDay } = await trial.order(orderId);
    if (lastDay === '2025-12-30') trial.at('2025-12-31 09:00');
    return trial.tick();
  },
  rule: (orderId: string) => rule(orderId),
  sign: (orderId: string) => sign(orderId),
} as const;
type Step = keyof typeof STEPS;

const begun = new Map<string, string>();

async function paidIfBegun(orderId: string, how: object): Promise<unknown> {
  const no = begun.get(orderId);
  return no === undefined ? undefined : trial.pay(no, how);
}

const step = fc.constantFrom<Step>(...(Object.keys(STEPS) as Step[]), 'prepay', 'pay', 'rule', 'sign');

test('FEE-12, FEE-17 no paid order lapses, whatever is done in whatever order, two things at once', async () => {
  const ends: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.option(step)), { minLength: 4, maxLength: 10 }), async (history) => {
      const orderId = await overdue();
      for (const pair of history) {
        await Promise.allSettled(
          pair.flatMap((one) =>
            one === null
              ? []
              : [
                  STEPS[one](orderId).then((result) => {
                    const data = (result as { data?: { outTradeNo?: string } } | undefined)?.data;
                    if (data?.outTradeNo) begun.set(orderId, data.outTradeNo);
                  }),
                ],
          ),
        );
        await agree(orderId, true);
      }
      await trial.ask(PLAINTIFF, { action: 'confirm', orderId });
      await agree(orderId);
      ends.push((await trial.order(orderId)).state);
    }),
    { numRuns: 25 },
  );
  // It would prove little if it never came to either.
  expect(ends).toContain('paid');
  expect(ends).toContain('lapsed');
}, 240_000);
