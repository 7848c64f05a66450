import { FileTree, type Keeper } from './file-tree';

const text = (content: string) => new Blob([content]);

function tree() {
  const kept = new Map<string, number>();
  const keeper: Keeper = {
    put: (path, { blob }) => void kept.set(path, blob?.size ?? -1),
    remove: (path) => void kept.delete(path),
  };
  return { files: new FileTree(keeper, () => 1_700_000_000_000), kept };
}

test('what is written is there, and is kept', async () => {
  const { files, kept } = tree();
  files.write('wxfile://usr/a.txt', text('abc'));
  expect(await files.file('wxfile://usr/./a.txt').blob.text()).toBe('abc');
  expect(kept.get('wxfile://usr/a.txt')).toBe(3);
});
test.each([
  ['a file that is not there', 'wxfile://usr/none', 'no such file or directory, open wxfile://usr/none'],
  ['a folder', 'wxfile://usr/dir', 'illegal operation on a directory, open "wxfile://usr/dir"'],
  ['a page of the web', 'https://example.com/a', 'permission denied, open https://example.com/a'],
  ['a path out of the root', 'wxfile://usr/../x', 'permission denied, open wxfile://usr/../x'],
])('%s cannot be opened', (_, path, message) => {
  const { files } = tree();
  files.mkdir('wxfile://usr/dir', false);
  expect(() => files.file(path)).toThrow(message);
});
test.each(['http://tmp/a', '/assets/a', 'wxfile://store/a'])('%s cannot be written', (path) => {
  expect(() => tree().files.write(path, text('x'))).toThrow(`permission denied, open ${path}`);
});
test('a file needs its folder, and only mkdir recursive makes all of them', () => {
  const { files } = tree();
  expect(() => files.write('wxfile://usr/a/b/c', text('x'))).toThrow(
    'no such file or directory, open wxfile://usr/a/b/c',
  );
  expect(() => files.mkdir('wxfile://usr/a/b', false)).toThrow('no such file or directory wxfile://usr/a/b');
  files.mkdir('wxfile://usr/a/b', true);
  files.write('wxfile://usr/a/b/c', text('x'));
  expect(files.list('wxfile://usr/a')).toEqual(['b']);
  expect(() => files.mkdir('wxfile://usr/a', false)).toThrow('file already exists wxfile://usr/a');
});
test('a folder with something in it goes only recursively, with all of it', () => {
  const { files, kept } = tree();
  files.mkdir('wxfile://usr/a/b', true);
  files.write('wxfile://usr/a/b/c', text('x'));
  files.write('wxfile://usr/ab', text('x'));
  expect(() => files.rmdir('wxfile://usr/a', false)).toThrow('directory not empty');
  files.rmdir('wxfile://usr/a', true);
  expect([...kept.keys()]).toEqual(['wxfile://usr/ab']);
});
test('unlink takes files, not folders', () => {
  const { files } = tree();
  files.mkdir('wxfile://usr/a', false);
  expect(() => files.unlink('wxfile://usr/a')).toThrow('operation not permitted, unlink wxfile://usr/a');
  files.putTemp('http://tmp/x.png', text('x'));
  files.unlink('http://tmp/x.png');
  expect(files.entry('http://tmp/x.png')).toBeNull();
});
test('append needs the file and adds at its end', async () => {
  const { files } = tree();
  expect(() => files.append('wxfile://usr/a', text('b'))).toThrow('no such file or directory, open wxfile://usr/a');
  files.write('wxfile://usr/a', text('a'));
  files.append('wxfile://usr/a', text('b'));
  expect(await files.file('wxfile://usr/a').blob.text()).toBe('ab');
});
test('200 MB are all, temporary files not counted', () => {
  const { files } = tree();
  const large = { size: 150 * 1024 * 1024, type: '' } as Blob;
  files.putTemp('http://tmp/a', large);
  files.write('wxfile://usr/a', large);
  files.write('wxfile://usr/a', large);
  expect(() => files.write('wxfile://usr/b', large)).toThrow('the maximum size of the file storage limit is exceeded');
  expect(() => files.putStore('wxfile://store/b', large)).toThrow('limit is exceeded');
});
test('rename takes a folder with what is in it', () => {
  const { files } = tree();
  files.mkdir('wxfile://usr/a', false);
  files.write('wxfile://usr/a/x', text('x'));
  files.rename('wxfile://usr/a', 'wxfile://usr/b');
  expect(files.list('wxfile://usr')).toEqual(['b']);
  expect(files.list('wxfile://usr/b')).toEqual(['x']);
});
test('copy says from where to where it could not', () => {
  const { files } = tree();
  expect(() => files.copy('http://tmp/a', 'wxfile://usr/none/b', text('x'))).toThrow(
    'no such file or directory, copyFile http://tmp/a -> wxfile://usr/none/b',
  );
});
