/** Who reads a dossier, and until when: lawyers and parties of an administrative case, former agents, strangers; and how it ends (DOSS-2..5, 8). */
import { textPdf } from '../../demo/dossier-files';
import { type LivingCase, livingCase } from '../../demo/living-case';
import { notifications } from '../../platform/notify';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { dossierRequests } from '../../records/dossier/request';
import { granted, laidDown, startTrial, type Trial, upload } from './trial';

let trial: Trial;
let n = 200;

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());
beforeEach(() => trial.at('2025-03-04T10:00:00+08:00'));

const another = (wishes: Parameters<typeof livingCase>[0] = {}) => {
  n += 1;
  return livingCase({ n, ...wishes });
};

const names = async (readingId: string, openid: string) =>
  (await trial.did(openid, { action: 'volumes', readingId })).items.map(({ name }) => name);
const code = async (openid: string | undefined, event: { action: 'page' } & Record<string, unknown>) => {
  const answer = await trial.ask(openid, event);
  return answer.ok ? 'OK' : answer.error.code;
};

test('DOSS-2 in an administrative case a party sees what was before the court, his lawyer all of it', async () => {
  const of = await another({ kind: 'administrative' });
  await laidDown(trial, of, { name: '答辩状', kind: 'pleading', by: of.defendant });
  const heard = await laidDown(trial, of, {
    name: '庭审出示的证据',
    kind: 'evidence',
    by: of.defendant,
    ofHearing: true,
  });
  const hers = await granted(trial, of.caseId, 'o-plaintiff');
  const lawyers = await granted(trial, of.caseId, 'o-lawyer');
  expect(await names(hers, 'o-plaintiff')).toEqual(['庭审出示的证据']);
  expect(await names(lawyers, 'o-lawyer')).toEqual(['答辩状', '庭审出示的证据']);
  const [pleading] = (await trial.did('o-clerk', { action: 'courtVolumes', caseId: of.caseId })).items;
  const again = await trial.did('o-plaintiff', {
    action: 'request',
    caseId: of.caseId,
    purpose: 'trial',
    reason: '核对',
    wanted: '答辩状',
  });
  const grant = { action: 'grant', readingId: again.readingId } as const;
  expect(await trial.ask('o-clerk', { ...grant, items: [pleading?.itemId] })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('只能看庭审材料') },
  });
  await trial.did('o-clerk', { ...grant, items: [heard.itemId] });
});

