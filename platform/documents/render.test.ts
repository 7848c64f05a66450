/** What a reader of PDFs, independent of the writer, sees: text, title, language, pages, and pictures of characters. */
import { createRequire } from 'node:module';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { type Paper, paragraph, sealedBy } from '../../court/documents/paper';
import { parseLegalDate } from '../../court/time/legal-date';
import { draftPaper, renderPdf } from './documents';
import { FONT_FILES } from './font/fonts';

const DAY = parseLegalDate('2025-03-03');
const SEAL = { is: 'drawn', diameter: 119, around: '余姚市人民法院', across: '演示' } as const;

const paperOf = (text: string, blocks: Paper['blocks'] = [paragraph(text)]): Paper => ({
  kind: 'acceptanceNotice',
  version: 1,
  title: '受理案件通知书',
  courtName: '余姚市人民法院',
  number: '（2025）浙0281民初1号',
  recipient: '陈䶮喆',
  date: DAY,
  blocks,
});

let library: PDFiumLibrary;

beforeAll(async () => {
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());

async function reading<T>(bytes: Uint8Array, look: (document: PDFiumDocument) => T | Promise<T>): Promise<T> {
  const document = await library.loadDocument(Buffer.from(bytes));
  try {
    return await look(document);
  } finally {
    document.destroy();
  }
}

const textOf = (bytes: Uint8Array): Promise<string[]> =>
  reading(bytes, (document) => [...document.pages()].map((page) => page.getText().replaceAll('\r\n', '\n')));

interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** RGBA of a page. */
const pictureOf = (bytes: Uint8Array, page = 0, scale = 2): Promise<Picture> =>
  reading(bytes, async (document) => {
    let picture: Picture | undefined;
    await document.getPage(page).render({
      scale,
      render: async ({ data, width, height }) => {
        picture = { data: new Uint8Array(data), width, height };
        return data;
      },
    });
    if (!picture) throw new Error('nothing was drawn');
    return picture;
  });

/** Pixels of which `is` holds. */
const count = ({ data }: Picture, is: (red: number, green: number, blue: number) => boolean): number => {
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (is(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) found += 1;
  return found;
};
const isDark = (red: number, green: number, blue: number) => red + green + blue < 300;
const isRed = (red: number, green: number, blue: number) => red > 150 && green < 140 && blue < 140;

test('the text can be read out in its order: names with rare characters, figures, signs', async () => {
  const [page = ''] = await textOf(
    await renderPdf(paperOf('李堃镕与㛃𬭎公司一案，标的额13,800.50元（人民币壹万叁仟捌佰元伍角整）。')),
  );
  expect(page.split('\n').slice(0, 4)).toEqual([
    '余姚市人民法院',
    '受理案件通知书',
    '（2025）浙0281民初1号',
    '陈䶮喆：',
  ]);
  expect(page.replaceAll('\n', '')).toContain(
    '李堃镕与㛃𬭎公司一案，标的额13,800.50元（人民币壹万叁仟捌佰元伍角整）。',
  );
  expect(page).toContain('第1页，共1页');
});

test('ACC-1 title, language and reading order are there for who has the paper read aloud', async () => {
  const document = await PDFDocument.load(await renderPdf(paperOf('内容')), { updateMetadata: false });
  expect(document.getTitle()).toBe('受理案件通知书 （2025）浙0281民初1号');
  expect(document.getAuthor()).toBe('余姚市人民法院');
  expect(String(document.catalog.get(PDFName.of('Lang')))).toBe('(zh-CN)');
  expect(document.getCreationDate()).toEqual(new Date('2025-03-02T16:00:00Z'));
});

/** Ink in a grid over the box of what is dark: a shape, whatever its size and place. */
function shapeOf({ data, width }: Picture, rows: readonly [from: number, to: number]): number[] {
  const dark: [x: number, y: number][] = [];
  for (let y = rows[0]; y < rows[1]; y += 1)
    for (let x = 0; x < width; x += 1) if ((data[4 * (y * width + x)] ?? 255) < 128) dark.push([x, y]);
  const [left, right] = [Math.min(...dark.map(([x]) => x)), Math.max(...dark.map(([x]) => x))];
  const [top, bottom] = [Math.min(...dark.map(([, y]) => y)), Math.max(...dark.map(([, y]) => y))];
  const grid = new Array<number>(GRID * GRID).fill(0);
  for (const [x, y] of dark) {
    const column = Math.min(GRID - 1, Math.floor(((x - left) / (right - left + 1)) * GRID));
    const row = Math.min(GRID - 1, Math.floor(((y - top) / (bottom - top + 1)) * GRID));
    grid[row * GRID + column] = (grid[row * GRID + column] ?? 0) + 1;
  }
  return grid;
}
const GRID = 12;

/** 1: the same shape; around 0: nothing in common. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
  const [a, b] = [mean(one), mean(other)];
  const product = (p: readonly number[], q: readonly number[], pm: number, qm: number) =>
    p.reduce((sum, each, i) => sum + (each - pm) * ((q[i] ?? 0) - qm), 0);
  return product(one, other, a, b) / Math.sqrt(product(one, one, a, a) * product(other, other, b, b));
}

/** Drawn by another program from the whole font. */
function expected(character: string): number[] {
  const canvas = createCanvas(160, 160);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 160, 160);
  context.fillStyle = 'black';
  context.font = '96px Court';
  context.fillText(character, 20, 120);
  return shapeOf(
    { data: new Uint8Array(context.getImageData(0, 0, 160, 160).data), width: 160, height: 160 },
    [0, 160],
  );
}

/** Rows of the picture in which each line of text lies. */
function linesIn({ data, width, height }: Picture): [from: number, to: number][] {
  const lines: [from: number, to: number][] = [];
  for (let y = 0; y < height; y += 1) {
    if (!data.subarray(4 * y * width, 4 * (y + 1) * width).some((value) => value < 128)) continue;
    const last = lines.at(-1);
    // Between two lines there is more room than inside a character.
    if (last && y - last[1] < 40) last[1] = y + 1;
    else lines.push([y, y + 1]);
  }
  return lines;
}

test('rare characters stand in the picture as the font draws them, and no empty boxes', async () => {
  GlobalFonts.registerFromPath(createRequire(__filename).resolve(FONT_FILES.regular.source), 'Court');
  const rare = [...'䶮喆堃镕㛃𬭎'];
  const wanted = rare.map(expected);
  const { courtName, number, recipient, ...bare } = paperOf('', rare.map(paragraph));
  const picture = await pictureOf(await renderPdf({ ...bare, title: '　' }), 0, 6);
  const lines = linesIn(picture);
  // One each, and the page's number.
  expect(lines).toHaveLength(rare.length + 1);
  for (const [i] of rare.entries()) {
    const shape = shapeOf(picture, lines[i] ?? [0, 0]);
    for (const [n, other] of wanted.entries()) {
      if (n === i) expect(likeness(shape, other)).toBeGreaterThan(0.9);
      else expect(likeness(shape, other)).toBeLessThan(0.8);
    }
    expect(likeness(shape, expected('\u{e000}'))).toBeLessThan(0.6);
  }
});

test('a character without a picture is refused by name, with what to do', async () => {
  for (const odd of ['\u{1f600}', '\u{e000}', '\u{323b0}'])
    await expect(renderPdf(paperOf(`甲${odd}乙`))).rejects.toMatchObject({
      code: 'PRECONDITION_FAILED',
      message: expect.stringMatching(/U\+[0-9A-F]{4,6}.*核对/),
    });
});

test('all characters without a picture are named at once, wherever they stand', async () => {
  const blocks: Paper['blocks'] = [
    { is: 'table', columns: [{ title: '甲\u{1f600}', share: 1 }], rows: [['乙\u{1f601}']] },
    { is: 'signature', lines: ['丙\u{e000}'] },
  ];
  await expect(renderPdf(paperOf('', blocks))).rejects.toMatchObject({
    message: expect.stringMatching(/3 个字.*U\+1F600.*U\+1F601.*U\+E000/),
  });
});

test('SIGN-3 the same paper gives the same bytes, another text others', async () => {
  const paper = paperOf('内容', [paragraph('内容'), sealedBy('余姚市人民法院', DAY)]);
  const once = Buffer.from(await renderPdf(paper, { seal: SEAL }));
  expect(once.equals(await renderPdf(paper, { seal: SEAL }))).toBe(true);
  expect(once.equals(await renderPdf(paper))).toBe(false);
  expect(once.equals(await renderPdf({ ...paper, title: '应诉通知书' }, { seal: SEAL }))).toBe(false);
});

test('the seal is red, lies over the date, and the date is still there below it', async () => {
  const paper = paperOf('', [paragraph('内容'), sealedBy('余姚市人民法院', DAY)]);
  const [plain, sealed] = [await renderPdf(paper), await renderPdf(paper, { seal: SEAL })];
  expect(count(await pictureOf(plain), isRed)).toBe(0);
  const picture = await pictureOf(sealed);
  expect(count(picture, isRed)).toBeGreaterThan(2000);
  // Ink over ink: nothing of what was printed below has gone.
  expect(count(picture, isDark)).toBeGreaterThanOrEqual(count(await pictureOf(plain), isDark));
  const [page = ''] = await textOf(sealed);
  expect(page).toContain('二〇二五年三月三日');
  expect(page).toContain('演示');
});

test('a seal as a picture, as a seal service sends it, is printed in the same place', async () => {
  const canvas = createCanvas(100, 100);
  const context = canvas.getContext('2d');
  context.strokeStyle = '#d01010';
  context.lineWidth = 12;
  context.arc(50, 50, 40, 0, 2 * Math.PI);
  context.stroke();
  const paper = paperOf('', [paragraph('内容'), sealedBy('余姚市人民法院', DAY)]);
  const png = { is: 'png', png: canvas.toBuffer('image/png'), width: 119, height: 119 } as const;
  const bytes = Buffer.from(await renderPdf(paper, { seal: png }));
  expect(count(await pictureOf(bytes), isRed)).toBeGreaterThan(2000);
  expect(bytes.equals(await renderPdf(paper, { seal: png }))).toBe(true);
});

test('a draft says so across each page', async () => {
  const pages = await textOf(
    await draftPaper(
      paperOf(
        '',
        Array.from({ length: 60 }, () => paragraph('内容')),
      ),
    ),
  );
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('草稿');
  const [final = ''] = await textOf(await renderPdf(paperOf('内容')));
  expect(final).not.toContain('草稿');
});

test('pages are numbered and say what they belong to', async () => {
  const pages = await textOf(
    await renderPdf(
      paperOf(
        '',
        Array.from({ length: 50 }, () => paragraph('内容')),
      ),
    ),
  );
  for (const [i, page] of pages.entries()) expect(page).toContain(`受理案件通知书　第${i + 1}页，共${pages.length}页`);
});
