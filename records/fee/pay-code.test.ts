import fc from 'fast-check';
import { payCodeOf, payKeyOf, paySceneOf } from './pay-code';

beforeAll(() => {
  const key = Buffer.alloc(32, 7).toString('base64');
  process.env.COURT_KEYS = JSON.stringify({ current: 'k1', keys: { k1: key }, hash: key });
});

const anyOrder = fc
  .tuple(
    fc.constantFrom('yuyao', 'bj-4th-intermediate', 'guangzhou-internet'),
    fc.constantFrom('民初', '行赔初', '执'),
    fc.integer({ min: 2016, max: 2099 }),
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.constantFrom('acceptanceFee', 'applicationFee'),
    fc.integer({ min: 1, max: 99 }),
  )
  .map((parts) => parts.join(':'));

test('FEE-17 what a 小程序码 holds is no longer than WeChat takes, and of its characters alone', () => {
  fc.assert(
    fc.property(anyOrder, (orderId) => {
      expect(paySceneOf(orderId)).toMatch(/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/);
      expect(payKeyOf(orderId)).toMatch(/^[0-9A-V]{24}$/);
      expect(payCodeOf(orderId)).toMatch(/^[0-9A-V]{8}$/);
    }),
  );
});

test('FEE-17 it says nothing of its order, is another for each, and without the court’s key nobody makes it', () => {
  const orderId = 'yuyao:民初:2025:1:acceptanceFee:1';
  const next = 'yuyao:民初:2025:1:acceptanceFee:2';
  const before = payKeyOf(orderId);
  expect(payKeyOf(orderId)).toBe(before);
  expect(payKeyOf(next)).not.toBe(before);
  // Nor is the short code, which is read out and sent, a part of it.
  expect(before).not.toContain(payCodeOf(orderId));
  const key = Buffer.alloc(32, 8).toString('base64');
  process.env.COURT_KEYS = JSON.stringify({ current: 'k1', keys: { k1: key }, hash: key });
  expect(payKeyOf(orderId)).not.toBe(before);
});
