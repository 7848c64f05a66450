import { merged, messageOf } from './list';

const now = Date.parse('2026-12-03T02:00:00Z');
const message = (id: string, at: string, read = false) =>
  messageOf({ _id: id, title: '已叫号', text: '请到2号窗口', page: '/a', at, read }, now);

test('the newest is first, whether it came by page or live', () => {
  const list = merged([message('a', '2026-12-03T01:00:00Z')], [message('b', '2026-12-03T01:30:00Z')]);
  expect(list.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('what comes twice is there once, as the database says it now', () => {
  const list = merged([message('a', '2026-12-03T01:00:00Z')], [message('a', '2026-12-03T01:00:00Z', true)]);
  expect(list).toHaveLength(1);
  expect(list[0]?.read).toBe(true);
});

test('messages of one moment keep one order', () => {
  const [a, b] = [message('a', '2026-12-03T01:00:00Z'), message('b', '2026-12-03T01:00:00Z')];
  expect(merged([a], [b])).toEqual(merged([b], [a]));
});

test('a moment comes as Date or as text', () => {
  const document = { _id: 'a', title: '', text: '', page: '', at: new Date('2026-12-03T01:05:00Z'), read: false };
  expect(messageOf(document, now).when).toBe('今天 09:05');
  expect(messageOf(document, now).at).toBe('2026-12-03T01:05:00.000Z');
});
