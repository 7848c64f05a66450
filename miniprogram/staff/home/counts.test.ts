import {
  bookingCounts,
  caseCounts,
  executionCounts,
  filingCounts,
  refundCounts,
  waitingCounts,
  windowCounts,
} from './counts';

const figures = (counts: { id: string; figure: string }[]) => counts.map(({ id, figure }) => `${id} ${figure}`);

const filing = (alert: 'soon' | 'overdue' | null) => ({
  filingId: '1',
  courtId: 'yuyao',
  kind: 'civil' as const,
  kindName: '民事起诉',
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

test('who is still to come is counted apart from who came', () => {
  const visit = (state: string) => ({
    bookingId: state,
    bookingNo: '',
    name: '',
    hallId: '',
    from: '',
    to: '',
    matterName: '',
    state,
    stateName: '',
    papers: 'none' as const,
    receiptNo: null,
    can: [],
  });
  const counts = bookingCounts(['booked', 'past', 'arrived', 'cancelled', 'noShow'].map(visit));
  expect(figures(counts)).toEqual(['expected 2', 'arrived 1']);
});

test('nothing waiting is not urgent', () => {
  expect(waitingCounts('bindings', 0, false, '件')[0]).toMatchObject({ figure: '0', urgent: false });
  expect(waitingCounts('bindings', 50, true, '件')[0]).toMatchObject({ figure: '50+', urgent: true });
});

test('FEE-15 refunds that did not go through, or are late, stand out', () => {
  const refund = (state: string, late: boolean) => ({
    refundNo: state,
    orderId: '',
    caseId: '',
    caseNo: '',
    transactionId: '',
    amountFen: 1,
    totalFen: 1,
    channel: 'wechat' as const,
    reason: '',
    reasonText: '',
    steps: [],
    state,
    stateName: '',
    next: '',
    dueOn: '2026-03-05',
    late,
    proposedBy: '',
    proposedAt: '',
    confirmedBy: null,
    doneAt: null,
    trouble: null,
    byHand: null,
    can: [],
  });
  const counts = refundCounts({
    refunds: [
      refund('proposed', true),
      refund('proposed', false),
      refund('abnormal', false),
      refund('processing', false),
    ],
    next: null,
  });
  expect(figures(counts)).toEqual(['refunds 2', 'byHand 1', 'late 1']);
  expect(figures(refundCounts({ refunds: [], next: null }))).toEqual(['refunds 0']);
});

test('TIME-9 cases with a date today, and those whose trial limit is near, are counted; who is over is not', () => {
  const of = (state: string, on: string | null, daysLeft: number | null) => ({
    caseId: state,
    caseNo: '',
    kind: 'civil',
    title: '',
    state,
    stateName: '',
    registeredOn: '',
    trial: null,
    limit: { lastDay: null, daysLeft },
    nearest: on === null ? null : { title: '第1次开庭', on, at: null },
  });
  const cases = [of('scheduled', '2026-03-05', 40), of('heard', null, 15), of('preparing', '2026-03-06', null)];
  expect(figures(caseCounts([...cases, of('effective', '2026-03-05', 1)], false, '2026-03-05'))).toEqual([
    'cases 3',
    'today 1',
    'limits 1',
  ]);
  expect(figures(caseCounts([of('preparing', null, null)], true, '2026-03-05'))).toEqual(['cases 1+', 'today 0+']);
});

test('ENF-7, 14 executions with something due today or before stand out', () => {
  const of = (dueOn: string | null) => ({
    ...{ caseId: String(dueOn), caseNo: '', title: '', registeredOn: '', state: 'controlled', stateName: '' },
    ...{ dueOn, leftFen: 1 },
  });
  const all = [of('2026-03-05'), of('2026-03-06'), of(null)];
  expect(figures(executionCounts(all, false, '2026-03-05'))).toEqual(['executions 3', 'due 1']);
  expect(figures(executionCounts([of(null)], true, '2026-03-05'))).toEqual(['executions 1+']);
});
