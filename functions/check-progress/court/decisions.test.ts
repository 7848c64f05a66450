/** What a judge decides: each by its own conditions, drafted, signed, sealed, and only then so; and what follows for the case. */

import { fen } from '../../../court/money';
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { caseDates } from '../../../records/case/date';
import { feeOrders, newFeeOrder } from '../../../records/fee/order';
import type { DecisionContent } from '../contract-decisions';
import { type CourtTrial, JUDGMENT, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

type Withdrawal = Extract<DecisionContent, { what: 'withdraw' }>;
const FACTS = { facts: '审理中查明的事实', reasons: '应当如此裁定' };
const stay: DecisionContent = { what: 'stay', item: 5, ...FACTS };

test('SIGN-4, PROG-6 nobody outside knows of a draft, and only judges and clerk of the case read it', async () => {
  const living = await trial.assigned();
  const decisionId = await trial.laid(living, stay);
  for (const openid of [
    'o-plaintiff',
    'o-defendant',
    'o-lawyer',
    'o-filing-judge',
    'o-gz-judge',
    'o-judge-2',
    'o-archivist',
  ])
    expect([openid, await trial.code(openid, { action: 'decision', decisionId })]).toEqual([
      openid,
      openid === 'o-gz-judge' ? 'NOT_FOUND' : 'FORBIDDEN',
    ]);
  expect(await trial.did('o-clerk', { action: 'decision', decisionId })).toMatchObject({
    content: stay,
    state: 'signing',
  });
  expect(JSON.stringify(await trial.did('o-plaintiff', { action: 'timeline', caseId: living.caseId }))).not.toContain(
    '中止',
  );
  expect(JSON.stringify(await notifications.find({ openid: 'o-plaintiff' }, { limit: 20 }))).not.toContain('中止');
});

test('民诉法155 an unfinished text is not laid before anybody, and what is missing is named', async () => {
  const { caseId } = await trial.assigned();
  const { decisionId, gaps } = await trial.judge({
    action: 'saveDecision',
    caseId,
    content: { ...JUDGMENT, found: '', orders: [] },
  });
  expect(gaps).toEqual(['查明的事实', '判决结果']);
  expect(await trial.ask('o-judge', { action: 'layDecision', decisionId, version: 1 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('查明的事实、判决结果') },
  });
});

test('HEAR-5 no judgment before a hearing, and none issued before it is pronounced', async () => {
  const living = await trial.assigned();
  const { decisionId, obstacles } = await trial.judge({
    action: 'saveDecision',
    caseId: living.caseId,
    content: JUDGMENT,
  });
  expect(obstacles.map(({ text }) => text).join()).toContain('不能作出这份裁判');
  expect(await trial.code('o-judge', { action: 'layDecision', decisionId, version: 1 })).toBe('PRECONDITION_FAILED');
  expect(await trial.code('o-judge', { action: 'pronounce', decisionId, on: '2025-03-03', how: 'inCourt' })).toBe(
    'PRECONDITION_FAILED',
  );
  await trial.heard(living);
  await trial.judge({ action: 'layDecision', decisionId, version: 1 });
  expect(await trial.sign(decisionId, 'o-clerk')).toMatchObject({
    state: 'signing',
    obstacles: [{ rule: expect.stringContaining('HEAR-5') }],
  });
  expect(await trial.judge({ action: 'pronounce', decisionId, on: '2025-04-10', how: 'later' })).toMatchObject({
    state: 'issued',
  });
  expect(await trial.code('o-judge', { action: 'pronounce', decisionId, on: '2025-04-10', how: 'later' })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('SIGN-3 what is signed is what was read; a text taken back is gone, and the next one is signed anew', async () => {
  const living = await trial.assigned();
  const decisionId = await trial.laid(living, stay);
  expect(await trial.code('o-clerk', { action: 'signDecision', decisionId, sha256: 'f'.repeat(64) })).toBe('CONFLICT');
  const { sha256 } = await trial.did('o-clerk', { action: 'readDecision', decisionId });
  await trial.judge({ action: 'takeBackDecision', decisionId });
  expect(await documents.get(`${decisionId}:1`)).toBeUndefined();
  expect(await trial.code('o-clerk', { action: 'signDecision', decisionId, sha256 })).toBe('PRECONDITION_FAILED');
  const saved = await trial.judge({
    action: 'saveDecision',
    caseId: living.caseId,
    decisionId,
    version: 1,
    content: { ...stay, reasons: '另一个理由' },
  });
  expect(saved).toMatchObject({ version: 2, state: 'draft' });
  await trial.judge({ action: 'layDecision', decisionId, version: 2 });
  expect(await trial.code('o-clerk', { action: 'signDecision', decisionId, sha256 })).toBe('CONFLICT');
  expect(await trial.sign(decisionId, 'o-clerk')).toMatchObject({ state: 'issued', documentId: `${decisionId}:2` });
  expect(await trial.code('o-judge', { action: 'takeBackDecision', decisionId })).toBe('PRECONDITION_FAILED');
  expect(await trial.code('o-judge', { action: 'dropDecision', decisionId })).toBe('PRECONDITION_FAILED');
});

test('a page left open elsewhere does not write over what was saved since', async () => {
  const { caseId } = await trial.assigned();
  const { decisionId } = await trial.judge({ action: 'saveDecision', caseId, content: stay });
  const save = { action: 'saveDecision' as const, caseId, decisionId, version: 1 };
  await trial.judge({ ...save, content: { ...stay, item: 4 } });
  expect(await trial.code('o-judge', { ...save, content: { ...stay, item: 3 } })).toBe('CONFLICT');
  expect((await trial.judge({ action: 'decision', decisionId })).content).toMatchObject({ item: 4 });
});

test('TIME-10 a stay stops the trial limit on the day of the ruling; resumed, it runs on', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const decisionId = await trial.decided(living, stay);
  expect(await trial.state(living)).toMatchObject({
    state: 'stayed',
    exclusions: [{ kind: 'stay', from: '2025-03-03', officer: '严法官' }],
  });
  // 民诉法157.2: nothing begins to run with it.
  expect(await trial.served(`${decisionId}:1`, living.plaintiff)).toMatchObject({ state: 'served', starts: [] });
  trial.day('2025-05-06');
  const resumed = await trial.judge({ action: 'resume', caseId, goneOn: '2025-05-05', reason: '另案已经审结' });
  expect(resumed).toMatchObject({ state: 'preparing', told: expect.stringContaining('恢复审理') });
  expect((await trial.state(living)).exclusions).toMatchObject([{ from: '2025-03-03', to: '2025-05-05' }]);
  expect(await trial.code('o-judge', { action: 'resume', caseId, goneOn: '2025-05-05', reason: '另案' })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('TIME-10 民诉法153 a ground that the article does not have is none', async () => {
  const { caseId } = await trial.assigned();
  const { decisionId } = await trial.judge({ action: 'saveDecision', caseId, content: { ...stay, item: 9 } });
  expect(await trial.ask('o-judge', { action: 'layDecision', decisionId, version: 1 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('中止的情形') },
  });
});

test('FILE-16, ID-7 a withdrawal is allowed only on the plaintiff’s own application, and not over a counterclaim', async () => {
  const living = await trial.assigned();
  const { caseId, plaintiff, defendant } = living;
  const withdraw = (partyId: string, more: Partial<Withdrawal> = {}): Withdrawal => ({
    what: 'withdraw',
    application: { on: '2025-03-03', partyId, record: '撤诉申请书（卷第12页）' },
    fee: { what: '减半收取案件受理费', amountFen: 115_000, borneBy: '原告陈晓梅' },
    ...FACTS,
    ...more,
  });
  const lay = async (content: object) => {
    const { decisionId } = await trial.judge({ action: 'saveDecision', caseId, content });
    return trial.ask('o-judge', { action: 'layDecision', decisionId, version: 1 });
  };
  const refused = { error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('撤诉申请') } };
  expect(await lay(withdraw(defendant))).toMatchObject(refused);
  expect(await lay(withdraw(plaintiff, { application: { on: '2025-03-03', partyId: plaintiff } }))).toMatchObject(
    refused,
  );
  expect(
    await lay(withdraw(plaintiff, { application: { on: '2025-03-03', partyId: plaintiff, paperId: 'nobody' } })),
  ).toMatchObject(refused);
  await feeOrders.insert(counterclaimOrder(living));
  expect(await lay(withdraw(plaintiff))).toMatchObject({ error: { message: expect.stringContaining('反诉') } });
  const decisionId = await trial.decided(living, withdraw(plaintiff, { counterclaim: '被告同日撤回反诉' }));
  expect(await trial.state(living)).toMatchObject({ state: 'decided', outcome: 'withdrawn' });
  expect(await documents.get(`${decisionId}:1`)).toMatchObject({
    kind: 'ruling',
    state: 'issued',
    title: '民事裁定书',
  });
});

const counterclaimOrder = ({ caseId, caseNo }: { caseId: string; caseNo: string }) =>
  newFeeOrder({
    _id: `${caseId}:acceptanceFee:2`,
    caseId,
    courtId: 'yuyao',
    seq: 2,
    courtName: '余姚市人民法院',
    caseNo,
    item: 'acceptanceFee',
    kind: 'property',
    occasion: { kind: 'counterclaim' },
    payer: 'defendant',
    parties: [`${caseId}:defendant:1`],
    amountFen: fen(90_000),
    steps: [],
    state: 'issued',
    issuedAt: new Date('2025-03-03T02:00:00Z'),
    noticeServedOn: null,
    lastDay: null,
    subMchid: null,
    lastAct: 'test',
  });

test('HEAR-8 absence ends a case only after a summons that was served for that very hearing, with the judge’s finding', async () => {
  const living = await trial.assigned({ consents: [], lawyerFor: null });
  const { caseId, plaintiff } = living;
  const { dateId } = await trial.judge({
    action: 'schedule',
    caseId,
    what: 'hearing',
    on: '2025-03-20',
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  });
  const content = (finding: string): DecisionContent => ({
    what: 'deemWithdrawn',
    how: 'absent',
    dateId,
    finding,
    ...FACTS,
  });
  trial.day('2025-03-20');
  const lay = async (finding: string) => {
    const { decisionId } = await trial.judge({ action: 'saveDecision', caseId, content: content(finding) });
    return trial.ask('o-judge', { action: 'layDecision', decisionId, version: 1 });
  };
  expect(await lay('经电话三次催告，原告没有到庭，也没有说明理由')).toMatchObject({
    error: { message: expect.stringContaining('传票送达的证明') },
  });
  const [summons] = (await documents.find({ caseId }, { limit: 20 })).filter(
    ({ kind, _id }) => kind === 'summons' && _id.startsWith(plaintiff),
  );
  await trial.onPaper(summons?._id ?? '', plaintiff, '2025-03-10');
  expect(await lay('')).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  await trial.decided(living, content('经电话三次催告，原告没有到庭，也没有说明理由'));
  expect(await trial.state(living)).toMatchObject({ state: 'decided', outcome: 'deemedWithdrawn' });
  expect(await caseDates.get(dateId)).toMatchObject({ state: 'calledOff' });
});

test('FILE-15 a case is transferred by ruling: closed here, with the court it goes to; not to this court itself', async () => {
  const living = await trial.assigned();
  const transfer = (to: string): DecisionContent => ({ what: 'transfer', to, ...FACTS });
  const { decisionId } = await trial.judge({
    action: 'saveDecision',
    caseId: living.caseId,
    content: transfer('余姚市人民法院'),
  });
  expect(await trial.code('o-judge', { action: 'layDecision', decisionId, version: 1 })).toBe('PRECONDITION_FAILED');
  await trial.decided(living, transfer('慈溪市人民法院'));
  expect(await trial.state(living)).toMatchObject({ state: 'closed', outcome: 'transferred', closedOn: '2025-03-03' });
  const told = await notifications.find({ openid: 'o-defendant' }, { limit: 20 });
  expect(told.map(({ text }) => text).join()).toContain('移送 慈溪市人民法院 审理');
});

test('FILE-19, FEE-8, TIME-9 summary becomes ordinary by ruling: the limit runs from registration, a panel takes over and is told', async () => {
  const living = await trial.assigned({ procedure: 'summary' });
  const { caseId } = living;
  trial.day('2025-04-01');
  const decisionId = await trial.decided(living, { what: 'toOrdinary', judges: PANEL, ...FACTS });
  expect(await trial.state(living)).toMatchObject({
    state: 'preparing',
    procedure: 'ordinary',
    earlier: [{ procedure: 'summary', until: '2025-04-01' }],
    trial: { judges: [{ post: '审判长' }, {}, {}] },
    officers: ['o-judge', 'o-judge-2', 'o-judge-3', 'o-clerk'],
  });
  const notices = (await documents.find({ caseId }, { limit: 30 })).filter(
    ({ kind, _id }) => kind === 'panelNotice' && _id.includes('ordinary'),
  );
  expect(notices).toHaveLength(2);
  expect(await documents.get(`${decisionId}:1`)).toMatchObject({ kind: 'ruling', state: 'issued' });
  const told = await notifications.find({ openid: 'o-plaintiff' }, { limit: 30 });
  expect(told.map(({ text }) => text).join()).toContain('审限从立案之日重新算到 2025 年 9 月 3 日');
});

test('FILE-19 解释258.2 once the limit of summary procedure is over it becomes ordinary no more', async () => {
  const { caseId } = await trial.assigned({ procedure: 'summary' });
  trial.day('2025-06-10');
  const { decisionId } = await trial.judge({
    action: 'saveDecision',
    caseId,
    content: { what: 'toOrdinary', judges: PANEL, ...FACTS },
  });
  expect(await trial.ask('o-judge', { action: 'layDecision', decisionId, version: 1 })).toMatchObject({
    error: { message: expect.stringContaining('审理期限已经过了') },
  });
});

test('MED-8 a 调解书 is served for signature; who takes his word back before all signed lets the trial go on', async () => {
  const living = await trial.assigned({ consents: ['plaintiff', 'defendant'] });
  const { caseId, defendant } = living;
  const mediated: DecisionContent = {
    what: 'mediated',
    claims: ['还款'],
    facts: '借款10万元未还',
    terms: ['分期归还'],
    costs: '案件受理费减半，由被告负担',
    agreedOn: '2025-03-03',
  };
  const decisionId = await trial.decided(living, mediated);
  expect(await trial.state(living)).toMatchObject({ state: 'mediated', outcome: 'mediated' });
  expect(await trial.served(`${decisionId}:1`, defendant)).toMatchObject({ document: 'mediationDocument' });
  expect(await trial.clerk({ action: 'effect', caseId })).toMatchObject({
    state: 'unclear',
    missing: ['陈晓梅', '王建国'],
    open: false,
  });
  expect(await trial.code('o-clerk', { action: 'takeEffect', caseId, effectiveOn: '2025-03-03' })).toBe(
    'PRECONDITION_FAILED',
  );
  const undo = { action: 'undoMediation' as const, caseId, partyId: defendant, on: '2025-03-03', record: '询问笔录' };
  expect(await trial.judge(undo)).toMatchObject({ state: 'preparing' });
  expect(await trial.state(living)).not.toHaveProperty('outcome');
  expect(await trial.code('o-judge', undo)).toBe('PRECONDITION_FAILED');
});

test('MED-8 解释151 what binds on signing needs every party’s signature, takes effect then, and is not taken back', async () => {
  const living = await trial.assigned();
  const { caseId, plaintiff, defendant } = living;
  const mediated = (signed: { partyId: string; on: string }[]): DecisionContent => ({
    what: 'mediated',
    claims: ['还款'],
    facts: '借款10万元未还',
    terms: ['当场还清'],
    costs: '案件受理费减半，由被告负担',
    agreedOn: '2025-03-03',
    bindsOnSigning: { record: '调解笔录第3页', signed, officersSignedOn: '2025-03-03' },
  });
  const one = { partyId: plaintiff, on: '2025-03-03' };
  const { decisionId } = await trial.judge({ action: 'saveDecision', caseId, content: mediated([one]) });
  expect(await trial.code('o-judge', { action: 'layDecision', decisionId, version: 1 })).toBe('PRECONDITION_FAILED');
  await trial.decided(living, mediated([one, { partyId: defendant, on: '2025-03-02' }]));
  expect(
    await trial.code('o-judge', {
      action: 'undoMediation',
      caseId,
      partyId: defendant,
      on: '2025-03-03',
      record: '笔录',
    }),
  ).toBe('PRECONDITION_FAILED');
  expect(await trial.clerk({ action: 'takeEffect', caseId, effectiveOn: '2025-03-03' })).toMatchObject({
    state: 'effective',
  });
});

test('MED-2 a marriage is not confirmed by agreement, and an administrative case is mediated only within its exceptions', async () => {
  const content: DecisionContent = {
    what: 'mediated',
    claims: ['确认'],
    facts: '事实',
    terms: ['确认有效'],
    costs: '各半负担',
    agreedOn: '2025-03-03',
  };
  const { caseId } = await trial.assigned({ more: { causeOfAction: '确认婚姻无效纠纷' } });
  const { obstacles } = await trial.judge({ action: 'saveDecision', caseId, content });
  expect(obstacles.map(({ rule }) => rule).join()).toContain('MED-2');
});

test('the trial body has changed while a text was being signed: it is taken back and laid before those who try the case now', async () => {
  const living = await trial.assigned({ judges: PANEL });
  const decisionId = await trial.laid(living, stay);
  await trial.clerk({
    action: 'changeBody',
    caseId: living.caseId,
    judges: [{ staffId: 'o-judge', post: '审判员' }],
    clerkId: 'o-clerk',
    assignedBy: '陈庭长',
    assignedOn: '2025-03-03',
    reason: '林法官调离',
  });
  const { sha256 } = await trial
    .did('o-clerk', { action: 'readDecision', decisionId })
    .catch(() => ({ sha256: '0'.repeat(64) }));
  expect(await trial.ask('o-clerk', { action: 'signDecision', decisionId, sha256 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('审判人员已经变更') },
  });
  await trial.judge({ action: 'takeBackDecision', decisionId });
  await trial.judge({ action: 'layDecision', decisionId, version: 1 });
  expect(await trial.sign(decisionId, 'o-clerk')).toMatchObject({ state: 'issued' });
});
