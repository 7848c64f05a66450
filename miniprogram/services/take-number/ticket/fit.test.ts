import { fitVw } from './fit';

test('the name of a counter fills the line, however long it is', () => {
  expect(fitVw('1号窗口', 0.8)).toBe(22);
  expect(fitVw('诉讼服务中心3号窗口', 0.8)).toBe(8.3);
  expect(fitVw('', 0.8)).toBe(24);
});
