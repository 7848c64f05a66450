/** Regular expressions as PCRE reads them. Sources: MongoDB manual, "$regex"; PCRE manual, "pcrepattern". */
import fc from 'fast-check';
import { compileFilter } from './filter';
import { compileRegex } from './regex';
import type { Value } from './value';

/** Pattern, options, texts that match, texts that do not. */
type Row = [pattern: string, options: string, yes: string[], no: string[]];

const tables: Record<string, Row[]> = {
  'options i, m, s, x': [
    ['^acme', 'i', ['ACME', 'Acme.co'], ['the acme']],
    ['^S', 'm', ['Single', 'First\nSecond'], ['first\nsecond']],
    ['e$', 'm', ['line\nmore', 'line'], ['lines\nmores']],
    ['m.*line', 's', ['many\nline', 'm line'], ['line']],
    ['m.*line', '', ['m line'], ['many\nline']],
    ['abc # category code\n 123', 'x', ['abc123'], ['abc 123']],
    ['a\\ b [ #]', 'x', ['a b ', 'a b#'], ['ab ']],
    ['(?i)a b', 'x', ['AB'], ['A B']],
    ['(?i)abc', '', ['ABC'], ['ab']],
    ['(?s)a.b', 'i', ['A\nB'], ['AB']],
    ['微', 'i', ['微法院'], ['法院']],
    ['ÄÖ', 'i', ['äö'], ['ao']],
  ],
  anchors: [
    ['^a', '', ['ab'], ['ba', '\na']],
    ['a$', '', ['ba', 'ba\n'], ['ab', 'a\n\n']],
    ['^$', '', ['', '\n'], ['a']],
    ['\\Aa', 'm', ['ab'], ['x\na']],
    ['a\\z', '', ['a'], ['a\n']],
    ['a\\Z', 'm', ['a', 'a\n'], ['a\nb']],
    ['^', 'm', ['', 'a'], []],
    ['\\bcat\\b', '', ['a cat!', 'cat'], ['concat', 'cats']],
  ],
  'lines end with a line feed only': [
    ['a.b', '', ['a\rb', 'a\u2028b', 'a\u{1F600}b'], ['a\nb']],
    ['^b', 'm', ['a\nb'], ['a\rb', 'a\u2028b']],
    ['a$', 'm', ['a\nb'], ['a\rb']],
    ['^.$', '', ['微', '\u{1F600}'], ['ab', '']],
    ['a\\Rb', '', ['a\r\nb', 'a\nb'], ['ab']],
    ['a\\Nb', 's', ['axb'], ['a\nb']],
  ],
  'classes are ASCII': [
    ['^\\s$', '', [' ', '\t', '\f'], ['\u3000', '\u00a0', 'a']],
    ['^\\S$', '', ['\u3000', 'a'], [' ']],
    ['^[\\s,]+$', '', [' ,\t'], ['\u3000']],
    ['^[^\\s]$', '', ['\u3000', 'a'], [' ']],
    ['^[\\S]$', '', ['\u3000'], [' ']],
    ['^\\d+$', '', ['123'], ['１２３', '']],
    ['^\\w+$', '', ['a_1'], ['微', 'é']],
    ['^\\h$', '', ['\t', '\u3000'], ['\n']],
    ['^[\\H]$', '', ['a', '\n'], ['\t', '\u3000']],
    ['^\\v$', '', ['\n', '\u2028'], [' ']],
    ['^[[:alpha:]_]+$', '', ['ab_'], ['1', '微']],
    ['^[[:digit:][:space:]]+$', '', ['1 2'], ['a']],
    ['^[[:punct:]]$', '', ['!', '~', ']', '-', '/'], ['a', ' ']],
    ['^\\p{Han}+$', '', ['法院'], ['abc']],
    ['^\\p{L}\\pN$', '', ['é1'], ['11']],
    ['^[\\p{Lu}x]$', '', ['A', 'x'], ['a']],
  ],
  'what JavaScript reads otherwise': [
    ['[]a]', '', [']', 'a'], ['b']],
    ['^[^]a]$', '', ['b'], [']', 'a']],
    ['a{', '', ['a{'], ['a']],
    ['a{,2}', '', ['a{,2}'], ['aa']],
    ['^a{2}$', '', ['aa'], ['a']],
    ['a]}', '', ['a]}'], ['a']],
    ['\\-\\@\\#\\_', '', ['-@#_'], ['-@']],
    ['[\\w-.]+x', '', ['-.x'], ['x']],
    ['[a-\\d]x', '', ['-x', 'ax', '5x'], ['bx']],
    ['[[]', '', ['['], ['a']],
    ['\\x{5fae}', '', ['微'], ['法']],
    ['[\\x{4e00}-\\x{9fa5}]', '', ['院'], ['a']],
    ['\\x41\\t', '', ['A\t'], ['A']],
    ['\\Qa.b*\\E+', '', ['a.b*', 'a.b**'], ['axb']],
    ['(?P<y>\\d)(?P=y)', '', ['11'], ['12']],
    ["(?'y'a)\\k{y}", '', ['aa'], ['ab']],
    ['(a)(b)\\g{2}', '', ['abb'], ['aba']],
    ['(a)\\g1', '', ['aa'], ['ab']],
    ['(a)\\1', '', ['aa'], ['ab']],
    ['a(?#note)b', '', ['ab'], ['a']],
    ['a(?=b)', '', ['ab'], ['ac']],
    ['(?<!x)a', '', ['ba'], ['xa']],
    ['a/b', '', ['a/b'], ['ab']],
  ],
};

