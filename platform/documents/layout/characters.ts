/** 字符: which pictures a paper needs. A character without one stops the paper: an empty box in a name would name somebody else. */
import { CourtError } from '../../errors';
import { commonCharacters } from '../font/common';
import { fontOf, type Weight } from '../font/fonts';

/** Characters that have no picture of their own: control characters but line ends, joiners, marks of order, variation selectors, soft hyphen. */
const UNSEEN =
  /[^\P{Cc}\n\r]|\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff|[\u{e0100}-\u{e01ef}]/gu;
const SPACES = /[\t\u00a0\u2002-\u200a\u202f\u205f]/g;

/** A line of text as it is set: composed, without what nobody sees; other spaces become plain ones. */
export const plainText = (text: string): string => text.normalize('NFC').replace(SPACES, ' ').replace(UNSEEN, '');

/**
 * Throws CourtError PRECONDITION_FAILED that names all characters of a paper which no font has, so that they are mended at once.
 * @param said any data: every text in it is looked through
 */
export function needPictures(said: unknown): void {
  const missing = new Set<number>();
  for (const text of textsIn(said))
    for (const character of plainText(text)) {
      const code = character.codePointAt(0) ?? 0;
      if (character !== '\n' && character !== '\r' && fontOf('regular').glyphOf(code) === undefined) missing.add(code);
    }
  if (missing.size > 0) throw noPicture([...missing]);
}

function* textsIn(said: unknown): Generator<string> {
  if (typeof said === 'string') yield said;
  else if (typeof said === 'object' && said !== null) for (const inner of Object.values(said)) yield* textsIn(inner);
}

/** The font a character is set in: bold has only the common ones. Throws as `needPictures` does. */
export function fontFor(code: number, weight: Weight): Weight {
  if (weight === 'bold' && commonCharacters().has(code)) return 'bold';
  if (fontOf('regular').glyphOf(code) !== undefined) return 'regular';
  throw noPicture([code]);
}

/** More of them need not be named: who reads this has pasted something odd. */
const MOST_NAMED = 8;

function noPicture(codes: readonly number[]): CourtError {
  const named = codes
    .slice(0, MOST_NAMED)
    .map((code) => `“${String.fromCodePoint(code)}”（编码 U+${code.toString(16).toUpperCase().padStart(4, '0')}）`);
  return new CourtError(
    'PRECONDITION_FAILED',
    `文书里有 ${codes.length} 个字印不出来：${named.join('、')}。请核对是不是输错了，或者换一种写法，表情符号请删去。` +
      '姓名里确实是这个字的，请到服务窗口，由书记员制作纸质文书并在卷内注明。',
  );
}

/** Width in points at a size in points. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const character of text) width += advance(character.codePointAt(0) ?? 0, weight) * size;
  return width;
}

/** In ems. */
function advance(code: number, weight: Weight): number {
  const font = fontOf(fontFor(code, weight));
  return font.advanceOf(font.glyphOf(code) ?? 0) / font.metrics.unitsPerEm;
}