test('DOSS-5 with the part in the case the reading ends, at that moment; the clock then ends the request and says so', async () => {
  const of = await another();
  const { itemId } = await laidDown(trial, of);
  const readingId = await granted(trial, of.caseId, 'o-lawyer');
  await trial.did('o-lawyer', { action: 'page', readingId, itemId, page: 1 });
  await caseMembers.update(`${of.caseId}:o-lawyer`, { to: new Date('2025-03-04T10:00:00+08:00') });
  expect(await trial.ask('o-lawyer', { action: 'page', readingId, itemId, page: 2 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('身份已经结束') },
  });
  expect((await trial.ask('o-lawyer', { action: 'volumes', readingId })).ok).toBe(false);
  await trial.sweep();
  expect(await dossierRequests.get(readingId)).toMatchObject({ state: 'expired' });
  const told = await notifications.get(`${readingId}:expire:o-lawyer`);
  expect(told?.text).toBe('您在本案的身份已经结束，阅卷随之结束。');
  // A former agent learns nothing more of a case that goes on.
  const ask = { action: 'request', caseId: of.caseId, reason: '申请再审', wanted: '全部' } as const;
  for (const purpose of ['trial', 'retrial'])
    expect(await trial.ask('o-lawyer', { ...ask, purpose })).toMatchObject({ error: { code: 'NOT_FOUND' } });

  await cases.update(of.caseId, { state: 'archived' });
  expect(await trial.ask('o-lawyer', { ...ask, purpose: 'retrial' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', fields: { proof: '请上传授权委托书' } },
  });
  const proof = { name: '授权委托书.pdf', fileIds: [await upload(await textPdf(['Power']), 'o-lawyer')] };
  const asked = await trial.did('o-lawyer', { ...ask, purpose: 'retrial', proof });
  const grant = { action: 'grant', readingId: asked.readingId } as const;
  expect(await trial.ask('o-clerk', grant)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await trial.ask('o-archivist', grant)).toMatchObject({
    error: { message: expect.stringContaining('身份已经结束') },
  });
  const { base64 } = await trial.did('o-archivist', { action: 'requestProof', readingId: asked.readingId });
  expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  await trial.did('o-archivist', { ...grant, powerOfAttorneySeen: true });
  await trial.did('o-lawyer', { action: 'page', readingId: asked.readingId, itemId, page: 1 });
  // The clock leaves it to its days.
  await trial.sweep();
  expect(await dossierRequests.get(asked.readingId)).toMatchObject({ state: 'granted' });
});

test('DOSS-8 a stranger is told nothing of whether there is such a case, and reads the judgment in force that the clerk gave him', async () => {
  const of = await another();
  const judgment = await laidDown(trial, of, { name: '民事判决书', judgment: { type: 'judgment', force: 'notYet' } });
  const paper = await laidDown(trial, of, { name: '传票' });
  const ask = { action: 'requestPublic', courtId: 'yuyao', reason: '了解同类判决', wanted: '判决书' } as const;
  expect(await trial.ask('o-elder', ask)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await trial.ask('o-newcomer', { ...ask, caseNo: of.caseNo })).toMatchObject({
    error: { code: 'IDENTITY_REQUIRED' },
  });
  const asked = await trial.did('o-elder', { ...ask, caseNo: of.caseNo.replace('（', '(').replace('）', ')') });
  const nothing = await trial.did('o-elder', { ...ask, caseNo: '（2025）浙0281民初99999号' });
  const same = ['caseId', 'state', 'next', 'kind', 'dueOn', 'can', 'hasForm'] as const;
  expect(same.map((key) => asked[key])).toEqual(same.map((key) => nothing[key]));
  const { readingId } = asked;
  const grant = { action: 'grant', readingId } as const;
  expect(await trial.ask('o-clerk', grant)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  for (const { itemId } of [judgment, paper])
    expect(await trial.ask('o-clerk', { ...grant, items: [itemId] })).toMatchObject({
      error: { code: 'PRECONDITION_FAILED' },
    });
  // 民诉法158: with the case it takes effect.
  await cases.update(of.caseId, { state: 'effective', effectiveOn: '2025-03-04' });
  expect((await trial.did('o-clerk', { action: 'courtRequest', readingId })).items.map(({ name }) => name)).toEqual([
    '民事判决书',
  ]);
  await trial.did('o-clerk', { ...grant, items: [judgment.itemId] });
  expect(await names(readingId, 'o-elder')).toEqual(['民事判决书']);
  await trial.did('o-elder', { action: 'page', readingId, itemId: judgment.itemId, page: 1 });
  expect(await code('o-elder', { action: 'page', readingId, itemId: paper.itemId, page: 1 })).toBe('NOT_FOUND');
  expect(
    await trial.ask('o-clerk', { action: 'grant', readingId: nothing.readingId, items: [judgment.itemId] }),
  ).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  const refused = await trial.did('o-clerk', {
    action: 'refuse',
    readingId: nothing.readingId,
    reason: '没有查到这个案号',
  });
  expect(refused).toMatchObject({ state: 'refused', hasForm: true });
});

test('PRIV-5 a request is its reader’s alone, items are their case’s, and nothing crosses courts', async () => {
  const of = await another();
  const other = await another();
  const { itemId } = await laidDown(trial, of);
  const elsewhere = await laidDown(trial, other);
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  for (const openid of ['o-plaintiff', 'o-lawyer', 'o-elder'])
    for (const action of ['get', 'volumes', 'open', 'cancel', 'form'] as const)
      expect(await trial.ask(openid, { action, readingId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await code('o-plaintiff', { action: 'page', readingId, itemId, page: 1 })).toBe('NOT_FOUND');
  expect(await code('o-defendant', { action: 'page', readingId, itemId: elsewhere.itemId, page: 1 })).toBe('NOT_FOUND');
  expect(await code('o-defendant', { action: 'page', readingId, itemId, page: 3 })).toBe('NOT_FOUND');
  expect(await code(undefined, { action: 'page', readingId, itemId, page: 1 })).toBe('UNAUTHENTICATED');
  expect(
    await trial.ask('o-elder', {
      action: 'request',
      caseId: of.caseId,
      purpose: 'trial',
      reason: '看看',
      wanted: '全部',
    }),
  ).toMatchObject({ error: { code: 'NOT_FOUND' } });
  for (const openid of ['o-gz-clerk', 'o-gz-judge', 'o-mediator', 'o-filing-judge'])
    expect(await trial.ask(openid, { action: 'courtPage', itemId, page: 1 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  expect(await trial.ask('o-gz-clerk', { action: 'revoke', readingId, reason: '不是本院' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(
    await trial.ask('o-enforcement', {
      action: 'scanIn',
      caseId: of.caseId,
      name: 'x',
      kind: 'evidence',
      fileIds: ['x'],
    }),
  ).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
});

test('DOSS-3, DOSS-4 revoked with a ground, taken back, a copy asked for and given at cost', async () => {
  const of: LivingCase = await another();
  const { itemId } = await laidDown(trial, of);
  const first = await granted(trial, of.caseId, 'o-defendant');
  const copy = await trial.did('o-defendant', { action: 'askCopy', readingId: first, itemIds: [itemId] });
  expect(copy).toMatchObject({ state: 'copyPending', copy: { pages: 2, given: null } });
  // He reads on meanwhile.
  await trial.did('o-defendant', { action: 'page', readingId: first, itemId, page: 1 });
  const give = { action: 'grantCopy', readingId: first, amountFen: 100 } as const;
  expect(await trial.ask('o-clerk', give)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(await trial.did('o-clerk', { ...give, reference: '收据 0001' })).toMatchObject({
    state: 'copied',
    copy: { given: true, amountFen: 100 },
  });
  expect(await trial.did('o-judge', { action: 'revoke', readingId: first, reason: '擅自外传' })).toMatchObject({
    state: 'revoked',
    revoked: { name: '严法官', reason: '擅自外传' },
  });
  expect(await trial.ask('o-defendant', { action: 'page', readingId: first, itemId, page: 1 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('已收回') },
  });
  const ask = { action: 'request', caseId: of.caseId, purpose: 'trial', reason: '再看', wanted: '全部' } as const;
  const second = await trial.did('o-defendant', ask);
  expect(await trial.ask('o-defendant', ask)).toMatchObject({ error: { code: 'CONFLICT' } });
  await trial.did('o-defendant', { action: 'cancel', readingId: second.readingId });
  expect(await trial.ask('o-clerk', { action: 'grant', readingId: second.readingId })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  expect(await trial.ask('o-defendant', { action: 'form', readingId: second.readingId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const { requests } = await trial.did('o-defendant', { action: 'mine', caseId: of.caseId });
  expect(requests.map(({ state }) => state).sort()).toEqual(['cancelled', 'revoked']);
});
