import { withTicket } from './after-move';
import { type Board, deskOf, mainMove, type Ticket } from './desk';
import { passing } from './questions';

const NOW = Date.parse('2026-03-02T09:30:00+08:00');

const ticket = (number: string, state: Ticket['state'], counterId: string | null, calls = 1): Ticket => ({
  ticketId: `t:${number}`,
  number,
  queueId: 'filing',
  queueName: '立案',
  state,
  stateName: state,
  calls,
  canRecall: calls < 3,
  canPass: calls >= 3,
  rejoined: false,
  counterId,
  counterName: counterId,
  takenAt: '2026-03-02T09:05:00+08:00',
});

const board: Board = {
  hallId: 'h',
  hallName: '大厅',
  date: '2026-03-02',
  queues: [
    { queueId: 'payment', name: '缴费', waiting: 4, next: ['B001'] },
    { queueId: 'filing', name: '立案', waiting: 6, next: ['A003', 'A004', 'A005', 'A006', 'A007'] },
  ],
  counters: [{ counterId: 'w1', name: '1号窗口', queueIds: ['filing'] }],
  ownCounterId: 'w1',
  atCounters: [ticket('A001', 'serving', 'w1'), ticket('A002', 'called', 'w1'), ticket('B000', 'called', 'w2')],
  passed: [],
};

test('the queues of the counter come first, and only those are counted as its own', () => {
  const { queues, waiting } = deskOf(board, 'w1', '', NOW);
  expect(queues.map(({ queueId }) => queueId)).toEqual(['filing', 'payment']);
  expect(waiting).toBe(6);
  expect(queues[0]?.next).toBe('A003、A004、A005');
});

test('who was called and has not come is decided before who is served, unless the clerk chose another', () => {
  expect(deskOf(board, 'w1', '', NOW).current.number).toBe('A002');
  expect(deskOf(board, 'w1', 't:A001', NOW).current.number).toBe('A001');
  expect(deskOf(board, 'w1', '', NOW).alsoHere.map(({ number }) => number)).toEqual(['A001']);
});

test('other counters are shown with theirs, never as one of this counter', () => {
  expect(deskOf(board, 'w1', '', NOW).elsewhere).toEqual([{ ticketId: 't:B000', number: 'B000', text: 'w2 called' }]);
  expect(deskOf(board, 'w3', '', NOW).current.state).toBe('');
});

test('Q-3 how many calls are left before a number may be passed', () => {
  const called = (calls: number) =>
    deskOf({ ...board, atCounters: [ticket('A009', 'called', 'w1', calls)] }, 'w1', '', NOW).current.note;
  expect(called(1)).toContain('再叫 2 次');
  expect(called(3)).toContain('可以过号');
});

test('Q-3 before a number is passed over the clerk reads what is left to its holder', () => {
  const asked = (rejoined: boolean) =>
    passing(
      deskOf({ ...board, atCounters: [{ ...ticket('A009', 'called', 'w1', 3), rejoined }] }, 'w1', '', NOW).current,
    ).content;
  expect(asked(false)).toContain('重新排一次，排在 3 位之后');
  expect(asked(true)).toContain('不能再用');
});

test('a call shows at once, and its number no longer waits', () => {
  const after = withTicket(board, ticket('A003', 'called', 'w1'));
  expect(after.queues[1]).toMatchObject({ waiting: 5, next: ['A004', 'A005', 'A006', 'A007'] });
  expect(after.atCounters.at(-1)?.number).toBe('A003');
  expect(withTicket(board, ticket('A002', 'passed', 'w1', 3)).passed.map(({ number }) => number)).toEqual(['A002']);
});

test('one button goes through a visit: call, begin, finish and call', () => {
  const of = (state: string) => mainMove({ ...deskOf(board, 'w3', '', NOW).current, state }).action;
  expect([of(''), of('called'), of('serving')]).toEqual(['callNext', 'start', 'finishAndCall']);
});
