import { behind } from './rows';

const ORDER = ['a', 'b', 'c', 'd'];

function moved(itemId: string, step: -1 | 1): string {
  const after = behind(ORDER, itemId, step);
  if (after === undefined) return ORDER.join('');
  const others = ORDER.filter((one) => one !== itemId);
  const at = after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, at), itemId, ...others.slice(at)].join('');
}

test('an item comes one place up or down, and stays at the ends', () => {
  expect(['a', 'b', 'c', 'd'].map((one) => moved(one, -1))).toEqual(['abcd', 'bacd', 'acbd', 'abdc']);
  expect(['a', 'b', 'c', 'd'].map((one) => moved(one, 1))).toEqual(['bacd', 'acbd', 'abdc', 'abcd']);
  expect(behind(ORDER, 'x', 1)).toBeUndefined();
});
