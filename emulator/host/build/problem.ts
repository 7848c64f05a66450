/** What is wrong with a mini-program, and where. */

export interface Problem {
  /** From the project's folder; in a package: from `node_modules/`. */
  file: string;
  /** From 1. */
  line?: number;
  column?: number;
  text: string;
  /** The line itself. */
  source?: string;
}

/** As editors and terminals read it: `pages/a/a.wxml:3:7: text`, and the line beneath. */
export function formatProblem({ file, line, column, text, source }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${text}${source === undefined ? '' : `\n    ${excerpt(source, column)}`}`;
}

const MOST_SHOWN = 120;

/** Packages write whole files on one line. */
export function excerpt(source: string, column = 1): string {
  if (source.length <= MOST_SHOWN) return source.trim();
  const from = Math.max(0, column - MOST_SHOWN / 2);
  const end = from + MOST_SHOWN;
  return `${from > 0 ? '…' : ''}${source.slice(from, end).trim()}${end < source.length ? '…' : ''}`;
}

/** The place of a character in a text, for a problem. */
export function placeAt(text: string, offset: number): { line: number; column: number; source: string } {
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  return { line, column: (before.at(-1) ?? '').length + 1, source: text.split('\n')[line - 1] ?? '' };
}

/** Where a JSON file names something; its first line if it does not. */
export function placeOf(text: string, named: string): { line: number; column: number; source: string } {
  return placeAt(text, Math.max(0, text.indexOf(JSON.stringify(named))));
}
