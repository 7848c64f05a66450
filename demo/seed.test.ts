import { courts } from '../platform/courts';
import { collection, command, type Stored } from '../platform/database';
import { type CourtCloud, startCourt } from './court-cloud';
import { COURTS } from './courts';
import { seed } from './seed';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({});
});
afterEach(() => court.stop());

test('what a court has changed stays, what an earlier version did not know is added, nothing comes twice', async () => {
  const people = await collection<Stored>('people').count({});
  await courts.update('yuyao', { shortName: '余姚法院（新）', areas: command().remove() });
  expect(await courts.get('yuyao')).not.toHaveProperty('areas');
  await courts.remove('gz-intermediate');
  expect(await seed()).toBe(1);
  const [yuyao] = COURTS.filter(({ _id }) => _id === 'yuyao');
  expect(await courts.get('yuyao')).toMatchObject({
    shortName: '余姚法院（新）',
    areas: yuyao?.areas,
    fees: yuyao?.fees,
  });
  expect(await courts.count({})).toBe(COURTS.length);
  expect(await collection<Stored>('people').count({})).toBe(people);
});
