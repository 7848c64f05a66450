import { addDays, parseLegalDate as date } from '../time/legal-date';
import { assetReportOrder, supplementDue, unansweredAssets } from './asset-report';

const order = {
  moneyClaim: true,
  noticeReceivedOn: date('2025-03-03'),
  orderReceivedOn: date('2025-03-03'),
  reportDays: 5,
};

test('ENF-2 the report looks back one year from the notice, in a leap year too', () => {
  expect(assetReportOrder(order)).toMatchObject({ lookBackFrom: '2024-03-03', withNotice: true });
  const leap = { ...order, noticeReceivedOn: date('2024-02-29'), orderReceivedOn: date('2024-02-29') };
  expect(assetReportOrder(leap).lookBackFrom).toBe('2023-02-28');
});

test('ENF-2 a repeated order still looks back from the notice, and its time runs from itself', () => {
  const again = assetReportOrder({ ...order, orderReceivedOn: date('2025-06-03') });
  expect(again.lookBackFrom).toBe('2024-03-03');
  expect(again.report.lastDay).toBe('2025-06-09'); // 06-08 is a Sunday
  expect(() => assetReportOrder({ ...order, orderReceivedOn: addDays(order.noticeReceivedOn, -1) })).toThrow(
    RangeError,
  );
  expect(() => assetReportOrder({ ...order, reportDays: 0 })).toThrow(RangeError);
});

test('ENF-2 the order states period, look-back, supplement and liability', () => {
  const text = assetReportOrder(order)
    .content.map((one) => one.text)
    .join('');
  for (const needed of ['2025 年 3 月 10 日', '2024 年 3 月 3 日', '补充报告', '罚款、拘留', '申请延长'])
    expect(text).toContain(needed);
});

test('ENF-2 each kind is answered, with assets or with 没有; blanks are asked again', () => {
  const all = {
    money: '工资',
    realProperty: '没有',
    movables: '没有',
    rights: '没有',
    others: '没有',
    burdens: '没有',
    changes: '没有',
  };
  expect(unansweredAssets(all)).toEqual([]);
  expect(unansweredAssets({ ...all, changes: '  ' })).toEqual(['changes']);
  expect(unansweredAssets({})).toHaveLength(7);
});

test('ENF-2 a later change is reported within ten days', () => {
  expect(supplementDue(date('2025-03-03'))).toBe('2025-03-13');
});
