/** The words of a paper as one text, for the tests of this folder. */
import type { Block, Paper } from './paper';

export const wordsOf = ({ title, courtName = '', number = '', recipient = '', blocks }: Paper): string =>
  [courtName, title, number, recipient, ...blocks.flatMap(linesOf)].join('\n');

function linesOf(block: Block): readonly string[] {
  switch (block.is) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'items':
      return block.items;
    case 'fields':
    case 'form':
      return block.fields.map(({ label, value }) => `${label}：${value}`);
    case 'table':
      return [block.columns.map(({ title }) => title).join(' '), ...block.rows.map((row) => row.join(' '))];
    case 'signature':
      return [...block.lines, ...(block.date ? [block.date] : []), ...(block.after ?? [])];
    case 'notes':
      return [block.title ?? '', ...block.lines];
  }
}

/** What must stand in it, each named when it does not. */
export const missingIn = (paper: Paper, wanted: readonly string[]): string[] => {
  const words = wordsOf(paper);
  return wanted.filter((one) => !words.includes(one));
};
