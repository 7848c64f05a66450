import { NO_RECEIPT, notTheSum, receiptErrors } from './receipt';

test('FEE-17 what would become of another sum is said before it is recorded', () => {
  expect(notTheSum(230_000, '2300')).toBe('');
  expect(notTheSum(230_000, '2,400')).toContain('多 ¥100.00');
  expect(notTheSum(230_000, '2299.99')).toContain('少 ¥0.01');
  expect(notTheSum(230_000, '')).toBe('');
});

test('everything of the receipt is asked for', () => {
  expect(Object.keys(receiptErrors(NO_RECEIPT))).toEqual(['reference', 'amountFen', 'paidOn', 'payerName']);
  expect(receiptErrors({ reference: '20250305-1', amount: '2300', paidOn: '2025-03-05', payerName: '陈晓梅' })).toEqual(
    {},
  );
});
