import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { main } from './index';
import { tickets } from './records';

let court: CourtCloud;
const HALL = 'yuyao-hall-1';

beforeEach(async () => {
  court = await startCourt({ 'take-number': main });
});
afterEach(() => court.stop());

test('Q-1 1,000 people who take a number in one queue at once get 1 to 1,000, each one', async () => {
  const people = Array.from({ length: 1000 }, (_, i) => `o-person-${i}`);
  const taken = await Promise.all(
    people.map((openid) =>
      court.must<{ seq: number; ticketId: string }>('take-number', openid, {
        action: 'take',
        hallId: HALL,
        queueId: 'filing',
      }),
    ),
  );
  expect(taken.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(people.map((_, i) => i + 1));
  const first = (await tickets.find({}, { limit: 1000 })).sort((a, b) => a.seq - b.seq);
  expect(first.map(({ seq }) => seq)).toEqual(people.map((_, i) => i + 1));
  // Everybody finds his own number.
  expect(new Map(first.map((ticket) => [ticket.openid, ticket._id]))).toEqual(
    new Map(people.map((openid, i) => [openid, taken[i]?.ticketId])),
  );
});

test('while people come, counters call everybody once and in order', async () => {
  const people = Array.from({ length: 60 }, (_, i) => `o-person-${i}`);
  const called: string[] = [];
  const counter = async (counterId: string) => {
    for (let idle = 0; idle < 20; ) {
      const { ticket } = await court.must<{ ticket: { number: string } | null }>('take-number', 'o-window', {
        action: 'callNext',
        hallId: HALL,
        counterId,
      });
      if (ticket) called.push(ticket.number);
      else idle += 1;
    }
  };
  await Promise.all([
    ...people.map((openid) => court.must('take-number', openid, { action: 'take', hallId: HALL, queueId: 'filing' })),
    counter('window-1'),
    counter('window-2'),
  ]);
  while (called.length < people.length) {
    const { ticket } = await court.must<{ ticket: { number: string } }>('take-number', 'o-window', {
      action: 'callNext',
      hallId: HALL,
    });
    called.push(ticket.number);
  }
  expect([...called].sort()).toEqual(people.map((_, i) => `A${String(i + 1).padStart(3, '0')}`));
});
