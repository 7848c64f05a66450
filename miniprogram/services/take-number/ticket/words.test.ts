import { isOver, isPressing, type Ticket, ticketNow } from './words';

const TODAY = '2026-12-03';
// Partial: what the words do not speak of does not matter here.
const ticket = (more: Partial<Ticket>) =>
  ({
    number: 'A007',
    date: TODAY,
    state: 'waiting',
    ahead: 2,
    wait: { fromMinutes: 8, toMinutes: 18 },
    counterName: null,
    calls: 0,
    canRejoin: false,
    ...more,
  }) as Ticket;
const now = (more: Partial<Ticket>) => ticketNow(ticket(more), TODAY);

test('who waits is told how many are before him, about how long, and where to be', () => {
  expect(now({ ahead: 8 })).toMatchObject({ head: '前面还有 8 位', wait: '8—18 分钟' });
  expect(now({ ahead: 8 }).text).toMatch('“消息”里会告诉您');
  expect(now({ ahead: 2 }).text).toMatch('请在大厅里等');
  expect(now({ ahead: 0 })).toMatchObject({ head: '下一个就是您', text: '请在窗口附近等，叫到您的号就过去。' });
});

test('Q-3 each call says where to go, and the last one that it is the last', () => {
  expect(now({ state: 'called', counterName: '2号窗口', calls: 1 }).head).toBe('请到2号窗口');
  expect(now({ state: 'called', counterName: '2号窗口', calls: 2 }).text).toMatch('第 2 次');
  expect(now({ state: 'called', counterName: '2号窗口', calls: 3 }).text).toMatch('最后一次');
});

test('what is not waited for is said in the words of the service', () => {
  expect(now({ state: 'passed', stateName: '已过号', next: '可以点“重新排队”，只能用一次。' })).toEqual({
    head: '已过号',
    text: '可以点“重新排队”，只能用一次。',
    wait: '',
  });
  expect(now({ state: 'passed', canRejoin: true, next: '可以重排。' }).text).toBe(
    '可以重排。重新排队，排在 3 位之后。',
  );
});

test.each([
  ['waiting', {}, false],
  ['called', {}, false],
  ['serving', {}, false],
  ['passed', { canRejoin: true }, false],
  ['passed', { canRejoin: false }, true],
  ['done', {}, true],
  ['cancelled', {}, true],
  ['expired', {}, true],
] as const)('a %s ticket %j is over: %s', (state, more, over) => {
  expect(isOver(ticket({ state, ...more }), TODAY)).toBe(over);
});

test('Q-3 a ticket of yesterday is over, even where its closing was missed', () => {
  const yesterday = ticket({ date: '2026-12-02' });
  expect(isOver(yesterday, TODAY)).toBe(true);
  expect(ticketNow(yesterday, TODAY)).toMatchObject({ head: '这张号已经过期', wait: '' });
  expect(ticketNow(ticket({ date: '2026-12-02', state: 'done', stateName: '已办结' }), TODAY).head).toBe('已办结');
});

test('the screen stays on from two before one until one is at the counter', () => {
  expect(isPressing(ticket({ ahead: 3 }))).toBe(false);
  expect(isPressing(ticket({ ahead: 2 }))).toBe(true);
  expect(isPressing(ticket({ state: 'called' }))).toBe(true);
  expect(isPressing(ticket({ state: 'serving', ahead: 0 }))).toBe(false);
});
