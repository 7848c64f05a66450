/** 表格: ruled rows; the head comes again on each page, a row too tall for a page goes on on the next. */
import type { Block } from '../../../court/documents/paper';
import { type Box, type Mark, PAGE, SMALL } from './box';
import { textMarks } from './text-boxes';

type Table = Extract<Block, { is: 'table' }>;
type Form = Extract<Block, { is: 'form' }>;

const PADDING = 5;
const RULE = 0.6;
/** More lines than these are parted: a page has room for them under a head. */
const MOST_LINES = 26;

interface Cell {
  text: string;
  x: number;
  width: number;
  align: 'left' | 'centre' | 'right';
  bold?: boolean;
}

export function tableBoxes({ columns, rows }: Table): Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cells = (texts: readonly string[], head: boolean): Cell[] => {
    let x = 0;
    return columns.map(({ share, align = 'left' }, i) => {
      const width = (PAGE.textWidth * share) / shares;
      x += width;
      return { text: texts[i] ?? '', x: x - width, width, align: head ? 'centre' : align, bold: head };
    });
  };
  const titles = columns.map(({ title }) => title);
  const [header] = rowBoxes(cells(titles, true));
  if (!header) return [];
  const body = rows.flatMap((row) => rowBoxes(cells(row, false), header));
  return [{ ...header, keep: true }, ...body];
}

/** Rows of a form stay on one page as far as it holds them. */
export function formBoxes({ fields }: Form): Box[] {
  const labelWidth = PAGE.textWidth * 0.26;
  const boxes = fields.flatMap(({ label, value }) =>
    rowBoxes([
      { text: label, x: 0, width: labelWidth, align: 'centre', bold: true },
      { text: value, x: labelWidth, width: PAGE.textWidth - labelWidth, align: 'left' },
    ]),
  );
  return boxes.map((box, i) => ({ ...box, keep: i < boxes.length - 1 }));
}

function rowBoxes(cells: readonly Cell[], header?: Box): Box[] {
  const texts = cells.map(({ text, x, width, align, bold }) =>
    textMarks(text, {
      ...SMALL,
      align,
      weight: bold ? 'bold' : 'regular',
      x: x + PADDING,
      width: width - 2 * PADDING,
    }),
  );
  const lines = Math.max(...texts.map(({ length }) => length));
  const boxes: Box[] = [];
  for (let from = 0; from < lines; from += MOST_LINES) {
    const shown = Math.min(lines - from, MOST_LINES);
    const height = shown * SMALL.line + 2 * PADDING;
    const marks = texts.flatMap((column) => {
      const part = column.slice(from, from + shown);
      // Short cells stand in the middle of their row, as in forms; long ones begin at its top.
      const down = part.length < 3 ? ((shown - part.length) * SMALL.line) / 2 : 0;
      return part.map((mark, n) => ({ ...mark, y: mark.y + PADDING + n * SMALL.line + down }));
    });
    boxes.push({ height, marks: [...marks, ...frame(cells, height)], keep: false, ...(header ? { header } : {}) });
  }
  return boxes;
}

/** All four sides: the upper one lies on the lower one of the row above. */
function frame(cells: readonly Cell[], height: number): Mark[] {
  const edges = [0, ...cells.map(({ x, width }) => x + width)];
  return [
    ...[0, height].map((y): Mark => ({ is: 'rule', from: [0, y], to: [PAGE.textWidth, y], width: RULE })),
    ...edges.map((x): Mark => ({ is: 'rule', from: [x, 0], to: [x, height], width: RULE })),
  ];
}
