import { fileTypeOf, mimeOf } from './file-type';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

test.each([
  ['pdf', bytes('%PDF-1.7\n')],
  ['jpg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
  ['heic', bytes([0, 0, 0, 24], 'ftypheic')],
  ['mp4', bytes([0, 0, 0, 24], 'ftypisom')],
  ['mp3', bytes('ID3', [3, 0])],
  ['mp3', bytes([0xff, 0xfb, 0x90, 0x64])],
] as const)('a file is %s by its content', (type, content) => {
  expect(fileTypeOf(content)).toBe(type);
  expect(mimeOf(type)).toContain('/');
});

test.each([
  ['nothing', bytes('')],
  ['a page', bytes('<!doctype html><script>')],
  ['a program', bytes('MZ\x90')],
  ['an archive', bytes('PK\x03\x04')],
  ['a picture with a script', bytes('<svg onload=1>')],
  ['a PDF mark further on', bytes('x%PDF-')],
])('%s is not accepted', (_what, content) => expect(fileTypeOf(content)).toBeUndefined());
