/** 案件的一步: moves along the table, each with its entry, once (DOMAIN 3 `case.civil`, `case.admin`). */
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { livingCase } from '../../demo/living-case';
import { notifications } from '../../platform/notify';
import { transact } from '../../platform/transact';
import { cases } from './case';
import type { CaseMove } from './case-machine';
import { caseMachineOf, caseWords, moveCase } from './case-machine';
import { caseEvents, enter } from './event';
import { officerPage, partyPage } from './page';
import { allBut, everybody, ofParties, ofSide, peopleOf, tellOfficers, tellPeople } from './tell';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({});
});
afterEach(() => court.stop());

const AT = new Date('2025-03-04T09:00:00+08:00');
const order = (caseId: string, more: Partial<CaseMove> = {}): CaseMove => ({
  caseId,
  event: 'stay',
  actor: 'judge',
  act: { _id: 'o-judge:1', at: AT },
  holds: () => true,
  entry: () => ({ kind: 'procedure', title: '中止审理', text: '中止审理。', by: null }),
  ...more,
});
const move = (one: CaseMove) => transact((transaction) => moveCase(transaction, one));

test('a move changes the state, says which act did it, enters it in the course, and moves the case up in lists', async () => {
  const { caseId } = await livingCase();
  const moved = await move(order(caseId, { set: { heard: false } }));
  expect(moved).toMatchObject({
    state: 'stayed',
    lastAct: 'o-judge:1',
    heard: false,
    changedKey: `${AT.toISOString()}:${caseId}`,
  });
  expect(await caseEvents.count({ caseId })).toBe(3);
});

test('the same act again changes nothing, also when the case has moved on since', async () => {
  const { caseId } = await livingCase();
  await move(order(caseId));
  const resumed = order(caseId, { event: 'resume', outcome: 'beforeHearing', act: { _id: 'o-judge:2', at: AT } });
  await move(resumed);
  expect(await move(order(caseId))).toMatchObject({ state: 'preparing' });
  expect(await caseEvents.count({ caseId })).toBe(4);
});

test('what the table does not allow is refused with what to do: the state, the person, each condition that is not met', async () => {
  const { caseId } = await livingCase();
  const refused = (more: Partial<CaseMove>) => move(order(caseId, more)).catch((error) => [error.code, error.message]);
  expect(await refused({ event: 'allServed', actor: 'clerk' })).toEqual([
    'PRECONDITION_FAILED',
    expect.stringContaining('庭前准备'),
  ]);
  expect(await refused({ actor: 'party' })).toEqual(['FORBIDDEN', expect.any(String)]);
  expect(await refused({ holds: (guard) => guard !== 'groundForStay' })).toEqual([
    'PRECONDITION_FAILED',
    expect.stringContaining('请选择理由'),
  ]);
  expect(await refused({ caseId: 'yuyao:民初:2025:99' })).toEqual(['NOT_FOUND', expect.any(String)]);
  expect(await cases.get(caseId)).toMatchObject({ state: 'preparing', lastAct: 'act-register' });
  expect(await caseEvents.count({ caseId })).toBe(2);
});

test('two officers at once: one moves it, the other is told how it stands', async () => {
  const { caseId } = await livingCase();
  const both = await Promise.allSettled([
    move(order(caseId)),
    move(order(caseId, { act: { _id: 'o-judge:2', at: AT } })),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await caseEvents.count({ caseId })).toBe(3);
});

test('administrative cases move along their own table; enforcement cases along none of these', async () => {
  expect(caseMachineOf('administrative').name).toBe('case.admin');
  expect(() => caseMachineOf('enforcement')).toThrow('执行');
  expect(caseWords('civil', { event: 'stay' }, { reason: '一方死亡' })).toContain('理由：一方死亡');
  expect(() => caseWords('civil', { event: 'decide', outcome: 'revoke' })).toThrow(RangeError);
});

test('entered twice under one key it stands once, inside a transaction as well', async () => {
  const { caseId } = await livingCase();
  const one = {
    key: 'x',
    caseId,
    courtId: 'yuyao',
    kind: 'procedure' as const,
    at: AT,
    title: 'x',
    text: 'x',
    by: null,
  };
  await enter(one);
  await transact((transaction) => enter({ ...one, title: 'y' }, transaction));
  expect(await caseEvents.get(`${caseId}:x`)).toMatchObject({ title: 'x' });
});

test('who is told: a side, a party with all who act for him, everybody but them, the officers; nobody twice', async () => {
  const one = await livingCase({ thirdParty: true });
  const people = await peopleOf(one.caseId, AT);
  expect(everybody(people).sort()).toEqual(['o-company', 'o-defendant', 'o-lawyer', 'o-plaintiff']);
  expect(ofSide(people, 'plaintiff').sort()).toEqual(['o-lawyer', 'o-plaintiff']);
  expect(ofParties(people, one.defendant)).toEqual(['o-defendant']);
  expect(allBut(people, one.plaintiff).sort()).toEqual(['o-company', 'o-defendant']);
  const telling = { key: 'k', title: '开庭', text: '请查看。', at: AT };
  for (let again = 0; again < 2; again += 1) {
    await transact((transaction) => tellPeople(one.case, everybody(people), telling, transaction));
    await tellOfficers(one.case, telling);
  }
  expect(await notifications.count({})).toBe(6);
  expect(await notifications.get(`${one.caseId}:k:o-judge`)).toMatchObject({
    page: officerPage(one.caseId),
  });
  expect(await notifications.get(`${one.caseId}:k:o-lawyer`)).toMatchObject({
    page: partyPage(one.caseId),
  });
});
