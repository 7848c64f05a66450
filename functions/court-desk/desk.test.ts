import { randomUUID } from 'node:crypto';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { acts } from '../../platform/act';
import { courts } from '../../platform/courts';
import type { Result } from '../../platform/errors';
import { settingVersions } from '../../records/court/version';
import type { CourtDeskAction, CourtDeskResult } from './contract';
import { main } from './index';
import { FEES } from './trial';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ 'court-desk': main });
  at('2025-03-03T09:00');
});
afterEach(() => court.stop());

const at = (instant: string) => court.emulator.clock.set(Date.parse(`${instant}:00+08:00`));
const ask = <A extends CourtDeskAction>(
  openid: string,
  event: { action: A } & Record<string, unknown>,
): Promise<Result<CourtDeskResult<A>>> => court.call('court-desk', openid, event);
const did = <A extends CourtDeskAction>(
  event: { action: A } & Record<string, unknown>,
  openid = 'o-admin',
): Promise<CourtDeskResult<A>> => court.must('court-desk', openid, event);
const refused = (code: string, message?: string) => ({
  ok: false,
  error: { code, ...(message ? { message: expect.stringContaining(message) } : {}) },
});

const tariffs = (extra: object = {}) => ({
  action: 'saveTariffs' as const,
  version: 1,
  effectiveFrom: '2025-03-03',
  source: '浙价费〔2025〕1号',
  fees: FEES,
  ...extra,
});

test('FEE-3 a tariff within the ranges counts from today; each value is shown with its range and rule', async () => {
  expect(await did(tariffs())).toEqual({ version: 2, effectiveFrom: '2025-03-03', applied: true });
  expect(await courts.get('yuyao')).toMatchObject({
    fees: FEES,
    feesFrom: '浙价费〔2025〕1号',
    name: '余姚市人民法院',
  });
  const shown = await did({ action: 'tariffs' });
  expect(shown.fees.find(({ field }) => field === 'divorce')).toEqual({
    field: 'divorce',
    title: '离婚案件',
    rule: expect.stringContaining('FEE-3'),
    leastFen: 5_000,
    mostFen: 30_000,
    valueFen: 20_000,
  });
});

test('FEE-3 a value outside the decree’s range is refused, with the range, where it was typed; nothing is saved', async () => {
  expect(await ask('o-admin', tariffs({ fees: { ...FEES, divorce: 30_001 } }))).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { 'fees.divorce': expect.stringContaining('50 元至 300 元') } },
  });
  const { ip: _, ...withoutIp } = FEES;
  expect(await ask('o-admin', tariffs({ fees: withoutIp }))).toMatchObject({
    ok: false,
    error: { fields: { 'fees.ip': expect.stringContaining('还没有填写') } },
  });
  expect(await settingVersions.count({})).toBe(0);
});

test('a tariff saved for a day to come counts from that day, by the clock, once; until then the old one does', async () => {
  const before = (await courts.get('yuyao'))?.fees;
  expect(await did(tariffs({ effectiveFrom: '2025-04-01' }))).toMatchObject({ applied: false });
  expect(await did({ action: 'tariffs' })).toMatchObject({ coming: [{ version: 2, effectiveFrom: '2025-04-01' }] });
  const apply = () => court.emulator.functions.trigger('court-desk', 'applyDue');
  at('2025-03-31T23:59');
  expect(await apply()).toMatchObject({ ok: true, data: { applied: 0 } });
  expect((await courts.get('yuyao'))?.fees).toEqual(before);
  at('2025-04-01T00:00');
  expect(await apply()).toMatchObject({ data: { applied: 1 } });
  expect(await apply()).toMatchObject({ data: { applied: 0 } });
  expect((await courts.get('yuyao'))?.fees).toEqual(FEES);
  expect(await ask('o-admin', { action: 'applyDue' })).toMatchObject(refused('FORBIDDEN'));
});

test('nothing counts from a day that is gone', async () => {
  expect(await ask('o-admin', tariffs({ effectiveFrom: '2025-03-02' }))).toMatchObject(
    refused('INVALID_INPUT', '不能早于今天'),
  );
});

