/** 核对本案记录: what a party may check of the chain, and that he learns nothing else by it. */
import { type LivingCase, livingCase } from '../../demo/living-case';
import { type Act, acts } from '../../platform/act';
import { actChain } from '../../platform/act-chain';
import { idFrom } from '../../platform/digest';
import type { Result } from '../../platform/errors';
import { enter, type NewCaseEvent } from '../../records/case/event';
import { caseMembers } from '../../records/case/member';
import type { KeepTimeResult } from './contract';
import { startTrial, type Trial } from './trial';

type Checked = KeepTimeResult<'verifyCase'>;
let trial: Trial;
let living: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  living = await livingCase();
});
afterEach(() => trial.stop());

let made = 0;
async function done(by: string, target: string, more: Partial<Act> = {}): Promise<string> {
  made += 1;
  const _id = `${by}:request-${made}`;
  await acts.insert({
    ...{ _id, service: 'file-paper', action: 'submit', by, at: new Date(trial.now() + made), hash: `h${made}` },
    ...{ claim: _id, courtId: 'yuyao', target, state: 'done', answer: { n: made } },
    ...more,
  });
  return _id;
}
/** What the court does, with its entry in the course of the case. */
async function step(title: string, more: Partial<NewCaseEvent> = {}): Promise<string> {
  const id = await done('o-clerk', living.caseId, { service: 'check-progress', action: 'assign' });
  await enter({
    ...{ key: `assign-${idFrom(id)}`, caseId: living.caseId, courtId: 'yuyao', kind: 'trialBody' },
    ...{ at: new Date(trial.now()), title, text: title, by: null },
    ...more,
  });
  return id;
}
async function seal(): Promise<void> {
  trial.emulator.clock.advance(3 * 60_000);
  await trial.run('sealActs');
}
const ask = (openid: string | undefined, more: object = {}): Promise<Result<Checked>> =>
  trial.call('keep-time', openid, { action: 'verifyCase', caseId: living.caseId, ...more });
async function check(openid: string, more: object = {}): Promise<Checked> {
  const answer = await ask(openid, more);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data;
}
const lines = ({ acts: found }: Checked) => found.map(({ whoName, what, state }) => `${whoName} ${what} ${state}`);

test('a party finds his own acts and what the court did, each as it was sealed, with a hash to keep', async () => {
  await done('o-plaintiff', living.caseId);
  await step('确定审判组织');
  await seal();
  await done('o-plaintiff', living.plaintiff, { service: 'receive-documents' });
  const checked = await check('o-plaintiff');
  expect(lines(checked)).toEqual(['您本人 案中材料 sealed', '法院 确定审判组织 sealed', '您本人 电子送达 pending']);
  const [last] = await actChain.find({ courtId: 'yuyao' }, { orderBy: [['n', 'desc']], limit: 1 });
  expect(checked).toMatchObject({
    problems: 0,
    kept: null,
    head: { batch: last?.n, hash: last?.hash },
    verdict: '核对了 3 条记录，都与封存时一致。',
    next: null,
  });
  expect(lines(await check('o-defendant'))).toEqual(['法院 确定审判组织 sealed']);
});

test('PROG-4 of a preservation, of the other side’s acts and of accounts nothing is to be seen: no entry, no count, no id', async () => {
  await done('o-plaintiff', living.caseId);
  await step('准许保全', { kind: 'preservation', embargo: { applicants: [living.plaintiff] } });
  await done('o-judge', living.caseId, { service: 'check-progress', action: 'saveDecision' });
  await seal();
  const seen = await ask('o-defendant');
  expect(seen).toMatchObject({ ok: true, data: { acts: [], verdict: expect.stringContaining('核对了 0 条') } });
  expect(lines(await check('o-plaintiff'))).toEqual(['您本人 案中材料 sealed', '法院 准许保全 sealed']);
  expect(JSON.stringify([seen, await check('o-plaintiff')])).not.toMatch(/o-plaintiff|o-clerk|o-judge|request-/);
});

