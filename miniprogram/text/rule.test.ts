import { lawOf } from './rule';

test("only the law is left of a rule, not the program's own number", () => {
  expect(lawOf('FILE-3 立案规定第6条第(1)项')).toBe('立案规定第6条第(1)项');
  expect(lawOf('GUIDE-2 HEAR-1 在线诉讼规则第4条')).toBe('在线诉讼规则第4条');
  expect(lawOf('ID-6 民诉法第61条第1款、行诉法第31条第1款')).toBe('民诉法第61条第1款、行诉法第31条第1款');
  expect(lawOf('ID-5..7, FILE-1')).toBe('');
  expect(lawOf('GUIDE-3 立案规定第14条 民事诉讼法第123条')).toBe('立案规定第14条，民事诉讼法第123条');
  expect(lawOf('FIX-3, FILE-7 立案规定第7条')).toBe('立案规定第7条');
  expect(lawOf('民事诉讼法第122条')).toBe('民事诉讼法第122条');
});
