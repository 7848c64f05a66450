import { pagesText, rowsOf } from './rows';

const NOW = Date.parse('2025-03-04T12:00:00+08:00');
const view = (page: number, time: string, more: object = {}) => ({
  at: new Date(`2025-03-04T${time}:00+08:00`).toISOString(),
  name: '王建国',
  as: 'reader' as const,
  itemId: 'i1',
  itemName: '借条',
  page,
  readingId: 'r',
  ...more,
});

test('pages are said in ranges', () => {
  expect(pagesText([7, 1, 3, 2])).toBe('第 1-3、7 页');
  expect(pagesText([5])).toBe('第 5 页');
});

test('PRIV-5 what one leafed through is one line, another person, item or hour another', () => {
  const rows = rowsOf(
    [
      view(1, '11:30', { name: '严法官', as: 'court', readingId: null }),
      view(3, '10:05'),
      view(2, '10:04'),
      view(2, '10:03'),
      view(1, '09:00'),
      view(1, '08:59', { itemId: 'i2', itemName: '收据' }),
    ],
    NOW,
  );
  expect(rows.map(({ who, what, when }) => [who, what, when])).toEqual([
    ['严法官，法院工作查阅', '借条，第 1 页', '今天 11:30'],
    ['王建国，申请阅卷', '借条，第 2-3 页', '今天 10:03 到 今天 10:05'],
    ['王建国，申请阅卷', '借条，第 1 页', '今天 09:00'],
    ['王建国，申请阅卷', '收据，第 1 页', '今天 08:59'],
  ]);
});
