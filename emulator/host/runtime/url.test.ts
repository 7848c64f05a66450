import { formatQuery, parseQuery, parseUrl } from './url';

test('values are handed over as they were written', () => {
  expect(parseQuery('name=%E5%BC%A0&id=42')).toEqual({ name: '%E5%BC%A0', id: '42' });
});
test("WeChat's own oddities: no value, and two equals signs", () => {
  expect(parseQuery('color&code=3==x&empty=')).toEqual({ color: 'undefined', code: '3', empty: '' });
});
test.each([
  ['/pages/a/b?x=1', 'pages/a/b'],
  ['c', 'pages/home/c'],
  ['./c?x=1', 'pages/home/c'],
  ['../mine/index', 'pages/mine/index'],
  ['../../services/x', 'services/x'],
])('%s from pages/home/index is %s', (url, route) => {
  expect(parseUrl(url, 'pages/home/index').route).toBe(route);
});
test('a query is written back as it was', () => {
  expect(formatQuery(parseQuery('a=%3A&b=2'))).toBe('a=%3A&b=2');
});