test('two administrators who save at once: one is saved, the other is told to look again; the same sent twice is saved once', async () => {
  const both = await Promise.all([ask('o-admin', tariffs()), ask('o-admin', tariffs({ source: '另一份依据' }))]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CONFLICT' } });
  const again = tariffs({ version: 2, requestId: randomUUID() });
  await Promise.all([ask('o-admin', again), ask('o-admin', again), ask('o-admin', again)]);
  expect(await settingVersions.count({})).toBe(2);
});

test('the court’s own data: what is saved counts, what is not named stays; versions are kept and read page by page', async () => {
  const own = await did({ action: 'court' });
  expect(own).toMatchObject({ courtId: 'yuyao', code: '浙0281', version: 1 });
  for (const [i, phone] of ['0574-62700001', '0574-62700002', '0574-62700003'].entries())
    await did({ action: 'saveCourt', version: 1 + i, effectiveFrom: '2025-03-03', phone });
  expect(await did({ action: 'court' })).toEqual({ ...own, phone: '0574-62700003', version: 4 });
  const first = await did({ action: 'versions', limit: 2 });
  const second = await did({ action: 'versions', limit: 2, cursor: first.next });
  expect([...first.versions, ...second.versions].map(({ version, data }) => [version, data])).toEqual(
    [
      [4, { phone: '0574-62700003' }],
      [3, { phone: '0574-62700002' }],
      [2, { phone: '0574-62700001' }],
    ].sort((a, b) => Number(b[0]) - Number(a[0])),
  );
  expect(first.versions[0]).toMatchObject({ savedBy: '管管理员', settingName: '法院信息' });
});

const HALL = 'yuyao-hall-1';
async function hall() {
  const { halls } = await did({ action: 'halls' });
  const found = halls.find(({ hallId }) => hallId === HALL);
  if (!found) throw new Error('there is no hall');
  return found;
}

test('a hall that cannot work is refused where it is wrong; a new one has an id of its own', async () => {
  const { version, hallId: _, ...now } = await hall();
  const [first, second, ...rest] = now.queues;
  const wrong = {
    ...now,
    hours: { open: 600, close: 540 },
    queues: [first, { ...second, prefix: first?.prefix }, ...rest],
    counters: [{ ...now.counters[0], queueIds: ['filing', 'nowhere'] }],
  };
  expect(await ask('o-admin', { action: 'saveHall', hallId: HALL, version, ...wrong })).toMatchObject({
    ok: false,
    error: {
      code: 'INVALID_INPUT',
      fields: {
        'hours.close': expect.any(String),
        'queues.1.prefix': '号码字母重复',
        'queues.2': '没有窗口办理这个队列',
        'counters.0.queueIds': '有的队列不存在',
      },
    },
  });
  const made = await did({ action: 'saveHall', ...now, name: '余姚法院临山法庭' });
  expect(made.hallId).toMatch(/^yuyao-hall-/);
  expect((await did({ action: 'halls' })).halls.map(({ hallId }) => hallId)).toContain(made.hallId);
});

test('TIME-2 a year’s days off are entered with their source, shown beside the program’s table', async () => {
  expect(await did({ action: 'calendar', year: 2027 })).toMatchObject({
    entered: null,
    table: null,
    provisional: true,
  });
  const source = { notice: '国办发明电〔2026〕9号', issued: '2026-11-10', url: 'https://www.gov.cn/x' };
  const save = (extra: object = {}) => ({
    action: 'saveCalendarDays' as const,
    year: 2027,
    source,
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-04', worked: ['2027-01-09'] }],
    ...extra,
  });
  expect(
    await ask('o-admin', save({ holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] })),
  ).toMatchObject(refused('INVALID_INPUT'));
  const saved = await did(save());
  expect(saved).toMatchObject({ entered: { version: 1, source, savedBy: '管管理员' }, provisional: false });
  expect(saved.used.map(({ by }) => by)).toEqual([
    expect.stringContaining('国办发明电〔2026〕9号'),
    expect.stringContaining('推算'),
  ]);
  expect(saved.differences).toContainEqual({ date: '2027-01-04', entered: '元旦', table: null });
  expect(await ask('o-admin', save())).toMatchObject(refused('CONFLICT'));
  expect(await did(save({ version: 1 }))).toMatchObject({ entered: { version: 2 } });
});

