import { parseLegalDate } from '../time/legal-date';
import { ID_KINDS, isSameName, kindOfNumber, numberProblem, tidyName, tidyNumber } from './id-document';

const TODAY = parseLegalDate('2025-03-03');

test('ID-9 a number is read as it is meant: blanks, full width, a small x', () => {
  expect(tidyNumber(' 110105 19491231 002x')).toBe('11010519491231002X');
  expect(tidyNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X');
  expect(numberProblem('idCard', '１１０１０５１９４９１２３１００２ｘ', TODAY)).toBeUndefined();
});

test('ID-9 a name is the same name with another dot, or blanks', () => {
  expect(tidyName('买买提•艾力')).toBe(tidyName('买买提 ・艾力'));
  expect(tidyName(' 陈 晓梅')).toBe('陈晓梅');
  expect(tidyName('𬭎㛃䶮')).toBe('𬭎㛃䶮');
});

test('ID-1 a name in Latin letters is the same name in small letters and with its words in another order; no part of it is', () => {
  expect(isSameName('SMITH, JOHN', 'John Smith')).toBe(true);
  expect(isSameName('JOHN SMITH', 'JANE SMITH')).toBe(false);
  expect(isSameName('JOHN SMITH', 'SMITH')).toBe(false);
  expect(isSameName('陈 晓梅', '陈晓梅')).toBe(true);
  expect(isSameName('陈晓梅', '晓梅陈')).toBe(false);
  expect(isSameName('宁波ABC公司', '宁波abc公司')).toBe(true);
  expect(isSameName('', ',')).toBe(false);
});

test('ID-9 a row of figures as long as a card’s is a card’s, typed wrong, and no passport', () => {
  for (const number of ['11010519491231002', '1101 0519 4912 3100 2', '110105194912310021X'])
    expect(kindOfNumber(number)).toBe('idCard');
  for (const number of ['E12345678', '01234567', 'ABC123456789012']) expect(kindOfNumber(number)).toBe('passport');
});

test('ID-9 what is wrong is said by its kind, never as a finding', () => {
  expect(numberProblem('idCard', '110105194912310021', TODAY)).toContain('打错');
  expect(numberProblem('idCard', '1101051949123100', TODAY)).toContain('16 位');
  expect(numberProblem('idCard', '330281202601010016', TODAY)).toContain('打错');
  for (const kind of ID_KINDS.filter((one) => one !== 'idCard')) {
    expect(numberProblem(kind, 'E1234 5678', TODAY)).toBeUndefined();
    expect(numberProblem(kind, '护照', TODAY)).toContain('字母和数字');
  }
});
