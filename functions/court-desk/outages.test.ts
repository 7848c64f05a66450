/** 故障台账: recorded, ended, corrected and taken back by the administrator of the court, and found by the day (TIME-3, TIME-5). */
import { randomUUID } from 'node:crypto';
import { addDays, type LegalDate } from '../../court/time/legal-date';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import type { Result } from '../../platform/errors';
import { groundIn, outages, outagesOn } from '../../records/court/outage';
import type { CourtDeskAction, CourtDeskResult } from './contract';
import { main } from './index';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ 'court-desk': main });
  at('2025-03-19T09:00');
});
afterEach(() => court.stop());

const instant = (text: string) => Date.parse(`${text}:00+08:00`);
const at = (text: string) => court.emulator.clock.set(instant(text));
const day = (text: string) => text as LegalDate;
const ask = <A extends CourtDeskAction>(
  event: { action: A } & Record<string, unknown>,
  openid = 'o-admin',
): Promise<Result<CourtDeskResult<A>>> => court.call('court-desk', openid, event);
const did = <A extends CourtDeskAction>(
  event: { action: A } & Record<string, unknown>,
  openid = 'o-admin',
): Promise<CourtDeskResult<A>> => court.must('court-desk', openid, event);

const EVENING = { fromDay: '2025-03-18', fromTime: '22:00' };
const record = (more: object = {}) => ({
  action: 'recordOutage' as const,
  ...EVENING,
  toDay: '2025-03-19',
  toTime: '01:30',
  what: '无法登录，无法提交材料',
  source: '云服务商公告',
  ...more,
});

test('TIME-3 an outage over midnight touches both days, for its own court alone; how much of a last day, and until when to ask', async () => {
  const made = await did(record());
  expect(made).toMatchObject({ state: 'standing', enteredBy: '管管理员', next: '', changes: [] });
  expect(made.span).toBe('2025 年 3 月 18 日（周二）22:00 到 2025 年 3 月 19 日（周三）01:30');
  const both = [{ from: instant('2025-03-18T22:00'), to: instant('2025-03-19T01:30') }];
  expect(await outagesOn('yuyao', day('2025-03-18'))).toEqual(both);
  expect(await outagesOn('yuyao', day('2025-03-19'))).toEqual(both);
  expect(await outagesOn('yuyao', day('2025-03-17'))).toEqual([]);
  expect(await outagesOn('yuyao', day('2025-03-20'))).toEqual([]);
  expect(await outagesOn('gz-intermediate', day('2025-03-18'))).toEqual([]);
  expect(groundIn(day('2025-03-18'), both, instant('2025-03-20T08:00'))).toEqual({
    minutes: 120,
    // TIME-5: 10 days after the 19th is Saturday 29; the Monday after it.
    askUntil: '2025-03-31',
    text: expect.stringContaining('准不准由法院决定'),
  });
});

test('TIME-3 an outage that ends with the first instant of a day is none of that day', async () => {
  await did(record({ toDay: '2025-03-19', toTime: '00:00' }));
  expect(await outagesOn('yuyao', day('2025-03-19'))).toEqual([]);
  expect(await outagesOn('yuyao', day('2025-03-18'))).toHaveLength(1);
});

test('TIME-5 one that lasts has no day until which to ask; its end is entered later, and what was there before stays to be seen', async () => {
  const lasting = await did(record({ toDay: undefined, toTime: undefined }));
  expect(lasting).toMatchObject({ to: null, next: expect.stringContaining('登记恢复时间') });
  const found = await outagesOn('yuyao', day('2025-03-19'));
  expect(groundIn(day('2025-03-19'), found, instant('2025-03-19T02:00'))).toMatchObject({
    minutes: 120,
    askUntil: null,
  });
  const { outageId, version } = lasting;
  const { action: _, ...fields } = record();
  const ended = await did({ action: 'changeOutage', outageId, version, reason: '已恢复', ...fields });
  expect(ended).toMatchObject({
    version: 2,
    to: '2025-03-18T17:30:00.000Z',
    changes: [{ by: '管管理员', was: expect.stringContaining('到 现在'), reason: '已恢复' }],
  });
  expect(await ask({ action: 'changeOutage', outageId, version, reason: '又改', ...fields })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('one entered by mistake is taken back and stays in the list; it touches no day any more and cannot be changed', async () => {
  const { outageId, version } = await did(record());
  expect(await did({ action: 'withdrawOutage', outageId, version, reason: '不是平台故障，是本院网络' })).toMatchObject({
    state: 'withdrawn',
  });
  expect(await outagesOn('yuyao', day('2025-03-18'))).toEqual([]);
  expect((await did({ action: 'outages' })).outages).toMatchObject([{ stateName: '已撤销', version: 2 }]);
  const { action: _, ...fields } = record();
  expect(await ask({ action: 'changeOutage', outageId, version: 2, reason: '又改', ...fields })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test.each([
  [{ fromDay: '2025-03-19', fromTime: '09:01', toDay: undefined, toTime: undefined }, 'fromTime'],
  [{ toDay: '2025-03-18', toTime: '22:00' }, 'toTime'],
  [{ toDay: '2025-03-19', toTime: '09:30' }, 'toTime'],
  [{ toTime: undefined }, 'toTime'],
  [{ toDay: undefined }, 'toDay'],
  [{ fromTime: '24:00' }, 'fromTime'],
])('times that cannot be are refused where they stand: %j', async (more, field) => {
  expect(await ask(record(more))).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } },
  });
  expect(await outages.count({ courtId: 'yuyao', state: 'standing' })).toBe(0);
});

test('sent twice it is recorded once; of two who change it at once one is told to look again; another court finds nothing', async () => {
  const again = record({ requestId: randomUUID() });
  const [one] = await Promise.all([did(again), did(again)]);
  expect((await did({ action: 'outages' })).outages).toHaveLength(1);
  const change = { action: 'withdrawOutage' as const, outageId: one?.outageId, version: 1, reason: '登记错误' };
  const both = await Promise.all([ask(change), ask(change)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ask(change, 'o-bj-admin')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await ask(change, 'o-filing-judge')).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('hundreds of outages are paged, the latest first, and an old day still finds its own', async () => {
  const first = day('2024-01-01');
  for (let i = 0; i < 230; i += 1) {
    const from = new Date(instant(`${addDays(first, i)}T10:00`));
    const to = new Date(from.getTime() + 60_000);
    const _id = `yuyao:${i}`;
    await outages.insert({
      ...{ _id, courtId: 'yuyao', from, to, until: to, state: 'standing', what: '故障', source: '记录' },
      ...{ enteredBy: null, enteredAt: to, changes: [], lastAct: 'a', version: 1, tellKey: '' },
      listKey: `${from.toISOString()}:${_id}`,
    });
  }
  expect(await outagesOn('yuyao', day('2024-01-02'))).toHaveLength(1);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CourtDeskResult<'outages'> = await did({
      action: 'outages',
      limit: 100,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.outages.map(({ from }) => from));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen).toHaveLength(230);
});
