/** How a case ends: served on all, appealed or in force, each by each party's own days (TIME-8). */
import { addDays, parseLegalDate } from '../../../court/time/legal-date';
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { cases } from '../../../records/case/case';
import { type CourtTrial, JUDGMENT, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const texts = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 50 })).map(({ text }) => text).join('\n');

/** Judged on 10 April; the plaintiff has it then, the defendant gets it on paper. */
async function judged(procedure = 'ordinary') {
  const living = await trial.assigned({ procedure, lawyerFor: null });
  await trial.heard(living);
  const decisionId = await trial.decided(living, JUDGMENT);
  return { ...living, documentId: `${decisionId}:1` };
}

test('TIME-8 until everybody is served nothing is recorded as served; then each is told his own last day', async () => {
  const of = await judged();
  expect(await trial.ask('o-clerk', { action: 'allServed', caseId: of.caseId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('还有当事人没有收到') },
  });
  await trial.onPaper(of.documentId, of.defendant, '2025-04-18');
  trial.day('2025-04-18');
  expect(await trial.clerk({ action: 'allServed', caseId: of.caseId })).toMatchObject({ state: 'appealable' });
  expect(await texts('o-plaintiff')).toContain('上诉期最后一天是 2025 年 4 月 25 日');
  // 15 days after 18 April are over on a holiday.
  expect(await texts('o-defendant')).toContain('上诉期最后一天是 2025 年 5 月 6 日');
  expect(await trial.clerk({ action: 'effect', caseId: of.caseId })).toMatchObject({ effectiveOn: '2025-05-07' });
});

test('MED-8 a 调解书 is not recorded as served and appealable: it is signed for', async () => {
  const living = await trial.assigned({ consents: ['plaintiff', 'defendant'] });
  const { caseId } = living;
  await trial.decided(living, {
    what: 'mediated',
    claims: ['还款'],
    facts: '借款未还',
    terms: ['分期归还'],
    costs: '被告负担',
    agreedOn: '2025-03-03',
  });
  expect(await trial.code('o-clerk', { action: 'allServed', caseId })).toBe('PRECONDITION_FAILED');
});

