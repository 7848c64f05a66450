/**
 * 字体子集: a TrueType font with only some characters of another one. Outlines are taken over byte by byte, so that the result
 * does not depend on any library's version: the same characters give the same bytes, and a paper its sha-256 (SIGN-3).
 */
import type { TrueType } from './true-type';

export interface Subset {
  bytes: Buffer;
  /** Glyph number in the subset of each character. */
  glyphs: ReadonlyMap<number, number>;
}

/** @param characters code points; throws for one that the font does not have */
export function subsetOf(font: TrueType, characters: Iterable<number>): Subset {
  const codes = [...new Set(characters)].sort((a, b) => a - b);
  // Glyph 0, what a reader shows for nothing, comes first in every font.
  const kept: number[] = [0];
  const glyphs = new Map<number, number>();
  for (const code of codes) {
    const glyph = font.glyphOf(code);
    if (glyph === undefined) throw new Error(`no glyph for U+${code.toString(16)}`);
    // Two characters may share a picture; each is told apart when the text is read, so each has its own number.
    glyphs.set(code, kept.push(glyph) - 1);
  }
  return {
    bytes: assembled(
      font,
      kept,
      kept.map((glyph) => simple(font.outlineOf(glyph))),
      glyphs,
    ),
    glyphs,
  };
}

/** A composite glyph names others by their numbers in the font it comes from; Noto Serif SC has none. */
function simple(outline: Buffer): Buffer {
  if (outline.length > 0 && outline.readInt16BE(0) < 0)
    throw new Error('a font with composite glyphs cannot be subset');
  return outline;
}

function assembled(font: TrueType, kept: readonly number[], outlines: readonly Buffer[], glyphs: Subset['glyphs']) {
  const loca = Buffer.alloc(4 * (kept.length + 1));
  const hmtx = Buffer.alloc(4 * kept.length);
  const padded: Buffer[] = [];
  let end = 0;
  for (const [i, glyph] of kept.entries()) {
    const outline = inFours(outlines[i] ?? Buffer.alloc(0));
    padded.push(outline);
    end += outline.length;
    loca.writeUInt32BE(end, 4 * (i + 1));
    hmtx.writeUInt16BE(font.advanceOf(glyph), 4 * i);
    hmtx.writeInt16BE(font.leftBearingOf(glyph), 4 * i + 2);
  }
  const head = Buffer.from(font.table('head'));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(font.table('hhea'));
  hhea.writeUInt16BE(kept.length, 34);
  const maxp = Buffer.from(font.table('maxp'));
  maxp.writeUInt16BE(kept.length, 4);
  // Version 3: glyphs have no names.
  const post = Buffer.alloc(32);
  font.table('post').copy(post, 4, 4, 32);
  post.writeUInt32BE(0x00030000, 0);
  return fontFile({ cmap: characterTable(glyphs), glyf: Buffer.concat(padded), head, hhea, hmtx, loca, maxp, post });
}

/** Format 12, one group a character. */
function characterTable(glyphs: Subset['glyphs']): Buffer {
  const table = Buffer.alloc(28 + 12 * glyphs.size);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(glyphs.size, 24);
  let at = 28;
  for (const [code, glyph] of glyphs) {
    table.writeUInt32BE(code, at);
    table.writeUInt32BE(code, at + 4);
    table.writeUInt32BE(glyph, at + 8);
    at += 12;
  }
  return table;
}

function fontFile(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  const log = Math.floor(Math.log2(entries.length));
  const header = Buffer.alloc(12 + 16 * entries.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(entries.length, 4);
  header.writeUInt16BE(16 * 2 ** log, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(16 * (entries.length - 2 ** log), 10);
  tables.head?.writeUInt32BE(0, 8);
  let offset = header.length;
  for (const [i, [tag, table]] of entries.entries()) {
    header.write(tag, 12 + 16 * i, 'latin1');
    header.writeUInt32BE(checksum(table), 12 + 16 * i + 4);
    header.writeUInt32BE(offset, 12 + 16 * i + 8);
    header.writeUInt32BE(table.length, 12 + 16 * i + 12);
    offset += inFours(table).length;
  }
  const file = Buffer.concat([header, ...entries.map(([, table]) => inFours(table))]);
  const headAt = file.readUInt32BE(12 + 16 * entries.findIndex(([tag]) => tag === 'head') + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, headAt + 8);
  return file;
}

const inFours = (bytes: Buffer): Buffer =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);

function checksum(bytes: Buffer): number {
  const whole = inFours(bytes);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}
