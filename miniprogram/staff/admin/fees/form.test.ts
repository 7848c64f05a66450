import { changesOf, errorOf, feeRows, savingOf, typedOf } from './form';

const DIVORCE = {
  field: 'divorce' as const,
  title: '离婚案件',
  rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(2)项第1目',
  leastFen: 5_000,
  mostFen: 30_000,
  valueFen: 30_000,
};
const SECURED = {
  field: 'securedInterest' as const,
  title: '申请实现担保物权',
  rule: 'FEE-4 民诉法解释第204条',
  leastFen: null,
  mostFen: null,
  valueFen: null,
};
const FEES = [DIVORCE, SECURED];

test.each([
  ['50', ''],
  ['300', ''],
  ['300元', ''],
  ['', ''],
  ['49.99', '49.99 元不行：应在 50 元到 300 元之间（诉讼费用交纳办法第13条第1款第(2)项第1目）'],
  ['301', '301 元不行：应在 50 元到 300 元之间（诉讼费用交纳办法第13条第1款第(2)项第1目）'],
  ['三百', '看不出是多少钱，请只写数字，例如 150'],
])('FEE-3 a divorce for %s', (typed, error) => {
  expect(errorOf(DIVORCE, typed)).toBe(error);
});

test('FEE-4 without a range in any text any amount goes', () => {
  expect(errorOf(SECURED, '99999')).toBe('');
  expect(feeRows(FEES).map(({ range }) => range)).toEqual([
    '应在 50 元到 300 元之间',
    '没有全国统一的范围，按本省规定',
  ]);
});

test('what would change is said in money; all values are sent together, without the empty ones', () => {
  expect(changesOf(FEES, typedOf(FEES))).toEqual([]);
  const typed = { ...typedOf(FEES), divorce: '200' };
  expect(changesOf(FEES, typed)).toMatchObject([{ what: '离婚案件', from: '300 元一件', to: '200 元一件' }]);
  const tariffs = { version: 2, source: '旧的依据', fees: FEES, coming: [] };
  expect(savingOf(tariffs, typed, { source: ' 浙价费〔2025〕1号 ', effectiveFrom: '2026-12-01' })).toEqual({
    action: 'saveTariffs',
    version: 2,
    effectiveFrom: '2026-12-01',
    source: '浙价费〔2025〕1号',
    fees: { divorce: 20_000 },
  });
});
