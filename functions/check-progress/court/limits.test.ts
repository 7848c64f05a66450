/** The trial limit, what is held back, and what was shown by mistake. */
import { notifications } from '../../../platform/notify';
import { caseEvents } from '../../../records/case/event';
import { limitOf } from '../../../records/case/trial-limit';
import { APPROVAL, type CourtTrial, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const last = async (of: { caseId: string }) => {
  const limit = limitOf(await trial.state(of));
  return limit.state === 'running' ? limit.lastDay : limit.state;
};
const texts = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 50 })).map(({ text }) => text).join('\n');

test('TIME-9, TIME-11 the limit is extended only by who may, within what the law allows, before it is over; the approval is on record', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  expect(await last(living)).toBe('2025-09-03');
  const extend = {
    action: 'extendLimit' as const,
    caseId,
    by: 'president',
    months: 6,
    askedOn: '2025-03-03',
    approval: APPROVAL,
    reason: '案情复杂',
  };
  expect(await trial.ask('o-judge', { ...extend, months: 7 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('6 个月') },
  });
  expect(await trial.code('o-judge', { ...extend, by: 'superiorCourt', months: 3 })).toBe('PRECONDITION_FAILED');
  expect(await trial.code('o-judge', { ...extend, days: 3 })).toBe('INVALID_INPUT');
  expect(await trial.code('o-judge', { ...extend, approval: { ...APPROVAL, date: '2025-03-04' } })).toBe(
    'INVALID_INPUT',
  );
  expect(await trial.code('o-clerk', extend)).toBe('FORBIDDEN');
  expect(await trial.judge(extend)).toMatchObject({ told: expect.stringContaining('延长到 2026 年 3 月 3 日') });
  expect(await last(living)).toBe('2026-03-03');
  expect((await trial.state(living)).extensions).toMatchObject([
    { by: 'president', approval: { by: 'president', name: '李院长', ref: '余法审〔2025〕1号' } },
  ]);
  expect(await trial.code('o-judge', { ...extend, months: 1 })).toBe('PRECONDITION_FAILED');
});

test('TIME-11 approved after the limit was over it is no extension any more', async () => {
  const { caseId } = await trial.assigned({ procedure: 'summary' });
  trial.day('2025-06-10');
  expect(
    await trial.ask('o-judge', {
      action: 'extendLimit',
      caseId,
      by: 'president',
      months: 1,
      askedOn: '2025-06-01',
      approval: { ...APPROVAL, date: '2025-06-09' },
      reason: '案情复杂',
    }),
  ).toMatchObject({ error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('届满之前') } });
});

test('TIME-10 what does not count stops the limit and lets it run on when it ends; parties are shown why', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const { exclusionId } = await trial.clerk({
    action: 'exclude',
    caseId,
    kind: 'appraisal',
    from: '2025-03-03',
    ground: '笔迹鉴定',
  });
  expect(await last(living)).toBe('standsStill');
  trial.day('2025-03-20');
  await trial.clerk({ action: 'endExclusion', caseId, exclusionId, to: '2025-03-13' });
  // Ten days, and to the first working day (TIME-2).
  expect(await last(living)).toBe('2025-09-15');
  expect((await trial.state(living)).exclusions).toMatchObject([
    { kind: 'appraisal', to: '2025-03-13', officer: '江书记员' },
  ]);
  expect(await trial.code('o-clerk', { action: 'endExclusion', caseId, exclusionId, to: '2025-03-13' })).toBe(
    'NOT_FOUND',
  );
  for (const wrong of [{ kind: 'stay' }, { kind: 'auction' }, { from: '2025-03-01' }, { to: '2025-03-02' }])
    expect(
      await trial.code('o-clerk', {
        action: 'exclude',
        caseId,
        kind: 'settlement',
        from: '2025-03-10',
        ground: '和解',
        ...wrong,
      }),
    ).toBe('INVALID_INPUT');
  const { entries } = await trial
    .did('o-plaintiff', { action: 'timeline', caseId })
    .then((t) => ({ entries: JSON.stringify(t) }));
  expect(entries).toContain('笔迹鉴定');
});

