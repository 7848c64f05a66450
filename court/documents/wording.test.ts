import fc from 'fast-check';
import { chineseDate, plainDate, plainInstant, upTo99 } from '../time/chinese-date';
import { parseLegalDate } from '../time/legal-date';
import { clause, named, sentence, tight, until } from './wording';

test('days as papers write them', () => {
  expect(chineseDate(parseLegalDate('2025-03-03'))).toBe('二〇二五年三月三日');
  expect(chineseDate(parseLegalDate('2000-10-20'))).toBe('二〇〇〇年十月二十日');
  expect(chineseDate(parseLegalDate('1999-12-31'))).toBe('一九九九年十二月三十一日');
  expect(plainDate(parseLegalDate('2025-03-03'))).toBe('2025年3月3日');
  expect(until(parseLegalDate('2025-03-03'))).toBe('2025年3月3日前（含当日）');
});

test('TIME-1 an instant is written in Shanghai’s time', () => {
  expect(plainInstant(Date.parse('2025-03-02T16:05:00Z'))).toBe('2025年3月3日0时05分');
  expect(plainInstant(Date.parse('2025-03-03T15:59:59Z'))).toBe('2025年3月3日23时59分');
});

test('numbers up to 99', () => {
  expect([1, 10, 11, 20, 21, 99].map(upTo99)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
  expect(new Set(Array.from({ length: 99 }, (_, i) => upTo99(i + 1))).size).toBe(99);
  for (const wrong of [0, 100, 1.5]) expect(() => upTo99(wrong)).toThrow(RangeError);
});

test('spaces beside figures go, those of Latin words stay', () => {
  expect(tight('超过 10,000 元至 2.5% 的部分：2,250 元')).toBe('超过10,000元至2.5%的部分：2,250元');
  expect(tight('合同 Purchase Order 第 3 条')).toBe('合同Purchase Order第3条');
});

test('a sentence ends once, however it was typed', () => {
  for (const text of ['还款', '还款。', '还款；', ' 还款. ', '还款。。']) {
    expect(sentence(text)).toBe('还款。');
    expect(clause(text)).toBe('还款');
  }
  fc.assert(fc.property(fc.string(), (text) => expect(sentence(sentence(text))).toBe(sentence(text))));
});

test('many names are counted, few are named', () => {
  expect(named(['甲', '乙'])).toBe('甲、乙');
  expect(named(['甲', '乙', '丙', '丁', '戊'])).toBe('甲等5人');
});
