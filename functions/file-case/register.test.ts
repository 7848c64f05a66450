/** NUM-2: numbers under load and when the function or the local cloud dies. */
import { randomUUID } from 'node:crypto';
import { collection, type Stored } from '../../platform/database';
import { sideBySide } from '../../platform/side-by-side';
import { cases } from '../../records/case/case';
import { caseParties } from '../../records/case/parties';
import { filings } from '../../records/filing/filing';
import { CONTENT, startTrial, type Trial, type View } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

async function reviewing(): Promise<string> {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  return filingId;
}

test('NUM-2 200 registrations at once: numbers 1 to 200, none twice, none skipped', async () => {
  const ids = await sideBySide(Array.from({ length: 200 }), reviewing);
  // On a slow machine some are told to try again, or a request of theirs times out; then they ask the same again, as a
  // judge's phone would, and it is done once.
  const register = async (filingId: string, requestId: string = randomUUID()): Promise<View> => {
    const result = await trial.ask('o-filing-judge', { action: 'register', filingId, requestId });
    if (result.ok) return result.data;
    expect(['TOO_MANY_REQUESTS', 'INTERNAL']).toContain(result.error.code);
    return register(filingId, requestId);
  };
  const registered = await Promise.all(ids.map((filingId) => register(filingId)));
  const seqs = registered.map(({ caseNo }) => Number(/民初(\d+)号/.exec(caseNo ?? '')?.[1])).sort((a, b) => a - b);
  expect(seqs).toEqual(ids.map((_, i) => i + 1));
  expect(await cases.count({})).toBe(200);
}, 240_000);

test('NUM-2 each court, and each year, counts from 1', async () => {
  const first = await reviewing();
  expect(await trial.judge('register', first)).toMatchObject({ caseNo: '（2025）浙0281民初1号' });
  trial.emulator.clock.set(Date.parse('2025-12-31T23:59:00+08:00'));
  const second = await reviewing();
  trial.emulator.clock.set(Date.parse('2026-01-01T00:00:00+08:00'));
  expect(await trial.judge('register', second)).toMatchObject({ caseNo: '（2026）浙0281民初1号' });
  const { filingId, version } = await trial.file('o-plaintiff', {
    action: 'saveDraft',
    courtId: 'gz-intermediate',
    content: CONTENT,
  });
  await trial.file('o-plaintiff', { action: 'submit', filingId, version });
  await trial.file('o-gz-filing-judge', { action: 'take', filingId });
  expect(await trial.file('o-gz-filing-judge', { action: 'register', filingId })).toMatchObject({
    caseNo: '（2026）粤01民初1号',
  });
});

test('NUM-2 an aborted registration skips no number and leaves nothing', async () => {
  const [blocked, free] = [await reviewing(), await reviewing()];
  // The case of number 1 is there already, as after a mistake in the data: the transaction must fail whole.
  await cases.insert({ ...(await caseOf()), _id: 'yuyao:民初:2025:1' });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(await trial.ask('o-filing-judge', { action: 'register', filingId: blocked })).toMatchObject({
    ok: false,
    error: { code: 'INTERNAL' },
  });
  jest.restoreAllMocks();
  expect(await filings.get(blocked)).toMatchObject({ state: 'reviewing', caseId: null });
  expect(await collection<Stored>('sequences').count({})).toBe(0);
  expect(await collection<Stored>('fee_orders').count({})).toBe(0);
  await cases.remove('yuyao:民初:2025:1');
  expect(await trial.judge('register', free)).toMatchObject({ caseNo: '（2025）浙0281民初1号' });
  expect(await trial.judge('register', blocked)).toMatchObject({ caseNo: '（2025）浙0281民初2号' });
});

test('DESIGN 7 a registration takes 21 database actions at most, however many are named in it', async () => {
  const others = Array.from({ length: 20 }, (_, i) => ({ kind: 'person', name: `被告${i + 1}`, domicile: '余姚市' }));
  const taken: (number | undefined)[] = [];
  for (const content of [CONTENT, { ...CONTENT, defendants: [...CONTENT.defendants, ...others] }]) {
    const { filingId } = await trial.submitted(content);
    await trial.judge('take', filingId);
    await trial.judge('register', filingId);
    taken.push(trial.emulator.stats.info().recent.at(-1)?.database?.length);
  }
  expect(taken[0]).toBeLessThanOrEqual(21);
  // The year's sequence is there by now: written, read, and written again.
  expect(taken[1]).toBeLessThanOrEqual(21);
  expect(await caseParties.count({ caseId: 'yuyao:民初:2025:2' })).toBe(23);
});

const caseOf = async () => ({
  courtId: 'yuyao',
  caseNo: '（2025）浙0281民初1号',
  filingId: 'x',
  state: 'registered' as const,
  registeredOn: '2025-03-03' as never,
  causeOfAction: null,
  title: '',
});
