import { randomUUID } from 'node:crypto';
import { type Act, acts } from '../../platform/act';
import { collection, type Stored, sdkApp } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { readFile } from '../../platform/storage';
import { type Booking, bookings } from '../../records/booking/booking';
import { filings } from '../../records/filing/filing';
import { type FaceCheck, faceChecks, videoPath } from '../../records/person/check';
import { tasks } from '../../records/task/task';
import { readSource } from '../../scripts/check/source';
import type { KeepTimeResult } from './contract';
import { RECALLED } from './recalled';
import { filingOf, INSTANT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await trial.stop();
});

const at = (time: string) => new Date(INSTANT(time));
const actOf = (_id: string, more: Partial<Act> = {}): Act => ({
  _id,
  service: 'file-case',
  action: 'submit',
  by: 'o-plaintiff',
  at: new Date(trial.now()),
  hash: 'h',
  claim: _id,
  state: 'done',
  ...more,
});

test('PRIV-2 tickets are kept thirty days', async () => {
  const tickets = collection<Stored & { date: string }>('tickets');
  for (const date of ['2025-01-30', '2025-01-31', '2025-02-01', '2025-03-03'])
    await tickets.insert({ _id: `yuyao-hall-1:${date}:filing:1`, date });
  await trial.run('expire');
  const left = async () => (await tickets.find({}, { limit: 10 })).map(({ date }) => date).sort();
  expect(await left()).toEqual(['2025-02-01', '2025-03-03']);
  trial.at('2025-03-04 03:00');
  await trial.run('expire');
  expect(await left()).toEqual(['2025-03-03']);
});

test('PRIV-2 what the clock itself did is kept six months, what people did stays', async () => {
  for (const [id, by] of [
    ['timer:1', 'timer'],
    ['o-a:1', 'o-a'],
  ] as const)
    await acts.insert(actOf(id, { by, at: at('2024-09-02 10:00') }));
  await acts.insert(actOf('timer:2', { by: 'timer', at: at('2024-09-03 10:00') }));
  await trial.run('expire');
  expect([await acts.get('timer:1'), await acts.get('timer:2'), await acts.get('o-a:1')]).toEqual([
    undefined,
    expect.anything(),
    expect.anything(),
  ]);
});

test('ID-8, PRIV-2 no video is left, results stay three years, codes shown stay their day', async () => {
  const checkOf = (_id: string, time: string, video: string | null) =>
    faceChecks.insert({ _id, openid: 'o-plaintiff', at: at(time), video, state: 'failed' } as unknown as FaceCheck);
  const cloudPath = videoPath('o-plaintiff', 'c1');
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('mp4') });
  await checkOf('c1', '2025-03-03 08:30', cloudPath);
  await checkOf('old', '2022-03-02 23:59', null);
  await checkOf('kept', '2022-03-03 00:00', null);
  const codes = collection<Stored & { expiresAt: Date }>('shown_codes');
  for (const [_id, time] of [
    ['000001', '2025-03-02 23:00'],
    ['000002', '2025-03-03 08:00'],
  ] as const)
    await codes.insert({ _id, expiresAt: at(time) });
  await trial.run('expire');
  await expect(readFile(fileID)).rejects.toThrow();
  expect((await faceChecks.find({}, { limit: 10 })).map(({ _id, video }) => [_id, video]).sort()).toEqual([
    ['c1', null],
    ['kept', null],
  ]);
  expect((await codes.find({}, { limit: 10 })).map(({ _id }) => _id)).toEqual(['000002']);
});

test('EVID-6 files that a removal has left behind go within the hour', async () => {
  const cloudPath = `courts/yuyao/filings/f1/${randomUUID()}/a.pdf`;
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('%PDF-1.7') });
  await filings.insert({ ...filingOf('f1'), removedFiles: [fileID] });
  await filings.insert({ ...filingOf('f2'), removedFiles: [] });
  await trial.run('expire');
  await expect(readFile(fileID)).rejects.toThrow();
  expect(await filings.get('f1')).toMatchObject({ state: 'submitted', removedFiles: [] });
});

