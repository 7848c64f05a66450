/** PROG-4: what is asked for in secret is known to who asked and to the court, and to nobody else, anywhere, before it is carried out. */
import { documents } from '../../platform/documents/store/document';
import { notifications } from '../../platform/notify';
import { caseEvents } from '../../records/case/event';
import { casePapers } from '../../records/paper/paper';
import { services } from '../../records/service/service';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const OTHERS = ['o-defendant', 'o-company', 'o-elder', 'o-gz-judge', 'o-window', 'o-finance'];
const ASKING = {
  requests: ['冻结被申请人名下存款 10 万元'],
  about: '被申请人在农业银行的账户',
  facts: '他正在转移财产。',
  amountFen: 10_000_000,
};

async function asked(kind: 'preservation' | 'evidencePreservation' | 'advanceEnforcement' = 'preservation') {
  const of = await trial.living({ thirdParty: true, consents: ['plaintiff', 'defendant', 'thirdParty'] });
  const paper = await trial.filed('o-plaintiff', of.caseId, kind, ASKING);
  return { of, paper, paperId: paper.paperId };
}

test.each(['preservation', 'evidencePreservation', 'advanceEnforcement'] as const)(
  'PROG-4 %s: nobody else finds it by any action, notification, service, document or entry of the case',
  async (kind) => {
    const { of, paper, paperId } = await asked(kind);
    expect(paper.embargo).toBe(true);
    const fileId = `${paperId}:0`;
    for (const openid of OTHERS) {
      const codes = [];
      for (const event of [
        { action: 'get', paperId },
        { action: 'readDocument', paperId, documentId: `${paperId}:paper` },
        { action: 'readDocument', paperId, documentId: `${paperId}:receipt` },
        { action: 'withdraw', paperId },
        { action: 'ratify', paperId },
        { action: 'readFile', fileId },
      ] as const) {
        const answer = await trial.call('file-paper', openid, event);
        codes.push(answer.ok ? 'OK' : answer.error.code);
      }
      expect([
        openid,
        codes.filter((code) => code !== 'NOT_FOUND' && code !== 'FORBIDDEN' && code !== 'IDENTITY_REQUIRED'),
      ]).toEqual([openid, []]);
      const mine = await trial.call<{ papers: { paperId: string }[] }>('file-paper', openid, {
        action: 'mine',
        caseId: of.caseId,
      });
      if (mine.ok) expect(mine.data.papers).toEqual([]);
      const told = await notifications.find({ openid }, { limit: 1000 });
      expect([
        openid,
        told.filter((one) => JSON.stringify(one).includes(paperId) || one.text.includes('保全')),
      ]).toEqual([openid, []]);
    }
    // No list of the case has its papers, and its entry says who may see it.
    expect(await documents.find({ caseId: of.caseId }, { limit: 100 })).toEqual([]);
    expect(await services.find({ caseId: of.caseId }, { orderBy: [['listKey', 'desc']], limit: 100 })).toEqual([]);
    const entries = (await trial.course(of.caseId)).filter((one) => JSON.stringify(one).includes(paperId));
    expect(entries.map(({ kind: of_, embargo }) => [of_, embargo])).toEqual([
      [kind === 'advanceEnforcement' ? 'advanceEnforcement' : 'preservation', { applicants: [of.plaintiff] }],
    ]);
  },
);

test('PROG-4 the applicant’s side and the officers see it; a co-party on the same side who did not ask does not', async () => {
  const { of, paperId } = await asked();
  for (const openid of ['o-plaintiff', 'o-lawyer', 'o-judge', 'o-clerk'])
    expect(await trial.did(openid, { action: 'get', paperId })).toMatchObject({
      name: '财产保全申请书',
      embargo: true,
    });
  const { papers } = await trial.did('o-lawyer', { action: 'mine', caseId: of.caseId });
  expect(papers).toMatchObject([{ paperId }]);
});

test('PROG-4 no copy goes out while it is held back, and one does once it is carried out', async () => {
  const { of, paperId } = await asked();
  expect(await trial.ask('o-clerk', { action: 'serveCopies', paperId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('暂不公开') },
  });
  await caseEvents.update(`${of.caseId}:paper:${paperId}`, {
    'embargo.releasedAt': Date.parse('2025-03-10T09:00:00+08:00'),
  });
  await trial.did('o-clerk', { action: 'serveCopies', paperId });
  expect(await trial.did('o-defendant', { action: 'get', paperId })).toMatchObject({ name: '财产保全申请书' });
});

