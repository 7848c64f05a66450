import { parseLegalDate } from '../time/legal-date';
import { ID_KINDS, numberProblem, tidyName, tidyNumber } from './id-document';

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

test('ID-9 what is wrong is said by its kind, never as a finding', () => {
  expect(numberProblem('idCard', '110105194912310021', TODAY)).toContain('打错');
  expect(numberProblem('idCard', '1101051949123100', TODAY)).toContain('16 位');
  expect(numberProblem('idCard', '330281202601010016', TODAY)).toContain('打错');
  for (const kind of ID_KINDS.filter((one) => one !== 'idCard')) {
    expect(numberProblem(kind, 'E1234 5678', TODAY)).toBeUndefined();
    expect(numberProblem(kind, '护照', TODAY)).toContain('字母和数字');
  }
});
