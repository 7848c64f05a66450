/** 参加和退出诉讼: somebody comes into a suit by the court's notice, takes over from another, or leaves by a ruling (FILE-4, FILE-16, PROG-2). */
import { randomUUID } from 'node:crypto';
import type { Paper } from '../../../court/documents/paper';
import type { LivingCase, LivingWishes } from '../../../demo/living-case';
import { PAPER_SAMPLES } from '../../../demo/paper-samples';
import { PEOPLE } from '../../../demo/people';
import { documents } from '../../../platform/documents/store/document';
import { issuePaper } from '../../../platform/documents/store/issue';
import { caseDates } from '../../../records/case/date';
import { caseMembers } from '../../../records/case/member';
import { caseParties } from '../../../records/case/parties';
import { documentIdOf } from '../../../records/filing/paper-of';
import { identities, identityHash, people, sealedIdentity } from '../../../records/person/person';
import { services } from '../../../records/service/service';
import { type CourtTrial, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const ELDER = PEOPLE.find(({ _id }) => _id === 'o-elder');
const REASON = '她是借条上的共同借款人，应当一起参加诉讼';

/** Assigned, its complaint issued, of ordinary procedure with thirty days for evidence. */
async function living(wishes: LivingWishes = {}): Promise<LivingCase> {
  const of = await trial.assigned({
    consents: ['plaintiff', 'defendant'],
    ...wishes,
    more: { evidenceDays: 30, ...wishes.more },
  });
  const paper: Paper | undefined =
    PAPER_SAMPLES[wishes.kind === 'administrative' ? 'administrative-complaint' : 'civil-complaint'];
  if (!paper) throw new Error('no sample of a complaint');
  await issuePaper({
    documentId: documentIdOf(of.filingId, paper.kind),
    paper,
    courtId: 'yuyao',
    filingId: of.filingId,
    caseId: of.caseId,
    recipient: null,
    at: new Date('2025-03-03T09:00:00+08:00'),
  });
  return of;
}

const elder = ({ caseId }: LivingCase, more: Record<string, unknown> = {}) => ({
  action: 'admitParty' as const,
  caseId,
  ground: 'necessary',
  role: 'defendant',
  kind: 'person',
  name: ELDER?.name,
  idNumber: ELDER?.idNumber,
  domicile: '浙江省余姚市低塘街道',
  reason: REASON,
  ...more,
});
const scheduled = ({ caseId }: LivingCase) =>
  trial.judge({
    action: 'schedule',
    caseId,
    what: 'hearing',
    on: '2025-05-20',
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  });
const titles = async ({ caseId }: LivingCase, partyId: string) =>
  (await services.find({ caseId, partyId }, { limit: 50 })).map(({ title }) => title).sort();
const partiesOf = async ({ caseId }: LivingCase) =>
  (await trial.did('o-clerk', { action: 'courtCase', caseId })).parties.map(
    ({ name, roleName, linked, joined, leftOn }) => ({ name, roleName, linked, joined, leftOn }),
  );

test('FILE-4 民诉法解释73 whoever must be in the suit comes in by the judge’s notice, has what the others have, and sees the case', async () => {
  const of = await living();
  const { partyId, papersDue, warnings } = await trial.judge(elder(of));
  expect({ papersDue, warnings }).toEqual({ papersDue: 0, warnings: [] });
  expect(partyId).toBe(`${of.caseId}:defendant:2`);
  expect(await titles(of, partyId)).toEqual(
    ['参加诉讼通知书', '举证通知书', '民事起诉状', '审判人员通知书', '送达地址确认书（待填写）'].sort(),
  );
  expect(await titles(of, of.plaintiff)).toContain('追加当事人通知书');
  expect(await titles(of, of.defendant)).toContain('追加当事人通知书');
  // Named by the court with her number, she has proved who she is: she follows the case from now on.
  expect(await trial.did('o-elder', { action: 'overview', caseId: of.caseId })).toMatchObject({ caseId: of.caseId });
  expect(await partiesOf(of)).toContainEqual({
    name: ELDER?.name,
    roleName: '被告',
    linked: true,
    joined: '追加共同诉讼当事人',
    leftOn: null,
  });
  const party = await caseParties.get(partyId);
  expect(JSON.stringify(party)).not.toContain(ELDER?.idNumber ?? 'none');
  expect((await trial.events(of)).filter(({ kind }) => kind === 'parties').map(({ text }) => text)).toEqual([
    `${ELDER?.name}作为被告参加诉讼。`,
  ]);
});

test('PRIV-4 whom the judge’s notice names by his passport sees the case as well', async () => {
  const of = await living();
  const smith = { name: 'JOHN SMITH', idNumber: 'E12345678' };
  const idHash = identityHash('passport', smith.idNumber);
  const proven = sealedIdentity('o-smith', { ...smith, idKind: 'passport' });
  await people.insert({ _id: 'o-smith', verified: true, ...proven });
  await identities.insert({ _id: idHash, openid: 'o-smith', since: new Date(0), lastAct: 'a' });
  const { partyId } = await trial.judge(elder(of, smith));
  expect(await caseParties.get(partyId)).toMatchObject({ idHash, openid: 'o-smith' });
  expect(await trial.did('o-smith', { action: 'overview', caseId: of.caseId })).toMatchObject({ caseId: of.caseId });
});

test('SERVE-6 TIME-6 her days to answer and for evidence run from her own service', async () => {
  const of = await living();
  const { partyId } = await trial.judge(elder(of));
  const ids = (await services.find({ caseId: of.caseId, partyId }, { limit: 50 })).map(({ _id }) => _id);
  const day = '2025-03-10';
  for (const serviceId of ids) await services.update(serviceId, { state: 'served', effectiveOn: day });
  expect(await caseDates.find({ caseId: of.caseId }, { limit: 50 })).toEqual([]);
  expect((await services.get(`${partyId}:evidenceNotice:${partyId}`))?.starts).toEqual([
    { kind: 'evidence', days: 30 },
  ]);
  const complaint = await services.get(`${documentIdOf(of.filingId, 'civilComplaint')}:${partyId}`);
  expect(complaint?.starts).toEqual([{ kind: 'answer', proceeding: 'civilOrdinary' }]);
});

test('asked again, or by two at once, she comes in once', async () => {
  const of = await living();
  const requestId = randomUUID();
  const first = await trial.judge({ ...elder(of), requestId });
  expect(await trial.judge({ ...elder(of), requestId })).toEqual(first);
  expect(await trial.ask('o-judge', elder(of))).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', fields: { idNumber: '他已经是本案当事人' } },
  });
  const other = await living({ n: 8 });
  const both = await Promise.all([trial.ask('o-judge', elder(other)), trial.ask('o-judge', elder(other))]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await caseParties.find({ caseId: other.caseId }, { limit: 50 })).length).toBe(3);
});

