import { answersOf, clashOf, firstOpen, type Item, rowsOf, unlinkedOf, unsavedOf, type Written } from './answers';

const item = (i: number, more: Partial<Item> = {}): Item => ({
  itemId: `item-${i}`,
  what: `缺 ${i}`,
  rule: '民诉法第124条',
  how: '补',
  text: '',
  files: [],
  savedAt: null,
  done: false,
  ...more,
});
const ITEMS = Array.from({ length: 11 }, (_, i) => item(i + 1));
const file = (name: string) => ({ attachmentId: `a:${name}`, name });
const written = (more: Partial<Written> = {}): Written => ({ texts: {}, changed: {}, ...more });
const wrote = (text: string, base = '') => ({ text, base });

test('FIX-2 an item is answered by words or by files, saved on any phone or only written on this one', () => {
  const items = [
    item(1, { files: [file('补正1-1')] }),
    item(2, { text: '已补' }),
    item(3, { text: '旧的' }),
    item(4),
    item(5),
  ];
  const texts = { 'item-2': wrote('已补', '已补'), 'item-3': wrote('新的', '旧的'), 'item-4': wrote('  ') };
  const rows = rowsOf(items, written({ texts }));
  expect(rows.filter(({ done }) => done).map(({ number, text }) => [number, text])).toEqual([
    [1, '附件 1 个'],
    [2, '已补'],
    [3, '新的'],
  ]);
  expect(firstOpen(rows)).toBe(4);
  expect(firstOpen(rows.filter(({ done }) => done))).toBe(0);
});

test('a long answer is cut in the list, which is sent to the page with each change', () => {
  const [row] = rowsOf([item(1, { text: '长'.repeat(2000) })], written());
  expect(row?.text.length).toBeLessThan(100);
});

test('FIX-2 what is written here and not with the court is known; spaces are no words', () => {
  expect(unsavedOf(written({ texts: { 'item-1': wrote('新', '旧') } }), 'item-1')).toBe('新');
  expect(unsavedOf(written({ texts: { 'item-1': wrote('旧 ', '旧') } }), 'item-1')).toBeUndefined();
  expect(unsavedOf(written(), 'item-1')).toBeUndefined();
});

test('FIX-2 two phones that answer the same item: neither is written over', () => {
  const mine = written({ texts: { 'item-1': wrote('我写的', '原来') } });
  expect(clashOf(mine, { itemId: 'item-1', text: '原来' })).toBe(false);
  expect(clashOf(mine, { itemId: 'item-1', text: '那边写的' })).toBe(true);
  expect(clashOf(mine, { itemId: 'item-1', text: '我写的' })).toBe(false);
  expect(clashOf(written(), { itemId: 'item-1', text: '那边写的' })).toBe(false);
  // It is to be settled before it can be handed in.
  const rows = rowsOf([item(1, { text: '那边写的', done: true })], mine);
  expect(firstOpen(rows)).toBe(1);
  expect(rows[0]?.text).toContain('请打开选一个');
});

test('FIX-2 files that came after the phone was closed find their item by their name; others are left alone', () => {
  const items = [item(1, { files: [file('补正1-1')] }), ...ITEMS.slice(1)];
  const attached = [
    { ...file('补正1-1'), removable: true },
    { ...file('补正1-2'), removable: true },
    { ...file('补正11：合同.pdf'), removable: true },
    { ...file('借条-1'), removable: true },
    file('补正2-1'),
  ];
  expect(unlinkedOf(items, attached)).toEqual([
    { itemId: 'item-1', ids: ['a:补正1-2'] },
    { itemId: 'item-11', ids: ['a:补正11：合同.pdf'] },
  ]);
});

test('FIX-2 only what could not be saved goes with the handing in', () => {
  const texts = { 'item-1': wrote('已补', '已补'), 'item-2': wrote(' 新 '), 'item-3': wrote(' ') };
  expect(answersOf(ITEMS, written({ texts }))).toEqual([{ itemId: 'item-2', text: '新' }]);
});
