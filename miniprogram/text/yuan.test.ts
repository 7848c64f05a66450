import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { fenOf, moneyText, yuanText, yuanTyped } from './yuan';

test.each([
  ['15000', 1_500_000],
  ['15,000', 1_500_000],
  ['15，000.5 元', 1_500_050],
  ['￥15000', 1_500_000],
  ['1.5万', 1_500_000],
  ['1.5万元', 1_500_000],
  ['3万5千', 3_500_000],
  ['１２３．４５', 12_345],
  ['1200元整', 120_000],
  ['300块钱', 30_000],
  ['2亿', 20_000_000_000],
  ['0.01', 1],
  ['0', 0],
  ['1.2345万', 1_234_500],
  ['100000000000', 10 ** 13],
])('%s is %d fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

test.each([
  '',
  '  ',
  '三万',
  '3万5',
  '5千3万',
  '1.2.3',
  '-5',
  '0.001',
  '1.23456789万',
  '100000000000.01',
  'abc',
  '万',
  '1e5',
])('%s is no amount', (typed) => expect(fenOf(typed)).toBeUndefined());

const FEN = fc.integer({ min: 0, max: 10 ** 13 });

test('every amount comes back as it was, however it is written', () => {
  fc.assert(
    fc.property(FEN, (fen) => {
      expect(fenOf(yuanTyped(fen))).toBe(fen);
      expect(fenOf(yuanText(fen))).toBe(fen);
    }),
  );
});

test('万 is ten thousand to the fen', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (fen) => fenOf(`${yuanTyped(fen)}万`) === fen * 10_000));
});

/** The same for templates. */
const inTemplates: { of(fen: number): string } = runInNewContext(
  `${readFileSync('miniprogram/text/money.wxs', 'utf8')}; module.exports`,
  { module: {} },
);

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [580_000, '¥5,800.00'],
  [123_456_789_01, '¥123,456,789.01'],
  [-2050, '−¥20.50'],
])('%d fen stand in accounts as %s', (fen, text) => expect(moneyText(fen)).toBe(text));

test('templates write money as the code does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (fen) =>
      expect(inTemplates.of(fen)).toBe(moneyText(fen)),
    ),
  );
});
