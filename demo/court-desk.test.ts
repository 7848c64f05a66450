/** 法院管理 beside the other services: a day that goes on, days off that bookings obey, and case content that no administrator reads. */
import { main as bookFiling } from '../functions/book-filing';
import { main as correctFiling } from '../functions/correct-filing';
import { main } from '../functions/court-desk';
import type { CourtDeskAction, CourtDeskResult } from '../functions/court-desk/contract';
import { main as fileCase } from '../functions/file-case';
import { main as takeNumber } from '../functions/take-number';
import type { Result } from '../platform/errors';
import { type CourtCloud, startCourt } from './court-cloud';

const HALL = 'yuyao-hall-1';
let court: CourtCloud;
const at = (instant: string) => court.emulator.clock.set(Date.parse(`${instant}:00+08:00`));
beforeEach(async () => {
  court = await startCourt({
    'court-desk': main,
    'take-number': takeNumber,
    'book-filing': bookFiling,
    'file-case': fileCase,
    'correct-filing': correctFiling,
  });
  at('2025-03-03T09:00');
});
afterEach(() => court.stop());

const ask = <A extends CourtDeskAction>(
  openid: string,
  event: { action: A } & Record<string, unknown>,
): Promise<Result<CourtDeskResult<A>>> => court.call('court-desk', openid, event);
const did = <A extends CourtDeskAction>(
  event: { action: A } & Record<string, unknown>,
  openid = 'o-admin',
): Promise<CourtDeskResult<A>> => court.must('court-desk', openid, event);
const refused = (code: string, message: string) => ({
  ok: false,
  error: { code, message: expect.stringContaining(message) },
});

async function hall() {
  const { halls } = await did({ action: 'halls' });
  const found = halls.find(({ hallId }) => hallId === HALL);
  if (!found) throw new Error('there is no hall');
  return found;
}

test('a hall changed while a day goes on: who waits is called all the same; a queue with people in it is not taken away', async () => {
  await court.must('take-number', 'o-plaintiff', { action: 'take', hallId: HALL, queueId: 'payment' });
  const { version, ...now } = await hall();
  const without = {
    ...now,
    queues: now.queues.filter(({ queueId }) => queueId !== 'payment'),
    counters: now.counters.map((one) => ({ ...one, queueIds: one.queueIds.filter((id) => id !== 'payment') })),
  };
  expect(await ask('o-admin', { action: 'saveHall', ...without, version })).toMatchObject(
    refused('PRECONDITION_FAILED', '还有 1 个号'),
  );
  const longer = { ...now, queues: now.queues.map((one) => ({ ...one, minutesEach: 20 })) };
  expect(await did({ action: 'saveHall', ...longer, version })).toMatchObject({ version: 2 });
  expect(
    await court.must('take-number', 'o-window', { action: 'callNext', hallId: HALL, counterId: 'window-2' }),
  ).toMatchObject({ ticket: { number: 'B001' } });
  await court.must('take-number', 'o-window', { action: 'callNext', hallId: HALL, counterId: 'window-2' });
  at('2025-03-04T09:00');
  expect(await did({ action: 'saveHall', ...without, version: 2 })).toMatchObject({ version: 3 });
});

test('TIME-2 days off that were entered are those on which no times are offered', async () => {
  await did({
    action: 'saveCalendarDays',
    year: 2027,
    source: { notice: '国办发明电〔2026〕9号', issued: '2026-11-10', url: 'https://www.gov.cn/x' },
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-04', worked: ['2027-01-09'] }],
  });
  at('2026-12-20T09:00');
  const open = await court.must('book-filing', 'o-admin', {
    action: 'openSlots',
    hallId: HALL,
    dates: ['2027-01-04', '2027-01-09'],
    times: [{ from: '09:00', to: '10:00' }],
    capacity: 1,
  });
  expect(open).toMatchObject({ opened: 1, refused: [{ date: '2027-01-04', why: '元旦，法院不上班' }] });
});

test('PRIV-5 an administrator cannot read case content anywhere: no filing, no file, no list, no correction, no visit', async () => {
  const content = { plaintiffs: [{ kind: 'person', name: '陈晓梅' }], factsAndReasons: '机密的事实经过' };
  const { filingId, version } = await court.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content,
  });
  await court.must('file-case', 'o-plaintiff', { action: 'submit', filingId, version });
  const asked: [string, Record<string, unknown>][] = [
    ...['get', 'attachments', 'versions', 'documents', 'duplicates', 'take', 'proposeFee', 'previewDocuments'].map(
      (action): [string, Record<string, unknown>] => ['file-case', { action, filingId }],
    ),
    ['file-case', { action: 'inbox' }],
    ['file-case', { action: 'overdue' }],
    ['file-case', { action: 'reveal', filingId, path: 'plaintiffs.0.idNumber', reason: '想看一看' }],
    ['correct-filing', { action: 'notice', filingId }],
    ['correct-filing', { action: 'receipts', filingId }],
    ['correct-filing', { action: 'extensions' }],
    ['correct-filing', { action: 'originals', filingId }],
    ['book-filing', { action: 'day', date: '2025-03-05' }],
  ];
  for (const [name, event] of asked)
    expect([event.action, (await court.call(name, 'o-admin', event)).ok]).toEqual([event.action, false]);
  const days = { from: '2025-03-03', to: '2025-03-03' };
  const log = JSON.stringify(await court.must('court-desk', 'o-admin', { action: 'audit', ...days, limit: 100 }));
  expect(log).toContain(filingId);
  for (const secret of ['陈晓梅', '机密']) expect(log).not.toContain(secret);
});
