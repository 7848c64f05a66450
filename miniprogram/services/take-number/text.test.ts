import { aheadText, dayWords, waitingText, waitText } from './text';

test.each([
  [{ fromMinutes: 8, toMinutes: 18 }, '8—18 分钟'],
  [{ fromMinutes: 0, toMinutes: 5 }, '5 分钟以内'],
  [{ fromMinutes: 42, toMinutes: 90 }, '42 分钟—1 小时 30 分钟'],
  [{ fromMinutes: 64, toMinutes: 121 }, '1 小时—2 小时 10 分钟'],
])('Q-3 the wait is said as a range: %j', (wait, text) => {
  expect(waitText(wait)).toBe(text);
});

test('nobody before one is said in words, not as a nought', () => {
  expect([aheadText(0), aheadText(2)]).toEqual(['下一个就是您', '前面还有 2 位']);
  expect([waitingText(0), waitingText(3)]).toEqual(['现在没有人等', '现在有 3 人等']);
});

test('a hall says whether numbers are given, and when else', () => {
  expect(dayWords('open', '08:30—17:00')).toMatchObject({ tone: 'running', more: '今天取号到 17:00。' });
  expect(dayWords('open', '全天').more).toBe('全天都可以取号。');
  expect(dayWords('before', '08:30—17:00')).toMatchObject({
    tone: 'over',
    more: '取号时间是 08:30—17:00，请到时再来。',
  });
  expect(dayWords('closed', '08:30—17:00').text).toBe('今天的取号已经结束');
});
