import { found, type Item, leafAt, pageOf, pagesText } from './leaves';

function items(...pages: number[]): Item[] {
  let firstPage = 1;
  return pages.map((count, i) => {
    const item: Item = {
      itemId: `i${i + 1}`,
      name: `材料${i + 1}`,
      kindName: i % 2 === 0 ? '证据' : '法院文书',
      date: '2025-03-03',
      byText: i % 2 === 0 ? '原告 陈晓梅' : null,
      pages: count,
      firstPage,
      masked: false,
      waits: false,
      superseded: false,
    };
    firstPage += count;
    return item;
  });
}

test('page 217 of 300 is the page of the item that has it', () => {
  const all = items(200, 1, 99);
  expect(leafAt(all, 217)).toMatchObject({ itemId: 'i3', page: 16, pages: 99, at: 217 });
  expect([1, 200, 201, 202, 300].map((at) => leafAt(all, at)?.itemId)).toEqual(['i1', 'i1', 'i2', 'i3', 'i3']);
  expect([0, 301, -1].map((at) => leafAt(all, at))).toEqual([undefined, undefined, undefined]);
});

test('every page has one leaf, and its own', () => {
  const all = items(3, 1, 7, 2);
  const leaves = Array.from({ length: 13 }, (_, i) => leafAt(all, i + 1));
  expect(leaves.map((leaf) => `${leaf?.itemId}/${leaf?.page}`).join(' ')).toBe(
    'i1/1 i1/2 i1/3 i2/1 i3/1 i3/2 i3/3 i3/4 i3/5 i3/6 i3/7 i4/1 i4/2',
  );
});

test.each(['', ' ', '0', '301', '1.5', '二', '-3'])('“%s” is no page', (typed) => {
  expect(pageOf(typed, 300)).toEqual({ at: 0, trouble: '请写 1 到 300 的数。' });
});

test('a page is taken as it is typed', () => {
  expect(pageOf(' 217 ', 300)).toEqual({ at: 217, trouble: '' });
});

test('an item is found by its title, its kind or who handed it in', () => {
  const all = items(1, 1, 1);
  expect(found(all, '材料2').map(({ itemId }) => itemId)).toEqual(['i2']);
  expect(found(all, '陈晓梅 材料3').map(({ itemId }) => itemId)).toEqual(['i3']);
  expect(found(all, '文书').map(({ itemId }) => itemId)).toEqual(['i2']);
  expect(found(all, '  ')).toHaveLength(3);
  expect(found(all, '没有的')).toEqual([]);
});

test('where an item stands is said plainly', () => {
  expect(pagesText({ firstPage: 3, pages: 1 })).toBe('第 3 页');
  expect(pagesText({ firstPage: 3, pages: 7 })).toBe('第 3 到 9 页');
});
