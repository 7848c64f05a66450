/** Registering while the cloud fails: at each database action, in each way once, and asked again with the same requestId. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { acts } from '../../platform/act';
import { collection, type Stored } from '../../platform/database';
import { cases } from '../../records/case/case';
import type { CaseMember } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { feeOrders } from '../../records/fee/order';
import { filings } from '../../records/filing/filing';
import { startTrial, type Trial } from './trial';

const members = collection<CaseMember>('case_members');
const notifications = collection<Stored>('notifications');
const sequences = collection<Stored & { last: number }>('sequences');

let trial: Trial;

wantFaults();

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  await trial.stop();
});

async function reviewing(): Promise<string> {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  return filingId;
}

const caseNoOf = (seq: number) => `（2025）浙0281民初${seq}号`;

/** Case numbers run from 1 without gap, and to each belong one case, member, fee order, notice and filing. Returns how many. */
async function ledger(): Promise<number> {
  const everything = { limit: 1000 };
  const last = (await sequences.get('yuyao:民初:2025'))?.last ?? 0;
  const all = await cases.find({}, everything);
  expect(all.map(({ caseNo }) => caseNo).sort()).toEqual(
    Array.from({ length: last }, (_, i) => caseNoOf(i + 1)).sort(),
  );
  const registered = (await filings.find({}, everything)).filter(({ state }) => state === 'registered');
  const ofFilings = registered.map(({ _id, caseId, caseNo }) => [_id, caseId, caseNo]);
  expect(ofFilings.sort()).toEqual(all.map(({ _id, filingId, caseNo }) => [filingId, _id, caseNo]).sort());
  const told = (await notifications.find({}, everything)).map(({ _id }) => _id);
  expect(told.filter((id) => id.endsWith(':registered')).sort()).toEqual(
    all.map(({ filingId }) => `${filingId}:registered`).sort(),
  );
  // CONTENT names three parties.
  expect([await feeOrders.count({}), await members.count({}), await caseParties.count({})]).toEqual([
    last,
    last,
    3 * last,
  ]);
  return last;
}

/** Returns whether there was such an action. */
async function registerThrough(fault: Kind, skip: number): Promise<boolean> {
  const filingId = await reviewing();
  const before = await ledger();
  const event = { action: 'register', filingId, requestId: randomUUID() };
  const { faults, store } = trial.emulator;
  const { id } = faults.add({ match: { function: 'file-case', action: 'database.*' }, fault, skip, times: 1, ms: 1 });
  const first = await trial.ask('o-filing-judge', event);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  // All of it or nothing, whatever the answer was.
  const { state } = (await filings.get(filingId)) ?? {};
  expect((await ledger()) - before).toBe(state === 'registered' ? 1 : 0);
  const again = await trial.ask('o-filing-judge', event);
  expect(again).toMatchObject({ ok: true, data: { filingId, caseNo: caseNoOf(before + 1) } });
  if (first.ok) expect(again).toEqual(first);
  expect(await trial.ask('o-filing-judge', event)).toEqual(again);
  expect(await ledger()).toBe(before + 1);
  // No transaction holds anything; one whose id was lost on its way has written nothing.
  expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
  return struck;
}

test.each(KINDS)(
  'NUM-2 %s at each database action of register: all or nothing, one number, one fee order',
  async (fault) => {
    let steps = 0;
    while (await registerThrough(fault, steps)) steps += 1;
    expect(steps).toBeGreaterThan(10);
    expect(await acts.count({})).toBe(4 * (steps + 1));
  },
);

test('NUM-2 10 registrations at once while one database action in ten fails: each is asked until answered, numbers 1 to 10', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, reviewing));
  for (const [i, fault] of KINDS.entries())
    trial.emulator.faults.add({ match: { action: 'database.*' }, fault, probability: 0.02, seed: i, ms: 1 });
  const register = async (filingId: string) => {
    const event = { action: 'register', filingId, requestId: randomUUID() };
    for (;;) {
      const result = await trial.ask('o-filing-judge', event);
      if (result.ok) return result.data.caseNo;
      expect(['INTERNAL', 'TOO_MANY_REQUESTS', 'CONFLICT']).toContain(result.error.code);
    }
  };
  const numbers = await Promise.all(ids.map(register));
  trial.emulator.faults.clear();
  expect([...numbers].sort()).toEqual(ids.map((_, i) => caseNoOf(i + 1)).sort());
  expect(await ledger()).toBe(10);
});

test.each(['error-after', 'timeout-after', 'twice'] as const)(
  'NUM-2 a call of register that ends in %s has registered once',
  async (fault) => {
    const event = { action: 'register', filingId: await reviewing(), requestId: randomUUID() };
    trial.emulator.faults.add({ match: { function: 'file-case' }, fault, times: 1 });
    await trial.ask('o-filing-judge', event).catch(() => undefined);
    expect(await trial.ask('o-filing-judge', event)).toMatchObject({ ok: true, data: { caseNo: caseNoOf(1) } });
    expect(await ledger()).toBe(1);
  },
);
