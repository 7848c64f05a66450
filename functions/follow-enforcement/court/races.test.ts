/** At once: two officers, one officer on two phones, officer and clock: each thing happens once, and no fen goes out twice (ENF-14). */
import type { LivingCase } from '../../../demo/living-case';
import { livingCase } from '../../../demo/living-case';
import { cases } from '../../../records/case/case';
import { measures } from '../../../records/enforcement/measure';
import { sumsOf } from '../../../records/enforcement/sums';
import { ACCOUNT, type ExecutionTrial, startExecutionTrial, TAKEN } from './trial';

let trial: ExecutionTrial;
let n = 600;
beforeAll(async () => {
  trial = await startExecutionTrial();
});
afterAll(() => trial.stop());

const money = { on: '2025-03-04', ref: 'K' };
async function another(): Promise<LivingCase> {
  n += 1;
  return trial.taken({ n });
}
async function received(amountFen = 1_000_000): Promise<{ of: LivingCase; receiptId: string }> {
  const of = await another();
  const { moneyId: receiptId } = await trial.officer({
    action: 'receive',
    caseId: of.caseId,
    source: 'paidIn',
    amountFen,
    ...money,
  });
  return { of, receiptId };
}

/** Sums, receipts and entries agree. */
async function agree(of: LivingCase): Promise<void> {
  const entries = await trial.money(of);
  const { sums } = await trial.state(of);
  expect(sums).toEqual(sumsOf(entries));
  const left = entries.reduce((total, { leftFen }) => total + (leftFen ?? 0), 0);
  expect(left).toBe(sums.receivedFen - sums.feeTakenFen - sums.paidOutFen - sums.returnedFen);
  for (const receipt of entries.filter(({ kind }) => kind === 'received')) {
    const gone = entries
      .filter(({ of: from }) => from === receipt._id)
      .reduce((total, one) => total + one.amountFen, 0);
    expect(receipt.leftFen).toBe(receipt.amountFen - gone);
  }
}

test('two officers take the same case over at once: one has it, with one entry', async () => {
  n += 1;
  const of = await livingCase({ kind: 'enforcement', assigned: false, n });
  const take = { action: 'takeOver' as const, caseId: of.caseId, ...TAKEN };
  const all = await Promise.all([
    trial.ask('o-enforcement', take),
    trial.ask('o-enforcement-2', take),
    trial.ask('o-enforcement', take),
  ]);
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  const { officer } = await trial.state(of);
  expect((await cases.get(of.caseId))?.officers?.[0]).toBe(officer.openid);
  expect(await trial.entries(of)).toHaveLength(1);
});

test('ENF-14 the same receipt paid out from two phones at once: never more than there is', async () => {
  const { of, receiptId } = await received();
  const pay = {
    action: 'payOut' as const,
    caseId: of.caseId,
    receiptId,
    partyId: of.plaintiff,
    account: ACCOUNT,
    ...money,
  };
  const all = await Promise.all(
    [600_000, 600_000, 400_000, 400_000].map((amountFen) => trial.ask('o-enforcement', { ...pay, amountFen })),
  );
  const done = all.filter(({ ok }) => ok);
  expect(done.length).toBeGreaterThanOrEqual(1);
  for (const one of all) if (!one.ok) expect(one.error.code).toBe('PRECONDITION_FAILED');
  await agree(of);
  expect((await trial.state(of)).sums.paidOutFen).toBe(1_000_000);
});

test('ENF-14 money comes in while money goes out: both are counted', async () => {
  const { of, receiptId } = await received();
  const { caseId } = of;
  const receive = { action: 'receive' as const, caseId, source: 'paidIn', ...money };
  const pay = { action: 'payOut' as const, caseId, receiptId, partyId: of.plaintiff, account: ACCOUNT, ...money };
  const all = await Promise.all([
    trial.ask('o-enforcement', { ...receive, amountFen: 200_000 }),
    trial.ask('o-enforcement', { ...pay, amountFen: 300_000 }),
    trial.ask('o-enforcement', { ...receive, amountFen: 500_000 }),
    trial.ask('o-enforcement', { action: 'takeFee', caseId, receiptId, amountFen: 100_000, ...money }),
  ]);
  expect(all.every(({ ok }) => ok)).toBe(true);
  await agree(of);
  expect((await trial.state(of)).sums).toMatchObject({
    receivedFen: 1_700_000,
    paidOutFen: 300_000,
    feeTakenFen: 100_000,
  });
});

test('ENF-7 the same deposit taken twice at once: the account gives what was frozen once', async () => {
  const of = await another();
  const { caseId } = of;
  const measureId = await trial.controlled(of, { securedFen: 1_000_000 });
  const rulingId = await trial.ruling(of, 'deduct');
  const deduct = {
    action: 'deduct' as const,
    caseId,
    measureId,
    rulingId,
    amountFen: 1_000_000,
    ...money,
    necessities: '已留',
  };
  const all = await Promise.all([trial.ask('o-enforcement', deduct), trial.ask('o-enforcement', deduct)]);
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  await agree(of);
  expect(await measures.get(measureId)).toMatchObject({ state: 'realised' });
});

test('ENF-7 a measure that the clock found lapsed while its renewal was on the way is not renewed', async () => {
  const of = await another();
  const measureId = await trial.controlled(of, { until: '2025-03-06' });
  trial.day('2025-03-07');
  const rulingId = await trial.ruling(of, 'renew');
  await measures.update(measureId, { state: 'lapsed', lastAct: 'keep-time' });
  const renew = { action: 'renew' as const, caseId: of.caseId, measureId, rulingId };
  expect(await trial.refusal('o-enforcement', renew)).toMatch(/已经到期，不能再续行/);
  expect(await measures.get(measureId)).toMatchObject({ state: 'lapsed', until: '2025-03-06', renewals: [] });
  trial.day('2025-03-04');
});

test('one request that comes twice, and once more after another step: one entry, the same answer', async () => {
  const of = await another();
  const notify = {
    action: 'notify' as const,
    caseId: of.caseId,
    performDays: 7,
    reportDays: 10,
    requestId: '7a9f2cf0-8a5c-4b5f-9b51-0000000000aa',
  };
  const [first, second] = await Promise.all([trial.ask('o-enforcement', notify), trial.ask('o-enforcement', notify)]);
  expect(first.ok && second.ok).toBe(true);
  await trial.officer({ action: 'investigate', caseId: of.caseId });
  expect(await trial.ask('o-enforcement', notify)).toEqual(first);
  expect((await trial.entries(of)).filter(({ kind }) => kind === 'notice')).toHaveLength(1);
});
