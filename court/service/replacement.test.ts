import { markReplaced } from './replacement';

test('SERVE-11 the corrected document takes the place of the old one, which stays, marked', () => {
  const marked = markReplaced([
    { sha256: 'b', madeAt: 2, replaces: 'a' },
    { sha256: 'a', madeAt: 1 },
    { sha256: 'c', madeAt: 3, replaces: 'b' },
  ]);
  expect(marked.map(({ sha256, replacedBy }) => [sha256, replacedBy])).toEqual([
    ['a', 'b'],
    ['b', 'c'],
    ['c', null],
  ]);
  expect(marked[0]?.mark).toContain('重新送达');
  expect(marked[2]?.mark).toBeNull();
});

test.each([
  ['of an unknown version', [{ sha256: 'b', madeAt: 2, replaces: 'a' }]],
  [
    'older than what it corrects',
    [
      { sha256: 'a', madeAt: 5 },
      { sha256: 'b', madeAt: 2, replaces: 'a' },
    ],
  ],
  ['of itself', [{ sha256: 'a', madeAt: 5, replaces: 'a' }]],
  [
    'made twice',
    [
      { sha256: 'a', madeAt: 1 },
      { sha256: 'b', madeAt: 2, replaces: 'a' },
      { sha256: 'c', madeAt: 3, replaces: 'a' },
    ],
  ],
])('SERVE-11 a correction %s is refused', (_what, versions) => {
  expect(() => markReplaced(versions)).toThrow(RangeError);
});
