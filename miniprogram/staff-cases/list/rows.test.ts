import { joined, type Line, listsFor, rowsOf, stagesOf } from './rows';

const line = (
  caseId: string,
  nearest: string | null,
  lastDay: string | null,
  daysLeft: number | null = null,
): Line => ({
  caseId,
  caseNo: `（2026）浙0281民初${caseId}号`,
  kind: 'civil',
  title: `当事人${caseId}`,
  state: 'preparing',
  stateName: '庭前准备',
  registeredOn: '2026-01-01',
  trial: null,
  limit: lastDay || daysLeft === null ? { lastDay, daysLeft } : null,
  nearest: nearest ? { title: '第1次开庭', on: nearest, at: `${nearest}T06:00:00.000Z` } : null,
});

test('each has the lists of his roles, his own first', () => {
  const ids = (roles: string[]) => listsFor(roles).map(({ id }) => id);
  expect([ids(['judge']), ids(['clerk']), ids(['archivist']), ids(['filing-judge']), ids(['window'])]).toEqual([
    ['mine'],
    ['mine', 'unassigned'],
    ['closed'],
    ['unassigned', 'court', 'closed'],
    [],
  ]);
});

test('what is due first comes first: a date to come to, or the end of the trial limit', () => {
  const lines = [
    line('1', null, null),
    line('2', '2026-04-01', '2026-09-01'),
    line('3', null, '2026-03-20', 15),
    line('4', '2026-03-10', null),
  ];
  expect(rowsOf(lines, '').map(({ caseId }) => caseId)).toEqual(['4', '3', '2', '1']);
  expect(rowsOf(lines, '').map(({ urgent }) => urgent)).toEqual([false, true, false, false]);
});

test('a name or a number finds a case; what is not reckoned says so', () => {
  const lines = [line('17', null, null), line('18', null, null)];
  expect(rowsOf(lines, ' 民初17 ').map(({ caseId }) => caseId)).toEqual(['17']);
  expect(rowsOf(lines, '当事人18')[0]?.limit).toBe('审限停止计算');
  expect(rowsOf(lines, '没有')).toEqual([]);
});

test('a list begins with what is open, the archive with what waits for it', () => {
  expect(stagesOf('mine')[0]).toMatchObject({
    name: '在办',
    states: expect.not.arrayContaining(['effective', 'archived']),
  });
  expect(stagesOf('closed')[0]).toEqual({ name: '待归档', states: ['effective', 'closed'] });
  expect(stagesOf('unassigned')).toEqual([]);
});

test('a case that changed while the list was read is there once', () => {
  expect(
    joined([line('1', null, null)], [line('1', null, null), line('2', null, null)]).map(({ caseId }) => caseId),
  ).toEqual(['1', '2']);
});
