/** Filings for enforcement and against authorities, from the draft to the case, and what a court is told that does not take them. */
import { collection, command, type Stored } from '../../platform/database';
import { keyedHash } from '../../platform/secrets';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { feeOrders } from '../../records/fee/order';
import { identityHash, people, sealedIdentity } from '../../records/person/person';
import type { FileCaseResult } from './contract';
import { CONTENT, startTrial, type Trial, type View } from './trial';
import { ADMINISTRATIVE, ENFORCEMENT } from './trial-kinds';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

type Saved = FileCaseResult<'saveDraft'>;

const save = (kind: string, courtId: string, content: object) =>
  trial.must<Saved>('file-case', 'o-plaintiff', { action: 'saveDraft', kind, courtId, content });
async function handedIn(kind: string, courtId: string, content: object): Promise<View> {
  const { filingId, version } = await save(kind, courtId, content);
  return trial.file('o-plaintiff', { action: 'submit', filingId, version });
}
const texts = ({ warnings }: Pick<Saved, 'warnings'>) => warnings.map(({ text }) => text).join('\n');

test('FILE-20, FEE-10, NUM-5 an application for enforcement is received, registered as 执 and costs nothing ahead', async () => {
  const { filingId, ...view } = await handedIn('enforcement', 'yuyao', ENFORCEMENT);
  expect(view).toMatchObject({
    kind: 'enforcement',
    kindName: '申请执行',
    title: '陈晓梅 申请执行 王建国',
    state: 'submitted',
    decisionDue: '2025-03-10',
    timeLimit: { standing: 'inTime', lastDay: '2026-06-30' },
    warnings: [],
  });
  await trial.judge('take', filingId);
  const registered = await trial.judge('register', filingId);
  expect(registered).toMatchObject({
    caseNo: '（2025）浙0281执1号',
    fee: { kind: 'enforcement', prepaid: false, lastDay: null, payment: expect.stringContaining('不用先交') },
  });
  const caseId = 'yuyao:执:2025:1';
  expect(await cases.get(caseId)).toMatchObject({ kind: 'enforcement', typeCode: '执', evidenceDays: null });
  expect(await feeOrders.count({ caseId })).toBe(0);
  expect(await caseMembers.get(`${caseId}:o-plaintiff`)).toMatchObject({ role: 'applicant' });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    caseNo: '（2025）浙0281执1号',
    fee: { prepaid: false },
  });
});

test('FILE-22, NUM-5 an administrative suit is registered as 行初 for 50 yuan; a claim for compensation alone as 行赔初, free', async () => {
  const { filingId, ...view } = await handedIn('administrative', 'bj-4th-intermediate', ADMINISTRATIVE);
  expect(view).toMatchObject({
    kindName: '行政起诉',
    title: '陈晓梅 诉 北京市某某局 罚款 5 万元的行政处罚决定',
    timeLimit: { standing: 'inTime', lastDay: '2025-07-15' },
  });
  const judge = (action: string, id: string) => trial.file('o-bj-filing-judge', { action, filingId: id });
  await judge('take', filingId);
  expect(await judge('register', filingId)).toMatchObject({
    caseNo: '（2025）京04行初1号',
    fee: { kind: 'administrative', amountFen: 5_000, prepaid: true, lastDay: '2025-03-10' },
  });
  const claims = [{ kind: 'compensate', text: '赔偿损失', amountFen: 5_000_000 }];
  const second = await handedIn('administrative', 'bj-4th-intermediate', { ...ADMINISTRATIVE, claims });
  await judge('take', second.filingId);
  expect(await judge('register', second.filingId)).toMatchObject({
    caseNo: '（2025）京04行赔初1号',
    fee: { kind: 'administrativeCompensation', amountFen: 0, prepaid: false },
  });
  expect(await feeOrders.count({})).toBe(1);
});

test('FILE-5 a suit of a third party for revocation has 30 days and is 民撤, one against enforcement 15', async () => {
  const revocation = await handedIn('civil', 'yuyao', { ...CONTENT, causeOfAction: '第三人撤销之诉' });
  expect(revocation.decisionDue).toBe('2025-04-02');
  expect(await handedIn('civil', 'yuyao', { ...CONTENT, causeOfAction: '案外人执行异议之诉' })).toMatchObject({
    decisionDue: '2025-03-18',
  });
  await trial.judge('take', revocation.filingId);
  expect(await trial.judge('register', revocation.filingId)).toMatchObject({ caseNo: '（2025）浙0281民撤1号' });
});

