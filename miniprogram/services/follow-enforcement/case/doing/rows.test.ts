import { rowsOf } from './rows';

type View = Parameters<typeof rowsOf>[0];
const debtor = (partyId: string, more: Partial<View['debtors'][number]> = {}) => ({
  partyId,
  name: partyId,
  mine: true,
  reportBy: '2026-12-07',
  reportedOn: null,
  ...more,
});
// A boundary: of the view only what is looked at here.
const viewOf = (debtors: object[]) =>
  ({ caseId: 'yuyao:执:2026:7', side: 'judgmentDebtor', can: ['saveReport'], debtors }) as unknown as View;
const rows = (...debtors: object[]) =>
  rowsOf(viewOf(debtors), () => 3).map(({ id, name, waits, url }) => ({ id, name, waits, url }));

test('ENF-2 who acts for two debtors reports for each: what the second still owes waits for him when the first has reported', () => {
  const [first, second] = rows(debtor('王建国', { reportedOn: '2026-11-30' }), debtor('王建军'));
  expect(first).toMatchObject({ id: 'report-2', name: '报告财产（王建军）', waits: true });
  expect(decodeURIComponent(first?.url ?? '')).toContain('partyId=王建军');
  expect(second).toMatchObject({ id: 'report', name: '我的财产报告（王建国）', waits: false });
});

test('a co-debtor’s report is nobody else’s; who is alone reads no name beside his own', () => {
  const all = rows(debtor('王建国'), debtor('王建军', { mine: false }));
  expect(all.filter(({ id }) => id.startsWith('report'))).toEqual([
    expect.objectContaining({ id: 'report', name: '报告财产', waits: true }),
  ]);
});
