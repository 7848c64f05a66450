import { filingCounts, windowCounts } from './counts';

const figures = (counts: { id: string; figure: string }[]) => counts.map(({ id, figure }) => `${id} ${figure}`);

const filing = (alert: 'soon' | 'overdue' | null) => ({
  filingId: '1',
  courtId: 'yuyao',
  title: '',
  state: 'submitted',
  stateName: '',
  version: 1,
  receiptNo: null,
  receivedAt: null,
  updatedAt: '',
  decisionDue: null,
  daysLeft: null,
  alert,
  correctBy: null,
  correctDaysLeft: null,
  waitsForMe: true,
  next: '',
  caseNo: null,
});

test('a window counts who waits in all its queues', () => {
  const queue = { queueId: 'a', name: '', next: [] };
  const board = {
    queues: [
      { ...queue, waiting: 2 },
      { ...queue, waiting: 3 },
    ],
    atCounters: [],
    passed: [],
  };
  expect(figures(windowCounts(board))).toEqual(['waiting 5', 'served 0']);
});

test('FILE-5 what is overdue or due soon is counted, and is urgent only if there is any', () => {
  const counts = filingCounts({ filings: [filing('overdue'), filing('soon'), filing(null)], next: null });
  expect(figures(counts)).toEqual(['todo 3', 'soon 1', 'overdue 1']);
  expect(filingCounts({ filings: [filing(null)], next: null }).some(({ urgent }) => urgent)).toBe(false);
});

test('a page that is not the last says that there is more, of that kind only', () => {
  expect(figures(filingCounts({ filings: [filing('overdue'), filing('soon')], next: 'x' }))).toEqual([
    'todo 2+',
    'soon 1+',
    'overdue 1',
  ]);
});
