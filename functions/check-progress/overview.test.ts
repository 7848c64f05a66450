/** 案件概况和我的案件: where cases stand, for whom, and what comes next (PROG-1, 2). */

import { parseLegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, command, type Stored } from '../../platform/database';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { people } from '../../records/person/person';
import { SERVICES, type Service } from '../../records/service/service';
import { aDate, startTrial, type Trial } from './trial';

let court: Trial;
beforeEach(async () => {
  court = await startTrial();
});
afterEach(() => court.stop());

const at = (instant: string) => new Date(`${instant}+08:00`);
const lines = async (openid: string, more = {}) => (await court.did(openid, { action: 'myCases', ...more })).cases;

test('PROG-1 a party sees where his case stands, who is in it, who tries it, and what comes next', async () => {
  const one = await court.living({ thirdParty: true });
  const { caseId, plaintiff, defendant } = one;
  await aDate(one, 'a', { on: '2025-03-20', partyId: plaintiff });
  await aDate(one, 'b', { on: '2025-03-18', partyId: defendant });
  await aDate(one, 'c', { on: '2025-03-25', kind: 'hearing', title: '开庭', at: at('2025-03-25T09:30:00') });
  await aDate(one, 'd', { on: '2025-03-02', partyId: plaintiff, state: 'over' });
  await aDate(one, 'e', { on: '2025-03-19', partyId: plaintiff, state: 'done' });
  const seen = await court.did('o-plaintiff', { action: 'overview', caseId });
  expect(seen).toMatchObject({
    caseNo: '（2025）浙0281民初7号',
    courtName: '余姚市人民法院',
    stateName: '庭前准备',
    next: expect.stringContaining('传票'),
    procedureName: '简易程序',
    trial: { judges: [{ name: '严法官', post: '审判员' }], clerk: '江书记员' },
    me: { roleName: '原告', special: [], missing: null, until: null },
    unread: 0,
  });
  expect(seen.parties.map(({ name, roleName, mine }) => [name, roleName, mine])).toEqual([
    ['陈晓梅', '原告', true],
    ['王建国', '被告', false],
    ['余姚某某塑料厂', '第三人', false],
  ]);
  expect(seen.dates.map(({ title, on, daysLeft }) => [title, on, daysLeft])).toEqual([
    ['上诉期', '2025-03-20', 17],
    ['开庭', '2025-03-25', 22],
  ]);
});

test('TIME-11 parties see how long the court has, with what was left out and added; of a decided case no more', async () => {
  const { caseId } = await court.living({
    more: {
      exclusions: [
        {
          kind: 'appraisal',
          from: parseLegalDate('2025-03-10'),
          to: parseLegalDate('2025-03-19'),
          officer: '严法官',
          ground: '鉴定',
        },
      ],
    },
  });
  const { limit } = await court.did('o-defendant', { action: 'overview', caseId });
  // TIME-9: summary procedure, three months, and ten days left out.
  expect(limit).toMatchObject({ lastDay: '2025-06-13' });
  expect(limit?.steps.map(({ text }) => text).join('')).toContain('鉴定');
  await cases.update(caseId, { decidedOn: '2025-04-01', state: 'decided' });
  expect((await court.did('o-defendant', { action: 'overview', caseId })).limit).toBeNull();
});

test('the overview, a page of the course, and the periods take two database actions each', async () => {
  const { caseId } = await court.living();
  for (const action of ['overview', 'timeline', 'deadlines'] as const) {
    court.emulator.stats.reset();
    await court.did('o-lawyer', { action, caseId });
    expect(court.emulator.stats.info().calls).toMatchObject({ [`check-progress.${action}`]: { most: 2 } });
  }
});

test('a document that waits to be opened is counted for him who has not opened it', async () => {
  const { caseId, plaintiff } = await court.living();
  const aService = (n: number, more: Partial<Service>) =>
    collection<Partial<Service> & Stored>(SERVICES).insert({
      _id: `doc-${n}:${plaintiff}`,
      caseId,
      recipients: ['o-plaintiff' as OpenId, 'o-lawyer' as OpenId],
      state: 'served',
      openedAt: {},
      listKey: `2025-03-0${n}`,
      ...more,
    });
  await aService(1, {});
  await aService(2, { openedAt: { 'o-lawyer': at('2025-03-03T09:30:00') } });
  await aService(3, { state: 'prepared' });
  await aService(4, { state: 'failed' });
  const unread = async (openid: string) => (await court.did(openid, { action: 'overview', caseId })).unread;
  expect([await unread('o-plaintiff'), await unread('o-lawyer'), await unread('o-defendant')]).toEqual([2, 1, 0]);
});

