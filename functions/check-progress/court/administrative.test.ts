/** What is otherwise in administrative cases: the panel, the head of the authority, the ways of judging, and whose leave it takes. */

import { documents } from '../../../platform/documents/store/document';
import { caseEvents } from '../../../records/case/event';
import type { DecisionContent } from '../contract-decisions';
import { ALONE, APPROVAL, ASSIGNED, CHECKED, type CourtTrial, JUDGMENT, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const living = () => trial.assigned({ kind: 'administrative', judges: PANEL });

test('FILE-22 行诉法68 three or more try it; small claims there are none', async () => {
  const { caseId } = await trial.living({ kind: 'administrative', assigned: false });
  const assign = { action: 'assign' as const, caseId, ...ASSIGNED };
  expect(await trial.code('o-clerk', { ...assign, procedure: 'ordinary', judges: ALONE })).toBe('PRECONDITION_FAILED');
  expect(await trial.code('o-clerk', { ...assign, procedure: 'smallClaims', judges: ALONE })).toBe(
    'PRECONDITION_FAILED',
  );
  expect(await trial.clerk({ ...assign, procedure: 'summary', judges: ALONE })).toMatchObject({ state: 'preparing' });
});

test('HEAR-4 行诉解释71 three days ahead in every procedure, whatever the reason', async () => {
  const { caseId } = await living();
  const set = {
    action: 'schedule' as const,
    caseId,
    what: 'hearing',
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  };
  expect(await trial.code('o-clerk', { ...set, on: '2025-03-05', shortNotice: '各方同意' })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('FILE-22 行诉法3.3 that the head of the authority came, or whom it sent, is always recorded', async () => {
  const of = await living();
  const { caseId } = of;
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
  trial.at('2025-03-20T11:00:00+08:00');
  const record = { action: 'recordHearing' as const, caseId, dateId, done: CHECKED, present: '双方到庭' };
  expect(await trial.code('o-judge', record)).toBe('INVALID_INPUT');
  expect(await trial.judge({ ...record, head: '副局长赵某出庭' })).toMatchObject({ state: 'heard' });
  const course = await caseEvents.find({ caseId }, { limit: 50 });
  expect(course.map(({ text }) => text).join()).toContain('被诉行政机关副局长赵某出庭');
});

test('行诉法69–78 a judgment says in which way it judges; the case keeps it, and each has 15 days', async () => {
  const of = await living();
  const { caseId, plaintiff } = of;
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
  trial.at('2025-03-20T11:00:00+08:00');
  await trial.judge({ action: 'recordHearing', caseId, dateId, done: CHECKED, present: '双方到庭', head: '局长出庭' });
  const { decisionId, gaps } = await trial.judge({ action: 'saveDecision', caseId, content: JUDGMENT });
  expect(gaps).toEqual(['判决方式']);
  expect(await trial.code('o-judge', { action: 'layDecision', decisionId, version: 1 })).toBe('PRECONDITION_FAILED');
  const revoke: DecisionContent = { ...JUDGMENT, way: 'revoke', payable: false };
  const id = await trial.decided(of, revoke);
  expect(await trial.state(of)).toMatchObject({ state: 'decided', outcome: 'revoke' });
  expect(await documents.get(`${id}:1`)).toMatchObject({ title: '行政判决书' });
  expect((await trial.served(`${id}:1`, plaintiff))?.starts).toEqual([
    { kind: 'appeal', document: { law: 'administrative', instance: 'first', kind: 'judgment' } },
  ]);
});

test('MED-2 行诉法60 it is mediated only where the law has an exception; TIME-11 the high court alone extends its limit', async () => {
  const of = await living();
  const { caseId } = of;
  const mediated: DecisionContent = {
    what: 'mediated',
    claims: ['赔偿'],
    facts: '事实',
    terms: ['赔偿五千元'],
    costs: '免收案件受理费',
    agreedOn: '2025-03-03',
  };
  const { decisionId, obstacles } = await trial.judge({ action: 'saveDecision', caseId, content: mediated });
  expect(obstacles.map(({ text }) => text).join()).toContain('行政案件不能调解');
  const next = await trial.judge({
    action: 'saveDecision',
    caseId,
    decisionId,
    version: 1,
    content: { ...mediated, exception: '行政赔偿案件' },
  });
  expect(next.obstacles).toEqual([]);
  const extend = {
    action: 'extendLimit' as const,
    caseId,
    months: 3,
    askedOn: '2025-03-03',
    approval: APPROVAL,
    reason: '案情复杂',
  };
  expect(await trial.code('o-judge', { ...extend, by: 'president' })).toBe('PRECONDITION_FAILED');
  expect(await trial.judge({ ...extend, by: 'highCourt' })).toMatchObject({
    told: expect.stringContaining('高级人民法院批准'),
  });
});

test('an enforcement case is moved by enforcement, not here', async () => {
  const { caseId } = await trial.living({ kind: 'enforcement', assigned: false });
  expect(
    await trial.ask('o-clerk', { action: 'assign', caseId, procedure: 'ordinary', judges: ALONE, ...ASSIGNED }),
  ).toMatchObject({ error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('执行') } });
});
