import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import fc from 'fast-check';
import subsetFont from 'subset-font';
import { commonCharacters } from './common';
import { FONT_FILES, fontOf } from './fonts';
import { subsetOf } from './subset';

const RARE = '䶮喆堃镕㛃𬭎淼翀';
const codesOf = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

/** As an independent reader of fonts draws it. */
const drawn = (font: ReturnType<typeof fontkit.create>, code: number): string =>
  font.glyphForCodePoint(code).path.toSVG();

const whole = readFileSync(createRequire(__filename).resolve(FONT_FILES.regular.source));

test('a subset has the outlines and widths of the font, as another reader sees them', () => {
  const original = fontkit.create(whole);
  const characters = [...fontOf('regular').characters()];
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...characters), { minLength: 1, maxLength: 60 }), (codes) => {
      const { bytes, glyphs } = subsetOf(fontOf('regular'), codes);
      const read = fontkit.create(bytes);
      expect([...read.characterSet].sort((a, b) => a - b)).toEqual([...codes].sort((a, b) => a - b));
      for (const code of codes) {
        expect(drawn(read, code)).toBe(drawn(original, code));
        expect(read.glyphForCodePoint(code).advanceWidth).toBe(original.glyphForCodePoint(code).advanceWidth);
        expect(read.glyphForCodePoint(code).id).toBe(glyphs.get(code));
      }
    }),
    { numRuns: 20 },
  );
});

test('rare characters of names are there, with the outlines that HarfBuzz keeps', async () => {
  const harfbuzz = fontkit.create(await subsetFont(whole, RARE, { targetFormat: 'truetype' }));
  const read = fontkit.create(subsetOf(fontOf('regular'), codesOf(RARE)).bytes);
  for (const code of codesOf(RARE)) {
    expect(drawn(read, code)).not.toBe('');
    expect(drawn(read, code)).toBe(drawn(harfbuzz, code));
  }
});

test('the same characters give the same bytes, in whatever order and however often they come', () => {
  const one = subsetOf(fontOf('regular'), codesOf('原告陈䶮喆')).bytes;
  expect(subsetOf(fontOf('regular'), codesOf('喆䶮陈告原原')).bytes.equals(one)).toBe(true);
});

test('the whole file adds up to what OpenType says', () => {
  const { bytes } = subsetOf(fontOf('regular'), codesOf('法院'));
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test('a character that the font does not have is refused, never an empty box', () => {
  expect(fontOf('regular').glyphOf(0xe000)).toBeUndefined();
  expect(() => subsetOf(fontOf('regular'), [0xe000])).toThrow('U+e000');
});

test('every common character is in both fonts, those of the most frequent names too', () => {
  const common = commonCharacters();
  expect(common.size).toBeGreaterThan(7000);
  for (const code of codesOf('王李张刘陈杨黄赵吴周法院通知书裁定0123456789（）《》'))
    expect(common.has(code)).toBe(true);
  for (const code of common) {
    expect(fontOf('regular').glyphOf(code)).toBeDefined();
    expect(fontOf('bold').glyphOf(code)).toBeDefined();
  }
});