test('HEAR-4 who comes in is summoned to the hearing that is fixed already', async () => {
  const of = await living();
  await scheduled(of);
  const { partyId } = await trial.judge(elder(of));
  expect(await titles(of, partyId)).toContain('传票');
});

test('FILE-4 民诉法解释55 who takes over stands in the other’s place, whose part ends with his periods', async () => {
  const of = await living();
  await caseDates.insert({
    _id: `${of.caseId}:evidence:1`,
    caseId: of.caseId,
    courtId: 'yuyao',
    caseNo: of.caseNo,
    kind: 'evidence',
    partyId: of.defendant,
    title: '举证期限',
    next: '',
    on: '2025-04-10' as never,
    at: null,
    steps: [],
    provisional: false,
    from: null,
    state: 'running',
    dateKey: '2025-04-10:-:x',
  });
  const { partyId, told } = await trial.judge(
    elder(of, { ground: 'successor', inPlaceOf: of.defendant, reason: '被告已经去世，她是继承人，没有放弃继承' }),
  );
  expect(told).toContain('已经进行的诉讼行为对他有效');
  expect(await caseParties.get(of.defendant)).toMatchObject({ left: { on: '2025-03-03', why: 'replaced' } });
  expect((await caseDates.get(`${of.caseId}:evidence:1`))?.state).toBe('calledOff');
  expect(await caseMembers.get(`${of.caseId}:o-defendant`)).toMatchObject({ to: expect.any(Date) });
  // PROG-2: nothing new reaches him.
  expect(await trial.code('o-defendant', { action: 'overview', caseId: of.caseId })).toBe('NOT_FOUND');
  const before = await titles(of, of.defendant);
  await scheduled(of);
  expect(await titles(of, of.defendant)).toEqual(before);
  expect(await titles(of, partyId)).toContain('传票');
});

