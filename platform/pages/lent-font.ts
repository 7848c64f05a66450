/**
 * 代用字库: many PDFs of offices name 宋体 or 仿宋 without containing it; a server has no such fonts, and the page would be empty where
 * its text is. What is missing is drawn in the type of the court's own papers.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fontFile } from '../documents/font/fonts';
import { putCallback, type WasmFunction } from './callback';
import type { Pdfium } from './pdfium';

/** `fpdf_sysfontinfo.h`: GB2312, Big5, Shift-JIS, Hangul. */
const GB2312 = 134;
const CJK_CHARSETS = [GB2312, 136, 128, 129];
const CJK_FACE = /song|sun|hei|kai|fang|ming|msyh|yahei|gothic|noto.*cjk|[\u2e80-\u9fff]/i;
const TTC = 0x74746366;
const THE_FONT = 1;

/** A place of the table that nobody uses any more, for what writes documents. */
const placeOfWriter = new WeakMap<Pdfium, number>();
export const writersPlace = (pdfium: Pdfium): number => placeOfWriter.get(pdfium) ?? 0;

/**
 * Takes the place of the default fonts' interface: its functions' places in the table are the only ones that are free to take.
 * FPDF_SYSFONTINFO: version, Release, EnumFonts, MapFont, GetFont, GetFontData, GetFaceName, GetFontCharset, DeleteFont.
 */
export function lendFont(pdfium: Pdfium): void {
  const info = pdfium._FPDF_GetDefaultSystemFontInfo();
  const field = info >> 2;
  const places = [...pdfium.HEAP32.slice(field + 1, field + 9)];
  const [release = 0, , ...others] = places;
  if (info === 0 || places.length < 8 || places.some((place) => place === 0))
    throw new Error('pdfium has another interface for fonts than it had');
  put(pdfium, others);
  // Nothing is to be released, and nothing listed.
  pdfium.HEAP32[field + 1] = 0;
  pdfium.HEAP32[field + 2] = 0;
  placeOfWriter.set(pdfium, release);
  pdfium._FPDF_SetSystemFontInfo(info);
}

function put(pdfium: Pdfium, places: readonly number[]): void {
  const textAt = (at: number): string =>
    Buffer.from(pdfium.HEAPU8.subarray(at, pdfium.HEAPU8.indexOf(0, at))).toString('utf8');
  const isMissing = (charset: number, face: string) => CJK_CHARSETS.includes(charset) || CJK_FACE.test(face);
  const functions: readonly WasmFunction[] = [
    // MapFont(info, weight, italic, charset, pitch, face, exact)
    { parameters: 7, results: 1, call: (...v) => (isMissing(v[3] ?? 0, textAt(v[5] ?? 0)) ? THE_FONT : 0) },
    // GetFont(info, face)
    { parameters: 2, results: 1, call: (_info, face = 0) => (isMissing(0, textAt(face)) ? THE_FONT : 0) },
    // GetFontData(info, font, table, buffer, size)
    { parameters: 5, results: 1, call: (_info, _font, tag = 0, at = 0, size = 0) => fontData(pdfium, tag, at, size) },
    // GetFaceName(info, font, buffer, size): it has none that is asked for.
    { parameters: 4, results: 1, call: () => 0 },
    // GetFontCharset(info, font)
    { parameters: 2, results: 1, call: () => GB2312 },
    // DeleteFont(info, font)
    { parameters: 2, results: 0, call: () => 0 },
  ];
  const table = pdfium.wasmExports.__indirect_function_table;
  for (const [i, one] of functions.entries()) putCallback(table, places[i] ?? 0, one);
}

/** The whole file, or one of its tables: how long it is, and where `at` has room for it, the bytes. */
function fontData(pdfium: Pdfium, tag: number, at: number, size: number): number {
  if (tag === TTC) return 0;
  const file = openSync(fontFile('regular'), 'r');
  try {
    const place = tag === 0 ? { offset: 0, length: fstatSync(file).size } : tableOf(file, tag);
    if (!place) return 0;
    if (at !== 0 && size >= place.length) readSync(file, pdfium.HEAPU8, at, place.length, place.offset);
    return place.length;
  } finally {
    closeSync(file);
  }
}

/** From the directory at the font's beginning. */
function tableOf(file: number, tag: number): { offset: number; length: number } | undefined {
  const head = Buffer.alloc(12);
  readSync(file, head, 0, 12, 0);
  const count = head.readUInt16BE(4);
  const directory = Buffer.alloc(count * 16);
  readSync(file, directory, 0, directory.length, 12);
  for (let i = 0; i < count; i += 1)
    if (directory.readUInt32BE(i * 16) === tag >>> 0)
      return { offset: directory.readUInt32BE(i * 16 + 8), length: directory.readUInt32BE(i * 16 + 12) };
  return undefined;
}