test('staff of one’s own court, page by page', async () => {
  const first = await did({ action: 'staff', limit: 5 });
  const second = await did({ action: 'staff', limit: 50, cursor: first.next });
  const all = [...first.staff, ...second.staff];
  expect(all.map(({ staffId }) => staffId)).toContain('o-filing-judge');
  expect(all.some(({ staffId }) => staffId.startsWith('o-gz'))).toBe(false);
  expect(all.find(({ staffId }) => staffId === 'o-window')).toMatchObject({
    name: '方窗口',
    roles: [{ role: 'window', roleName: '窗口' }],
    hallIds: [HALL],
  });
  expect(second.next).toBeNull();
});

test('PRIV-5 the audit log: who, what, when and which id, the latest first, of one’s own court; looking is in it, too', async () => {
  for (let i = 0; i < 5; i += 1)
    await did({ action: 'saveCourt', version: 1 + i, effectiveFrom: '2025-03-03', phone: `0574-6270000${i}` });
  await did({ action: 'halls' }, 'o-bj-admin');
  await did({ action: 'saveCourt', version: 1, effectiveFrom: '2025-03-03', shortName: '四中院' }, 'o-bj-admin');
  const days = { from: '2025-03-01', to: '2025-03-03' };
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CourtDeskResult<'audit'> = await did({
      action: 'audit',
      ...days,
      limit: 2,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.entries.map(({ action }) => action));
    cursor = page.next;
  } while (cursor);
  expect(seen.filter((action) => action === 'saveCourt')).toHaveLength(5);
  const last = await did({ action: 'audit', ...days, by: 'o-admin', limit: 50 });
  expect(last.entries.filter(({ action }) => action === 'audit').length).toBeGreaterThan(0);
  const looks = await did({ action: 'audit', ...days, what: 'audit', limit: 50 });
  expect(new Set(looks.entries.map(({ action }) => action))).toEqual(new Set(['audit']));
  expect(last.entries.every(({ by, name }) => by === 'o-admin' && name === '管管理员')).toBe(true);
  expect(Object.keys(last.entries[0] ?? {}).sort()).toEqual(
    ['actId', 'action', 'at', 'by', 'name', 'reason', 'roles', 'service', 'target'].sort(),
  );
  expect(await ask('o-admin', { action: 'audit', from: '2024-01-01', to: '2025-03-03' })).toMatchObject(
    refused('INVALID_INPUT'),
  );
});

test('many acts of one moment: each is seen once, whatever the page', async () => {
  const moment = new Date('2025-03-03T00:30:00Z');
  const ids = Array.from({ length: 23 }, (_, i) => `o-x:${String(i).padStart(2, '0')}`);
  for (const _id of ids)
    await acts.insert({
      _id,
      service: 'file-case',
      action: 'take',
      by: 'o-x',
      at: moment,
      hash: '',
      claim: _id,
      courtId: 'yuyao',
      target: 'f',
      state: 'done',
    });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: CourtDeskResult<'audit'> = await did({
      action: 'audit',
      from: '2025-03-03',
      to: '2025-03-03',
      by: 'o-x',
      limit: 7,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.entries.map(({ actId }) => actId));
    cursor = page.next;
  } while (cursor);
  expect([...seen].sort()).toEqual(ids);
  expect(seen).toHaveLength(ids.length);
});

test('who is neither administrator nor leader reads and saves nothing; a leader reads', async () => {
  for (const openid of ['o-filing-judge', 'o-window', 'o-plaintiff', 'o-finance'])
    for (const action of ['court', 'halls', 'staff', 'tariffs', 'versions'] as const)
      expect(await ask(openid, { action })).toMatchObject({ ok: false });
  expect(await ask('o-leader', { action: 'tariffs' })).toMatchObject({ ok: true });
  expect(await ask('o-leader', tariffs())).toMatchObject(refused('FORBIDDEN'));
  expect(await ask('o-bj-admin', { action: 'saveHall', ...(await hall()) })).toMatchObject(refused('NOT_FOUND'));
});
