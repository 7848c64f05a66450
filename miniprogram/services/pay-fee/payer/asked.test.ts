import { askedOf } from './asked';

const ORDER = 'yuyao:民初:2025:1:acceptanceFee:1';
const asked = { orderId: ORDER, code: 'AB12CD34' };
const query = `orderId=${encodeURIComponent(ORDER)}&code=AB12CD34`;

test('the order is found in a card, in a code, and in a link that was scanned', () => {
  expect(askedOf({ orderId: encodeURIComponent(ORDER), code: 'ab12cd34' })).toEqual(asked);
  expect(askedOf({ scene: encodeURIComponent(query) })).toEqual(asked);
  expect(askedOf({ q: encodeURIComponent(`https://court.example/pay?${query}`) })).toEqual(asked);
});

test('what cannot be read leads to no order', () => {
  expect(askedOf({ orderId: '%E4%', code: '' })).toEqual({ orderId: '', code: '' });
  expect(askedOf({})).toEqual({ orderId: '', code: '' });
});
