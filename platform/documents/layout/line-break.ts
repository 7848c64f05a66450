/**
 * 断行: lines by Chinese rules (GB/T 15834-2011 5.1; W3C 中文排版需求 3.1): no closing mark begins a line, no opening mark ends
 * one, a dash or an ellipsis of two is not parted, figures and Latin words stay whole unless longer than a line.
 */
import type { Weight } from '../font/fonts';
import { plainText, widthOf } from './characters';

/** What is moved as one piece: a character with the marks that cling to it, a word, a space. */
interface Piece {
  text: string;
  width: number;
}

export interface Line {
  /** Pieces between which a justified line is stretched. */
  pieces: readonly Piece[];
  width: number;
  /** Of its paragraph: not stretched. */
  last: boolean;
}

export interface LineSetting {
  size: number;
  weight: Weight;
  /** Room of a line, and of the first one, in points. */
  width: number;
  firstWidth?: number;
}

/** Never at the beginning of a line. */
const CLOSING = /^[，。、；：？！）》〉」』】〕”’…—～·％%‰℃°.,;:!?)\]}]+/u;
/** Never at the end of a line. */
const OPENING = /[（《〈「『【〔“‘￥¥#([{]$/u;
/** Latin letters, figures and what stands between them, with the measure after: `13,800.50元`, `a@b.cn`, `2025-03-03`. */
const WORD =
  /^[\p{Script=Latin}\d](?:[\p{Script=Latin}\d.,:;/@_%&+='’#?~-]*[\p{Script=Latin}\d%])?[元年月日时分号条款项份页]?/u;

/** Breaks at line ends of the text, then by width. An empty text is one empty line. */
export function linesOf(text: string, setting: LineSetting): Line[] {
  const { width, firstWidth = width } = setting;
  return plainText(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) => paragraphLines(paragraph.trim(), { ...setting, firstWidth }));
}

function paragraphLines(text: string, setting: Required<LineSetting>): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const close = (last: boolean) => {
    while (pieces.at(-1)?.text === ' ') used -= pieces.pop()?.width ?? 0;
    lines.push({ pieces, width: used, last });
    pieces = [];
    used = 0;
  };
  for (const piece of piecesOf(text, setting)) {
    const room = lines.length === 0 ? setting.firstWidth : setting.width;
    if (used > 0 && used + piece.width > room + 0.01) {
      close(false);
      if (piece.text === ' ') continue;
    }
    pieces.push(piece);
    used += piece.width;
  }
  close(true);
  return lines;
}

function piecesOf(text: string, { size, weight, width, firstWidth }: Required<LineSetting>): Piece[] {
  const room = Math.min(width, firstWidth);
  const pieces: Piece[] = [];
  const measured = (piece: string): Piece => ({ text: piece, width: widthOf(piece, size, weight) });
  for (let rest = text; rest !== ''; ) {
    let piece = OPENING.test(first(rest)) ? run(rest, OPENING) : '';
    rest = rest.slice(piece.length);
    const body = WORD.exec(rest)?.[0] ?? (rest === '' ? '' : first(rest));
    rest = rest.slice(body.length);
    const closing = body === ' ' ? '' : (CLOSING.exec(rest)?.[0] ?? '');
    rest = rest.slice(closing.length);
    piece += body + closing;
    const whole = measured(piece);
    // Longer than a line: wherever it must.
    if (whole.width <= room) pieces.push(whole);
    else pieces.push(...[...piece].map(measured));
  }
  return pieces;
}

const first = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

/** The marks at the beginning that all match. */
function run(text: string, mark: RegExp): string {
  let found = '';
  for (const character of text) {
    if (!mark.test(character)) break;
    found += character;
  }
  return found;
}