test('FILE-19 a court that does not take the kind warns where to go, receives it all the same, and cannot register it', async () => {
  const { filingId, version, warnings } = await save('administrative', 'gz-intermediate', ADMINISTRATIVE);
  expect(warnings[0]).toMatchObject({ field: 'court', text: expect.stringContaining('广州铁路运输') });
  const view = await trial.file('o-plaintiff', { action: 'submit', filingId, version });
  expect(view).toMatchObject({ state: 'submitted', receiptNo: expect.any(String) });
  expect(view.warnings[0]).toMatchObject({ field: 'court' });
  await trial.file('o-gz-filing-judge', { action: 'take', filingId });
  expect(await trial.ask('o-gz-filing-judge', { action: 'register', filingId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('行政一审') },
  });
  expect(texts(await save('civil', 'gz-intermediate', CONTENT))).toContain('由基层法院');
  const large = { ...CONTENT, claims: [{ text: '偿还', amountFen: 20_000_000_000 }] };
  expect(texts(await save('civil', 'gz-intermediate', large))).not.toContain('由基层法院');
});

test('FILE-21, FILE-23 what looks late or cannot be is told, never refused', async () => {
  const late = { ...ENFORCEMENT, performance: { by: '2020-01-31', done: 'no' } };
  const first = await save('enforcement', 'yuyao', late);
  expect(texts(first)).toContain('法院必须受理');
  expect(await handedIn('enforcement', 'yuyao', late)).toMatchObject({
    state: 'submitted',
    timeLimit: { standing: 'late' },
  });
  const old = {
    ...ADMINISTRATIVE,
    act: { ...ADMINISTRATIVE.act, on: '2010-01-10', knewOn: '2010-01-15' },
    hindered: false,
  };
  expect(await handedIn('administrative', 'bj-4th-intermediate', old)).toMatchObject({
    state: 'submitted',
    timeLimit: { standing: 'late', notice: expect.stringContaining('不是决定') },
  });
  const impossible = { ...ADMINISTRATIVE, act: { ...ADMINISTRATIVE.act, knewOn: '2024-12-31' } };
  expect(await save('administrative', 'bj-4th-intermediate', impossible)).toMatchObject({
    warnings: expect.arrayContaining([expect.objectContaining({ field: 'act.knewOn' })]),
  });
  expect(await handedIn('administrative', 'bj-4th-intermediate', impossible)).toMatchObject({ timeLimit: null });
});

test('FILE-24, FILE-20 doubts of each kind are told by its own rules', async () => {
  const review = { onSpotPenalty: true, asked: 'none' };
  expect(texts(await save('administrative', 'bj-4th-intermediate', { ...ADMINISTRATIVE, review }))).toContain(
    '先申请行政复议',
  );
  const { warnings } = await save('enforcement', 'yuyao', {
    applicants: [{ kind: 'person', name: '陈晓梅' }],
    title: { kind: 'arbitralAward', effectiveOn: '2024-06-20' },
    amountFen: 100,
    amountParts: [{ part: 'principal', amountFen: 99 }],
  });
  expect(warnings.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['judgmentDebtors', 'matter', 'arbitrationAgreement', 'amountFen', 'applicants.0.domicile']),
  );
  expect(texts({ warnings })).toContain('申请执行人的住所');
});

test('ID-5, 6 an infant without a guardian and a third agent are flagged, and received', async () => {
  const child = {
    kind: 'person',
    name: '小明',
    domicile: '余姚市',
    phone: '13800001234',
    sex: '男',
    idNumber: '110105201512310015',
  };
  const agent = (name: string) => ({ name, kind: 'lawyer', authority: 'general', papers: [] });
  const content = { ...CONTENT, plaintiffs: [child], agents: [agent('甲'), agent('乙'), agent('丙')] };
  const { filingId, version, warnings } = await save('civil', 'yuyao', content);
  expect(warnings.map(({ field }) => field)).toEqual(expect.arrayContaining(['plaintiffs.0.idNumber', 'agents']));
  expect(await trial.ask('o-plaintiff', { action: 'submit', filingId, version })).toMatchObject({ ok: true });
  const guarded = { ...content, agents: [], guardian: { name: '小明妈妈', relation: '母亲', phone: '13800001234' } };
  const second = await save('civil', 'yuyao', guarded);
  expect(second.warnings.map(({ field }) => field)).not.toContain('plaintiffs.0.idNumber');
});