test('ID-7 a lawyer sees what his power names; who filed for another without a confirmed power is told what to do', async () => {
  const { caseId } = await court.living({ special: ['appeal', 'settle'] });
  const me = async () => (await court.did('o-lawyer', { action: 'overview', caseId })).me;
  expect(await me()).toMatchObject({ roleName: '原告的委托诉讼代理人', special: ['提起上诉', '进行和解'] });
  await caseMembers.update(`${caseId}:o-lawyer`, { parties: command().set([]) });
  expect(await me()).toMatchObject({ missing: expect.stringContaining('委托还没有确认') });
  expect((await court.did('o-lawyer', { action: 'timeline', caseId })).entries).toEqual([]);
  expect((await lines('o-lawyer'))[0]?.next).toContain('委托还没有确认');
});

test('ID-2 a frozen account sees nothing of its cases', async () => {
  const { caseId } = await court.living();
  await people.update('o-plaintiff', { suspended: { reason: 'theft', at: at('2025-03-03T09:30:00'), matter: 'm' } });
  for (const action of ['overview', 'timeline', 'deadlines', 'papers', 'agents'] as const)
    expect([action, await court.code('o-plaintiff', { action, caseId })]).toEqual([action, 'FORBIDDEN']);
  expect(await court.code('o-plaintiff', { action: 'myCases' })).toBe('FORBIDDEN');
});

test('my cases stand over all courts, the latest change first, each with what is next; page by page', async () => {
  for (let n = 1; n <= 5; n += 1) await court.living({ n, at: at(`2025-03-0${n > 3 ? 1 : 2}T09:0${n}:00`) });
  await cases.update('yuyao:民初:2025:1', { courtName: '另一个法院', changedKey: '2025-03-03T01:00:00.000Z:x' });
  await aDate({ caseId: 'yuyao:民初:2025:3', caseNo: '' }, 'a', {
    on: '2025-03-04',
    partyId: 'yuyao:民初:2025:3:plaintiff:1',
  });
  await aDate({ caseId: 'yuyao:民初:2025:3', caseNo: '' }, 'b', {
    on: '2025-03-03',
    partyId: 'yuyao:民初:2025:3:defendant:1',
  });
  const first = await court.did('o-lawyer', { action: 'myCases', limit: 3 });
  const second = await court.did('o-lawyer', { action: 'myCases', limit: 3, cursor: first.next });
  const all = [...first.cases, ...second.cases];
  expect(all.map(({ caseNo }) => caseNo.match(/民初(\d)/)?.[1])).toEqual(['1', '3', '2', '5', '4']);
  expect(second.next).toBeNull();
  expect(all[1]).toMatchObject({ roleName: '原告的委托诉讼代理人', nearest: { on: '2025-03-04', daysLeft: 1 } });
  expect(all.filter(({ nearest }) => nearest)).toHaveLength(1);
});

test('PROG-2 a part that is over leaves the list; by itself it tells nothing of how the case goes on', async () => {
  const { caseId } = await court.living();
  await caseMembers.update(`${caseId}:o-lawyer`, { to: at('2025-03-03T09:50:00') });
  await cases.update(caseId, { state: 'decided', outcome: 'judgment', changedKey: '2025-03-03T09:55:00.000Z:x' });
  expect(await lines('o-lawyer')).toEqual([]);
  const [ended] = await lines('o-lawyer', { ended: true });
  expect(ended).toMatchObject({ state: 'ended', nearest: null, until: at('2025-03-03T09:50:00').toISOString() });
  expect(JSON.stringify(ended)).not.toContain('裁判');
  for (const action of ['overview', 'deadlines', 'papers', 'agents'] as const)
    expect([action, await court.code('o-lawyer', { action, caseId })]).toEqual([action, 'NOT_FOUND']);
});

test('who was in a case before parties were kept sees his own as before', async () => {
  const { caseId, plaintiff } = await court.living();
  await aDate({ caseId, caseNo: '' }, 'a', { on: '2025-03-20', partyId: plaintiff });
  for (const openid of ['o-plaintiff', 'o-lawyer'])
    await caseMembers.update(`${caseId}:${openid}`, { parties: command().remove() });
  for (const openid of ['o-plaintiff', 'o-lawyer']) {
    const seen = await court.did(openid, { action: 'overview', caseId });
    expect([openid, seen.dates.length, seen.parties[0]?.mine]).toEqual([openid, 1, true]);
  }
});

test('PRIV-4 of the other side a party reads name and role, and nothing more', async () => {
  const { caseId } = await court.living({ thirdParty: true });
  const everything = JSON.stringify([
    await court.did('o-defendant', { action: 'overview', caseId }),
    await court.did('o-defendant', { action: 'timeline', caseId }),
    await court.did('o-defendant', { action: 'agents', caseId }),
    await court.did('o-defendant', { action: 'myCases' }),
  ]);
  for (const secret of [
    '11010519491231002X',
    '13800001234',
    '世南西路',
    'o-plaintiff',
    'o-lawyer',
    '91350100M000100Y43',
  ])
    expect([secret, everything.includes(secret)]).toEqual([secret, false]);
});
