import { joined, rowsOf, type Summary } from './rows';

const filing = (filingId: string, state: string, alert: Summary['alert']): Summary => ({
  filingId,
  courtId: 'yuyao',
  kind: 'civil',
  kindName: '民事起诉',
  title: filingId,
  state,
  stateName: state,
  version: 1,
  receiptNo: null,
  receivedAt: null,
  updatedAt: '',
  decisionDue: '2026-03-09',
  daysLeft: 3,
  alert,
  correctBy: null,
  correctDaysLeft: null,
  waitsForMe: true,
  next: '',
  caseNo: null,
});
const all = [
  filing('a', 'submitted', 'overdue'),
  filing('b', 'reviewing', 'overdue'),
  filing('c', 'resubmitted', 'soon'),
  filing('d', 'submitted', null),
];

test('FILE-5 overdue, soon and the rest stand under headings of their own, each said once', () => {
  expect(rowsOf(all, 'all').map(({ heading }) => heading)).toEqual(['已经超期', '', '快到期', '还有时间']);
});

test('the last day is short, and what is left is said in words', () => {
  expect(rowsOf(all, 'all')[0]).toMatchObject({ due: '3月9日 周一', left: '还有 3 天' });
});

test('a filter keeps the order, and says the headings anew', () => {
  expect(rowsOf(all, 'new').map(({ filingId, heading }) => [filingId, heading])).toEqual([
    ['a', '已经超期'],
    ['d', '还有时间'],
  ]);
  expect(rowsOf(all, 'overdue')).toHaveLength(2);
});

test('a filing that comes again with the next page is shown once', () => {
  expect(joined(all.slice(0, 2), all.slice(1)).map(({ filingId }) => filingId)).toEqual(['a', 'b', 'c', 'd']);
});
