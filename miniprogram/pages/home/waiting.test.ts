import { type Booking, type Filing, type Mine, type Original, type Ticket, waitingOf } from './waiting';
import type { Fee } from './waiting-fee';

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

const NOW = Date.parse('2026-12-03T02:00:00Z');
const shown = (tickets: Ticket[], filings: Filing[], room: number, more: Partial<Mine> = {}) =>
  waitingOf({ tickets, filings, bookings: [], originals: [], fees: [], days: [], ...more }, room, NOW);
const keys = (...of: Parameters<typeof shown>) => shown(...of).map(({ key }) => key);

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
  const text = (state: Ticket['state'], ahead: number) => shown([ticket(state, { ahead })], [], 3)[0]?.text;
  expect(text('waiting', 2)).toBe('前面还有 2 人，大约 10 到 25 分钟。');
  expect(text('waiting', 0)).toBe('下一个就是您，请在大厅等候。');
  expect(text('called', 0)).toBe('请马上到2号窗口。');
});

test('a draft without a title has one all the same', () => {
  expect(shown([], [filing('draft', { title: '' })], 3)[0]?.title).toBe('没有写完的起诉状');
});

test('a ticket id with colons stays whole in the address', () => {
  expect(shown([ticket('waiting', { ticketId: 'hall:2026-12-03:filing:7' })], [], 3)[0]?.url).toBe(
    '/services/take-number/ticket/index?ticketId=hall%3A2026-12-03%3Afiling%3A7',
  );
});

const booking = (date: string, more: Partial<Booking> = {}) =>
  ({
    bookingId: `b-${date}`,
    state: 'booked',
    stateName: '已预约',
    date,
    from: '09:00',
    to: '09:30',
    hallName: '立案大厅',
    papers: { state: 'none' },
    ...more,
  }) as Booking;

test('APPT-1 a booking to come is shown until its day is over, as the person’s turn from the day before', () => {
  const bookings = [booking('2026-12-10'), booking('2026-12-04'), booking('2026-12-02')];
  expect(shown([], [], 3, { bookings }).map(({ key, tone }) => [key, tone])).toEqual([
    ['booking:b-2026-12-04', 'yours'],
    ['booking:b-2026-12-10', 'running'],
  ]);
  expect(shown([], [], 3, { bookings: [booking('2026-12-03')] })[0]?.title).toBe('今天 09:00–09:30');
  expect(keys([], [], 3, { bookings: [booking('2026-12-10', { state: 'cancelled' })] })).toEqual([]);
});

test('APPT-3 papers that did not arrive with a booking, and a time called off by the court, come first', () => {
  const papers: Booking['papers'] = {
    state: 'sending',
    filingId: 'f',
    receiptNo: null,
    receivedOn: null,
    decisionDue: null,
  };
  const bookings = [
    booking('2026-12-04'),
    booking('2026-12-10', { papers }),
    booking('2026-12-11', { state: 'calledOff' }),
  ];
  expect(shown([], [filing('reviewing')], 3, { bookings }).map(({ tone }) => tone)).toEqual([
    'yours',
    'urgent',
    'urgent',
    'running',
  ]);
});

test('FIX-4 originals are one card for each filing, with the earliest last day', () => {
  const original = (filingId: string, name: string, bringBy: string | null, state = 'asked') =>
    ({ originalId: `${filingId}:${name}`, filingId, name, bringBy, state }) as Original;
  const originals = [
    original('f1', '借条', '2026-12-09'),
    original('f1', '合同', '2026-12-08'),
    original('f2', '收据', null, 'shown'),
  ];
  expect(shown([], [], 3, { originals }).map(({ key, text }) => [key, text])).toEqual([
    ['originals:f1', '借条等 2 件，最迟12月8日 星期二'],
  ]);
});

// Partial: only what the cards are made of.
const fee = (state: string, daysLeft: number | null) =>
  ({
    orderId: 'yuyao:民初:2025:1:acceptanceFee:1',
    itemName: '案件受理费',
    amountFen: 230000,
    caseNo: '（2025）浙0281民初1号',
    state,
    stateName: '状态',
    lastDay: '2026-12-10',
    daysLeft,
  }) as Fee;

test('FEE-11 a fee to pay says how much and how long; near its last day it is urgent', () => {
  const [card] = shown([], [], 3, { fees: [fee('issued', 7)] });
  expect(card).toMatchObject({
    title: '案件受理费 2,300 元',
    text: '还有 7 天，最后一天12月10日 星期四。（2025）浙0281民初1号',
    tone: 'yours',
    url: '/services/pay-fee/order/index?orderId=yuyao%3A%E6%B0%91%E5%88%9D%3A2025%3A1%3AacceptanceFee%3A1',
  });
  expect(shown([], [], 3, { fees: [fee('issued', 1)] })[0]?.tone).toBe('urgent');
  expect(shown([], [], 3, { fees: [fee('overdue', -2)] })[0]?.text).toContain('已经过了 2 天，现在交还来得及');
  expect(shown([], [], 3, { fees: [fee('paid', null), fee('aidPending', null)] })).toEqual([]);
});

test('many fees do not drown the rest: the nearest, and one card that leads to the others', () => {
  const fees = [1, 2, 3, 4, 5].map((n) => ({ ...fee('issued', n + 5), orderId: `o-${n}` }));
  expect(shown([], [], 3, { fees }).map(({ key }) => key)).toEqual(['fee:o-1', 'fee:o-2', 'fee:o-3', 'fees']);
  expect(shown([], [], 3, { fees: fees.slice(0, 3) })).toHaveLength(3);
});

const day = (daysLeft: number, more: Partial<Mine['days'][number]> = {}) =>
  ({
    dateId: `d${daysLeft}`,
    caseId: 'yuyao:民初:2026:7',
    caseNo: '（2026）浙0281民初7号',
    kindName: '上诉期',
    title: '上诉期',
    on: `2026-12-0${3 + daysLeft}`,
    at: null,
    place: null,
    daysLeft,
    state: 'running',
    ...more,
  }) as Mine['days'][number];

test('a hearing of today stands before everything that runs by itself, with its hour and place', () => {
  const hearing = day(0, { title: '第1次开庭', at: '2026-12-03T01:30:00.000Z', place: '第三法庭' });
  const [first, second] = shown([ticket('waiting')], [], 3, { days: [hearing, day(5)] });
  expect([first?.title, first?.text, first?.tone]).toEqual([
    '今天 09:30 第1次开庭',
    '第三法庭 （2026）浙0281民初7号',
    'urgent',
  ]);
  expect([second?.title, second?.text, second?.tone]).toEqual([
    '上诉期最后一天',
    '12月8日 星期二，还有 5 天。（2026）浙0281民初7号',
    'yours',
  ]);
});

test('more days than there is room for are one card that leads to the calendar; one that was called off is said on its day alone', () => {
  const keysOf = (...days: Mine['days'][number][]) => keys([], [], 2, { days });
  expect(keysOf(day(0), day(1), day(2), day(3))).toEqual(['date:d0', 'date:d1', 'dates']);
  expect(keysOf(day(0, { state: 'calledOff' }), day(3, { state: 'calledOff' }))).toEqual(['date:d0']);
  // What is to be paid has a card of its own.
  expect(keysOf(day(1, { kind: 'payFee' }))).toEqual([]);
});
