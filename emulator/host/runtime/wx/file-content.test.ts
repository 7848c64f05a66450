import { blobOf, content, digest, range } from './file-content';

test('a part of a file', () => {
  expect(range(10, {})).toEqual([0, 10]);
  expect(range(10, { position: 3, length: 4 })).toEqual([3, 7]);
  expect(range(10, { position: 8, length: 4 })).toEqual([8, 10]);
  expect(range(0, {})).toEqual([0, 0]);
});
test.each([
  [{ position: 10 }, 'value of position is out of range'],
  [{ position: -1 }, 'value of position is out of range'],
  [{ length: 11 }, 'value of length is out of range'],
  [{ length: 0 }, 'value of length is out of range'],
])('%j of ten bytes is refused', (options, message) => expect(() => range(10, options)).toThrow(message));
test('bytes without an encoding are a buffer of their own', () => {
  const all = Uint8Array.from([1, 2, 3, 4]);
  const part = content(all.subarray(1, 3), undefined);
  expect(part).toEqual(Uint8Array.from([2, 3]).buffer);
});
test('data is written in its encoding', async () => {
  expect(await blobOf('56uL5qGI', 'base64').text()).toBe('立案');
  expect(await blobOf(Uint8Array.from([65]).buffer).text()).toBe('A');
  expect(() => blobOf('!', 'base64')).toThrow('Invalid argument');
});
test.each([
  ['md5', '900150983cd24fb0d6963f7d28e17f72'],
  ['sha1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['sha256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
] as const)('%s', async (algorithm, hash) => expect(await digest(new Blob(['abc']), algorithm)).toBe(hash));
