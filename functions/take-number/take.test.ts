import { randomUUID } from 'node:crypto';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { main } from './index';

let court: CourtCloud;
const HALL = 'yuyao-hall-1';
type Ticket = { ticketId: string; seq: number; number: string; ahead: number; state: string };
const take = (openid: string, extra: Record<string, unknown> = {}) =>
  court.must<Ticket>('take-number', openid, { action: 'take', hallId: HALL, queueId: 'filing', ...extra });

beforeEach(async () => {
  court = await startCourt({ 'take-number': main });
});
afterEach(() => court.stop());

test('Q-1 numbers start at 1 each day, in order of arrival', async () => {
  expect(await take('o-plaintiff')).toMatchObject({ seq: 1, number: 'A001', ahead: 0, state: 'waiting' });
  expect(await take('o-defendant')).toMatchObject({ seq: 2, number: 'A002', ahead: 1 });
  court.emulator.clock.advance(24 * 3_600_000);
  expect(await take('o-plaintiff')).toMatchObject({ seq: 1, number: 'A001', ahead: 0 });
});

test('Q-1 one live ticket a person a queue a day: asking again returns it', async () => {
  const first = await take('o-plaintiff');
  expect(await take('o-plaintiff')).toMatchObject({ ticketId: first.ticketId });
  expect(await take('o-defendant')).toMatchObject({ seq: 2 });
});

test('a person who taps ten times at once draws one number', async () => {
  const taken = await Promise.all(Array.from({ length: 10 }, () => take('o-plaintiff')));
  expect(new Set(taken.map(({ ticketId }) => ticketId)).size).toBe(1);
  expect(await take('o-defendant')).toMatchObject({ seq: 2 });
});

test('the same requestId gives the same answer, another event with it is a CONFLICT', async () => {
  const requestId = randomUUID();
  const first = await take('o-plaintiff', { requestId });
  await take('o-defendant');
  expect(await take('o-plaintiff', { requestId })).toEqual(first);
  expect(
    await court.call('take-number', 'o-plaintiff', { action: 'take', hallId: HALL, queueId: 'payment', requestId }),
  ).toMatchObject({
    ok: false,
    error: { code: 'CONFLICT' },
  });
});

test('taking a number costs three database actions', async () => {
  await take('o-defendant');
  court.emulator.stats.reset();
  await take('o-plaintiff');
  expect(court.emulator.stats.info().calls['take-number.take']).toMatchObject({ calls: 1, databaseActions: 3 });
});
