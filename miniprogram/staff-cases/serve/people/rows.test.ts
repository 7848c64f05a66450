import { partyRows, summary, toOf, withStart } from './rows';
import { startText } from './starts';

const APPEAL = {
  kind: 'appeal' as const,
  document: { kind: 'judgment' as const, law: 'civil' as const, instance: 'first' as const },
};
const party = (name: string, more: object = {}) => ({
  partyId: `c:${name}`,
  name,
  role: '被告',
  recipients: [{ name, text: '当事人本人', rule: 'SERVE-9' }],
  electronic: 'served' as const,
  why: [],
  serviceId: null,
  suggested: [APPEAL],
  ...more,
});

test('SERVE-6 each one chosen is served with his own periods; who has it already is not chosen', () => {
  const rows = partyRows([party('陈晓梅'), party('王建国', { electronic: 'no' }), party('某厂', { serviceId: 's' })]);
  expect(rows.map(({ chosen }) => chosen)).toEqual([true, true, false]);
  expect(toOf(rows)).toEqual([
    { partyId: 'c:陈晓梅', starts: [APPEAL] },
    { partyId: 'c:王建国', starts: [APPEAL] },
  ]);
  expect(summary(rows)).toBe('陈晓梅：到达就是送达，期限从明天开始算。王建国：不能电子送达，先备好，再选别的方式。');
});

test('a period that the clerk takes out does not begin', () => {
  const [row] = partyRows([party('陈晓梅')]);
  expect(row && toOf([{ ...row, kept: [], abroad: true }])).toEqual([
    { partyId: 'c:陈晓梅', starts: [], abroad: true },
  ]);
});

test('TIME-6 in summary procedure the days to answer are those that were agreed', () => {
  const answer = { kind: 'answer' as const, proceeding: 'civilSummary' as const };
  const [row] = partyRows([party('王建国', { suggested: [answer] })]);
  expect(row?.asksDays).toBe(true);
  expect(row && toOf([{ ...row, days: '10' }])[0]?.starts).toEqual([{ ...answer, agreedDays: 10 }]);
  expect(row && toOf([row])[0]?.starts).toEqual([answer]);
});

test('a period added by the clerk stands beside the others and is kept', () => {
  const [row] = partyRows([party('王建国')]);
  const evidence = { kind: 'evidence' as const, days: 15 };
  expect(row && toOf([withStart(row, evidence)])[0]?.starts).toEqual([APPEAL, evidence]);
  expect(startText(evidence)).toBe('举证期限 15 天');
});
