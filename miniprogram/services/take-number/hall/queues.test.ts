import { type Queue, queueCards, type Ticket, termsIn } from './queues';

const FILING: Queue = {
  queueId: 'filing',
  name: '立案',
  waiting: 2,
  wait: { fromMinutes: 8, toMinutes: 18 },
  priority: false,
  filing: true,
  hint: null,
};
// Partial: only what the card reads.
const ticket = (more: Partial<Ticket>) =>
  ({
    ticketId: 't',
    number: 'A007',
    hallId: 'hall',
    queueId: 'filing',
    state: 'waiting',
    stateName: '等候中',
    canRejoin: false,
    ...more,
  }) as Ticket;
const cardWith = (...mine: Ticket[]) => queueCards('hall', [FILING], mine)[0];

test('a queue says how many wait and about how long', () => {
  expect(cardWith()).toMatchObject({ waiting: '现在有 2 人等', wait: '8—18 分钟', ticketId: '' });
});

test('Q-1 who has a live number there is shown his number, not offered another', () => {
  expect(cardWith(ticket({}))).toMatchObject({ ticketId: 't', own: '您已经有号 A007，等候中' });
  expect(cardWith(ticket({ state: 'passed', canRejoin: true }))?.ticketId).toBe('t');
});

test('a number that is used up, or of another hall or queue, is no reason not to take one', () => {
  const others = [
    ticket({ state: 'done' }),
    ticket({ state: 'passed', canRejoin: false }),
    ticket({ hallId: 'other' }),
    ticket({ queueId: 'payment' }),
  ];
  expect(cardWith(...others)?.ticketId).toBe('');
});

test('terms are looked up one by one, without the people a queue is for', () => {
  expect(termsIn('缴费、退费')).toEqual(['缴费', '退费']);
  expect(termsIn('优先（老人、残疾人）')).toEqual(['优先']);
});