test('PROG-4 SIGN-4 the ruling on it is signed by judge and clerk, and goes to the applicant alone', async () => {
  const { of, paperId } = await asked();
  const ruling = {
    action: 'decide' as const,
    paperId,
    outcome: 'granted',
    reasons: '符合法律规定，已提供担保',
    decided: '冻结被申请人王建国银行存款 100,000 元，期限一年',
  };
  const laid = await trial.did('o-judge', ruling);
  expect(laid).toMatchObject({ state: 'signing', can: ['takeBack', 'sign'] });
  expect(await trial.did('o-plaintiff', { action: 'get', paperId })).toMatchObject({
    state: 'signing',
    decision: null,
  });
  const { papers } = await trial.did('o-clerk', { action: 'toSign' });
  const sheet = papers.find((one) => one.paperId === paperId);
  expect(sheet).toMatchObject({ title: '民事裁定书', documentId: `${paperId}:decision:1` });
  const signing = { action: 'signDecision' as const, paperId, sha256: sheet?.sha256 ?? '' };
  expect(await trial.ask('o-clerk', { ...signing, sha256: 'a'.repeat(64) })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  expect(await trial.did('o-clerk', signing)).toMatchObject({
    state: 'granted',
    decision: { issuedAt: expect.any(String) },
  });
  const served = await services.find({ caseId: of.caseId }, { orderBy: [['listKey', 'desc']], limit: 100 });
  expect(served).toMatchObject([
    { partyId: of.plaintiff, document: 'ruling', embargo: { applicants: [of.plaintiff] } },
  ]);
  for (const openid of OTHERS) {
    const told = await notifications.find({ openid }, { limit: 1000 });
    expect([openid, told.filter((one) => JSON.stringify(one).includes(paperId))]).toEqual([openid, []]);
  }
  const held = (await trial.course(of.caseId)).filter((one) => JSON.stringify(one).includes(paperId));
  expect(held.filter(({ embargo }) => !embargo)).toEqual([]);
});

test('SIGN-3 a ruling taken back before the last signature is void: nobody can sign it, and the next one is another paper', async () => {
  const { paperId } = await asked();
  const ruling = {
    action: 'decide' as const,
    paperId,
    outcome: 'refused',
    reasons: '没有提供担保',
    decided: '驳回申请',
  };
  await trial.did('o-judge', ruling);
  const first = (await trial.did('o-clerk', { action: 'toSign' })).papers.find((one) => one.paperId === paperId);
  expect(await trial.ask('o-clerk', { action: 'takeBackDecision', paperId })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await trial.did('o-judge', { action: 'takeBackDecision', paperId })).toMatchObject({
    state: 'received',
    decision: null,
  });
  expect((await trial.did('o-clerk', { action: 'toSign' })).papers.filter((one) => one.paperId === paperId)).toEqual(
    [],
  );
  const old = { action: 'signDecision' as const, paperId, sha256: first?.sha256 ?? '' };
  expect(await trial.ask('o-clerk', old)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  await trial.did('o-judge', { ...ruling, decided: '驳回申请人的保全申请' });
  expect(await trial.ask('o-clerk', old)).toMatchObject({ error: { code: 'CONFLICT' } });
  const second = (await trial.did('o-clerk', { action: 'toSign' })).papers.find((one) => one.paperId === paperId);
  expect(second?.documentId).toBe(`${paperId}:decision:2`);
  expect(await trial.did('o-clerk', { ...old, sha256: second?.sha256 ?? '' })).toMatchObject({ state: 'refused' });
  expect(await trial.ask('o-judge', { action: 'takeBackDecision', paperId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await documents.get(`${paperId}:decision:1`)).toMatchObject({ state: 'signing', sealed: null });
});

test('the last signature and taking back at once: the ruling is issued and decides, or it is neither', async () => {
  for (let i = 0; i < 4; i += 1) {
    const { paperId } = await asked();
    await trial.did('o-judge', {
      action: 'decide',
      paperId,
      outcome: 'refused',
      reasons: '没有担保',
      decided: '驳回申请',
    });
    const sheet = (await trial.did('o-clerk', { action: 'toSign' })).papers.find((one) => one.paperId === paperId);
    await Promise.all([
      trial.ask('o-clerk', { action: 'signDecision', paperId, sha256: sheet?.sha256 ?? '' }),
      trial.ask('o-judge', { action: 'takeBackDecision', paperId }),
    ]);
    const [paper, document] = await Promise.all([casePapers.get(paperId), documents.get(`${paperId}:decision:1`)]);
    expect([
      ['refused', 'issued'],
      ['received', 'signing'],
    ]).toContainEqual([paper?.state, document?.state]);
  }
});

test('TIME-12 urgent: within 48 hours from the next full hour; before the assignment a filing judge decides, and names the clerk', async () => {
  const of = await trial.living({ assigned: false, lawyerFor: null });
  const paper = await trial.filed('o-plaintiff', of.caseId, 'preservation', { ...ASKING, urgent: true });
  expect(paper).toMatchObject({ decideBy: '2025-03-12', decideAt: '2025-03-12T03:00:00.000Z' });
  const { paperId } = paper;
  const { papers } = await trial.did('o-filing-judge', { action: 'inbox', of: 'unassigned' });
  expect(papers.map((one) => one.paperId)).toContain(paperId);
  const ruling = {
    action: 'decide' as const,
    paperId,
    outcome: 'granted',
    reasons: '情况紧急',
    decided: '冻结存款',
    clerkId: 'o-clerk',
  };
  expect(await trial.ask('o-judge', ruling)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await trial.did('o-filing-judge', ruling)).toMatchObject({ state: 'signing' });
});
