/** Taking a number while the cloud fails: at each database action, in each way once, and asked again with the same requestId. */
import { randomUUID } from 'node:crypto';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { acts } from '../../platform/act';
import { main } from './index';
import { queueDays, tickets } from './records';

const HALL = 'yuyao-hall-1';
const MORNING = Date.parse('2025-03-03T09:00:00+08:00');
const DAY_MS = 86_400_000;

type Taken = { ticketId: string; seq: number; number: string };

let court: CourtCloud;

wantFaults();

beforeEach(async () => {
  court = await startCourt({ 'take-number': main });
  court.emulator.clock.set(MORNING);
});
afterEach(async () => {
  await court.stop();
});

/** Takes a number while the action after `skip` others fails so, and asks again. undefined: there was no such action. */
async function takeThrough(fault: Kind, skip: number, openid: string): Promise<Taken | undefined> {
  const event = { action: 'take', hallId: HALL, queueId: 'filing', requestId: randomUUID() };
  const { faults } = court.emulator;
  const match = { function: 'take-number', action: 'database.*' };
  const { id } = faults.add({ match, fault, skip, times: 1, ms: 1 });
  const first = await court.call<Taken>('take-number', openid, event);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  const again = await court.must<Taken>('take-number', openid, event);
  if (first.ok) expect(again).toEqual(first.data);
  // Also without the requestId, as somebody does who taps once more.
  const { requestId: _, ...tapped } = event;
  expect(await court.must<Taken>('take-number', openid, tapped)).toMatchObject({ ticketId: again.ticketId });
  return struck ? again : undefined;
}

/** Numbers of the day run from 1 without gap, each is one person's, and nobody has two. */
async function ledger(date: string): Promise<number> {
  const [day] = await queueDays.find({ hallId: HALL, date, queueId: 'filing' }, { limit: 2 });
  const all = await tickets.find({ queueDay: day?._id }, { orderBy: [['seq', 'asc']], limit: 1000 });
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: day?.issued ?? -1 }, (_, i) => i + 1));
  expect(new Set(all.map(({ openid }) => openid)).size).toBe(all.length);
  expect(await acts.count({})).toBe(await tickets.count({}));
  return all.length;
}

test.each(KINDS)('Q-1 %s at each database action of take: no number twice, none skipped, none lost', async (fault) => {
  await court.must('take-number', 'o-first', { action: 'take', hallId: HALL, queueId: 'filing' });
  let steps = 0;
  while (await takeThrough(fault, steps, `o-${steps}`)) {
    steps += 1;
    expect(await ledger('2025-03-03')).toBe(steps + 1);
  }
  // Its act, the number, the ticket.
  expect(steps).toBeGreaterThanOrEqual(3);
  expect(await ledger('2025-03-03')).toBe(steps + 2);
});

test.each(KINDS)('Q-1 %s at each database action of the first take of a day', async (fault) => {
  let steps = 0;
  for (let at = MORNING; ; at += DAY_MS) {
    court.emulator.clock.set(at);
    const taken = await takeThrough(fault, steps, 'o-first');
    if (!taken) break;
    expect(taken.seq).toBe(1);
    expect(await ledger(new Date(at).toISOString().slice(0, 10))).toBe(1);
    steps += 1;
  }
  expect(steps).toBeGreaterThan(5);
});

test.each(['error-after', 'timeout-after', 'twice'] as const)(
  'Q-1 a call of take that ends in %s has taken one number',
  async (fault) => {
    court.emulator.faults.add({ match: { function: 'take-number' }, fault, times: 1 });
    const event = { action: 'take', hallId: HALL, queueId: 'filing', requestId: randomUUID() };
    await court.call('take-number', 'o-a', event).catch(() => undefined);
    expect(await court.must('take-number', 'o-a', event)).toMatchObject({ seq: 1 });
    expect(await ledger('2025-03-03')).toBe(1);
  },
);

test('Q-1 100 people at once while one database action in five fails: each asks until answered, numbers 1 to 100', async () => {
  for (const [i, fault] of KINDS.entries())
    court.emulator.faults.add({ match: { action: 'database.*' }, fault, probability: 0.05, seed: i, ms: 1 });
  const take = async (openid: string) => {
    const event = { action: 'take', hallId: HALL, queueId: 'filing', requestId: randomUUID() };
    for (;;) {
      const result = await court.call<Taken>('take-number', openid, event);
      if (result.ok) return result.data.seq;
      expect(['INTERNAL', 'CONFLICT']).toContain(result.error.code);
    }
  };
  const seqs = await Promise.all(Array.from({ length: 100 }, (_, i) => take(`o-${i}`)));
  expect(court.emulator.faults.list().every(({ hits }) => hits > 0)).toBe(true);
  court.emulator.faults.clear();
  expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  expect(await ledger('2025-03-03')).toBe(100);
});
