/** 版式: how the parts of a paper look, as boxes from top to bottom. */
import type { Block, Paper } from '../../../court/documents/paper';
import { chineseDate, plainDate, upTo99 } from '../../../court/time/chinese-date';
import { BODY, type Body, type Box, type Mark, PAGE, SMALL } from './box';
import { formBoxes, tableBoxes } from './tables';
import { type TextSetting, textBoxes, textMarks } from './text-boxes';

/** 二号, a little smaller where a long title would leave one character alone on its second line. */
const TITLE = { size: 22, line: 34 } as const;
/** Room right of the signature, so that the seal stands wholly on the page. */
const SIGNATURE_RIGHT = 3 * BODY.size;
/** Of a seal of 4.2 cm, above and below the date. */
const SEAL_ROOM = 60;

/** @param body size of the text and distance of its lines */
export function boxesOf(paper: Paper, body: Body = BODY): Box[] {
  const boxes = [...headBoxes(paper, body)];
  for (const block of paper.blocks) {
    // A signature is never alone on a page: two lines of what it signs come with it.
    if (block.is === 'signature') for (const box of boxes.slice(-2)) box.keep = true;
    boxes.push(...blockBoxes(block, paper, body));
  }
  return boxes;
}

const gap = (height: number, keep = false): Box => ({ height, marks: [], keep, space: true });

function headBoxes({ courtName, title, number, recipient }: Paper, body: Body): Box[] {
  const centred = { ...TITLE, weight: 'bold', align: 'centre', keep: true } as const;
  return [
    ...(courtName ? textBoxes(courtName, centred) : []),
    ...textBoxes(title, centred),
    gap(number ? 6 : 14, true),
    ...(number ? [...textBoxes(number, { ...body, align: 'right', keep: true }), gap(6, true)] : []),
    ...(recipient ? textBoxes(`${recipient}：`, { ...body, align: 'left', keep: true }) : []),
  ];
}

function blockBoxes(block: Block, paper: Paper, body: Body): Box[] {
  const indent = 2 * body.size;
  switch (block.is) {
    case 'paragraph': {
      const { text, flush = false, align = 'justify' } = block;
      return paragraphs(text, { indent: flush || align !== 'justify' ? 0 : indent, align, ...body });
    }
    case 'heading':
      return textBoxes(block.text, { ...body, weight: 'bold', indent: paper.courtName ? indent : 0, keep: true });
    case 'items':
      return block.items.flatMap((item, i) =>
        paragraphs(`${label(block.numbered, i + 1)}${item}`, { indent, align: 'justify', ...body }),
      );
    case 'fields':
      return block.fields.flatMap(({ label: name, value }) =>
        paragraphs(`${name}：${value}`, { indent, align: 'justify', ...body }),
      );
    case 'table':
      return [gap(4), ...tableBoxes(block), gap(8)];
    case 'form':
      return [gap(4), ...formBoxes(block), gap(8)];
    case 'signature':
      return signatureBoxes(block, paper, body);
    case 'notes':
      return noteBoxes(block);
  }
}

/** Each line of the text is a paragraph of its own. */
function paragraphs(text: string, setting: TextSetting): Box[] {
  return text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => textBoxes(line, setting));
}

function label(numbered: 'figures' | 'chinese' | 'brackets', i: number): string {
  if (numbered === 'figures') return `${i}. `;
  return numbered === 'chinese' ? `${upTo99(i)}、` : `（${upTo99(i)}）`;
}

/** 落款: one box, right of the middle, the date last. */
function signatureBoxes(
  { lines, date, seal, after = [] }: Extract<Block, { is: 'signature' }>,
  paper: Paper,
  body: Body,
): Box[] {
  const width = PAGE.textWidth - SIGNATURE_RIGHT;
  const marks: Mark[] = [];
  let y = seal ? SEAL_ROOM - body.line : body.line;
  const write = (line: string) => {
    for (const mark of textMarks(line, { ...body, align: 'right', width })) {
      marks.push({ ...mark, y: mark.y + y });
      y += body.line;
    }
  };
  for (const line of lines) write(line);
  if (date) write(paper.courtName ? chineseDate(date) : plainDate(date));
  if (seal) marks.push({ is: 'seal', x: width - 4 * body.size, y: y - body.line / 2 });
  // Who signs below the date, as the clerk does, signs below the seal.
  if (seal) y += SEAL_ROOM - body.line / 2;
  for (const line of after) write(line);
  return [{ height: y, marks, keep: false }];
}

function noteBoxes({ title, lines }: Extract<Block, { is: 'notes' }>): Box[] {
  const small = { ...SMALL, indent: 2 * SMALL.size, align: 'justify' } as const;
  return [
    gap(10, true),
    ...(title ? textBoxes(title, { ...small, align: 'left', weight: 'bold', keep: true }) : []),
    ...lines.flatMap((line) => textBoxes(line, small)),
  ];
}
