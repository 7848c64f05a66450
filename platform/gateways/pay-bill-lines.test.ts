/** Bills as WeChat writes them: the kinds of columns, backticks, sums at the end, and what is no bill. */
import { parseTradeBill } from './pay-bill-lines';

const COURT = '1900000109';
const ALL =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUCCESS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注';
const REFUND =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const SUM_CELLS = '`2,`50.00,`25.00,`0.00,`0.30000,`50.00,`25.00';

type Cells = Record<string, string>;
const PAID: Cells = {
  交易时间: '2025-03-03 10:00:01',
  公众账号ID: 'wx0',
  商户号: '1900000001',
  特约商户号: COURT,
  微信订单号: '4200001',
  商户订单号: 'WF00',
  用户标识: 'o-plaintiff',
  交易类型: 'JSAPI',
  交易状态: 'SUCCESS',
  付款银行: 'OTHERS',
  货币种类: 'CNY',
  应结订单金额: '40.00',
  代金券金额: '10.00',
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  充值券退款金额: '0.00',
  商品名称: '案件受理费\\ （2025）浙0281民初1号',
  商户数据包: 'order-1',
  手续费: '0.30000',
  费率: '0.60%',
  订单金额: '50.00',
  申请退款金额: '0.00',
};
const BACK: Cells = {
  ...PAID,
  交易状态: 'REFUND',
  应结订单金额: '0.00',
  微信退款单号: '5030001',
  商户退款单号: 'WR00',
  退款金额: '20.00',
  退款类型: 'ORIGINAL',
  退款状态: 'SUCCESS',
  订单金额: '0.00',
  申请退款金额: '25.00',
};

const line = (header: string, cells: Cells): string =>
  header
    .split(',')
    .map((name) => `\`${cells[name] ?? ''}`)
    .join(',');
const billOf = (header: string, rows: Cells[], end = '\r\n'): string =>
  `\uFEFF${[header, ...rows.map((cells) => line(header, cells)), SUMS, SUM_CELLS].join(end)}${end}`;
const parse = (text: string) => parseTradeBill(text, COURT);

const paid = {
  kind: 'paid',
  transactionId: '4200001',
  outTradeNo: 'WF00',
  amountFen: 5_000,
  refundFen: 0,
  outRefundNo: null,
  refundId: null,
  at: new Date('2025-03-03T02:00:01Z'),
  state: 'done',
};
const back = {
  ...paid,
  kind: 'refunded',
  amountFen: 0,
  refundFen: 2_500,
  outRefundNo: 'WR00',
  refundId: '5030001',
};

test('a payment counts with what the order was of, coupons or not; a refund with what was asked to go back', () => {
  expect(parse(billOf(ALL, [PAID, BACK]))).toEqual([paid, back]);
});

test('each kind of bill has its columns in its own order, and they are found by their names', () => {
  expect(parse(billOf(SUCCESS, [PAID]))).toEqual([paid]);
  const done = { ...BACK, 退款申请时间: '2025-03-03 11:00:00', 退款成功时间: '2025-03-03 11:05:00' };
  expect(parse(billOf(REFUND, [done]))).toEqual([{ ...back, at: new Date('2025-03-03T03:05:00Z') }]);
  const waiting = { ...done, 退款成功时间: '', 退款状态: 'PROCESSING' };
  expect(parse(billOf(REFUND, [waiting]))).toEqual([
    { ...back, at: new Date('2025-03-03T03:00:00Z'), state: 'processing' },
  ]);
});

test('old bills have one column of amounts', () => {
  const old = ALL.replace('应结订单金额,代金券金额,', '总金额,企业红包金额,').replace(
    ',订单金额,申请退款金额,费率备注',
    '',
  );
  const cells = { ...PAID, 总金额: '50.00' };
  expect(parse(billOf(old, [cells, { ...BACK, 退款金额: '25.00', 总金额: '50.00' }]))).toEqual([paid, back]);
});

test.each(['FAIL', 'CHANGE'])('a refund of state %s did not go back', (state) => {
  expect(parse(billOf(ALL, [{ ...BACK, 退款状态: state }]))).toMatchObject([{ state: 'failed' }]);
});

test('amounts are taken by their figures', () => {
  const amount = (yuan: string) => parse(billOf(ALL, [{ ...PAID, 订单金额: yuan }]))[0]?.amountFen;
  expect(['0.01', '1.1', '70', '1100.29', '90071992.54'].map(amount)).toEqual([1, 110, 7_000, 110_029, 9_007_199_254]);
});

test('a day with nothing, lines that end either way, with and without the mark at the beginning', () => {
  expect(parse(billOf(ALL, []))).toEqual([]);
  expect(parse(billOf(ALL, [PAID], '\n').slice(1))).toEqual([paid]);
});

describe('whole or not at all', () => {
  const refusal = (cells: Cells) => () => parse(billOf(ALL, [PAID, cells]));
  test.each<[string, Cells]>([
    ['another merchant’s line', { ...PAID, 特约商户号: '1900000110' }],
    ['no number of WeChat’s', { ...PAID, 微信订单号: '' }],
    ['no number of ours', { ...PAID, 商户订单号: '' }],
    ['an amount that is none', { ...PAID, 订单金额: '5O.00' }],
    ['an amount below a fen', { ...PAID, 订单金额: '50.001' }],
    ['an amount below 0', { ...PAID, 订单金额: '-1.00' }],
    ['a time that is none', { ...PAID, 交易时间: '2025-13-03 10:00:00' }],
    ['a state nobody knows', { ...PAID, 交易状态: 'REVERSED' }],
    ['a refund of a state nobody knows', { ...BACK, 退款状态: '' }],
    ['a refund without its number', { ...BACK, 商户退款单号: '' }],
    ['a cell too many', { ...PAID, 商品名称: 'a,`b' }],
  ])('%s', (_, cells) => expect(refusal(cells)).toThrow());

  test('cut off, another file, a column that is missing', () => {
    const text = billOf(ALL, [PAID]);
    expect(() => parse(text.slice(0, text.indexOf('总交易单数')))).toThrow('not whole');
    expect(() => parse('{"code":"SYSTEM_ERROR"}')).toThrow();
    expect(() => parse('')).toThrow();
    expect(() => parse(billOf(ALL.replace('交易状态,', ''), [PAID]))).toThrow('交易状态');
  });
});

test('10,000 lines are read in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => ({ ...PAID, 商户订单号: `WF${i}` }));
  const text = billOf(ALL, rows);
  const began = process.cpuUsage();
  expect(parse(text)).toHaveLength(10_000);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000_000).toBeLessThan(2);
});