describe.each(Object.entries(tables))('%s', (_title, rows) => {
  test.each(rows)('/%s/%s', (pattern, options, yes, no) => {
    const matches = compileFilter({ a: { $regex: pattern, $options: options } });
    expect([...yes, ...no].filter((a) => matches({ a }))).toEqual(yes);
  });
});

test.each([
  '[\\u4e00-\\u9fa5]',
  '\\u4e00',
  '\\Lx',
  'a++b',
  '(?>a)',
  '(?R)',
  'a(?i)b',
  '\\Ka',
  '[[:nothing:]]',
  '[a',
  'a\\',
  '*a',
  '(?<x',
])('%s is refused', (pattern) => {
  expect(() => compileRegex(pattern, undefined)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }));
});

const asValue: [condition: Value, yes: Value[], no: Value[]][] = [
  [/^b/i, ['Bc', ['x', 'b'], /^b/i], ['ab', 5, null, /^b/]],
  [{ $in: [/^b/i, 7] }, ['Bc', 7, /^b/i], ['ab', /^b/]],
  [{ $regex: /^b/i }, ['Bc'], ['ab', /^b/i]],
  [{ $regex: /^b$/, $options: 'i' }, ['B'], ['Bc']],
  [{ $not: /^b/i }, ['ab', null, 5], ['Bc', ['B']]],
];

test.each(asValue)('a regular expression as a value: { a: %s }', (condition, yes, no) => {
  const matches = compileFilter({ a: condition });
  expect([...yes, ...no].filter((a) => matches({ a }))).toEqual(yes);
});

test('a pattern of the letters both languages read alike matches as in JavaScript', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      '微',
      '(a|b)',
      '[ab]',
      '[^a]',
      '\\d',
      '\\w',
      '\\W',
      '(?:ab)?',
      'a*',
      'b+',
      'a{1,2}',
      '\\.',
      '1',
    ),
  );
  const pattern = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', '微', ' '), maxLength: 6 });
  fc.assert(
    fc.property(pattern, text, fc.constantFrom('', 'i'), (source, value, flags) => {
      expect(compileRegex(source, flags).test(value)).toBe(new RegExp(source, `u${flags}`).test(value));
    }),
    { numRuns: 1000 },
  );
});

test('text quoted with \\Q…\\E, or with every sign escaped, finds itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab1 .*+?^$()[]{}|/-#@微'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, (value) => {
      const escaped = value.replace(/[^\w微]/g, '\\$&');
      expect(compileRegex(`^\\Q${value}\\E$`, '').test(value)).toBe(true);
      expect(compileRegex(`^${escaped}$`, '').test(value)).toBe(true);
      expect(
        compileRegex(`^[${[...value].map((c) => (/[\w微]/.test(c) ? c : `\\${c}`)).join('')}]+$`, '').test(value),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