test('FILE-4 what does not fit is told, and nothing is done', async () => {
  const of = await living();
  for (const [more, words] of [
    [{ ground: 'necessary', role: 'thirdParty' }, '诉讼地位'],
    [{ ground: 'successor' }, '代替哪一位'],
    [{ ground: 'successor', inPlaceOf: of.plaintiff }, '相同'],
    [{ ground: 'thirdParty', role: 'thirdParty', inPlaceOf: of.plaintiff }, '不代替'],
  ] as const)
    expect(await trial.ask('o-judge', elder(of, more))).toMatchObject({
      error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining(words) },
    });
  expect(await trial.ask('o-judge', elder(of, { idNumber: '330281195001010010' }))).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { idNumber: expect.any(String) } },
  });
  expect(await trial.code('o-clerk', elder(of))).toBe('FORBIDDEN');
  expect(await trial.code('o-gz-judge', elder(of))).toBe('NOT_FOUND');
  expect(await trial.code('o-plaintiff', elder(of))).toBe('FORBIDDEN');
  expect((await caseParties.find({ caseId: of.caseId }, { limit: 50 })).length).toBe(2);
  await trial.decided(of, {
    what: 'withdraw',
    application: { on: '2025-03-03', partyId: of.plaintiff, record: '庭前笔录' },
    facts: '原告申请撤诉',
    reasons: '应予准许',
  });
  expect(await trial.code('o-judge', elder(of))).toBe('PRECONDITION_FAILED');
});

test('PROG-1 without a number nobody is linked by his name; the clerk is told to do it by a code', async () => {
  const of = await living();
  const { idNumber: _, ...nameless } = elder(of);
  const { partyId, warnings } = await trial.judge(nameless);
  expect(warnings.map(({ text }) => text).join()).toContain('关联码');
  expect((await caseParties.get(partyId))?.openid).toBeNull();
  expect(await trial.code('o-elder', { action: 'overview', caseId: of.caseId })).toBe('NOT_FOUND');
});

test('民诉法解释222 a third party of the complaint comes in when the court decides so, not by being listed', async () => {
  const of = await living({ thirdParty: true, more: { noticesBy: '2025-03-10' as never } });
  for (const kind of ['acceptance-notice', 'evidence-notice']) {
    const paper = PAPER_SAMPLES[kind];
    if (!paper) throw new Error(kind);
    await documents.insert({
      ...(await documents.get(documentIdOf(of.filingId, 'civilComplaint'))),
      _id: documentIdOf(of.filingId, paper.kind),
      kind: paper.kind,
      title: paper.title,
    } as never);
  }
  const toCall = async () =>
    (await trial.did('o-clerk', { action: 'courtCase', caseId: of.caseId })).parties.filter((one) => one.toCall);
  const first = await trial.clerk({ action: 'sendNotices', caseId: of.caseId });
  expect(first.warnings.map(({ text }) => text).join()).toContain('是否通知他参加诉讼，由法官审查决定');
  expect(await titles(of, of.thirdParty)).not.toContain('参加诉讼通知书');
  expect((await toCall()).map(({ partyId }) => partyId)).toEqual([of.thirdParty]);
  expect(await trial.code('o-clerk', { action: 'sendNotices', caseId: of.caseId, thirdParties: [of.defendant] })).toBe(
    'INVALID_INPUT',
  );
  const second = await trial.clerk({ action: 'sendNotices', caseId: of.caseId, thirdParties: [of.thirdParty] });
  expect(second.warnings.map(({ text }) => text).join()).not.toContain('是否通知');
  expect(await titles(of, of.thirdParty)).toEqual(
    expect.arrayContaining(['参加诉讼通知书', '举证通知书', '民事起诉状', '送达地址确认书（待填写）']),
  );
  expect(await toCall()).toEqual([]);
  expect((await trial.events(of)).map(({ text }) => text).join()).toContain('通知第三人余姚某某塑料厂参加诉讼');
});

const PART = (of: LivingCase, leaving: readonly string[]) => ({
  what: 'withdrawPart' as const,
  application: { on: '2025-03-03', partyId: of.plaintiff, record: '庭前笔录第2页' },
  leaving: [...leaving],
  facts: '原告申请撤回对余姚某某塑料厂的起诉',
  reasons: '申请自愿、合法，应予准许',
});

