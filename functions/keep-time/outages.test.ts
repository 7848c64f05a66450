/** 平台故障: whose last day fell into one is told that he may ask for it back; a clock that stood still is shown to the administrator (TIME-3, 5). */
import { type LivingCase, livingCase } from '../../demo/living-case';
import { command } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { caseDates } from '../../records/case/date';
import { type KeptOutage, outageKey, outages, untilOf } from '../../records/court/outage';
import { INSTANT, putDate, startTrial, type Trial } from './trial';

let trial: Trial;
let living: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  living = await livingCase();
  trial.at('2025-03-19 09:00');
});
afterEach(() => trial.stop());

/** As an administrator enters it. */
async function down(from: string, to: string | null, more: Partial<KeptOutage> = {}): Promise<string> {
  const [begin, end] = [new Date(INSTANT(from)), to === null ? null : new Date(INSTANT(to))];
  const _id = `yuyao:${from}`;
  await outages.insert({
    ...{ _id, courtId: 'yuyao', from: begin, to: end, until: untilOf(end), state: 'standing', what: '无法登录' },
    ...{ source: '公告', enteredBy: null, enteredAt: new Date(trial.now()), changes: [], lastAct: 'a', version: 1 },
    tellKey: end ? outageKey(_id, begin) : '',
    listKey: outageKey(_id, begin),
    ...more,
  });
  return _id;
}
const noticedIn = (courtId: string) => outages.count({ courtId, state: 'noticed', until: command().gt(new Date(0)) });
const grounds = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 1000 })).filter(({ title }) => title === '最后一天平台有过故障');

test('TIME-3, TIME-5 whose own last day fell into an outage is told once how long it was and until when to ask; nobody else is', async () => {
  await putDate(living, 'appeal', { on: '2025-03-18', state: 'over' });
  await putDate(living, 'other', { on: '2025-03-18', partyId: living.defendant, state: 'done' });
  await putDate(living, 'day-before', { on: '2025-03-17', partyId: living.defendant, state: 'over' });
  const hearing = { kind: 'hearing' as const, partyId: null };
  await putDate(living, 'hearing', { on: '2025-03-18', ...hearing });
  await down('2025-03-18 22:00', '2025-03-19 01:30');
  const before = await caseDates.get(`${living.caseId}:appeal`);
  await trial.runAll('remind');
  trial.at('2025-03-19 09:20');
  await trial.runAll('remind');
  const [one, ...more] = await grounds('o-plaintiff');
  expect(more).toEqual([]);
  expect(one?.text).toBe(
    '（2025）浙0281民初7号：上诉期的最后一天（2025 年 3 月 18 日（周二））平台故障 120 分钟。因此耽误的，可以申请顺延期限，最迟 2025 年 3 月 31 日（周一）提出；准不准由法院决定（民事诉讼法第86条）。',
  );
  expect(await grounds('o-lawyer')).toHaveLength(1);
  expect(await grounds('o-defendant')).toEqual([]);
  // The ground is offered; the period stays as it was.
  expect(await caseDates.get(`${living.caseId}:appeal`)).toEqual(before);
});

test('TIME-5 corrected times are told anew; what was taken back, or is another court’s, is not told', async () => {
  await putDate(living, 'appeal', { on: '2025-03-18', state: 'over' });
  const id = await down('2025-03-18 22:00', '2025-03-18 22:30');
  await down('2025-03-18 10:00', '2025-03-18 11:00', { courtId: 'gz-intermediate' });
  await trial.runAll('remind');
  const from = new Date(INSTANT('2025-03-18 20:00'));
  await outages.update(id, { from, version: 2, tellKey: outageKey(id, from) });
  trial.at('2025-03-19 09:20');
  await trial.runAll('remind');
  expect((await grounds('o-plaintiff')).map(({ text }) => /故障 (\d+) 分钟/.exec(text)?.[1]).sort()).toEqual([
    '150',
    '30',
  ]);
});

test('TIME-3 on the last day itself the reminder says so, and that the day is not over', async () => {
  await putDate(living, 'appeal', { on: '2025-03-19' });
  await down('2025-03-19 08:00', null);
  await trial.runAll('remind');
  const [told] = await notifications.find({ openid: 'o-plaintiff' }, { limit: 10 });
  expect(told).toMatchObject({
    title: '今天是上诉期的最后一天',
    text: expect.stringContaining('平台故障 60 分钟。因此耽误的，可以申请顺延期限，故障排除后 10 天内提出'),
  });
});

test('an outage of many people is told page by page, each once', async () => {
  for (let i = 0; i < 230; i += 1) await putDate(living, `p${i}`, { on: '2025-03-18', state: 'over' });
  await down('2025-03-18 22:00', '2025-03-18 23:00');
  await down('2025-03-18 23:10', '2025-03-18 23:20');
  await trial.runAll('remind');
  expect(await grounds('o-plaintiff')).toHaveLength(460);
  expect(await outages.find({ tellKey: '' }, { limit: 10 })).toHaveLength(2);
}, 60_000);

test('TIME-3 where the clock stood for an hour, each court’s administrator finds when; it is no ground before he says so', async () => {
  await trial.runAll('remind');
  trial.at('2025-03-19 09:59');
  await trial.runAll('remind');
  expect(await noticedIn('yuyao')).toBe(0);
  trial.at('2025-03-19 13:30');
  await trial.runAll('remind');
  await trial.runAll('remind');
  expect(await noticedIn('yuyao')).toBe(1);
  const found = await outages.get(`yuyao:noticed:${INSTANT('2025-03-19 09:59')}`);
  expect(found).toMatchObject({
    state: 'noticed',
    from: new Date(INSTANT('2025-03-19 09:59')),
    to: new Date(INSTANT('2025-03-19 13:30')),
    tellKey: '',
  });
  expect(await outages.get(`gz-intermediate:noticed:${INSTANT('2025-03-19 09:59')}`)).toBeDefined();
  await putDate(living, 'appeal', { on: '2025-03-19' });
  trial.at('2025-03-19 13:40');
  await trial.runAll('remind');
  expect(await grounds('o-plaintiff')).toEqual([]);
});
