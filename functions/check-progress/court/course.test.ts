/** The course of a case in its court's hands: assigned, scheduled, heard, decided, served, in force, archived; and the ways beside it. */
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { caseDates } from '../../../records/case/date';
import { ALONE, ASSIGNED, CHECKED, type CourtTrial, JUDGMENT, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const kinds = async (of: { caseId: string }) => (await trial.events(of)).map(({ kind, title }) => `${kind} ${title}`);

test('FILE-12 the clerk records the assignment: judges and clerk try it from then on, and each party is served a notice of them', async () => {
  const living = await trial.assigned({ judges: PANEL });
  expect(await trial.state(living)).toMatchObject({
    state: 'preparing',
    procedure: 'ordinary',
    officers: ['o-judge', 'o-judge-2', 'o-judge-3', 'o-clerk'],
    trial: {
      assignedBy: '陈庭长',
      judges: [{ post: '审判长', name: '严法官' }, { name: '林法官' }, { name: '钱陪审' }],
    },
  });
  expect(await kinds(living)).toContain('trialBody 确定审判组织');
  const papers = await documents.find({ caseId: living.caseId }, { limit: 10 });
  expect(papers.map(({ kind, sealed }) => [kind, sealed?.by])).toEqual([
    ['panelNotice', 'o-clerk'],
    ['panelNotice', 'o-clerk'],
  ]);
  const [first] = papers.filter(({ _id }) => _id.startsWith(living.plaintiff));
  expect(await trial.served(first?._id ?? '', living.plaintiff)).toMatchObject({ state: 'served', document: 'notice' });
  const told = await notifications.find({ openid: 'o-defendant' }, { limit: 20 });
  expect(told.map(({ text }) => text).join()).toContain('审判长严法官、审判员林法官、人民陪审员钱陪审');
});

test('FILE-19 a trial body that the law does not know is none, and nothing is recorded', async () => {
  const { caseId } = await trial.living({ assigned: false });
  const assign = { action: 'assign' as const, caseId, ...ASSIGNED };
  expect(await trial.ask('o-clerk', { ...assign, procedure: 'summary', judges: PANEL })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('独任') },
  });
  expect(await trial.ask('o-clerk', { ...assign, procedure: 'ordinary', judges: PANEL.slice(0, 2) })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('单数') },
  });
  for (const wrong of [
    { judges: [{ staffId: 'o-clerk', post: '审判员' }] },
    { judges: [{ staffId: 'o-gz-judge', post: '审判员' }] },
    { judges: ALONE, assignedOn: '2025-03-04' },
    { judges: ALONE, clerkId: 'o-judge' },
  ])
    expect(await trial.code('o-clerk', { ...assign, procedure: 'ordinary', ...wrong })).toBe('INVALID_INPUT');
  expect(await trial.state({ caseId })).toMatchObject({ state: 'registered' });
});

test('HEAR-4 a hearing less than three days ahead is not set without a reason; each party is summoned, the agent notified', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const wanted = {
    action: 'schedule' as const,
    caseId,
    what: 'hearing',
    on: '2025-03-05',
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  };
  expect(await trial.ask('o-clerk', wanted)).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('3 日前') },
  });
  const { dateId, warnings, state } = await trial.clerk({ ...wanted, shortNotice: '各方同意' });
  expect(state).toBe('scheduled');
  expect(warnings.map(({ text }) => text).join()).toContain('还没有收到起诉状副本');
  expect(await caseDates.get(dateId)).toMatchObject({ on: '2025-03-05', state: 'running', title: '第1次开庭' });
  const papers = (await documents.find({ caseId }, { limit: 20 })).map(({ kind }) => kind).sort();
  expect(papers).toEqual(['hearingNotice', 'panelNotice', 'panelNotice', 'summons', 'summons']);
  expect(await trial.ask('o-clerk', { ...wanted, on: '2025-03-02' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
});

test('HEAR-14 called off before the first hearing the case is in preparation again, after one it stays heard', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const set = (on: string) =>
    trial.judge({
      action: 'schedule',
      caseId,
      what: 'hearing',
      on,
      time: '09:30',
      place: '第三法庭',
      mode: 'offline',
      open: true,
    });
  const { dateId } = await set('2025-03-20');
  expect(await trial.code('o-clerk', { action: 'callOff', caseId, dateId, reason: '证人不能到庭' })).toBe('FORBIDDEN');
  expect(await trial.judge({ action: 'callOff', caseId, dateId, reason: '证人不能到庭' })).toMatchObject({
    state: 'preparing',
  });
  expect(await caseDates.get(dateId)).toMatchObject({ state: 'calledOff' });
  await trial.heard(living, '2025-03-28');
  const again = await set('2025-04-20');
  expect(
    await trial.judge({ action: 'callOff', caseId, dateId: again.dateId, reason: '证人不能到庭。' }),
  ).toMatchObject({
    state: 'heard',
    told: expect.stringMatching(/再次开庭取消，理由：证人不能到庭。$/),
  });
});

