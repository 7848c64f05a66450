import { type Paper, paragraph, sealedBy } from '../../../court/documents/paper';
import { parseLegalDate } from '../../../court/time/legal-date';
import { boxesOf } from './blocks';
import { PAGE } from './box';
import { type Page, pagesOf, pagesOfPaper } from './pages';

const DAY = parseLegalDate('2025-03-03');
const ROOM = PAGE.height - PAGE.top - PAGE.bottom;

const paperOf = (blocks: Paper['blocks']): Paper => ({
  kind: 'correctionNotice',
  version: 1,
  title: '补正通知书',
  courtName: '余姚市人民法院',
  date: DAY,
  blocks,
});

const textOf = ({ marks }: Page): string[] =>
  marks.flatMap((mark) => (mark.is === 'text' ? [mark.pieces.map(({ text }) => text).join('')] : []));

/** Everything lies within the type area. */
function expectInside(pages: readonly Page[]): void {
  for (const { marks } of pages)
    for (const mark of marks)
      for (const y of mark.is === 'rule' ? [mark.from[1], mark.to[1]] : [mark.y]) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(ROOM + 0.5);
      }
}

test('the signature is never alone on a page, and seal and date are on one', () => {
  for (let lines = 1; lines < 60; lines += 1) {
    const blocks = [...Array.from({ length: lines }, (_, i) => paragraph(`第${i}行`)), sealedBy('余姚市人民法院', DAY)];
    const pages = pagesOf(boxesOf(paperOf(blocks)));
    expectInside(pages);
    const signed = pages.filter((page) => textOf(page).some((text) => text.includes('二〇二五年三月三日')));
    expect(signed).toHaveLength(1);
    for (const page of signed) {
      expect(page.marks.some(({ is }) => is === 'seal')).toBe(true);
      expect(textOf(page).some((text) => text.includes('行'))).toBe(true);
    }
  }
});

test('a paragraph leaves no single line at the end or at the top of a page', () => {
  for (let before = 10; before < 22; before += 1) {
    const blocks = [...Array.from({ length: before }, () => paragraph('前')), paragraph('后'.repeat(26 + 28 * 3))];
    const [first, second] = pagesOf(boxesOf(paperOf(blocks)));
    const counted = [first, second].map((page) =>
      page ? textOf(page).filter((text) => text.startsWith('后')).length : 0,
    );
    expect(counted).not.toContain(1);
    expect((counted[0] ?? 0) + (counted[1] ?? 0)).toBe(4);
  }
});

test('a table goes on with its head on each page, and no row is lost', () => {
  const rows = Array.from({ length: 80 }, (_, i) => [`行${i}`, i % 3 ? '短' : '长'.repeat(120)]);
  const columns = [
    { title: '序号', share: 1 },
    { title: '内容', share: 4 },
  ];
  const pages = pagesOf(boxesOf(paperOf([{ is: 'table', columns, rows }])));
  expectInside(pages);
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) expect(textOf(page)).toContain('序号');
  const shown = pages.flatMap(textOf).filter((text) => text.startsWith('行'));
  expect(shown).toEqual(rows.map(([name]) => name));
});

test('a row taller than a page goes on on the next one, whole', () => {
  const long = '长'.repeat(3000);
  const pages = pagesOf(boxesOf(paperOf([{ is: 'table', columns: [{ title: '内容', share: 1 }], rows: [[long]] }])));
  expectInside(pages);
  expect(pages.length).toBeGreaterThan(2);
  const shown = pages.flatMap(textOf).filter((text) => text.startsWith('长'));
  expect(shown.join('')).toBe(long);
});

test('a form stays on one page', () => {
  const fields = Array.from({ length: 8 }, (_, i) => ({ label: `项${i}`, value: '值' }));
  for (let before = 5; before < 22; before += 1) {
    const pages = pagesOf(
      boxesOf(paperOf([...Array.from({ length: before }, () => paragraph('前')), { is: 'form', fields }])),
    );
    expectInside(pages);
    expect(pages.filter((page) => textOf(page).some((text) => text.startsWith('项')))).toHaveLength(1);
  }
});

test('lines come closer together where that saves a page, and only there', () => {
  const of = (count: number) =>
    paperOf([...Array.from({ length: count }, () => paragraph('行')), sealedBy('余姚市人民法院', DAY)]);
  const pitch = (page: Page | undefined): number => {
    const rows = (page?.marks ?? []).flatMap((mark) => (mark.is === 'text' && mark.size === 16 ? [mark.y] : []));
    return (rows[1] ?? 0) - (rows[0] ?? 0);
  };
  let closer = 0;
  for (let count = 1; count < 40; count += 1) {
    const [normal, fitted] = [pagesOf(boxesOf(of(count))), pagesOfPaper(of(count))];
    expectInside(fitted);
    expect(fitted.length).toBeLessThanOrEqual(normal.length);
    if (fitted.length < normal.length) closer += 1;
    expect(pitch(fitted[0]) < 28).toBe(fitted.length < normal.length);
  }
  expect(closer).toBeGreaterThan(0);
});
