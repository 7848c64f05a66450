/** Own data: what comes as a file, and from when on an account was in other hands. */
import { DATA_KINDS } from '../../../../court/access/data-rights';
import { HELP_SCOPE_NAMES, HELP_SCOPES, helpUntil } from '../../../../court/agency/help';
import { addYears, parseLegalDate } from '../../../../court/time/legal-date';
import { SCOPES, untilAfter } from '../help/accept/choices';
import { counted, fileText, itemsOf } from './export/items';
import { earliest, SINCE } from './theft/since';
import { ABOUT } from './words';

const NOW = Date.parse('2025-03-31T02:00:00Z');

test('PRIV-3 one may ask about everything that is kept', () => {
  expect(ABOUT.map(({ value }) => value).sort()).toEqual([...DATA_KINDS].sort());
});

test('PRIV-3 the export is counted by what it is, and is one file with all of it', () => {
  const items = itemsOf(
    '[{"kind":"a","title":"通知","data":1},{"kind":"a","title":"通知","data":2},{"kind":"b","title":"身份"}]',
  );
  expect(counted(items)).toEqual([
    { title: '通知', count: 2 },
    { title: '身份', count: 1 },
  ]);
  expect(JSON.parse(fileText(items, ['草稿：90 天。'])).内容).toHaveLength(3);
  expect(() => itemsOf('{}')).toThrow(SyntaxError);
});

test('ID-2 what he remembers reaches back far enough, and no further than he can say', () => {
  expect(earliest('today', NOW)).toBe('2025-03-30T02:00:00.000Z');
  expect(earliest('unknown', NOW)).toBeUndefined();
  for (const { value } of SINCE)
    if (value !== 'unknown') expect(Date.parse(earliest(value, NOW) ?? '')).toBeLessThan(NOW);
});

test('ACC-1 every scope can be chosen, and every period is one that the court accepts', () => {
  expect(SCOPES.map(({ id }) => id)).toEqual([...HELP_SCOPES]);
  for (const { id, name } of SCOPES) expect(HELP_SCOPE_NAMES[id]).toContain(name);
  expect(untilAfter(1, NOW)).toBe('2025-04-30');
  for (const day of ['2024-02-29', '2025-08-31', '2025-12-31']) {
    const until = untilAfter(12, Date.parse(`${day}T02:00:00Z`));
    const today = parseLegalDate(day);
    expect(helpUntil(until, today) <= addYears(today, 1)).toBe(true);
  }
});
