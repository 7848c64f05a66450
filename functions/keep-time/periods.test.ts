/** 期限和日程提醒: who is told of which day, when, and what of it others may read over his shoulder. */
import { type LivingCase, livingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { grantConsents } from '../../platform/messages/consents';
import { notifications } from '../../platform/notify';
import { caseDates, dateKeyOf } from '../../records/case/date';
import { caseMembers } from '../../records/case/member';
import { INSTANT, putDate, startTrial, type Trial } from './trial';

let trial: Trial;
let living: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  living = await livingCase();
});
afterEach(() => trial.stop());

const told = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 1000 })).sort((a, b) => a.at.getTime() - b.at.getTime());
const titles = async (openid: string) =>
  (await told(openid)).map(({ title, at }) => [title, new Date(at.getTime() + 28_800_000).toISOString().slice(0, 10)]);
/** Each morning at 9, as the trigger fires. */
async function mornings(from: string, to: string): Promise<void> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    trial.at(`${new Date(day).toISOString().slice(0, 10)} 09:00`);
    await trial.runAll('remind');
  }
}
const FOUR = [
  ['上诉期还有 7 天', '2025-03-11'],
  ['上诉期还有 3 天', '2025-03-15'],
  ['上诉期明天到期', '2025-03-17'],
  ['今天是上诉期的最后一天', '2025-03-18'],
];

test('SERVE-6, TIME-8 a party and his agent are reminded 7, 3 and 1 days before and on the last day of his own period, once each; the other side is not', async () => {
  await putDate(living, 'appeal', { on: '2025-03-18' });
  await mornings('2025-03-03', '2025-03-25');
  expect(await titles('o-plaintiff')).toEqual(FOUR);
  expect(await titles('o-lawyer')).toEqual(FOUR);
  for (const openid of ['o-defendant', 'o-company', 'o-judge', 'o-clerk']) expect(await titles(openid)).toEqual([]);
  const [first, , , last] = await told('o-plaintiff');
  expect(first).toMatchObject({
    text: '（2025）浙0281民初7号：上诉期的最后一天是 2025 年 3 月 18 日（周二）。不服判决的，请在这一天以前提交上诉状。',
    page: `/services/check-progress/case/index?caseId=${encodeURIComponent(living.caseId)}`,
  });
  expect(last?.text).toContain('今天 24 时以前在这里提交的，算按期');
});

test('PRIV-2, PRIV-4 what goes out says the case number and the day, no more; without consent nothing goes out', async () => {
  await putDate(living, 'appeal', { on: '2025-03-04' });
  await grantConsents('o-plaintiff' as OpenId, ['periodEnds'], { _id: 'act', at: new Date(trial.now()) });
  await trial.runAll();
  const sent = trial.emulator.outbox.list().filter(({ apiName }) => apiName === 'subscribeMessage.send');
  expect(sent.map(({ openid }) => openid)).toEqual(['o-plaintiff']);
  expect(sent[0]).toMatchObject({
    data: {
      data: {
        thing1: { value: '（2025）浙0281民初7号' },
        date2: { value: '2025年3月4日' },
        thing3: { value: '请打开查看到这天要办什么' },
      },
    },
  });
  expect(JSON.stringify(sent)).not.toMatch(/上诉|陈晓梅|王建国/);
});

test('what is done, stands still or was called off is not reminded of; a lengthened one is, anew', async () => {
  const one = await putDate(living, 'appeal', { on: '2025-03-18' });
  for (const state of ['done', 'stayed', 'calledOff'] as const)
    await putDate(living, state, { on: '2025-03-18', state });
  await mornings('2025-03-11', '2025-03-11');
  const longer = { ...one, on: '2025-03-28' as typeof one.on };
  await caseDates.update(one._id, { on: longer.on, dateKey: dateKeyOf(longer) });
  await mornings('2025-03-12', '2025-03-22');
  expect(await titles('o-plaintiff')).toEqual([
    ['上诉期还有 7 天', '2025-03-11'],
    ['上诉期还有 7 天', '2025-03-21'],
  ]);
});

test('a clock that stood for days says what it missed once, with the days that are left, and nothing of what is over', async () => {
  await mornings('2025-03-03', '2025-03-09');
  await putDate(living, 'seven', { on: '2025-03-20', title: '举证期限' });
  await putDate(living, 'near', { on: '2025-03-16' });
  await putDate(living, 'today', { on: '2025-03-15', title: '答辩期' });
  await putDate(living, 'over', { on: '2025-03-14' });
  // From the 10th to the 14th nothing ran.
  await mornings('2025-03-15', '2025-03-15');
  await mornings('2025-03-15', '2025-03-15');
  expect((await titles('o-plaintiff')).map(([title]) => title).sort()).toEqual([
    '上诉期明天到期',
    '举证期限还有 5 天',
    '今天是答辩期的最后一天',
  ]);
  await mornings('2025-03-16', '2025-03-20');
  expect((await titles('o-plaintiff')).slice(3)).toEqual([
    ['今天是上诉期的最后一天', '2025-03-16'],
    ['举证期限还有 3 天', '2025-03-17'],
    ['举证期限明天到期', '2025-03-19'],
    ['今天是举证期限的最后一天', '2025-03-20'],
  ]);
});

