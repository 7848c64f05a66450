/** 我的期限 and the platform's own failures: whose last day fell into an outage on record finds the ground beside it (TIME-3, TIME-5). */
import { type KeptOutage, outageKey, outages, untilOf } from '../../records/court/outage';
import { aDate, startTrial, type Trial } from './trial';

let court: Trial;
beforeEach(async () => {
  court = await startTrial();
});
afterEach(() => court.stop());

async function down(from: string, to: string | null, more: Partial<KeptOutage> = {}): Promise<void> {
  const [begin, end] = [new Date(`${from}+08:00`), to === null ? null : new Date(`${to}+08:00`)];
  const _id = `yuyao:${from}`;
  await outages.insert({
    ...{ _id, courtId: 'yuyao', from: begin, to: end, until: untilOf(end), state: 'standing', what: '不能提交' },
    ...{ source: '运维记录', enteredBy: null, enteredAt: begin, changes: [], lastAct: 'a', version: 1, tellKey: '' },
    ...{ listKey: outageKey(_id, begin), ...more },
  });
}
const grounds = async (openid: string, caseId: string) =>
  (await court.did(openid, { action: 'deadlines', caseId })).dates.map(({ on, ground }) => [on, ground?.askUntil]);

test('TIME-3 TIME-5 a period that was over on a day of failure says so, and until when to ask for it back', async () => {
  const one = await court.living();
  const { caseId, plaintiff, defendant } = one;
  await aDate(one, 'missed', { on: '2025-02-28', partyId: plaintiff, state: 'over' });
  await aDate(one, 'done', { on: '2025-02-28', partyId: plaintiff, state: 'done' });
  await aDate(one, 'ahead', { on: '2025-03-10', partyId: plaintiff });
  await aDate(one, 'other', { on: '2025-02-28', partyId: defendant, state: 'over' });
  expect(await grounds('o-plaintiff', caseId)).toEqual([
    ['2025-02-28', undefined],
    ['2025-02-28', undefined],
    ['2025-03-10', undefined],
  ]);
  await down('2025-02-28T20:00:00', '2025-02-28T23:00:00');
  await down('2025-03-10T00:00:00', '2025-03-10T01:00:00', { courtId: 'gz-intermediate' });
  const { dates } = await court.did('o-plaintiff', { action: 'deadlines', caseId });
  const found = dates.filter(({ ground }) => ground);
  expect(found).toMatchObject([
    { state: 'over', ground: { askUntil: '2025-03-10', text: expect.stringContaining('平台故障 180 分钟') } },
  ]);
  expect(await grounds('o-defendant', caseId)).toEqual([['2025-02-28', '2025-03-10']]);
});

test('TIME-3 on the last day itself while it lasts; what was only noticed by the clock is no ground', async () => {
  const one = await court.living();
  const { caseId, plaintiff } = one;
  await aDate(one, 'today', { on: '2025-03-03', partyId: plaintiff });
  await down('2025-03-03T08:00:00', '2025-03-03T09:00:00', { state: 'noticed' });
  expect(await grounds('o-plaintiff', caseId)).toEqual([['2025-03-03', undefined]]);
  await down('2025-03-03T09:30:00', null);
  expect(await grounds('o-plaintiff', caseId)).toEqual([['2025-03-03', null]]);
});
