import fc from 'fast-check';
import { maskAccount, maskAddress, maskIdCard, maskName, maskPassport, maskPhone } from './mask';

test('PRIV-4 numbers keep what the rule says', () => {
  expect(maskIdCard('44010619900307123X')).toBe('440***********123X');
  expect(maskPhone('13800001234')).toBe('138****1234');
  expect(maskAccount('6222021234567890')).toBe('************7890');
  expect(maskPassport('E12345678')).toBe('E*****678');
});

test('PRIV-4 a name on a public board keeps its first character, also a rare one', () => {
  expect(maskName('张建国')).toBe('张**');
  expect(maskName('李四')).toBe('李*');
  expect(maskName('𠮷田')).toBe('𠮷*');
  expect(maskName('王')).toBe('王*');
});

test('PRIV-4 an address ends at the street', () => {
  expect(maskAddress('浙江省余姚市凤山街道世南西路88号3幢502室')).toBe('浙江省余姚市凤山街道世南西路***');
  expect(maskAddress('浙江省余姚市泗门镇夹塘村12组7号')).toBe('浙江省余姚市泗门镇夹塘村***');
  expect(maskAddress('3幢502室')).not.toContain('502');
  expect(maskAddress('')).toBe('');
});

test('PRIV-4 a mask never shows more than it may, and never grows', () => {
  const visible = (masked: string) => masked.replaceAll('*', '').length;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789X'), maxLength: 30 }), (text) => {
      for (const [mask, most] of [
        [maskIdCard, 7],
        [maskPhone, 7],
        [maskAccount, 4],
        [maskPassport, 4],
      ] as const) {
        expect(visible(mask(text))).toBeLessThanOrEqual(most);
        expect(mask(text)).toHaveLength(text.length);
        if (text.length > 0) expect(mask(text)).toContain('*');
      }
    }),
  );
});
