import { groupsOf, type Original } from './rows';

// Partial: only what is shown of one.
const original = (more: Partial<Original>) =>
  ({
    originalId: 'o1',
    filingId: 'f1',
    name: '借条',
    state: 'asked',
    stateName: '等您带来',
    reasonText: '看不清',
    explain: null,
    step: { text: '', rule: 'FIX-4 在线诉讼规则第12条第(2)项' },
    bringBy: '2026-12-03',
    shownAt: null,
    shownTo: null,
    agrees: null,
    remark: null,
    ...more,
  }) as Original;
const NOW = Date.parse('2026-12-03T02:00:00Z');
const shown = { state: 'shown', shownAt: '2026-12-03T01:00:00Z', shownTo: '方窗口' } as const;

test('FIX-4 what is still to be brought comes first, each filing by itself', () => {
  const groups = groupsOf(
    [
      original({ originalId: 'a', ...shown, agrees: true }),
      original({ originalId: 'b' }),
      original({ filingId: 'f2' }),
    ],
    new Map(),
    NOW,
  );
  expect(
    groups.map(({ filingId, asked, rows }) => [filingId, asked, rows.map(({ originalId }) => originalId)]),
  ).toEqual([
    ['f1', 1, ['b', 'a']],
    ['f2', 1, ['o1']],
  ]);
});

test('FIX-4 what the counter saw is said, also where it is not the same', () => {
  const result = (more: Partial<Original>) => groupsOf([original(more)], new Map(), NOW)[0]?.rows[0]?.result;
  expect(result({ ...shown, agrees: true })).toBe('今天 09:00 方窗口核对：和您传的一致。');
  expect(result({ ...shown, agrees: false, remark: '缺第二页。' })).toContain('由法官处理，会再告诉您。缺第二页。');
  expect(result({ state: 'dropped' })).toContain('不必再带');
  expect(result({})).toBe('');
});
