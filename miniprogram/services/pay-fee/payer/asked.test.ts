import { askedOf } from './asked';

const ORDER = 'yuyao:民初:2025:1:acceptanceFee:1';
const asked = { orderId: ORDER, code: 'AB12CD34', key: '' };
const KEY = '4F9K2M0T7QH1VB83RN5S6D0J';
const query = `orderId=${encodeURIComponent(ORDER)}&code=AB12CD34`;

test('the order is found in a card, and in a link that was scanned', () => {
  expect(askedOf({ orderId: encodeURIComponent(ORDER), code: 'ab12cd34' })).toEqual(asked);
  expect(askedOf({ q: encodeURIComponent(`https://court.example/pay?${query}`) })).toEqual(asked);
});

test('a 小程序码 has a key, encoded once or twice', () => {
  const scene = encodeURIComponent(`p=${KEY}`);
  const found = { orderId: '', code: '', key: KEY };
  for (const one of [`p=${KEY}`, scene, encodeURIComponent(scene), `p=${KEY.toLowerCase()}`])
    expect(askedOf({ scene: one })).toEqual(found);
});

test('what cannot be read leads to no order', () => {
  expect(askedOf({ orderId: '%E4%', code: '', scene: '%E4%' })).toEqual({ orderId: '', code: '', key: '' });
  expect(askedOf({})).toEqual({ orderId: '', code: '', key: '' });
});
