import { isPictureAddress, isTrusted, ownAttributes, safeStyle } from './rich-text-rules';

test.each([
  'script',
  'iframe',
  'style',
  'object',
  'embed',
  'form',
  'input',
  'svg',
  'math',
  'link',
  'meta',
  'base',
  'video',
])('<%s> is not trusted', (tag) => expect(isTrusted(tag)).toBe(false));

test.each(['div', 'img', 'table', 'a', 'h1', 'ruby'])('<%s> is', (tag) => expect(isTrusted(tag)).toBe(true));

test('attributes are those of the documentation: a link leads nowhere, nothing listens', () => {
  expect(ownAttributes('a')).toEqual([]);
  expect(ownAttributes('img')).toEqual(['alt', 'src', 'height', 'width']);
  expect(ownAttributes('td')).not.toContain('onclick');
});

test.each([
  ['https://court.gov.cn/a.png', true],
  ['/assets/a.png', true],
  ['data:image/png;base64,AAAA', true],
  ['data:text/html,<script>', false],
  ['javascript:alert(1)', false],
  [' JavaScript:alert(1)', false],
  ['vbscript:x', false],
])('a picture from %s: %s', (src, expected) => {
  expect(isPictureAddress(src)).toBe(expected);
});

test('a style keeps what only looks', () => {
  expect(safeStyle('color: red; background: url(javascript:x); position: fixed; width: 20rpx')).toBe(
    'color: red; width: 20rpx',
  );
});