test('ID-7, PROG-2 whose power has ended is told nothing more, and who came in his place is', async () => {
  await putDate(living, 'appeal', { on: '2025-03-18' });
  await mornings('2025-03-11', '2025-03-11');
  const lawyer = await caseMembers.get(`${living.caseId}:o-lawyer`);
  if (!lawyer) throw new Error('there is no lawyer');
  await caseMembers.update(lawyer._id, { to: new Date(INSTANT('2025-03-12 10:00')) });
  await caseMembers.insert({ ...lawyer, _id: `${living.caseId}:o-elder`, openid: 'o-elder' as OpenId });
  await mornings('2025-03-12', '2025-03-15');
  expect(await titles('o-lawyer')).toEqual([['上诉期还有 7 天', '2025-03-11']]);
  expect(await titles('o-elder')).toEqual([['上诉期还有 3 天', '2025-03-15']]);
});

test('HEAR-4 everybody of the case is told of a hearing, with time and place; a witness is not, and nobody of one that has begun', async () => {
  await putDate(living, 'hearing', {
    on: '2025-03-18',
    kind: 'hearing',
    partyId: null,
    at: new Date(INSTANT('2025-03-18 09:30')),
    place: '第三法庭',
    title: '第一次开庭',
    next: '请按传票上的时间和方式参加。',
  });
  const member = await caseMembers.get(`${living.caseId}:o-defendant`);
  if (!member) throw new Error('there is no defendant');
  const { side: _side, ...rest } = member;
  await caseMembers.insert({
    ...{ ...rest, _id: `${living.caseId}:o-elder`, openid: 'o-elder' as OpenId, role: 'witness', parties: [] },
  });
  await mornings('2025-03-15', '2025-03-17');
  trial.at('2025-03-18 09:31');
  await trial.runAll('remind');
  for (const openid of ['o-plaintiff', 'o-lawyer', 'o-defendant'])
    expect((await titles(openid)).map(([title]) => title)).toEqual(['第一次开庭还有 3 天', '明天第一次开庭']);
  expect(await titles('o-elder')).toEqual([]);
  expect((await told('o-defendant'))[0]?.text).toBe(
    '（2025）浙0281民初7号：2025 年 3 月 18 日（周二）09:30第一次开庭，第三法庭。请按传票上的时间和方式参加。',
  );
});

test('at night nobody is told what can wait until the morning; of a last day he is, as long as it lasts', async () => {
  await putDate(living, 'today', { on: '2025-03-10', title: '答辩期' });
  await putDate(living, 'tomorrow', { on: '2025-03-11' });
  trial.at('2025-03-10 22:00');
  await trial.runAll('remind');
  expect(await titles('o-plaintiff')).toEqual([['今天是答辩期的最后一天', '2025-03-10']]);
  trial.at('2025-03-11 07:00');
  await trial.runAll('remind');
  expect(await titles('o-plaintiff')).toHaveLength(1);
  await mornings('2025-03-11', '2025-03-11');
  expect((await titles('o-plaintiff')).slice(1)).toEqual([['今天是上诉期的最后一天', '2025-03-11']]);
});

test('clause A when a last day is past the period is over, and nothing else; a hearing waits for its officers', async () => {
  const period = await putDate(living, 'appeal', { on: '2025-03-10' });
  const hearing = await putDate(living, 'hearing', { on: '2025-03-10', kind: 'hearing', partyId: null });
  const before = await caseDates.get(period._id);
  trial.at('2025-03-10 23:59');
  await trial.runAll('remind');
  expect(await caseDates.get(period._id)).toEqual(before);
  trial.at('2025-03-11 00:05');
  await trial.runAll('remind');
  expect(await caseDates.get(period._id)).toEqual({ ...before, state: 'over' });
  expect(await caseDates.get(hearing._id)).toMatchObject({ state: 'running' });
  expect((await titles('o-plaintiff')).filter(([, day]) => day === '2025-03-11')).toEqual([]);
});

test('a member from before his parties were kept is told of his own party’s period alone', async () => {
  await caseMembers.remove(`${living.caseId}:o-plaintiff`);
  await caseMembers.insert({
    ...{ _id: `${living.caseId}:o-plaintiff`, caseId: living.caseId, openid: 'o-plaintiff' as OpenId },
    ...{ courtId: 'yuyao', role: 'plaintiff', from: new Date(0) },
  });
  await putDate(living, 'own', { on: '2025-03-04' });
  await putDate(living, 'other', { on: '2025-03-04', partyId: living.defendant, title: '答辩期' });
  await trial.runAll('remind');
  expect((await titles('o-plaintiff')).map(([title]) => title)).toEqual(['上诉期明天到期']);
  expect((await titles('o-defendant')).map(([title]) => title)).toEqual(['答辩期明天到期']);
});
