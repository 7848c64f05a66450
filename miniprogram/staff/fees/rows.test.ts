import { orderRows, orderTone, type Refund, refundRows } from './rows';

const NOW = Date.parse('2026-03-05T10:00:00+08:00');
const line = {
  orderId: 'o',
  caseId: 'c',
  caseNo: '（2026）浙0281民初1号',
  courtId: 'yuyao',
  courtName: '',
  itemName: '案件受理费',
  amountFen: 230_000,
  state: 'issued',
  stateName: '待缴费',
  issuedAt: '',
  lastDay: '2026-03-06',
  daysLeft: 1,
};

test('FEE-11 an order whose notice was not served has no last day, and is said so', () => {
  const [soon, unserved, paid] = orderRows([
    line,
    { ...line, lastDay: null, daysLeft: null },
    { ...line, state: 'paid', daysLeft: null },
  ]);
  expect(soon).toMatchObject({ due: '最后一天 2026年3月6日 星期五，明天到期', urgent: true });
  expect(unserved).toMatchObject({ due: '交费通知还没有记送达，期限没有开始', urgent: false });
  expect(paid).toMatchObject({ due: '', tone: 'over' });
});

test('what is over is quiet, what was missed stands out', () => {
  expect([orderTone('overdue'), orderTone('aidPending'), orderTone('lapsed')]).toEqual(['urgent', 'yours', 'over']);
});

test('FEE-15 a refund presses from three days before its last day; one that is back does not', () => {
  const refund = (more: Partial<Refund>): Refund => ({
    refundNo: 'r',
    orderId: 'o',
    caseId: 'c',
    caseNo: '',
    transactionId: '',
    amountFen: 1,
    totalFen: 1,
    channel: 'wechat',
    reason: 'mediated',
    reasonText: '调解结案，减半收取',
    steps: [],
    state: 'proposed',
    stateName: '',
    next: '',
    dueOn: '2026-03-08',
    late: false,
    proposedBy: '',
    proposedAt: '',
    confirmedBy: null,
    doneAt: null,
    trouble: null,
    byHand: null,
    can: [],
    ...more,
  });
  const rows = refundRows(
    [
      refund({}),
      refund({ dueOn: '2026-03-09' }),
      refund({ state: 'abnormal', dueOn: '2026-03-01', late: true }),
      refund({ state: 'done', doneAt: '2026-03-05T01:00:00.000Z' }),
    ],
    NOW,
  );
  expect(rows.map(({ urgent }) => urgent)).toEqual([true, false, true, false]);
  expect(rows.map(({ due }) => due)).toEqual([
    '最迟 2026年3月8日 星期日 退回，还有 3 天',
    '最迟 2026年3月9日 星期一 退回，还有 4 天',
    '最迟 2026年3月1日 星期日 退回，已经过了 4 天',
    '今天 09:00 退回',
  ]);
});
