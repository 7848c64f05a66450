import { AID_GROUNDS } from '../fees/aid';
import { BURDENS } from '../fees/burden';
import { REFUND_GROUNDS } from '../fees/refund';
import { cited } from './citation';

test('rules are cited as papers do: the law’s full name, figures in words', () => {
  expect(cited('FEE-14 诉讼费用交纳办法第46条第1款第(1)项')).toBe('《诉讼费用交纳办法》第四十六条第一款第一项');
  expect(cited('FEE-16 民诉法解释第203条')).toBe(
    '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百零三条',
  );
  expect(cited('FEE-16 行政诉讼法第102条')).toBe('《中华人民共和国行政诉讼法》第一百零二条');
  expect(cited('民事诉讼法第157条第1款第(11)项')).toBe('《中华人民共和国民事诉讼法》第一百五十七条第一款第十一项');
  expect(cited('民诉法解释第199条第2款')).toContain('第一百九十九条第二款');
  expect(cited('民诉法解释第318条')).toContain('第三百一十八条');
  expect(cited('民诉法解释第200条')).toContain('第二百条');
  expect(cited('FEE-10 诉讼费用交纳办法第20、22条')).toBe('《诉讼费用交纳办法》第二十条、第二十二条');
  expect(cited('FEE-7 诉讼费用交纳办法第21条第(一)项')).toBe('《诉讼费用交纳办法》第二十一条第一项');
});

test.each(['FEE-4 诉讼费用交纳办法第8–10条', 'FEE-2', '粤价函〔2008〕45号', '民诉法解释第1203条', ''])(
  'no paper cites half of %s',
  (rule) => {
    expect(() => cited(rule)).toThrow(RangeError);
  },
);

test('every ground of aid, of refund and of burden can be cited', () => {
  const rules = [AID_GROUNDS, REFUND_GROUNDS, BURDENS].flatMap((table) => Object.values(table).map(({ rule }) => rule));
  for (const rule of rules) expect(cited(rule)).toMatch(/^《[^\d]+》第[^\dA-Z]+$/);
});
