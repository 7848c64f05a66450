import { bytesOf, type Encoding, textOf } from './file-text';

/** 立案A: three characters, seven bytes of UTF-8. */
const BYTES = Uint8Array.from([0xe7, 0xab, 0x8b, 0xe6, 0xa1, 0x88, 0x41]);

test.each<[Encoding, string]>([
  ['utf8', '立案A'],
  ['utf-8', '立案A'],
  ['base64', '56uL5qGIQQ=='],
  ['hex', 'e7ab8be6a18841'],
  ['latin1', '\u00e7\u00ab\u008b\u00e6\u00a1\u0088A'],
  ['binary', '\u00e7\u00ab\u008b\u00e6\u00a1\u0088A'],
  ['ascii', 'g+\u000bf!\u0008A'],
])('%s reads the bytes', (encoding, text) => expect(textOf(BYTES, encoding)).toBe(text));
test.each<Encoding>(['ucs2', 'ucs-2', 'utf16le', 'utf-16le'])('%s has the low half first', (encoding) => {
  expect(bytesOf('案A', encoding)).toEqual(Uint8Array.from([0x48, 0x68, 0x41, 0]));
  expect(textOf(Uint8Array.from([0x48, 0x68, 0x41, 0]), encoding)).toBe('案A');
});
test.each<[Encoding, string]>([
  ['utf8', '立案 \u{1F600}'],
  ['ucs2', '立案 \u{1F600}'],
  ['base64', '56uL5qGI'],
  ['hex', 'e7ab8b00ff'],
  ['latin1', 'a\u00e9\u00ff'],
])('%s comes back as it was written', (encoding, text) => {
  expect(textOf(bytesOf(text, encoding), encoding)).toBe(text);
});
test('a large file is no trouble', () => {
  expect(textOf(new Uint8Array(300_000), 'base64')).toHaveLength(400_000);
});
