/** The chain over what was done: it says nothing as long as nothing was changed, and what was changed as soon as it is looked at. */

import { type Act, acts } from '../../platform/act';
import { actChain, type ChainCheck, NO_COURT, verifyChain } from '../../platform/act-chain';
import { collection } from '../../platform/database';
import type { KeepTimeResult } from './contract';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

let made = 0;
function actOf(more: Partial<Act> = {}): Act {
  made += 1;
  const _id = `o-${made}:${made}`;
  return {
    _id,
    service: 'file-case',
    action: 'submit',
    by: `o-${made}`,
    at: new Date(trial.now()),
    hash: `hash-${made}`,
    claim: _id,
    courtId: 'yuyao',
    target: `f${made}`,
    state: 'done',
    answer: { filingId: `f${made}`, warnings: [] },
    ...more,
  };
}
async function act(count = 1, more: Partial<Act> = {}): Promise<Act[]> {
  const some = Array.from({ length: count }, () => actOf(more));
  for (let i = 0; i < count; i += 50) await Promise.all(some.slice(i, i + 50).map((one) => acts.insert(one)));
  return some;
}
const minutesLater = (minutes: number) => trial.emulator.clock.advance(minutes * 60_000);
const chain = (courtId = 'yuyao') => actChain.find({ courtId }, { orderBy: [['n', 'asc']], limit: 1000 });

test('acts are sealed court by court, two minutes later, each batch over the one before', async () => {
  await act(3);
  await act(2, { courtId: 'gz-intermediate' });
  await trial.run('sealActs');
  expect(await chain()).toEqual([]);
  minutesLater(2);
  await trial.run('sealActs');
  await act(4);
  minutesLater(2);
  await trial.run('sealActs');
  const [first, second, ...more] = await chain();
  expect([first?.count, second?.count, more]).toEqual([3, 4, []]);
  expect([first?.prev, second?.prev]).toEqual(['', first?.hash]);
  expect(await chain('gz-intermediate')).toMatchObject([{ _id: 'gz-intermediate:1', count: 2 }]);
  expect(await verifyChain('yuyao')).toMatchObject({
    batches: 2,
    acts: 7,
    problems: [],
    next: null,
    head: second?.hash,
  });
});

test('nothing new makes no batch, and what is only begun is not sealed', async () => {
  await act(1, { state: 'begun' });
  for (let i = 0; i < 3; i += 1) {
    minutesLater(3);
    await trial.run('sealActs');
  }
  expect(await chain()).toEqual([]);
  // What the clock itself did belongs to no court.
  expect((await chain(NO_COURT)).length).toBeGreaterThan(0);
});

test('an act whose answer stands elsewhere is whole from the start, and sealed as it is', async () => {
  const {
    answer: _answer,
    courtId: _courtId,
    ...rest
  } = actOf({ service: 'take-number', action: 'take', state: 'begun' });
  await acts.insert(rest);
  minutesLater(2);
  await trial.run('sealActs');
  expect((await chain(NO_COURT)).flatMap((batch) => batch.acts.map(({ id }) => id))).toContain(rest._id);
  expect(await verifyChain(NO_COURT)).toMatchObject({ problems: [] });
});

test('what is finished late is sealed late, and the chain holds', async () => {
  const [late] = await act(1, { state: 'begun' });
  await act(2);
  minutesLater(2);
  await trial.run('sealActs');
  minutesLater(600);
  await acts.update(late?._id ?? '', { state: 'done' });
  await act(1);
  minutesLater(2);
  await trial.run('sealActs');
  expect((await chain()).map(({ count }) => count)).toEqual([2, 2]);
  expect(await verifyChain('yuyao')).toMatchObject({ acts: 4, problems: [] });
});

