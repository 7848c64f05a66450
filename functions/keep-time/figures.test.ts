/** 办案数据: counted each night by the clock, a slice at a time; cut anywhere it goes on, and counts no month twice. */
import { monthsBefore, parseMonth } from '../../court/figures/month';
import { type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import { collection, command, type Stored } from '../../platform/database';
import { courtFigures } from '../../records/court/figures';
import { INSTANT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const day = (text: string): LegalDate => parseLegalDate(text);
const aCase = (_id: string, registeredOn: string, more: object = {}) =>
  collection<Stored & Record<string, unknown>>('cases').insert({
    _id,
    courtId: 'yuyao',
    caseNo: _id,
    kind: 'civil',
    state: 'closed',
    registeredOn: day(registeredOn),
    ...more,
  });
const kept = (courtId: string) => courtFigures.find({ courtId }, { orderBy: [['month', 'asc']], limit: 100 });
const COURTS = ['yuyao', 'gz-intermediate', 'bj-4th-intermediate'];

test('the first night counts the 24 months that are over, of each court since it began, and none of the month under way', async () => {
  await aCase('a', '2023-03-01');
  await aCase('b', '2023-02-28');
  await aCase('c', '2025-02-28');
  await aCase('d', '2025-03-01');
  await aCase('e', '2024-07-15', { courtId: 'bj-4th-intermediate' });
  trial.at('2025-03-03 00:59');
  await trial.runAll('expire');
  expect(await kept('yuyao')).toEqual([]);
  trial.at('2025-03-03 01:00');
  await trial.runAll('expire');
  const months = monthsBefore(day('2025-03-03')).toReversed();
  const monthsOf = async (courtId: string) => (await kept(courtId)).map(({ month }) => month);
  expect(await monthsOf('yuyao')).toEqual(months);
  expect(await monthsOf('bj-4th-intermediate')).toEqual(months.slice(months.indexOf(parseMonth('2024-07'))));
  expect(await monthsOf('gz-intermediate')).toEqual([]);
  const counted = (await kept('yuyao')).flatMap(({ month, figures }) =>
    figures.registered ? [[month, figures.registered]] : [],
  );
  expect(counted).toEqual([
    ['2023-03', 1],
    ['2025-02', 1],
  ]);
});

test('the next night the latest three are counted anew, one more in turn, and the others stay as they were counted', async () => {
  await aCase('early', '2023-01-30');
  await trial.runAll('expire');
  const before = new Map((await kept('yuyao')).map((one) => [one.month, one]));
  await aCase('late', '2024-12-30');
  trial.at('2025-03-04 02:00');
  await trial.runAll('expire');
  const anew = (await kept('yuyao')).filter(({ countedAt }) => countedAt.getTime() === INSTANT('2025-03-04 02:00'));
  expect(anew).toHaveLength(4);
  expect(anew.slice(-3).map(({ month, figures }) => [month, figures.registered])).toEqual([
    ['2024-12', 1],
    ['2025-01', 0],
    ['2025-02', 0],
  ]);
  for (const { month, figures } of anew.filter((one) => one.month !== '2024-12'))
    expect(figures).toEqual(before.get(month)?.figures);
  // The same day again: nothing is due.
  const jobs = await trial.runAll('expire');
  expect(jobs.map(({ job }) => job)).not.toContain('courtFigures');
});

test('a month kept before a figure was counted is counted anew the next night, however old it is', async () => {
  await aCase('early', '2023-06-30');
  await trial.runAll('expire');
  await courtFigures.update('yuyao:2023-06', { 'figures.paidOutFen': command().remove() });
  trial.at('2025-03-04 02:00');
  await trial.runAll('expire');
  expect((await kept('yuyao')).find(({ month }) => month === '2023-06')).toMatchObject({
    countedAt: new Date(INSTANT('2025-03-04 02:00')),
    figures: { registered: 1, paidOutFen: 0 },
  });
});

test('cut after some months, the next minute goes on with the others and counts each court whole', async () => {
  for (const courtId of COURTS) await aCase(courtId, '2023-01-30', { courtId });
  const before = await trial.run('expire');
  expect(before.find(({ job }) => job === 'courtFigures')).toMatchObject({ more: true });
  await trial.runAll('expire');
  for (const courtId of COURTS) expect(await kept(courtId)).toHaveLength(24);
});
