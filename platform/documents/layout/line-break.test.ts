import fc from 'fast-check';
import { linesOf } from './line-break';

const SETTING = { size: 16, weight: 'regular', width: 448 } as const;

const texts = (text: string, setting: Parameters<typeof linesOf>[1] = SETTING): string[] =>
  linesOf(text, setting).map(({ pieces }) => pieces.map(({ text: piece }) => piece).join(''));

test('28 characters of 三号 on a line', () => {
  expect(texts('字'.repeat(57)).map(({ length }) => length)).toEqual([28, 28, 1]);
  expect(texts('字'.repeat(57), { ...SETTING, firstWidth: 448 - 32 }).map(({ length }) => length)).toEqual([26, 28, 3]);
});

test('no closing mark begins a line, no opening mark ends one', () => {
  expect(texts(`${'字'.repeat(28)}，后`)).toEqual(['字'.repeat(27), '字，后']);
  expect(texts(`${'字'.repeat(27)}（后）`)).toEqual(['字'.repeat(27), '（后）']);
  expect(texts(`${'字'.repeat(26)}”。》后`)).toEqual(['字'.repeat(25), '字”。》后']);
});

test('figures with their measure, case numbers and addresses stay whole', () => {
  const lines = texts(`${'字'.repeat(26)}13,800.50元`);
  expect(lines).toEqual(['字'.repeat(26), '13,800.50元']);
  expect(texts(`${'字'.repeat(27)}someone@example.com`)).toEqual(['字'.repeat(27), 'someone@example.com']);
});

test('a dash and an ellipsis are not parted', () => {
  expect(texts(`${'字'.repeat(27)}——后`)).toEqual(['字'.repeat(26), '字——后']);
  expect(texts(`${'字'.repeat(27)}……后`)).toEqual(['字'.repeat(26), '字……后']);
});

test('a word longer than a line is broken where it must, and nothing of it is lost', () => {
  const hash = 'f'.repeat(200);
  expect(texts(hash).join('')).toBe(hash);
  for (const line of linesOf(hash, SETTING)) expect(line.width).toBeLessThanOrEqual(448.01);
});

test('what nobody sees takes no room; an empty text is one empty line', () => {
  expect(texts('张\u200b三\ufe0f\u00ad\u0000\u007f')).toEqual(['张三']);
  expect(texts('甲\u00a0乙')).toEqual(['甲 乙']);
  expect(texts('')).toEqual(['']);
  expect(texts('一\r\n二\n三')).toEqual(['一', '二', '三']);
});

const anyText = fc
  .array(fc.constantFrom(...'字法院陈䶮𬭎，。、；：（）《》“”——…ab1 2,.@（'), { maxLength: 200, size: 'max' })
  .map((characters) => characters.join(''));

test('whatever the text: nothing is lost but spaces, lines fit, and marks stand where they may', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 100, max: 448 }), (text, width) => {
      const lines = linesOf(text, { ...SETTING, width });
      const joined = lines.map(({ pieces }) => pieces.map(({ text: piece }) => piece).join('')).join('');
      expect(joined.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const { pieces, width: used } of lines) {
        // A row of marks longer than a line is broken wherever it must: only there it may be otherwise.
        expect(used <= width + 0.01 || pieces.length === 1).toBe(true);
      }
    }),
  );
});

const proper = fc
  .array(fc.constantFrom('字', '法', '，', '。', '（院）', '《法》', '“字”', '12', 'ab'), {
    maxLength: 120,
    size: 'max',
  })
  .map((parts) =>
    parts
      .join('')
      .replace(/[，。]+/g, (marks) => marks.slice(0, 1))
      .replace(/^[，。]/, ''),
  );

test('in proper text no line begins or ends with a mark that may not be there', () => {
  fc.assert(
    fc.property(proper, (text) => {
      for (const line of texts(text, { ...SETTING, width: 160 })) {
        expect(line).not.toMatch(/^[，。）》”]/);
        expect(line).not.toMatch(/[（《“]$/);
      }
    }),
  );
});