test('PROG-4 pages are full whatever lies between, and a cursor tells nothing of what is held back', async () => {
  for (let i = 0; i < 60; i += 1) {
    await done('o-defendant', living.caseId, { at: new Date(trial.now() + i) });
    if (i % 2) await done('o-plaintiff', living.caseId, { at: new Date(trial.now() + i) });
  }
  // Of one moment, and more than one page.
  for (let i = 0; i < 40; i += 1) await done('o-plaintiff', living.caseId, { at: new Date(trial.now() + 100) });
  const sizes: number[] = [];
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Checked = await check('o-plaintiff', cursor ? { cursor } : {});
    sizes.push(page.acts.length);
    all.push(...lines(page));
    cursor = page.next;
    expect(cursor ?? '').not.toMatch(/o-/);
  } while (cursor);
  expect(sizes).toEqual([50, 20]);
  expect(new Set(all)).toEqual(new Set(['您本人 案中材料 pending']));
});

test('an act that was altered is found, and so is one whose batch was', async () => {
  const [own, courts] = [await done('o-plaintiff', living.caseId), await step('确定审判组织')];
  await seal();
  await acts.update(courts, { hash: 'another' });
  const checked = await check('o-plaintiff');
  expect(lines(checked)).toEqual(['您本人 案中材料 sealed', '法院 确定审判组织 altered']);
  expect(checked).toMatchObject({ problems: 1, verdict: expect.stringContaining('有 1 条与封存时不一致') });
  const [batch] = await actChain.find({ courtId: 'yuyao' }, { orderBy: [['n', 'asc']], limit: 1 });
  await actChain.update(batch?._id ?? '', { acts: batch?.acts.filter(({ id }) => id !== own), count: 1 });
  expect(lines(await check('o-plaintiff'))).toEqual(['您本人 案中材料 altered', '法院 确定审判组织 altered']);
});

test('an act that was taken out is missed where its entry stands; an entry that no act left is none', async () => {
  const gone = await step('确定审判组织');
  await step('改为普通程序', { key: `convert-${idFrom('nobody')}` });
  await seal();
  await acts.remove(gone);
  const checked = await check('o-plaintiff');
  expect(lines(checked)).toEqual(['法院 确定审判组织 missing']);
  expect(checked.problems).toBe(1);
});

test('who kept a hash sees whether the chain was made anew since', async () => {
  await done('o-plaintiff', living.caseId);
  await seal();
  const { head } = await check('o-plaintiff');
  await done('o-plaintiff', living.caseId);
  await seal();
  expect(await check('o-plaintiff', { kept: head })).toMatchObject({
    kept: 'same',
    verdict: expect.stringContaining('没有变'),
  });
  const other = { batch: head?.batch, hash: 'a'.repeat(64) };
  expect(await check('o-plaintiff', { kept: other })).toMatchObject({
    kept: 'different',
    verdict: expect.stringContaining('对不上'),
  });
  expect(await check('o-plaintiff', { kept: { batch: 999, hash: head?.hash } })).toMatchObject({ kept: 'different' });
});

test('PROG-1, PROG-2 strangers, people of another case, who was in it once and a witness find no such case', async () => {
  const other = await livingCase({ n: 8, released: false, lawyerFor: null });
  expect(await ask('o-defendant', { caseId: other.caseId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  for (const openid of ['o-elder', 'o-judge', 'o-admin']) {
    const answer = await ask(openid);
    expect([openid, answer.ok ? 'OK' : answer.error.code]).toEqual([
      openid,
      expect.stringMatching(/NOT_FOUND|IDENTITY_REQUIRED/),
    ]);
  }
  expect(await ask(undefined)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
  await caseMembers.update(`${living.caseId}:o-lawyer`, { to: new Date(trial.now() - 1) });
  expect(await ask('o-lawyer')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  await caseMembers.update(`${living.caseId}:o-defendant`, { role: 'witness' });
  expect(await ask('o-defendant')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await ask('o-plaintiff', { cursor: 'x' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});