test('TIME-8 an appeal by post counts by its postmark; it is received whenever it comes', async () => {
  const of = await judged();
  await trial.onPaper(of.documentId, of.defendant, '2025-04-18');
  trial.day('2025-04-18');
  await trial.clerk({ action: 'allServed', caseId: of.caseId });
  trial.day('2025-05-08');
  const appeal = { action: 'recordAppeal' as const, caseId: of.caseId, record: '邮寄上诉状' };
  // The plaintiff's days are over, whatever the defendant's are.
  expect(await trial.clerk({ ...appeal, partyId: of.plaintiff, receivedOn: '2025-05-08' })).toMatchObject({
    state: 'appealable',
    warnings: [{ rule: expect.stringContaining('TIME-5') }],
  });
  expect(
    await trial.clerk({ ...appeal, partyId: of.defendant, receivedOn: '2025-05-08', postedOn: '2025-05-06' }),
  ).toMatchObject({
    state: 'appealed',
  });
  expect((await trial.state(of)).appeals).toMatchObject([
    { parties: [of.plaintiff], inTime: false },
    { parties: [of.defendant], inTime: true, on: '2025-05-06' },
  ]);
  expect(await trial.code('o-clerk', { action: 'takeEffect', caseId: of.caseId, effectiveOn: '2025-05-07' })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('the first appeal is the one that came first, also where it is entered last, as from the post', async () => {
  const of = await judged();
  trial.day('2025-05-02');
  const appeal = { action: 'recordAppeal' as const, caseId: of.caseId, record: '上诉状' };
  await trial.clerk({ ...appeal, partyId: of.plaintiff, receivedOn: '2025-05-02' });
  await trial.clerk({ ...appeal, partyId: of.defendant, receivedOn: '2025-04-30' });
  expect(await trial.state(of)).toMatchObject({ appealedOn: '2025-04-30' });
  await trial.clerk({ ...appeal, partyId: of.defendant, receivedOn: '2025-05-01' });
  expect(await trial.state(of)).toMatchObject({ appealedOn: '2025-04-30' });
});

test('TIME-8 a late appeal does not keep a judgment from taking effect', async () => {
  const of = await judged();
  await trial.onPaper(of.documentId, of.defendant, '2025-04-10');
  await trial.clerk({ action: 'allServed', caseId: of.caseId });
  trial.day('2025-04-28');
  await trial.clerk({
    action: 'recordAppeal',
    caseId: of.caseId,
    partyId: of.defendant,
    receivedOn: '2025-04-28',
    record: '上诉状',
  });
  expect(await trial.clerk({ action: 'takeEffect', caseId: of.caseId, effectiveOn: '2025-04-26' })).toMatchObject({
    state: 'effective',
  });
});

test('TIME-8 an appeal before all are served goes up as soon as they are', async () => {
  const of = await judged();
  expect(
    await trial.clerk({
      action: 'recordAppeal',
      caseId: of.caseId,
      partyId: of.plaintiff,
      receivedOn: '2025-04-10',
      record: '上诉状',
    }),
  ).toMatchObject({ state: 'decided' });
  await trial.onPaper(of.documentId, of.defendant, '2025-04-18');
  trial.day('2025-04-18');
  expect(await trial.clerk({ action: 'allServed', caseId: of.caseId })).toMatchObject({ state: 'appealed' });
});

test('TIME-8 what the superior court did ends the case here: it stands, or another document takes its place', async () => {
  const of = await judged();
  const result = {
    action: 'appealResult' as const,
    caseId: of.caseId,
    document: '（2025）浙02民终99号民事判决书',
    madeOn: '2025-07-01',
    receivedOn: '2025-07-10',
    effectiveOn: '2025-07-05',
  };
  trial.day('2025-07-10');
  expect(await trial.code('o-clerk', { ...result, outcome: 'stands' })).toBe('PRECONDITION_FAILED');
  for (const [outcome, state] of [
    ['stands', 'effective'],
    ['replaced', 'closed'],
  ] as const) {
    await cases.update(of.caseId, { state: 'appealed' });
    expect(await trial.code('o-clerk', { ...result, outcome, madeOn: '2025-07-11' })).toBe('INVALID_INPUT');
    expect(await trial.clerk({ ...result, outcome })).toMatchObject({ state });
  }
});

test('TIME-8 民诉法165 a judgment of small claims is final: it takes effect when all have it, and nobody can appeal', async () => {
  const of = await judged('smallClaims');
  expect(await texts('o-plaintiff')).toContain('一审终审');
  await trial.onPaper(of.documentId, of.defendant, '2025-04-18');
  trial.day('2025-04-18');
  expect(await trial.ask('o-clerk', { action: 'allServed', caseId: of.caseId })).toMatchObject({
    error: { message: expect.stringContaining('依法不能上诉') },
  });
  expect((await trial.served(of.documentId, of.plaintiff))?.starts).toEqual([]);
  expect(await trial.clerk({ action: 'takeEffect', caseId: of.caseId, effectiveOn: '2025-04-18' })).toMatchObject({
    state: 'effective',
  });
});

test('TIME-8 where no text says from when a ruling is in force, the clerk names the day and on what it rests', async () => {
  const living = await trial.assigned({ consents: ['plaintiff', 'defendant'] });
  const { caseId, plaintiff } = living;
  await trial.decided(living, {
    what: 'withdraw',
    application: { on: '2025-03-03', partyId: plaintiff, record: '申请书' },
    facts: '原告申请撤诉',
    reasons: '应予准许',
  });
  expect(await trial.clerk({ action: 'effect', caseId })).toMatchObject({ state: 'unclear', open: true });
  expect(await trial.code('o-clerk', { action: 'takeEffect', caseId, effectiveOn: '2025-03-03' })).toBe(
    'INVALID_INPUT',
  );
  const future = addDays(parseLegalDate('2025-03-03'), 1);
  expect(await trial.code('o-clerk', { action: 'takeEffect', caseId, effectiveOn: future, basis: '送达' })).toBe(
    'INVALID_INPUT',
  );
  expect(
    await trial.clerk({ action: 'takeEffect', caseId, effectiveOn: '2025-03-03', basis: '最后一人收到' }),
  ).toMatchObject({
    state: 'effective',
  });
});

test('TIME-8 a certificate of effect is for a document in force, one for each party, the same however often it is asked for', async () => {
  const of = await judged();
  const certify = { action: 'certifyEffect' as const, caseId: of.caseId, partyId: of.plaintiff };
  expect(await trial.code('o-clerk', certify)).toBe('PRECONDITION_FAILED');
  await trial.onPaper(of.documentId, of.defendant, '2025-04-10');
  await trial.clerk({ action: 'allServed', caseId: of.caseId });
  trial.day('2025-04-28');
  await trial.clerk({ action: 'takeEffect', caseId: of.caseId, effectiveOn: '2025-04-26' });
  const first = await trial.clerk(certify);
  expect(await trial.clerk(certify)).toEqual(first);
  expect(await documents.get(first.documentId)).toMatchObject({ title: '法律文书生效证明', state: 'issued' });
});
