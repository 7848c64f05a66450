/** Registering cut at each of its steps: afterwards either registered whole or not at all, and asking again ends it, once. */
import { randomUUID } from 'node:crypto';
import { collection, type Stored } from '../../platform/database';
import { cases } from '../../records/case/case';
import { feeOrders } from '../../records/fee/order';
import { filings } from '../../records/filing/filing';
import { startTrial } from './trial';

test('NUM-2 cut before any one database action, register leaves all or nothing, and asking again finishes it with one number', async () => {
  // The faults are wanted: what is said of them is not.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let cutAt = 0;
  let seen = 0;
  const trial = await startTrial((params) => {
    seen += 1;
    if (seen === cutAt) throw new Error(`cut before ${String(params.action)}`);
  });
  const cut = { message: '', steps: 0 };
  try {
    for (let step = 1; ; step += 1) {
      cutAt = 0;
      const { filingId } = await trial.submitted();
      await trial.judge('take', filingId);
      const event = { action: 'register', filingId, requestId: randomUUID() };
      [seen, cutAt] = [0, step];
      const first = await trial.ask('o-filing-judge', event);
      const wasCut = seen >= step;
      cutAt = 0;
      const { state, caseId } = (await filings.get(filingId)) ?? {};
      // All of it or nothing, whatever the answer was.
      const made = (await cases.find({}, { limit: 1000 })).filter((one) => one.filingId === filingId);
      expect([made.length, caseId ? await feeOrders.count({ caseId }) : 0]).toEqual(
        state === 'registered' ? [1, 1] : [0, 0],
      );
      const again = await trial.ask('o-filing-judge', event);
      expect(again).toMatchObject({ ok: true, data: { caseNo: `（2025）浙0281民初${step}号` } });
      if (!wasCut) {
        expect(again).toEqual(first);
        break;
      }
      cut.steps = step;
    }
  } finally {
    await trial.stop();
    jest.restoreAllMocks();
  }
  expect(cut.steps).toBeGreaterThan(10);
});

test('NUM-2 after all that the sequence stands at the number of cases', async () => {
  const trial = await startTrial();
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('register', filingId);
  expect(await collection<Stored & { last: number }>('sequences').get('yuyao:民初:2025')).toMatchObject({ last: 1 });
  await trial.stop();
});