test('one altered act is found and named; so are one taken out, and a batch made fit again', async () => {
  await act(250);
  minutesLater(2);
  await trial.run('sealActs');
  await act(3);
  minutesLater(2);
  await trial.run('sealActs');
  expect((await chain()).map(({ count }) => count)).toEqual([200, 50, 3]);
  const [altered = '', gone = ''] = (await chain())[0]?.acts.slice(77).map(({ id }) => id) ?? [];
  await acts.update(altered, { target: 'f-other' });
  await acts.remove(gone);
  const check = await verifyChain('yuyao');
  expect(check.problems).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'altered', act: altered }),
      expect.objectContaining({ kind: 'missing', act: gone }),
    ]),
  );
  expect(check.problems).toHaveLength(2);
  const [first] = await chain();
  await actChain.update('yuyao:1', { acts: first?.acts.filter(({ id }) => id !== altered && id !== gone), count: 198 });
  expect((await verifyChain('yuyao')).problems).toEqual([{ batch: 'yuyao:1', kind: 'broken' }]);
});

test('a batch taken out breaks the chain, and one who kept an earlier hash sees a chain made anew', async () => {
  for (let i = 0; i < 4; i += 1) {
    await act(2);
    minutesLater(2);
    await trial.run('sealActs');
  }
  const kept = await verifyChain('yuyao', { most: 2 });
  expect(kept).toMatchObject({ batches: 2, next: 2, problems: [] });
  const rest = (more: Partial<{ head: string }> = {}) => verifyChain('yuyao', { after: 2, head: kept.head, ...more });
  expect(await rest()).toMatchObject({ batches: 2, problems: [] });
  expect((await rest({ head: 'another' })).problems).toEqual([{ batch: 'yuyao:3', kind: 'broken' }]);
  await actChain.remove('yuyao:3');
  expect((await rest()).problems).toEqual([{ batch: 'yuyao:4', kind: 'broken' }]);
});

test('two runs at once, and one that died between a batch and its marks, seal each act once', async () => {
  await act(120);
  minutesLater(2);
  await Promise.all([trial.run('sealActs'), trial.run('sealActs'), trial.run('sealActs')]);
  await collection<Act & { sealed?: string | null }>('acts').updateWhere({ courtId: 'yuyao' }, { sealed: null });
  await act(5);
  minutesLater(2);
  await Promise.all([trial.run('sealActs'), trial.run('sealActs')]);
  await trial.run('sealActs');
  const sealed = (await chain()).flatMap((batch) => batch.acts.map(({ id }) => id));
  expect([sealed.length, new Set(sealed).size]).toEqual([125, 125]);
  expect(await verifyChain('yuyao')).toMatchObject({ acts: 125, problems: [] });
});

test('a run seals a bounded number, and says that there are more', async () => {
  await act(700);
  minutesLater(2);
  expect(await trial.run('sealActs')).toEqual([{ job: 'sealActs', done: 500, more: true }]);
  expect(await trial.runAll('sealActs')).toMatchObject([{ more: false }]);
  expect(await verifyChain('yuyao')).toMatchObject({ acts: 700, problems: [] });
});

test('only an administrator checks, and only his own court', async () => {
  await act(3);
  await act(3, { courtId: 'bj-4th-intermediate' });
  minutesLater(2);
  await trial.run('sealActs');
  const [one] = await chain('bj-4th-intermediate');
  await acts.update(one?.acts[0]?.id ?? '', { by: 'somebody' });
  const verify = (openid: string) =>
    trial.must<KeepTimeResult<'verifyActs'>>('keep-time', openid, { action: 'verifyActs' });
  const own: Partial<ChainCheck> = { acts: 3, problems: [] };
  expect(await verify('o-admin')).toMatchObject({ ...own, verdict: '核对了 3 条操作记录，与封存时一致。' });
  expect(await verify('o-bj-admin')).toMatchObject({
    problems: [{ kind: 'altered' }],
    verdict: expect.stringContaining('不一致'),
  });
  for (const openid of ['o-filing-judge', 'o-plaintiff'])
    expect(await trial.call('keep-time', openid, { action: 'verifyActs' })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
});