test('FILE-16 PROG-2 the suit is withdrawn against one by ruling: he leaves, and it goes on between the others', async () => {
  const of = await living();
  const { partyId } = await trial.judge(elder(of));
  const decisionId = await trial.decided(of, PART(of, [partyId]));
  const document = await documents.get(`${decisionId}:1`);
  expect(document?.title).toBe('民事裁定书');
  expect(await trial.state(of)).toMatchObject({ state: 'preparing' });
  expect(await caseParties.get(partyId)).toMatchObject({ left: { why: 'withdrawn' } });
  // The ruling reaches her all the same, and what had come before stays hers.
  expect(await services.get(`${decisionId}:1:${partyId}`)).toMatchObject({ recipients: ['o-elder'] });
  expect(await trial.code('o-elder', { action: 'overview', caseId: of.caseId })).toBe('NOT_FOUND');
  expect((await trial.events(of)).at(-1)?.text).toBe(
    `法院准许陈晓梅撤回对${ELDER?.name}的起诉，${ELDER?.name}退出诉讼。案件对其他当事人继续审理。`,
  );
  // She is not in the head of what comes later.
  const { decisionId: next, version } = await trial.judge({
    action: 'saveDecision',
    caseId: of.caseId,
    content: { what: 'stay', item: 6, facts: '等另一案', reasons: '需要等待' },
  });
  await trial.judge({ action: 'layDecision', decisionId: next, version });
  expect(JSON.stringify(await trial.did('o-judge', { action: 'decisionForm', caseId: of.caseId }))).not.toContain(
    ELDER?.name ?? 'none',
  );
});

const REPLACED = (of: LivingCase, more: Record<string, unknown> = {}) => ({
  what: 'replaceParty' as const,
  leaving: of.plaintiff,
  entering: { kind: 'person' as const, name: ELDER?.name ?? '', idNumber: ELDER?.idNumber ?? '', ...more },
  facts: '原告将债权转让给她，并通知了被告',
  reasons: '受让人申请替代原告承担诉讼，应予准许',
});

test('FILE-4 PROG-2 民诉法解释249, 250 who took over the claim comes in by ruling in the plaintiff’s place', async () => {
  const of = await living({ consents: ['plaintiff', 'defendant'] });
  const decisionId = await trial.decided(of, REPLACED(of));
  const joined = `${of.caseId}:plaintiff:2`;
  expect(await caseParties.get(joined)).toMatchObject({ openid: 'o-elder', joined: { ground: 'assignee' } });
  expect(await caseParties.get(of.plaintiff)).toMatchObject({ left: { why: 'replaced' } });
  expect(await titles(of, joined)).toEqual(expect.arrayContaining(['参加诉讼通知书', '民事起诉状', '举证通知书']));
  expect(await services.get(`${decisionId}:1:${of.plaintiff}`)).toMatchObject({ state: 'served' });
  expect(await trial.code('o-plaintiff', { action: 'overview', caseId: of.caseId })).toBe('NOT_FOUND');
  // Her agent acted for her alone.
  expect(await trial.code('o-lawyer', { action: 'overview', caseId: of.caseId })).toBe('NOT_FOUND');
  expect(await trial.did('o-elder', { action: 'overview', caseId: of.caseId })).toMatchObject({ caseId: of.caseId });
  expect((await trial.events(of)).map(({ text }) => text).join()).toContain('替代陈晓梅作为原告参加诉讼');
});

test('民诉法解释250 a number that is none is told when it is laid, and a party of the case does not replace another', async () => {
  const of = await living();
  const lay = async (more: Record<string, unknown>) => {
    const content = REPLACED(of, more);
    const { decisionId, version } = await trial.judge({ action: 'saveDecision', caseId: of.caseId, content });
    return trial.ask('o-judge', { action: 'layDecision', decisionId, version });
  };
  expect(await lay({ idNumber: '330281195001010010' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  const wang = PEOPLE.find(({ _id }) => _id === 'o-defendant');
  expect(await lay({ name: wang?.name, idNumber: wang?.idNumber })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('已经在案件里') },
  });
  expect((await caseParties.find({ caseId: of.caseId }, { limit: 50 })).length).toBe(2);
});

test('FILE-16 a suit of which a side would be empty is withdrawn whole, by its own ruling; nobody withdraws for another', async () => {
  const of = await living();
  await trial.judge(elder(of));
  const all = [of.defendant, `${of.caseId}:defendant:2`];
  const obstacles = async (content: object) =>
    (await trial.judge({ action: 'saveDecision', caseId: of.caseId, content })).obstacles
      .map(({ text }) => text)
      .join();
  expect(await obstacles(PART(of, all))).toContain('请办理准许撤诉');
  expect(await obstacles(PART(of, [of.plaintiff]))).toContain('请办理准许撤诉');
  expect(
    await obstacles({
      ...PART(of, [of.defendant]),
      application: { on: '2025-03-03', partyId: of.defendant, record: 'x' },
    }),
  ).toContain('撤诉申请');
});
