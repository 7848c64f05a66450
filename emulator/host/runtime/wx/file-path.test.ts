import { extensionOf, filePath } from './file-path';

test.each([
  ['http://tmp/a.png', 'tmp', 'http://tmp/a.png'],
  ['wxfile://usr/x/../y//z.txt', 'usr', 'wxfile://usr/y/z.txt'],
  ['wxfile://usr', 'usr', 'wxfile://usr'],
  ['wxfile://usr/folder/', 'usr', 'wxfile://usr/folder'],
  ['wxfile://store/a', 'store', 'wxfile://store/a'],
  ['/assets/a.png', 'package', 'assets/a.png'],
  ['./assets/a.png', 'package', 'assets/a.png'],
  ['http://tmpfiles.example/a', 'web', 'http://tmpfiles.example/a'],
  ['https://example.com/a.png', 'web', 'https://example.com/a.png'],
  ['data:image/png;base64,AA', 'web', 'data:image/png;base64,AA'],
])('%s lies in %s', (text, area, path) => expect(filePath(text)).toEqual({ area, path }));
test('no path leads out of its root', () => {
  expect(filePath('wxfile://usr/../../etc')).toBeNull();
  expect(filePath('wxfile://usr/a/../b')).not.toBeNull();
});
test.each([
  ['http://tmp/a.B.PNG', 'png'],
  ['wxfile://usr/dir.d/file', ''],
])('%s has the extension "%s"', (path, extension) => expect(extensionOf(path)).toBe(extension));
