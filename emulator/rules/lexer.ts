/** Cuts a rule into tokens, one at a time: a template string is read by the parser, between two of them. */
import { RuleSyntaxError } from './error';

export type Token =
  | { kind: 'number'; at: number; value: number }
  | { kind: 'string'; at: number; value: string }
  | { kind: 'name' | 'mark'; at: number; value: string }
  | { kind: 'end'; at: number };

/** A name as it may stand behind a dot. */
export const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Longest first. */
const MARKS = ['&&', '||', '==', '!=', '>=', '<=', '>', '<', '!', '+', '-', '.', '[', ']', '(', ')', ',', '`', '}'];
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** What people write because JavaScript has it, and what to write instead. */
const FOREIGN: [RegExp, string][] = [
  [/===/y, '=== is not in the language: write =='],
  [/!==/y, '!== is not in the language: write !='],
  [/=/y, '= is not in the language: write == to compare'],
  [/&/y, '& is not in the language: write &&'],
  [/\|/y, '| is not in the language: write ||'],
  [/\//y, 'there are no regular expressions, no division and no comments'],
  [/\?/y, 'there is no ? in the language: write (a && b) || (!a && c)'],
  [/\{/y, 'there are no objects in the language'],
];

export function createLexer(text: string) {
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };

  /** The character that `\` and the one behind it stand for. */
  const escaped = (): string => {
    const character = text[at + 1];
    if (character === undefined) throw new RuleSyntaxError(at, 'expected a character behind \\');
    if (character === 'u' || character === 'x') {
      throw new RuleSyntaxError(at, `expected the character itself instead of \\${character}`);
    }
    at += 2;
    return ESCAPES[character] ?? character;
  };

  const string = (quote: string): Token => {
    const from = at;
    let value = '';
    at += 1;
    while (text[at] !== quote) {
      if (at >= text.length) throw new RuleSyntaxError(from, `expected ${quote} at the end of the string`);
      if (text.startsWith('${', at)) {
        // In quotes it would be the text itself, so the rule would ask for a document of that name and never find it.
        throw new RuleSyntaxError(at, `\${} stands only in a template string: write \` instead of ${quote}`);
      }
      value += text[at] === '\\' ? escaped() : text[at++];
    }
    at += 1;
    return { kind: 'string', at: from, value };
  };

  const number = (digits: string): Token => {
    const from = at;
    at += digits.length;
    const value = Number(digits);
    if (!Number.isFinite(value)) throw new RuleSyntaxError(from, 'expected a number of usual size');
    if (match(NAME) !== undefined) throw new RuleSyntaxError(at, 'expected an operator behind the number');
    return { kind: 'number', at: from, value };
  };

  const next = (): Token => {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const from = at;
    const character = text[at];
    if (character === undefined) return { kind: 'end', at };
    if (character === "'" || character === '"') return string(character);
    const digits = match(NUMBER);
    if (digits !== undefined) return number(digits);
    const name = match(NAME);
    if (name !== undefined) {
      at += name.length;
      return { kind: 'name', at: from, value: name };
    }
    const mark = MARKS.find((candidate) => text.startsWith(candidate, at));
    for (const [pattern, reason] of FOREIGN) {
      // `==` is found inside `===` and `!=` inside `!==`, so these two are looked for first.
      const found = match(pattern);
      if (found !== undefined && (mark === undefined || found.length > mark.length)) {
        throw new RuleSyntaxError(at, reason);
      }
    }
    if (mark === undefined) throw new RuleSyntaxError(at, `${character} is not in the language`);
    at += mark.length;
    return { kind: 'mark', at: from, value: mark };
  };

  /** The text of a template string up to a hole or to its end, which is stepped over. */
  const templateText = (from: number): { value: string; ends: boolean } => {
    let value = '';
    for (;;) {
      if (at >= text.length) throw new RuleSyntaxError(from, 'expected ` at the end of the template string');
      if (text[at] === '`') {
        at += 1;
        return { value, ends: true };
      }
      if (text.startsWith('${', at)) {
        at += 2;
        return { value, ends: false };
      }
      value += text[at] === '\\' ? escaped() : text[at++];
    }
  };

  return { next, templateText };
}
