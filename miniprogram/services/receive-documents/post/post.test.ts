import { lackingOf, NO_POST, sentAs } from './post';

const WHOLE = { receiver: '陈晓梅', address: '余姚市凤山街道 1 号', postcode: '', phone: '13800001234' };

test('an address says who, where and by which telephone; the postcode may be left out', () => {
  expect(lackingOf(WHOLE)).toEqual({});
  expect(lackingOf({ ...WHOLE, postcode: '315400' })).toEqual({});
  expect(Object.keys(lackingOf(NO_POST))).toEqual(['receiver', 'address', 'phone']);
  expect(Object.keys(lackingOf({ ...WHOLE, postcode: '3154' }))).toEqual(['postcode']);
});

test('spaces around what was typed are not sent, nor an empty postcode', () => {
  expect(sentAs({ ...WHOLE, receiver: ' 陈晓梅 ' })).toEqual({
    receiver: '陈晓梅',
    address: '余姚市凤山街道 1 号',
    phone: '13800001234',
  });
  expect(sentAs({ ...WHOLE, postcode: '315400' })).toMatchObject({ postcode: '315400' });
});
