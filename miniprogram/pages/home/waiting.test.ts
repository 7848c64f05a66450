import { type Filing, type Ticket, waitingOf } from './waiting';

// Partial: only what the cards are made of.
const ticket = (state: Ticket['state'], more: Partial<Ticket> = {}) =>
  ({
    ticketId: `t-${state}`,
    number: 'A007',
    queueName: '立案',
    state,
    stateName: '状态',
    next: '请马上到2号窗口。',
    ahead: 2,
    wait: { fromMinutes: 10, toMinutes: 25 },
    ...more,
  }) as Ticket;

const filing = (state: string, more: Partial<Filing> = {}) =>
  ({ filingId: `f-${state}`, title: '陈晓梅诉王建国', state, stateName: '状态', next: '请补正。', ...more }) as Filing;

const keys = (...of: Parameters<typeof waitingOf>) => waitingOf(...of).map(({ key }) => key);

test('what waits for the person comes before what runs by itself', () => {
  expect(keys([ticket('waiting'), ticket('called')], [filing('correcting'), filing('reviewing')], 9)).toEqual([
    'ticket:t-called',
    'filing:f-correcting',
    'ticket:t-waiting',
    'filing:f-reviewing',
  ]);
});

test('what is over is not shown', () => {
  expect(
    keys([ticket('done'), ticket('cancelled'), ticket('expired')], [filing('withdrawn'), filing('registered')], 9),
  ).toEqual([]);
});

test('where there is little room every ticket and the first filing stay', () => {
  const tickets = [ticket('waiting'), ticket('called'), ticket('passed')];
  expect(keys(tickets, [filing('correcting'), filing('reviewing')], 3)).toHaveLength(4);
  expect(keys([], [filing('correcting'), filing('reviewing'), filing('draft')], 2)).toEqual([
    'filing:f-correcting',
    'filing:f-reviewing',
  ]);
});

test('a waiting ticket says how many are before it; a called one where to go', () => {
  const text = (state: Ticket['state'], ahead: number) => waitingOf([ticket(state, { ahead })], [], 3)[0]?.text;
  expect(text('waiting', 2)).toBe('前面还有 2 人，大约 10 到 25 分钟。');
  expect(text('waiting', 0)).toBe('下一个就是您，请在大厅等候。');
  expect(text('called', 0)).toBe('请马上到2号窗口。');
});

test('a draft without a title has one all the same', () => {
  expect(waitingOf([], [filing('draft', { title: '' })], 3)[0]?.title).toBe('没有写完的起诉状');
});

test('a ticket id with colons stays whole in the address', () => {
  expect(waitingOf([ticket('waiting', { ticketId: 'hall:2026-12-03:filing:7' })], [], 3)[0]?.url).toBe(
    '/services/take-number/ticket/index?ticketId=hall%3A2026-12-03%3Afiling%3A7',
  );
});
