/** PDF 字体: the characters a document uses, embedded as one font a weight (PDF 32000-1 9.7: Type 0 with CIDFontType2). */
import { type PDFContext, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { fontOf, type Weight } from '../font/fonts';
import { type Subset, subsetOf } from '../font/subset';
import { fontFor } from '../layout/characters';

/** Names of the fonts inside a page. */
export const RESOURCE: Record<Weight, string> = { regular: 'F1', bold: 'F2' };
const NAMES: Record<Weight, string> = { regular: 'NotoSerifSC-Regular', bold: 'NotoSerifSC-Bold' };

/** Collects what is shown, then embeds it. Glyphs have their numbers only once all text is known. */
export class Fonts {
  readonly #used: Record<Weight, Set<number>> = { regular: new Set(), bold: new Set() };
  readonly #subsets = new Map<Weight, Subset>();

  use(text: string, weight: Weight): void {
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      this.#used[fontFor(code, weight)].add(code);
    }
  }

  /** No more text may be used after this. */
  embed(context: PDFContext): Record<string, PDFRef> {
    const resources: Record<string, PDFRef> = {};
    for (const weight of ['regular', 'bold'] as const) {
      if (this.#used[weight].size === 0) continue;
      const subset = subsetOf(fontOf(weight), this.#used[weight]);
      this.#subsets.set(weight, subset);
      resources[RESOURCE[weight]] = embedded(context, weight, subset);
    }
    return resources;
  }

  /** Parts of a text that are set in one font, as hexadecimal glyph numbers. */
  encode(text: string, weight: Weight): { weight: Weight; hex: string }[] {
    const parts: { weight: Weight; hex: string }[] = [];
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const font = fontFor(code, weight);
      const hex = hex4(this.#subsets.get(font)?.glyphs.get(code) ?? 0);
      const last = parts.at(-1);
      if (last?.weight === font) last.hex += hex;
      else parts.push({ weight: font, hex });
    }
    return parts;
  }
}

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

function embedded(context: PDFContext, weight: Weight, { bytes, glyphs }: Subset): PDFRef {
  const font = fontOf(weight);
  const { unitsPerEm, ascent, descent, box } = font.metrics;
  const thousandths = (units: number) => Math.round((units * 1000) / unitsPerEm);
  // Six letters before the name say that it is a subset (9.6.4).
  const name = `${weight === 'bold' ? 'COURTB' : 'COURTR'}+${NAMES[weight]}`;
  const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: its characters are not those of the standard Latin set.
      Flags: 4,
      FontBBox: box.map(thousandths),
      ItalicAngle: 0,
      Ascent: thousandths(ascent),
      Descent: thousandths(descent),
      CapHeight: 733,
      StemV: weight === 'bold' ? 120 : 70,
      FontFile2: file,
    }),
  );
  const numbered = [...glyphs].sort(([, a], [, b]) => a - b);
  const widths = numbered.map(([code]) => thousandths(font.advanceOf(font.glyphOf(code) ?? 0)));
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      DW: 1000,
      W: widths.flatMap((width, i) => [numbered[i]?.[1] ?? 0, [width]]),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(numbered))),
    }),
  );
}

/** 9.10.3: glyph → character, so that the text can be read aloud, searched and copied. */
function toUnicode(glyphs: readonly (readonly [code: number, glyph: number])[]): string {
  const lines = glyphs.map(([code, glyph]) => `<${hex4(glyph)}><${utf16(code)}>`);
  const blocks: string[] = [];
  // At most a hundred in a block.
  for (let from = 0; from < lines.length; from += 100) {
    const part = lines.slice(from, from + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const utf16 = (code: number): string =>
  [...Array(String.fromCodePoint(code).length).keys()]
    .map((i) => hex4(String.fromCodePoint(code).charCodeAt(i)))
    .join('');
