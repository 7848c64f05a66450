import { decodeEntities, spaced } from './text-decoding';

test.each([
  ['a&nbsp;b', 'a\u00a0b'],
  ['&lt;b&gt;&apos;&ensp;&emsp;', "<b>'\u2002\u2003"],
  ['&amp;lt;', '&lt;'],
  ['&copy; &quot;', '&copy; &quot;'],
])('%s decodes to %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test('spaces become as wide as they should be, or stay', () => {
  expect(spaced('a b', 'ensp')).toBe('a\u2002b');
  expect(spaced('a b', 'emsp')).toBe('a\u2003b');
  expect(spaced('a b', '')).toBe('a b');
});
