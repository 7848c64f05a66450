/** 我的日程: what a lawyer with eighty cases opens each morning (SERVE-6, TIME-8), and the same for his calendar program. */

import type { LivingCase } from '../../demo/living-case';
import { caseDates } from '../../records/case/date';
import { caseMembers } from '../../records/case/member';
import { aDate, startTrial, type Trial } from './trial';

let court: Trial;
beforeEach(async () => {
  court = await startTrial();
});
afterEach(() => court.stop());

const at = (instant: string) => new Date(`${instant}+08:00`);
const hearing = (one: LivingCase, day: string, time: string, more = {}) =>
  aDate(one, `hearing-${day}`, {
    on: day,
    at: at(`${day}T${time}:00`),
    kind: 'hearing',
    title: '开庭',
    place: '第三法庭',
    ...more,
  });
const days = async (openid: string, more = {}) =>
  (await court.did(openid, { action: 'calendar', ...more })).dates.map(({ on, title }) => `${on} ${title}`);

test('SERVE-6 each sees his own periods with how they come about, and the dates of everybody', async () => {
  const one = await court.living();
  const { caseId, plaintiff, defendant } = one;
  await aDate(one, 'p', { on: '2025-03-18', partyId: plaintiff });
  await aDate(one, 'd', { on: '2025-03-20', partyId: defendant });
  await aDate(one, 'over', {
    on: '2025-02-20',
    partyId: plaintiff,
    state: 'over',
    title: '举证期限',
    kind: 'evidence',
  });
  await hearing(one, '2025-03-25', '09:30');
  const of = async (openid: string) =>
    (await court.did(openid, { action: 'deadlines', caseId })).dates.map(({ on, stateName }) => [on, stateName]);
  expect(await of('o-plaintiff')).toEqual([
    ['2025-02-20', '已过期'],
    ['2025-03-18', '进行中'],
    ['2025-03-25', '进行中'],
  ]);
  expect(await of('o-defendant')).toEqual([
    ['2025-03-20', '进行中'],
    ['2025-03-25', '进行中'],
  ]);
  const { dates } = await court.did('o-lawyer', { action: 'deadlines', caseId });
  expect(dates[1]).toMatchObject({ kindName: '上诉期', daysLeft: 15, steps: [{ rule: 'TIME-8 民事诉讼法第171条' }] });
});

test('a lawyer with 80 cases finds today’s dates first, and which case each is of, in four database actions', async () => {
  for (let n = 1; n <= 80; n += 1) {
    const one = await court.living({ n, consents: [] });
    const day = n % 20 === 0 ? '2025-03-03' : `2025-03-${String(4 + (n % 20)).padStart(2, '0')}`;
    await aDate(one, 'p', { on: day, partyId: one.plaintiff, title: `期限 ${n}` });
    await aDate(one, 'd', { on: day, partyId: one.defendant, title: '对方的' });
  }
  court.emulator.stats.reset();
  const first = await court.did('o-lawyer', { action: 'calendar', limit: 30 });
  expect(first.dates.slice(0, 5).map(({ title, daysLeft }) => [title, daysLeft])).toEqual([
    ['期限 20', 0],
    ['期限 40', 0],
    ['期限 60', 0],
    ['期限 80', 0],
    ['期限 1', 2],
  ]);
  expect(court.emulator.stats.info().calls).toMatchObject({ 'check-progress.calendar': { most: 4 } });
  expect(first.dates[0]?.caseTitle).toBe('陈晓梅 诉 王建国 民间借贷纠纷');
  const all = [...first.dates];
  for (let { next } = first; next; ) {
    const page = await court.did('o-lawyer', { action: 'calendar', limit: 30, cursor: next });
    all.push(...page.dates);
    next = page.next;
  }
  expect([all.length, new Set(all.map(({ dateId }) => dateId)).size]).toEqual([80, 80]);
  expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).sort());
}, 120_000);

test('a calendar reaches as far as was asked; a called-off hearing is shown as such, a period that is done is not', async () => {
  const one = await court.living();
  await hearing(one, '2025-03-10', '09:00', { state: 'calledOff', title: '开庭（取消）' });
  await hearing(one, '2025-05-10', '09:00', { title: '很久以后' });
  await aDate(one, 'done', { on: '2025-03-12', partyId: one.plaintiff, state: 'done' });
  expect(await days('o-plaintiff')).toEqual(['2025-03-10 开庭（取消）']);
  expect(await days('o-plaintiff', { days: 90 })).toEqual(['2025-03-10 开庭（取消）', '2025-05-10 很久以后']);
  expect(await days('o-plaintiff', { days: 7 })).toEqual([]);
});

test('TIME-3 on the last day, until 24:00 of Shanghai, a period is still in the calendar; a second later it is not', async () => {
  const one = await court.living();
  await aDate(one, 'p', { on: '2025-03-18', partyId: one.plaintiff });
  court.at('2025-03-18T23:59:59+08:00');
  expect(await days('o-plaintiff')).toEqual(['2025-03-18 上诉期']);
  court.at('2025-03-19T00:00:00+08:00');
  expect(await days('o-plaintiff')).toEqual([]);
});

test('PROG-2 dates of a case in which one’s part is over are gone from the calendar and its file', async () => {
  const one = await court.living();
  await hearing(one, '2025-03-10', '09:00');
  await caseMembers.update(`${one.caseId}:o-lawyer`, { to: at('2025-03-03T09:50:00') });
  expect(await days('o-lawyer')).toEqual([]);
  expect((await court.did('o-lawyer', { action: 'calendarFile' })).text).not.toContain('VEVENT');
});

test('the file for a calendar program has the same events when it is read again, and no names', async () => {
  const one = await court.living();
  await aDate(one, 'p', { on: '2025-03-18', partyId: one.plaintiff });
  await hearing(one, '2025-03-25', '09:30');
  const read = async () => (await court.did('o-lawyer', { action: 'calendarFile' })).text;
  const uids = (text: string) => [...text.matchAll(/UID:(.*)\r\n/g)].map(([, uid]) => uid);
  const first = await read();
  expect(first).toContain('DTSTART;VALUE=DATE:20250318\r\n');
  expect(first).toContain('DTSTART;TZID=Asia/Shanghai:20250325T093000\r\n');
  expect(first.replaceAll('\r\n ', '')).toContain('SUMMARY:上诉期最后一天 （2025）浙0281民初7号');
  expect(first).not.toContain('王建国');
  await caseDates.update(`${one.caseId}:hearing-2025-03-25`, { state: 'calledOff' });
  court.at('2025-03-04T10:00:00+08:00');
  const second = await read();
  expect(uids(second)).toEqual(uids(first));
  expect(second).toContain('STATUS:CANCELLED');
});
