import { type Shelf, StorageArea } from './storage-area';

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
}
const area = (on = shelf(), prefix = 'a:') => new StorageArea(on, prefix);

test.each([
  ['text', '{"a":1}'],
  ['a number', 0],
  ['no number', Number.NaN],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
  ['an object', { deep: [1, { two: '2' }] }],
  ['a date', new Date(1_700_000_000_000)],
])('%s comes back with its type', (_, value) => {
  const storage = area();
  storage.set('k', value);
  expect(storage.get('k')).toEqual({ data: value });
});
test('what is stored is a copy', () => {
  const storage = area();
  const value = { list: [1] };
  storage.set('k', value);
  value.list.push(2);
  expect(storage.get('k')).toEqual({ data: { list: [1] } });
});
test('a key that is not there gives nothing', () => expect(area().get('k')).toBeUndefined());
test('more than 1 MB under a key is refused, and what was there stays', () => {
  const storage = area();
  storage.set('k', 'before');
  expect(() => storage.set('k', 'x'.repeat(1024 * 1024))).toThrow('entry size limit reached');
  expect(storage.get('k')).toEqual({ data: 'before' });
});
test('more than 10 MB in all is refused; writing a key again does not count it twice', () => {
  const storage = area();
  const large = 'x'.repeat(1024 * 1024 - 100);
  for (let at = 0; at < 10; at += 1) storage.set(`k${at}`, large);
  expect(() => storage.set('one more', large)).toThrow('exceed storage max size 10Mb');
  expect(() => storage.set('k3', large)).not.toThrow();
});
test('a browser that has no more room is told in the same words', () => {
  const full: Shelf = {
    ...shelf(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => area(full).set('k', 1)).toThrow('exceed storage max size 10Mb');
});
test('two phones on one shelf do not see each other', () => {
  const on = shelf();
  const [one, other] = [area(on, 'a:'), area(on, 'b:')];
  one.set('k', 1);
  other.set('k', 2);
  one.clear();
  expect([one.get('k'), other.get('k')]).toEqual([undefined, { data: 2 }]);
});
test('the info counts keys and kilobytes', () => {
  const storage = area();
  storage.set('k', 'x'.repeat(2000));
  expect(storage.info()).toEqual({ keys: ['k'], currentSize: 2, limitSize: 10240 });
});
test('a key must be text', () => {
  expect(() => area().set(1, 1)).toThrow('parameter error: parameter.key should be String instead of Number;');
});
