/** 行: lines of text as boxes. */
import type { Weight } from '../font/fonts';
import { type Box, type Mark, PAGE, type TextPiece } from './box';
import { type Line, linesOf } from './line-break';

export interface TextSetting {
  size: number;
  /** From one line to the next. */
  line: number;
  weight?: Weight;
  align?: 'left' | 'centre' | 'right' | 'justify';
  /** Left edge and room, in points from the type area's left. */
  x?: number;
  width?: number;
  /** Of the first line, further to the right. */
  indent?: number;
  /** Keep all lines with what comes after. */
  keep?: boolean;
}

/** One box a line; a paragraph never leaves one line alone at the end or the top of a page. */
export function textBoxes(text: string, setting: TextSetting): Box[] {
  const marks = textMarks(text, setting);
  return marks.map((mark, i) => ({
    height: setting.line,
    marks: [mark],
    keep: setting.keep === true || (marks.length > 1 && (i === 0 || i === marks.length - 2)),
  }));
}

/** One mark a line, its baseline placed within the line's height. */
export function textMarks(text: string, setting: TextSetting): Extract<Mark, { is: 'text' }>[] {
  const { size, line, weight = 'regular', align = 'left', x = 0, width = PAGE.textWidth - x, indent = 0 } = setting;
  return linesOf(text, { size, weight, width, firstWidth: width - indent }).map((one, i) => {
    const start = i === 0 ? indent : 0;
    return {
      is: 'text',
      x: x + start + shift(one, align, width - start),
      // The body of a Chinese character reaches from 0.88 em above the baseline to 0.12 below it.
      y: line / 2 + 0.38 * size,
      size,
      weight,
      pieces: spread(one, size, align === 'justify' ? width - start : undefined),
    };
  });
}

function shift({ width }: Line, align: TextSetting['align'], room: number): number {
  if (align === 'centre') return (room - width) / 2;
  return align === 'right' ? room - width : 0;
}

/** Wider gaps look like spaces: such a line, before a long word, is left as it is. */
const WIDEST_GAP = 0.3;

/** @param room to be filled by a line that is not its paragraph's last */
function spread({ pieces, width, last }: Line, size: number, room: number | undefined): TextPiece[] {
  const even = room === undefined || last || pieces.length < 2 ? 0 : (room - width) / (pieces.length - 1);
  const gap = even > WIDEST_GAP * size ? 0 : even;
  return pieces.map(({ text }, i) => ({ text, gap: i === 0 ? 0 : gap }));
}
