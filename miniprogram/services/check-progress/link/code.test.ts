import { codeIn } from './code';

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３４５６', '123456'],
  ['123-456', '123456'],
  ['/services/check-progress/link/index?code=123456', '123456'],
  ['services/check-progress/link/index?a=1&code=123456', '123456'],
  ['https://example.com/?code=123456&x=1', '123456'],
  ['?code=1234567', ''],
  ['12345', ''],
  ['1234567', ''],
  ['abc123456', ''],
  ['', ''],
])('%j holds the code %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});