test('a filing keeps its kind, and its kind has its own fields', async () => {
  expect(await trial.ask('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: ENFORCEMENT })).toMatchObject(
    {
      error: { code: 'INVALID_INPUT', fields: { 'content.applicants': expect.any(String) } },
    },
  );
  const { filingId, version } = await save('enforcement', 'yuyao', ENFORCEMENT);
  const again = { action: 'saveDraft', filingId, version, content: ENFORCEMENT };
  expect(await trial.ask('o-plaintiff', { ...again, kind: 'civil' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await trial.ask('o-plaintiff', again)).toMatchObject({ ok: true, data: { version: 2 } });
});

test('ID-9 a number typed wrong is named where it stands, in every kind', async () => {
  const wrong = {
    ...ENFORCEMENT,
    applicants: [{ ...ENFORCEMENT.applicants[0], idNumber: '110105194912310021' }],
    agents: [{ name: '林律师', kind: 'lawyer', idNumber: '110105194912310021' }],
    account: { ...ENFORCEMENT.account, number: '6217-x' },
  };
  const { filingId, version } = await save('enforcement', 'yuyao', wrong);
  expect(await trial.ask('o-plaintiff', { action: 'submit', filingId, version })).toMatchObject({
    error: {
      code: 'INVALID_INPUT',
      fields: {
        'applicants.0.idNumber': expect.any(String),
        'agents.0.idNumber': expect.any(String),
        'account.number': expect.any(String),
      },
    },
  });
});

test('PRIV-4 staff see account, numbers and addresses of every kind of person behind masks', async () => {
  const content = {
    ...ENFORCEMENT,
    agents: [{ name: '林律师', kind: 'lawyer', phone: '13900005678', idNumber: '11010519491231002X' }],
    guardian: { name: '陈父', phone: '13700004321' },
  };
  const { filingId } = await handedIn('enforcement', 'yuyao', content);
  const seen = await trial.file('o-filing-judge', { action: 'get', filingId });
  expect(seen.content).toMatchObject({
    account: { holder: '陈晓梅', number: expect.stringMatching(/^\*+4321$/) },
    applicants: [{ idNumber: '110***********002X', phone: '138****1234' }],
    agents: [{ phone: '139****5678' }],
  });
  for (const secret of [
    '6217001234567894321',
    '11010519491231002X',
    '13900005678',
    '13700004321',
    '光明路9号',
    '3幢502室',
  ])
    expect(JSON.stringify(seen)).not.toContain(secret);
});

test('DESIGN 3 who is named in the case is written down unreleased, his number as a hash; only the filer himself is linked', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('register', filingId);
  const caseId = 'yuyao:民初:2025:1';
  const parties = await caseParties.find({ caseId }, { orderBy: [['_id', 'asc']], limit: 10 });
  expect(parties).toMatchObject([
    { _id: `${caseId}:defendant:1`, name: '王建国', idHash: null, released: false, openid: null },
    {
      _id: `${caseId}:plaintiff:1`,
      name: '陈晓梅',
      idHash: keyedHash('idNumber', '11010519491231002X'),
      openid: 'o-plaintiff',
    },
    { _id: `${caseId}:plaintiff:2`, name: '余姚某某塑料厂', idHash: null, openid: null },
  ]);
  const stored = await collection<Stored>('filings').get(filingId);
  expect(JSON.stringify(stored)).not.toContain('11010519491231002X');
});

test('ID-1 who proved himself by another document than the card is the plaintiff whose number the form gives; a passport of others is hashed as its holder’s', async () => {
  const permit = { name: '陈晓梅', idKind: 'hkMacaoPermit', idNumber: 'H12345678' } as const;
  const { idNumber, ...proven } = sealedIdentity('o-plaintiff', permit);
  await people.update('o-plaintiff', { ...proven, idNumber: command().set(idNumber) });
  const { filingId } = await trial.submitted({
    ...CONTENT,
    plaintiffs: [{ kind: 'person', name: '陈晓梅', idNumber: 'H12345678' }],
    defendants: [{ kind: 'person', name: 'JOHN SMITH', idNumber: 'E12345678' }],
  });
  await trial.judge('take', filingId);
  await trial.judge('register', filingId);
  const caseId = 'yuyao:民初:2025:1';
  expect(await caseParties.get(`${caseId}:plaintiff:1`)).toMatchObject({ openid: 'o-plaintiff' });
  expect(await caseMembers.get(`${caseId}:o-plaintiff`)).toMatchObject({ parties: [`${caseId}:plaintiff:1`] });
  expect(await caseParties.get(`${caseId}:defendant:1`)).toMatchObject({
    idHash: identityHash('passport', 'E12345678'),
  });
});

test('ID-6 a lawyer who files for another belongs to the case as agent, and is not linked as the party', async () => {
  const content = { ...CONTENT, plaintiffs: [{ kind: 'person', name: '林律师' }], filedAs: 'agent', filedFor: 0 };
  const draft = await trial.must<Saved>('file-case', 'o-lawyer', { action: 'saveDraft', courtId: 'yuyao', content });
  await trial.file('o-lawyer', { action: 'submit', filingId: draft.filingId, version: draft.version });
  await trial.judge('take', draft.filingId);
  await trial.judge('register', draft.filingId);
  const caseId = 'yuyao:民初:2025:1';
  expect(await caseMembers.get(`${caseId}:o-lawyer`)).toMatchObject({ role: 'agent' });
  expect(await caseParties.get(`${caseId}:plaintiff:1`)).toMatchObject({ openid: null });
});

test('FILE-5 what cannot be decided in time is registered first, and the case says so', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  trial.emulator.clock.set(Date.parse('2025-03-11T09:00:00+08:00'));
  expect(await trial.file('o-filing-judge', { action: 'get', filingId })).toMatchObject({
    alert: 'overdue',
    next: expect.stringContaining('先行立案'),
  });
  await trial.judge('register', filingId, { registerFirst: true });
  expect(await cases.get('yuyao:民初:2025:1')).toMatchObject({ registeredFirst: true });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({ registeredFirst: true });
});
