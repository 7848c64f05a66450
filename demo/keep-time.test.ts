/** The court's own clock over a filing, by the trigger that CloudBase fires: reminded, raised, closed, sealed. */
import { readFileSync } from 'node:fs';
import { triggersOf } from '../emulator/timers/trigger';
import { main as fileCase } from '../functions/file-case';
import { CONTENT } from '../functions/file-case/trial';
import { main as keepTime } from '../functions/keep-time';
import { verifyChain } from '../platform/act-chain';
import { notifications } from '../platform/notify';
import { type CourtCloud, startCourt } from './court-cloud';

interface View {
  filingId: string;
  version: number;
  state: string;
}

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ 'file-case': fileCase, 'keep-time': keepTime });
  court.emulator.clock.set(Date.parse('2025-03-03T09:00:00+08:00'));
  const triggers = triggersOf(JSON.parse(readFileSync('cloudbaserc.json', 'utf8')));
  court.emulator.timers.add(triggers.filter((trigger) => trigger.function === 'keep-time'));
});
afterEach(() => court.stop());

const file = (openid: string, event: Record<string, unknown>) => court.must<View>('file-case', openid, event);
const goTo = (time: string) => court.emulator.timers.apply({ now: `${time}+08:00` });
const pass = (duration: string) => court.emulator.timers.apply({ advance: duration });
const titles = async () =>
  (await notifications.find({ openid: 'o-plaintiff' }, { limit: 100 })).map(({ title }) => title);
const tasksOf = async (openid: string) =>
  (await court.must<{ tasks: { late: boolean }[] }>('keep-time', openid, { action: 'myTasks' })).tasks;

test('FILE-5, FIX-1 from receipt over a correction to an overdue decision: the clock reminds, and decides nothing', async () => {
  const { filingId, version } = await file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  await file('o-plaintiff', { action: 'submit', filingId, version });
  await file('o-filing-judge', { action: 'take', filingId });
  const items = [{ what: '被告住址不全', rule: '立案规定4', how: '写明到门牌号' }];
  await file('o-filing-judge', { action: 'requestCorrection', filingId, items, days: 7 });
  await pass('PT10M');
  for (let day = 4; day <= 10; day += 1) await goTo(`2025-03-${String(day).padStart(2, '0')}T09:00:00`);
  expect(await titles()).toEqual(
    expect.arrayContaining(['补正期限还有 3 天', '补正期限明天到', '今天是补正的最后一天']),
  );
  await goTo('2025-03-12T09:00:00');
  expect(await court.must('file-case', 'o-plaintiff', { action: 'get', filingId })).toMatchObject({
    state: 'correcting',
  });
  // Everything that was done is sealed by now.
  expect(await verifyChain('yuyao')).toMatchObject({ acts: 4, problems: [] });
});

test('FILE-5 a filing nobody decides is the judge’s task from day 5, the administrator’s after day 7, and closes when it is decided', async () => {
  const { filingId, version } = await file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  await file('o-plaintiff', { action: 'submit', filingId, version });
  await goTo('2025-03-08T09:00:00');
  expect([await tasksOf('o-filing-judge'), await tasksOf('o-admin')]).toMatchObject([[{ late: false }], []]);
  await goTo('2025-03-11T09:00:00');
  expect([await tasksOf('o-filing-judge'), await tasksOf('o-admin')]).toMatchObject([
    [{ late: true }],
    [{ late: true }],
  ]);
  expect(await court.must('file-case', 'o-plaintiff', { action: 'get', filingId })).toMatchObject({
    state: 'submitted',
  });
  await file('o-filing-judge', { action: 'take', filingId });
  await file('o-filing-judge', { action: 'register', filingId });
  await pass('PT20M');
  expect([await tasksOf('o-filing-judge'), await tasksOf('o-admin')]).toEqual([[], []]);
});
