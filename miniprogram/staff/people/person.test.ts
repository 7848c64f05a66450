import { ID_KINDS as IN_LAW } from '../../../court/people/id-document';
import { ID_KINDS, lengthText, NOBODY, personErrors, seenOf } from './person';

test('ID-1 every kind of document that proves a person can be chosen', () => {
  expect(ID_KINDS.map(({ value }) => value)).toEqual([...IN_LAW]);
});

test('PRIV-1 nothing is sent before the notice was given', () => {
  const typed = { ...NOBODY, name: '沈阿婆', idNumber: '330205195308200028' };
  expect(personErrors(typed)).toEqual({ noticeGiven: '先告诉他，再勾上' });
  expect(personErrors({ ...typed, noticeGiven: true })).toEqual({});
});

test('ID-9 how far a card’s number is, without reproach; other documents have no such length', () => {
  expect(lengthText({ ...NOBODY, idNumber: '3302051953' })).toBe('10 位，还差 8 位。');
  expect(lengthText({ ...NOBODY, idNumber: '3302 0519 5308 2000 28' })).toBe('18 位，够了。');
  expect(lengthText({ ...NOBODY, idKind: 'passport', idNumber: 'E123' })).toBe('');
});

test('no telephone is none, and not an empty one', () => {
  expect(seenOf({ ...NOBODY, name: ' 沈阿婆 ', idNumber: '1' })).not.toHaveProperty('phone');
});