test('HEAR-6 a hearing is recorded when it is over, with everything checked that comes before it', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
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
  const record = { action: 'recordHearing' as const, caseId, dateId, present: '双方到庭' };
  expect(await trial.ask('o-judge', { ...record, done: CHECKED })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('不能提前记录') },
  });
  trial.at('2025-03-20T11:00:00+08:00');
  expect(await trial.ask('o-judge', { ...record, done: CHECKED.slice(1) })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('核对单') },
  });
  expect(await trial.judge({ ...record, done: CHECKED })).toMatchObject({ state: 'heard' });
  // What one act records at one instant stands in the order in which it happened.
  expect((await kinds(living)).slice(-2)).toEqual(['hearing 第1次开庭：开庭', 'hearing 第1次开庭：闭庭']);
});

test('HEAR-5, TIME-8, SIGN-4 from the hearing to the judgment, its service, its effect and the archive', async () => {
  const living = await trial.assigned({ judges: PANEL, consents: ['plaintiff', 'defendant'] });
  const { caseId, plaintiff, defendant } = living;
  await trial.heard(living);
  const decisionId = await trial.laid(living, JUDGMENT);
  expect(await documents.get(`${decisionId}:1`)).toMatchObject({
    state: 'signing',
    kind: 'judgment',
    waitingFor: ['o-judge-2', 'o-judge-3', 'o-clerk'],
  });
  const inbox = await trial.did('o-judge-2', { action: 'decisionsToSign' });
  expect(inbox.decisions).toMatchObject([{ decisionId, caseId }]);
  for (const openid of ['o-judge-2', 'o-judge-3', 'o-clerk'])
    expect(await trial.sign(decisionId, openid)).toMatchObject({ state: 'signing' });
  // Signed by all, and not pronounced: nothing has happened to the case, and nobody outside knows of it.
  expect(await trial.state(living)).toMatchObject({ state: 'heard' });
  expect((await trial.did('o-plaintiff', { action: 'papers', caseId })).papers.map(({ title }) => title)).not.toContain(
    '民事判决书',
  );

  const issued = await trial.judge({ action: 'pronounce', decisionId, on: '2025-04-10', how: 'inCourt' });
  expect(issued).toMatchObject({ state: 'issued', pronounced: { on: '2025-04-10', how: 'inCourt' } });
  expect(await trial.state(living)).toMatchObject({
    state: 'decided',
    outcome: 'judgment',
    decidedOn: '2025-04-10',
    deciding: { documentId: `${decisionId}:1`, title: '民事判决书' },
  });
  for (const party of [plaintiff, defendant])
    expect(await trial.served(`${decisionId}:1`, party)).toMatchObject({ state: 'served', effectiveOn: '2025-04-10' });
  const periods = await caseDates.find({ caseId }, { limit: 20 });
  expect(
    periods
      .filter(({ kind }) => kind === 'appeal')
      .map(({ partyId, on }) => [partyId, on])
      .sort(),
  ).toEqual(
    [
      [defendant, '2025-04-25'],
      [plaintiff, '2025-04-25'],
    ].sort(),
  );

  expect(await trial.clerk({ action: 'allServed', caseId })).toMatchObject({ state: 'appealable' });
  expect(await trial.code('o-clerk', { action: 'takeEffect', caseId, effectiveOn: '2025-04-26' })).toBe(
    'PRECONDITION_FAILED',
  );
  trial.day('2025-04-27');
  expect(await trial.clerk({ action: 'effect', caseId })).toMatchObject({
    state: 'computed',
    effectiveOn: '2025-04-26',
  });
  expect(await trial.code('o-clerk', { action: 'takeEffect', caseId, effectiveOn: '2025-04-27' })).toBe('CONFLICT');
  expect(await trial.clerk({ action: 'takeEffect', caseId, effectiveOn: '2025-04-26' })).toMatchObject({
    state: 'effective',
  });

  const { documentId } = await trial.clerk({ action: 'certifyEffect', caseId, partyId: plaintiff });
  expect(await documents.get(documentId)).toMatchObject({ kind: 'effectivenessCertificate', state: 'issued' });
  expect(await trial.did('o-archivist', { action: 'archive', caseId })).toMatchObject({ state: 'archived' });
});

test('PRIV-2 nothing is archived while a paper has no proof of service or a draft is open; what is missing is named', async () => {
  const living = await trial.assigned({ lawyerFor: null, consents: [] });
  const { caseId } = living;
  await trial.decided(living, { what: 'terminate', item: 1, facts: '原告死亡', reasons: '没有继承人' });
  expect(await trial.state(living)).toMatchObject({ state: 'closed', outcome: 'terminated' });
  const refused = await trial.ask('o-archivist', { action: 'archive', caseId });
  expect(refused).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(JSON.stringify(refused)).toContain('《民事裁定书》还没有送达王建国的凭证');
});
