/**
 * 字体文件: a TrueType font on disk (OpenType 1.9, outlines in `glyf`). Only its small tables are read; outlines one by one when a
 * paper needs them, so that a font of 14 MB costs a function neither time nor memory.
 */
import { closeSync, openSync, readSync } from 'node:fs';

interface Table {
  offset: number;
  length: number;
}

export interface FontMetrics {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
}

export class TrueType {
  readonly metrics: FontMetrics;
  readonly #file: number;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #cmap: ReadonlyMap<number, number>;
  readonly #loca: Buffer;
  readonly #longLoca: boolean;
  readonly #hmtx: Buffer;
  readonly #hMetrics: number;

  /** Throws when the file is not there or is no TrueType font with a Unicode character map. */
  constructor(file: string) {
    this.#file = openSync(file, 'r');
    this.#tables = directory(this.#read(0, 12), (length) => this.#read(12, length));
    const head = this.table('head');
    const hhea = this.table('hhea');
    this.metrics = {
      unitsPerEm: head.readUInt16BE(18),
      ascent: hhea.readInt16BE(4),
      descent: hhea.readInt16BE(6),
      box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    };
    this.#longLoca = head.readInt16BE(50) === 1;
    this.#loca = this.table('loca');
    this.#hmtx = this.table('hmtx');
    this.#hMetrics = hhea.readUInt16BE(34);
    this.#cmap = characterMap(this.table('cmap'));
  }

  /** The whole of a table. Throws when the font has none of that name. */
  table(tag: string): Buffer {
    const found = this.#tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return this.#read(found.offset, found.length);
  }

  /** 0 (an empty box) is never returned: undefined where the font has no picture of the character. */
  glyphOf(codePoint: number): number | undefined {
    return this.#cmap.get(codePoint);
  }

  characters(): IterableIterator<number> {
    return this.#cmap.keys();
  }

  /** In units of the em. */
  advanceOf(glyph: number): number {
    return this.#hmtx.readUInt16BE(4 * Math.min(glyph, this.#hMetrics - 1));
  }

  leftBearingOf(glyph: number): number {
    const at = glyph < this.#hMetrics ? 4 * glyph + 2 : 4 * this.#hMetrics + 2 * (glyph - this.#hMetrics);
    return this.#hmtx.readInt16BE(at);
  }

  /** As it stands in `glyf`; empty for a space. */
  outlineOf(glyph: number): Buffer {
    const [from, to] = this.#longLoca
      ? [this.#loca.readUInt32BE(4 * glyph), this.#loca.readUInt32BE(4 * glyph + 4)]
      : [2 * this.#loca.readUInt16BE(2 * glyph), 2 * this.#loca.readUInt16BE(2 * glyph + 2)];
    const glyf = this.#tables.get('glyf');
    return glyf && to > from ? this.#read(glyf.offset + from, to - from) : Buffer.alloc(0);
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(offset: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    if (readSync(this.#file, bytes, 0, length, offset) !== length) throw new Error('the font file is cut short');
    return bytes;
  }
}

function directory(header: Buffer, more: (length: number) => Buffer): Map<string, Table> {
  if (header.readUInt32BE(0) !== 0x00010000) throw new Error('not a TrueType font');
  const count = header.readUInt16BE(4);
  const entries = more(16 * count);
  return new Map(
    Array.from({ length: count }, (_, i) => [
      entries.toString('latin1', 16 * i, 16 * i + 4),
      { offset: entries.readUInt32BE(16 * i + 8), length: entries.readUInt32BE(16 * i + 12) },
    ]),
  );
}

/** The widest Unicode subtable: format 12, which every font with characters beyond the first plane has. */
function characterMap(cmap: Buffer): Map<number, number> {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(4 + 8 * i + 4));
  const at = tables.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (at === undefined) throw new Error('the font has no character map of format 12');
  const map = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt32BE(at + 12); i += 1) {
    const group = at + 16 + 12 * i;
    const [first, last, glyph] = [0, 4, 8].map((step) => cmap.readUInt32BE(group + step)) as [number, number, number];
    for (let code = first; code <= last; code += 1) if (glyph + code - first > 0) map.set(code, glyph + code - first);
  }
  return map;
}
