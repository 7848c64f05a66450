import { randomUUID } from 'node:crypto';
import { notifications } from '../../platform/notify';
import { bookings, slots } from '../../records/booking/booking';
import { filings } from '../../records/filing/filing';
import { DAY, HALL, slotAt, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const refused = (code: string, message?: string) => ({
  ok: false,
  error: { code, ...(message ? { message: expect.stringContaining(message) } : {}) },
});

test('APPT-1 one sees free times day by day, books one, and it is one place less', async () => {
  await trial.open(['09:00', '09:30'], 2);
  const before = await trial.did(undefined, { action: 'slots', courtId: 'yuyao' });
  expect(before.days).toHaveLength(14);
  expect(before.days[2]).toMatchObject({ date: DAY, dayOff: null, slots: [{ free: 2 }, { free: 2, from: '09:30' }] });
  expect(before.days[5]).toMatchObject({ date: '2025-03-08', dayOff: '周六', slots: [] });
  const booked = await trial.book('o-plaintiff', slotAt('0900'));
  expect(booked).toMatchObject({
    ok: true,
    data: {
      state: 'booked',
      timeText: '2025 年 3 月 5 日（周三）09:00–09:30',
      hallName: expect.stringContaining('余姚'),
      can: ['cancel'],
      papers: { state: 'none' },
    },
  });
  const after = await trial.did(undefined, { action: 'slots', courtId: 'yuyao' });
  expect(after.days[2]?.slots.map(({ free }) => free)).toEqual([1, 2]);
});

test('APPT-1 one live booking a person a court: another time is refused, with what he has; cancelled, he books anew', async () => {
  await trial.open(['09:00', '09:30'], 5);
  const first = await trial.book('o-plaintiff', slotAt('0900'));
  expect(await trial.book('o-plaintiff', slotAt('0930'))).toMatchObject(refused('CONFLICT', '09:00–09:30'));
  // The same time once more is the same booking: two taps, two phones.
  const again = await trial.book('o-plaintiff', slotAt('0900'));
  expect(again.ok && first.ok && again.data.bookingId === first.data.bookingId).toBe(true);
  const bookingId = first.ok ? first.data.bookingId : '';
  expect(await trial.did('o-plaintiff', { action: 'cancel', bookingId })).toMatchObject({
    state: 'cancelled',
    can: [],
  });
  expect(await slots.get(slotAt('0900'))).toMatchObject({ taken: 0, hasPlace: true });
  expect(await trial.book('o-plaintiff', slotAt('0930'))).toMatchObject({ ok: true });
});

test('APPT-1 cancelled until the start, not after', async () => {
  await trial.open(['09:00'], 1);
  const booked = await trial.book('o-plaintiff', slotAt('0900'));
  const bookingId = booked.ok ? booked.data.bookingId : '';
  trial.at(`${DAY}T09:00`);
  expect(await trial.ask('o-plaintiff', { action: 'cancel', bookingId })).toMatchObject(refused('PRECONDITION_FAILED'));
  expect(await trial.book('o-elder', slotAt('0900'))).toMatchObject(refused('PRECONDITION_FAILED', '已经开始'));
});

test('APPT-1 a booking whose time is over is not in the way of the next', async () => {
  await trial.open(['09:00'], 1, [DAY, '2025-03-06']);
  const first = await trial.book('o-plaintiff', slotAt('0900'));
  trial.at(`${DAY}T10:00`);
  expect(await trial.book('o-plaintiff', slotAt('0900', '2025-03-06'))).toMatchObject({ ok: true });
  expect(await bookings.get(first.ok ? first.data.bookingId : '')).toMatchObject({ state: 'past' });
});

test('APPT-1 a full time is said so, with the nearest free ones and the way that needs none', async () => {
  await trial.open(['09:00', '10:00'], 1);
  await trial.book('o-plaintiff', slotAt('0900'));
  expect(await trial.book('o-elder', slotAt('0900'))).toMatchObject(refused('PRECONDITION_FAILED', '10:00–10:30'));
  expect(await trial.book('o-elder', slotAt('0900'))).toMatchObject(refused('PRECONDITION_FAILED', '网上提交'));
});

test('ID-1 a booking needs a verified identity; looking at free times needs none', async () => {
  await trial.open(['09:00'], 1);
  expect(await trial.book('o-newcomer', slotAt('0900'))).toMatchObject(refused('IDENTITY_REQUIRED'));
  expect(await trial.ask('o-newcomer', { action: 'slots', courtId: 'yuyao' })).toMatchObject({ ok: true });
});

test('APPT-2 a booking alone is no filing and stops no period; the draft’s last day before it is warned of', async () => {
  await trial.open(['09:00'], 3);
  // Six months from 2024-09-03 end on 2025-03-03, today.
  const { filingId } = await trial.draft();
  const seen = await trial.did('o-plaintiff', { action: 'consider', slotId: slotAt('0900'), filingId });
  expect(seen.receivedToday).toBe(true);
  expect(seen.warnings.map(({ text }) => text).join()).toContain('起诉的最后一天看来是 2025 年 3 月 3 日（周一）');
  const alone = await trial.book('o-plaintiff', slotAt('0900'));
  expect(alone).toMatchObject({
    ok: true,
    data: { warnings: [{ rule: 'APPT-2', text: expect.stringContaining('不等于起诉') }] },
  });
  expect(await filings.get(filingId)).toMatchObject({ state: 'draft', receivedAt: null });
});

test('APPT-3 what is handed in with the booking is received that day: receipt, seven days, whatever the time is', async () => {
  await trial.open(['09:00'], 3, ['2025-03-20']);
  const { filingId, version } = await trial.draft();
  const booked = await trial.book('o-plaintiff', slotAt('0900', '2025-03-20'), { filingId, version });
  expect(booked).toMatchObject({
    ok: true,
    data: {
      papers: { state: 'received', receivedOn: '2025-03-03', decisionDue: '2025-03-10' },
      warnings: [{ rule: expect.stringContaining('APPT-3') }],
    },
  });
  expect(await filings.get(filingId)).toMatchObject({ state: 'submitted', decisionDue: '2025-03-10', inCourt: true });
  const told = await notifications.find({ openid: 'o-plaintiff' }, { orderBy: [['at', 'desc']], limit: 10 });
  expect(told.map(({ title }) => title).sort()).toEqual(['法院已收到您的材料', '预约成功']);
});

test('APPT-3 cancelling, or not coming, leaves the application untouched', async () => {
  await trial.open(['09:00'], 3);
  const { filingId, version } = await trial.draft();
  const booked = await trial.book('o-plaintiff', slotAt('0900'), { filingId, version });
  const bookingId = booked.ok ? booked.data.bookingId : '';
  const before = await filings.get(filingId);
  expect(await trial.ask('o-window', { action: 'noShow', bookingId })).toMatchObject(refused('PRECONDITION_FAILED'));
  trial.at(`${DAY}T09:30`);
  expect(await trial.did('o-window', { action: 'noShow', bookingId })).toMatchObject({
    state: 'noShow',
    papers: 'received',
  });
  expect(await filings.get(filingId)).toEqual(before);
  const { text } = (await notifications.get(`${bookingId}:noShow`)) ?? {};
  expect(text).toContain('2025 年 3 月 3 日（周一）收到的起诉材料不受影响');
});

test('what cannot be received takes no place: another court’s draft, an old version, a number typed wrong', async () => {
  await trial.open(['09:00'], 3);
  const other = await trial.draft('o-plaintiff', { factsAndReasons: '起诉。' }, 'gz-intermediate');
  const mistyped = await trial.draft('o-plaintiff', {
    factsAndReasons: '起诉。',
    plaintiffs: [{ kind: 'person', name: '陈晓梅', idNumber: '110105194912310021' }],
  });
  const own = await trial.draft();
  expect(await trial.book('o-plaintiff', slotAt('0900'), other)).toMatchObject(refused('INVALID_INPUT', '另一个法院'));
  expect(await trial.book('o-plaintiff', slotAt('0900'), { filingId: own.filingId, version: 7 })).toMatchObject(
    refused('CONFLICT'),
  );
  expect(await trial.book('o-plaintiff', slotAt('0900'), { filingId: own.filingId })).toMatchObject(
    refused('INVALID_INPUT'),
  );
  expect(await trial.book('o-elder', slotAt('0900'), { filingId: own.filingId, version: 1 })).toMatchObject(
    refused('NOT_FOUND'),
  );
  expect(
    await trial.book('o-plaintiff', slotAt('0900'), { filingId: mistyped.filingId, version: mistyped.version }),
  ).toMatchObject(refused('INVALID_INPUT'));
  expect(await slots.get(slotAt('0900'))).toMatchObject({ taken: 0 });
  expect(await bookings.count({})).toBe(0);
});

test('a refused booking did nothing: asked again with the same requestId when there is a place, it is made', async () => {
  await trial.open(['09:00'], 1);
  const first = await trial.book('o-elder', slotAt('0900'));
  const event = { requestId: randomUUID() };
  expect(await trial.book('o-plaintiff', slotAt('0900'), event)).toMatchObject(refused('PRECONDITION_FAILED'));
  await trial.did('o-elder', { action: 'cancel', bookingId: first.ok ? first.data.bookingId : '' });
  expect(await trial.book('o-plaintiff', slotAt('0900'), event)).toMatchObject({ ok: true });
});

test('opening is the same asked twice; capacity grows, and never falls below who has booked; days off and past times are left out', async () => {
  expect(await trial.open(['09:00', '09:30'], 2, [DAY, '2025-03-08', '2025-03-01'])).toMatchObject({
    opened: 2,
    refused: [
      { date: '2025-03-01', why: '这个时间已经过了' },
      { date: '2025-03-01' },
      { date: '2025-03-08', why: '周六，法院不上班' },
      { date: '2025-03-08' },
    ],
  });
  expect(await trial.open(['09:00', '09:30'], 2)).toMatchObject({ opened: 0, changed: 0, unchanged: 2 });
  await trial.book('o-plaintiff', slotAt('0900'));
  await trial.book('o-elder', slotAt('0900'));
  expect(await trial.open(['09:00'], 1)).toMatchObject({
    changed: 0,
    refused: [{ why: expect.stringContaining('2 人') }],
  });
  expect(await trial.open(['09:00'], 3)).toMatchObject({ changed: 1 });
  expect(await trial.book('o-lawyer', slotAt('0900'))).toMatchObject({ ok: true });
});

test('a time the court closes: nobody books it, who had is told why and what else is free, and may book at once', async () => {
  await trial.open(['09:00', '14:00'], 2);
  await trial.book('o-plaintiff', slotAt('0900'));
  await trial.book('o-elder', slotAt('0900'));
  const order = { action: 'closeSlots' as const, slotIds: [slotAt('0900')], reason: '窗口设备检修' };
  expect(await trial.did('o-admin', order)).toEqual({ closed: [{ slotId: slotAt('0900'), told: 2 }] });
  const told = await notifications.find({ openid: 'o-elder' }, { orderBy: [['at', 'desc']], limit: 10 });
  const text = told.find(({ title }) => title === '法院取消了您的预约')?.text ?? '';
  expect(text).toContain('窗口设备检修');
  expect(text).toContain('14:00–14:30');
  expect(await trial.book('o-lawyer', slotAt('0900'))).toMatchObject(refused('PRECONDITION_FAILED', '取消'));
  expect(await trial.book('o-elder', slotAt('1400'))).toMatchObject({ ok: true });
  expect(await trial.did('o-admin', order)).toEqual({ closed: [{ slotId: slotAt('0900'), told: 0 }] });
  const seen = await trial.did(undefined, { action: 'slots', courtId: 'yuyao' });
  expect(seen.days[2]?.slots.map(({ from }) => from)).toEqual(['14:00']);
});

test('the counter sees who comes when, with name, and whether papers are there; it records who came', async () => {
  await trial.open(['09:00', '09:30'], 3);
  const { filingId, version } = await trial.draft();
  await trial.book('o-plaintiff', slotAt('0930'), { filingId, version });
  await trial.book('o-elder', slotAt('0900'), { matter: 'civil' });
  const day = await trial.did('o-window', { action: 'day', date: DAY });
  expect(day).toMatchObject({
    visits: [
      { name: '沈阿婆', from: '09:00', matterName: '民事起诉', papers: 'none', can: ['arrived'] },
      { name: '陈晓梅', from: '09:30', papers: 'received', receiptNo: expect.stringMatching(/^收/) },
    ],
    slots: [
      { taken: 1, capacity: 3 },
      { taken: 1, capacity: 3 },
    ],
    next: null,
  });
  const bookingId = day.visits[0]?.bookingId ?? '';
  expect(await trial.did('o-window', { action: 'arrived', bookingId })).toMatchObject({ state: 'arrived', can: [] });
  expect(await trial.ask('o-window', { action: 'arrived', bookingId })).toMatchObject(refused('PRECONDITION_FAILED'));
});

test('who comes after all, later than his time, is recorded as come', async () => {
  await trial.open(['09:00'], 3);
  const booked = await trial.book('o-elder', slotAt('0900'));
  const bookingId = booked.ok ? booked.data.bookingId : '';
  trial.at(`${DAY}T09:40`);
  await trial.did('o-window', { action: 'noShow', bookingId });
  expect(await trial.did('o-window', { action: 'arrived', bookingId })).toMatchObject({ state: 'arrived' });
});

test('one’s own bookings, the latest first, page by page', async () => {
  const dates = ['2025-03-05', '2025-03-06', '2025-03-07'];
  await trial.open(['09:00'], 1, dates);
  for (const date of dates) {
    const booked = await trial.book('o-elder', slotAt('0900', date));
    if (date !== dates[2])
      await trial.did('o-elder', { action: 'cancel', bookingId: booked.ok ? booked.data.bookingId : '' });
  }
  const first = await trial.did('o-elder', { action: 'mine', limit: 2 });
  const second = await trial.did('o-elder', { action: 'mine', limit: 2, cursor: first.next });
  expect([...first.bookings, ...second.bookings].map(({ date, state }) => [date, state])).toEqual([
    ['2025-03-07', 'booked'],
    ['2025-03-06', 'cancelled'],
    ['2025-03-05', 'cancelled'],
  ]);
  expect(second.next).toBeNull();
  expect(await trial.did('o-lawyer', { action: 'mine' })).toEqual({ bookings: [], next: null });
});

test('nobody sees or ends what is another’s; staff of another court find nothing', async () => {
  await trial.open(['09:00'], 3);
  const booked = await trial.book('o-plaintiff', slotAt('0900'));
  const bookingId = booked.ok ? booked.data.bookingId : '';
  for (const action of ['get', 'cancel'] as const)
    expect(await trial.ask('o-elder', { action, bookingId })).toMatchObject(refused('NOT_FOUND'));
  for (const action of ['arrived', 'noShow'] as const)
    expect(await trial.ask('o-gz-window', { action, bookingId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.ask('o-gz-window', { action: 'day', date: DAY, hallId: HALL })).toMatchObject(
    refused('NOT_FOUND'),
  );
  expect(
    await trial.ask('o-bj-admin', { action: 'closeSlots', slotIds: [slotAt('0900')], reason: '检修' }),
  ).toMatchObject(refused('NOT_FOUND'));
  expect(
    await trial.ask('o-bj-admin', {
      action: 'openSlots',
      hallId: HALL,
      dates: [DAY],
      times: [{ from: '15:00', to: '15:30' }],
      capacity: 1,
    }),
  ).toMatchObject(refused('NOT_FOUND'));
});

test('the paper of a booking is a PDF, the same each time it is opened; another’s and a cancelled one’s there is none', async () => {
  await trial.open(['09:00'], 3);
  const { filingId, version } = await trial.draft();
  const booked = await trial.book('o-plaintiff', slotAt('0900'), { filingId, version });
  const bookingId = booked.ok ? booked.data.bookingId : '';
  const read = () => trial.did('o-plaintiff', { action: 'confirmation', bookingId });
  const first = await read();
  expect(first).toMatchObject({
    title: '预约确认单',
    mime: 'application/pdf',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(Buffer.from(first.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(await read()).toEqual(first);
  expect(await trial.ask('o-elder', { action: 'confirmation', bookingId })).toMatchObject(refused('NOT_FOUND'));
  await trial.did('o-plaintiff', { action: 'cancel', bookingId });
  expect(await trial.ask('o-plaintiff', { action: 'confirmation', bookingId })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
});