test('FILE-19 from ordinary to summary only by agreement before the hearing, in a basic court, with one judge left', async () => {
  const living = await trial.assigned({ judges: PANEL });
  const { caseId } = living;
  const convert = { action: 'convert' as const, caseId, to: 'summary', reason: '双方约定' };
  expect(await trial.ask('o-judge', convert)).toMatchObject({ error: { message: expect.stringContaining('约定') } });
  expect(await trial.judge({ ...convert, agreedOn: '2025-03-03' })).toMatchObject({ state: 'preparing' });
  expect(await trial.state(living)).toMatchObject({
    procedure: 'summary',
    trial: { judges: [{ openid: 'o-judge', post: '审判员' }] },
    officers: ['o-judge', 'o-clerk'],
  });
  expect(await last(living)).toBe('2025-06-03');
  expect(await trial.code('o-judge', { action: 'convert', caseId, to: 'smallToSummary', reason: '追加当事人' })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('PROG-4 a preservation is hidden from the other side, also in the order of its list, until it is executed; then he is told at once', async () => {
  const living = await trial.assigned();
  const { caseId, plaintiff, defendant } = living;
  const seenBy = async (openid: string) => JSON.stringify(await trial.did(openid, { action: 'timeline', caseId }));
  trial.day('2025-03-04');
  const before = await trial.state(living);
  const { eventId } = await trial.judge({
    action: 'enterPreservation',
    caseId,
    kind: 'preservation',
    applicants: [plaintiff],
    title: '裁定冻结存款',
    text: '冻结被告存款 10 万元。',
  });
  expect(await seenBy('o-plaintiff')).toContain('冻结');
  expect(await seenBy('o-lawyer')).toContain('冻结');
  expect(await seenBy('o-defendant')).not.toContain('冻结');
  expect(await texts('o-defendant')).not.toContain('冻结');
  expect((await trial.state(living)).changedKey).toBe(before.changedKey);
  expect(
    await trial.code('o-defendant', {
      action: 'releasePreservation',
      caseId,
      eventId,
      how: 'executed',
      owners: [defendant],
      text: '已冻结。',
    }),
  ).toBe('FORBIDDEN');
  trial.day('2025-03-05');
  const release = {
    action: 'releasePreservation' as const,
    caseId,
    eventId,
    how: 'executed',
    owners: [defendant],
    text: '被告存款已冻结。',
  };
  await trial.clerk(release);
  await trial.clerk(release);
  expect(await seenBy('o-defendant')).toContain('已经执行');
  expect(await texts('o-defendant')).toContain('5 日内申请复议');
  expect(await texts('o-plaintiff')).not.toContain('申请复议');
  const told = await notifications.find({ openid: 'o-defendant' }, { limit: 50 });
  expect(told.filter(({ text }) => text.includes('复议'))).toHaveLength(1);
});

test('PROG-6 an entry that is not so is marked, and another says how it is, to the same people; what was shown by mistake is gone', async () => {
  const living = await trial.assigned();
  const { caseId, plaintiff } = living;
  const { eventId } = await trial.judge({
    action: 'enterPreservation',
    caseId,
    kind: 'preservation',
    applicants: [plaintiff],
    title: '冻结存款',
    text: '冻结 100 万元。',
  });
  const correct = {
    action: 'correctEvent' as const,
    caseId,
    eventId,
    title: '冻结存款',
    text: '冻结 10 万元。',
    reason: '笔误',
  };
  const { eventId: newId } = await trial.clerk(correct);
  expect(await caseEvents.get(eventId)).toMatchObject({ superseded: true, text: '冻结 100 万元。' });
  expect(await caseEvents.get(newId)).toMatchObject({
    embargo: { applicants: [plaintiff] },
    text: expect.stringContaining('更正：笔误'),
  });
  expect(JSON.stringify(await trial.did('o-defendant', { action: 'timeline', caseId }))).not.toContain('冻结');
  expect(await trial.code('o-clerk', correct)).toBe('PRECONDITION_FAILED');
  await trial.clerk({ action: 'withdrawEvent', caseId, eventId: newId, reason: '误公开' });
  expect(JSON.stringify(await trial.did('o-plaintiff', { action: 'timeline', caseId }))).not.toContain('冻结 10 万元');
  expect(await caseEvents.get(newId)).toMatchObject({ withdrawn: true, withdrawnFor: '误公开' });
  const other = await trial.living({ n: 8 });
  expect(await trial.code('o-clerk', { action: 'withdrawEvent', caseId: other.caseId, eventId, reason: '别案' })).toBe(
    'NOT_FOUND',
  );
});

test('流程规定1.2 a case is opened to the public by decision, once, and closed to it again', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const open = { action: 'openToPublic' as const, caseId, open: true, approval: APPROVAL, reason: '重大社会影响' };
  await trial.judge(open);
  expect(await trial.state(living)).toMatchObject({ openToPublic: true });
  expect(await trial.code('o-judge', open)).toBe('PRECONDITION_FAILED');
  await trial.judge({ ...open, open: false });
  expect(await trial.state(living)).toMatchObject({ openToPublic: false });
});