test('acts that were begun and never done are told to the log, once, without names', async () => {
  const say = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await acts.insert(actOf('o-a:1', { state: 'begun', at: at('2025-03-03 08:30') }));
  await acts.insert(actOf('o-a:2', { state: 'begun', at: at('2025-03-03 08:55') }));
  await acts.insert(
    actOf('o-a:3', { state: 'begun', at: at('2025-03-03 08:30'), service: 'take-number', action: 'take' }),
  );
  await trial.run('expire');
  const lines = () => say.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('acts never done'));
  expect(lines()).toEqual([
    JSON.stringify({
      level: 'error',
      alarm: 'acts never done',
      action: 'file-case.submit',
      count: 1,
      since: at('2025-03-03 08:30').toISOString(),
    }),
  ]);
  trial.at('2025-03-03 10:00');
  await trial.run('expire');
  trial.at('2025-03-03 11:00');
  await trial.run('expire');
  expect(lines()).toHaveLength(2);
});

test('whose answer stands elsewhere is not taken for undone', () => {
  const found = readSource(['functions'])
    .filter(({ file }) => !file.endsWith('.test.ts'))
    .flatMap(({ file, text }) =>
      text
        .split("answer: 'recalled'")
        .slice(0, -1)
        .map((before) => {
          const operation = [...before.matchAll(/export const (\w+)/g)].at(-1)?.[1];
          return `${file.split('/')[1]}.${operation}`;
        }),
    );
  expect(found.length).toBeGreaterThan(0);
  expect([...RECALLED].sort()).toEqual(found.sort());
});

function bookingOf(_id: string, startsAt: Date, more: Partial<Booking> = {}): Booking {
  const date = new Date(startsAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    _id,
    courtId: 'yuyao',
    hallId: 'yuyao-hall-1',
    slotId: `yuyao-hall-1:${date}:0900`,
    date,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 1_800_000),
    openid: 'o-plaintiff',
    name: '陈晓梅',
    matter: 'civil',
    bookingNo: _id,
    liveKey: `yuyao:${_id}`,
    filingId: null,
    filingVersion: null,
    receiptNo: null,
    receivedOn: null,
    decisionDue: null,
    bookedAt: startsAt,
    recordedBy: null,
    state: 'booked',
    lastAct: 'a',
    dayKey: `${startsAt.toISOString()}:${_id}`,
    ...more,
  } as Booking;
}

test('APPT-1 a booking is reminded the day before, once; cancelled ones are not', async () => {
  await bookings.insert(bookingOf('b1', at('2025-03-05 09:00')));
  await bookings.insert(bookingOf('b2', at('2025-03-05 09:00'), { state: 'cancelled' }));
  for (const day of ['03', '04', '05', '06']) {
    trial.at(`2025-03-${day} 09:00`);
    await trial.run();
    await trial.run();
  }
  const told = await notifications.find({ openid: 'o-plaintiff' }, { limit: 10 });
  expect(told).toMatchObject([
    {
      _id: 'b1:tomorrow',
      at: at('2025-03-04 09:00'),
      text: expect.stringContaining('09:00'),
      message: { template: 'bookingTomorrow' },
    },
  ]);
});

test('APPT-3 after its day a booking is past, no more: whether he came is the counter’s to say, and its task', async () => {
  await bookings.insert(bookingOf('b1', at('2025-03-05 09:00'), { filingId: 'f1' }));
  await filings.insert(filingOf('f1'));
  trial.at('2025-03-05 23:00');
  await trial.run();
  expect(await bookings.get('b1')).toMatchObject({ state: 'booked' });
  trial.at('2025-03-06 00:10');
  await trial.run();
  expect(await bookings.get('b1')).toMatchObject({ state: 'past', liveKey: 'b1', recordedBy: null });
  expect(await filings.get('f1')).toMatchObject({ state: 'submitted' });
  const mine = () => trial.must<KeepTimeResult<'myTasks'>>('keep-time', 'o-window', { action: 'myTasks' });
  expect(await mine()).toMatchObject({ tasks: [{ kind: 'recordBookings', late: true, dueOn: '2025-03-05' }] });
  await bookings.update('b1', { state: 'noShow', recordedBy: '方窗口' });
  expect(await mine()).toMatchObject({ tasks: [] });
  trial.at('2025-03-06 00:30');
  await trial.run();
  expect(await tasks.find({}, { limit: 10 })).toMatchObject([{ state: 'done' }]);
});
