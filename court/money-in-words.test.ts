import fc from 'fast-check';
import { fen } from './money';
import { yuanInWords } from './money-in-words';

test.each([
  [0, '人民币零元整'],
  [1, '人民币壹分'],
  [10, '人民币壹角整'],
  [105, '人民币壹元零伍分'],
  [150, '人民币壹元伍角整'],
  [1_000, '人民币壹拾元整'],
  [140_950, '人民币壹仟肆佰零玖元伍角整'],
  [600_714, '人民币陆仟零柒元壹角肆分'],
  [1_680_32, '人民币壹仟陆佰捌拾元叁角贰分'],
  [10_000_000, '人民币壹拾万元整'],
  [10_050_000, '人民币壹拾万零伍佰元整'],
  [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
  [100_000_000_00, '人民币壹亿元整'],
  [100_000_001_00, '人民币壹亿零壹元整'],
  [100_010_000_00, '人民币壹亿零壹万元整'],
  [Number.MAX_SAFE_INTEGER, '人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
])('%i fen is %s', (amount, words) => {
  expect(yuanInWords(fen(amount))).toBe(words);
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };

/** What somebody reads who adds up place by place, and knows nothing of how it was written. */
function read(words: string): number {
  const [, yuan = '', cents = ''] = /^人民币(?:(.*)元)?(.*)$/.exec(words) ?? [];
  const whole = (text: string): number => {
    for (const [name, size] of [
      ['亿', 1e8],
      ['万', 1e4],
    ] as const) {
      const at = text.lastIndexOf(name);
      if (at >= 0) return whole(text.slice(0, at)) * size + whole(text.slice(at + 1));
    }
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) {
      const place = PLACES[text[at + 1] ?? ''];
      sum += DIGITS.indexOf(text[at] ?? '') * (place ?? 1);
      if (place) at += 1;
    }
    return sum;
  };
  const of = (place: string) => DIGITS.indexOf(new RegExp(`(.)${place}`).exec(cents)?.[1] ?? '零');
  return whole(yuan) * 100 + of('角') * 10 + of('分');
}

test('every amount is read back as it was, and is closed at its end', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(10_000_000)), (amount) => {
      const words = yuanInWords(fen(amount));
      expect(read(words)).toBe(amount);
      expect(words).toMatch(/[整分]$/);
      expect(words).not.toMatch(/零零|零元.*分|零[万亿]/);
    }),
    { numRuns: 2000 },
  );
});

test('two amounts are never written alike', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      expect(yuanInWords(fen(one)) === yuanInWords(fen(other))).toBe(one === other);
    }),
  );
});
