/**
 * 制作 PDF: a paper to bytes. Heavy (the PDF library and the fonts): loaded only when the first paper is made, through
 * documents.ts; in the build it is a file of its own beside a function's bundle.
 */
import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Paper } from '../../court/documents/paper';
import { PAGE } from './layout/box';
import { needPictures, plainText, widthOf } from './layout/characters';
import { pagesOfPaper } from './layout/pages';
import { freeText, pageContent, useText } from './pdf/content';
import { Fonts } from './pdf/fonts';
import { embedSeal, INK, SEAL_PICTURE, sealContent, useSealText } from './pdf/seal';
import type { SealImage } from './seal-image';

export interface RenderOptions {
  /** Grey across each page. */
  watermark?: '草稿' | undefined;
  /** Printed where the paper has its place for it. */
  seal?: SealImage | undefined;
}

const FOOTER_SIZE = 10.5;
const FOOTER_Y = 62;
const WATERMARK_SIZE = 150;

/**
 * The same paper and options give the same bytes, at any time and on any machine. A4; text in reading order, in Chinese.
 * Throws CourtError PRECONDITION_FAILED for a character that cannot be shown.
 */
export async function renderPdf(paper: Paper, { watermark, seal }: RenderOptions = {}): Promise<Uint8Array> {
  needPictures(paper);
  const pages = pagesOfPaper(paper);
  const footers = pages.map((_, i) => footer(paper.title, i + 1, pages.length));
  const fonts = new Fonts();
  for (const page of pages) useText(page, fonts);
  for (const text of footers) fonts.use(text, 'regular');
  if (watermark) fonts.use(watermark, 'bold');
  if (seal) useSealText(seal, fonts);

  const document = await PDFDocument.create({ updateMetadata: false });
  describe(
    document,
    paper,
    createHash('sha256')
      .update(JSON.stringify([paper, watermark, seal]))
      .digest('hex'),
  );
  const resources = document.context.obj({
    Font: fonts.embed(document.context),
    ExtGState: { [INK]: { Type: 'ExtGState', BM: 'Multiply', ca: 0.8, CA: 0.8 } },
  });
  const picture = seal ? await embedSeal(document, seal) : undefined;
  if (picture) resources.set(PDFName.of('XObject'), document.context.obj({ [SEAL_PICTURE]: picture }));
  const shared = document.context.register(resources);
  for (const [i, page] of pages.entries()) {
    const content = [
      watermark ? watermarkContent(watermark, fonts) : '',
      '0 g 0 G',
      pageContent(page, fonts),
      footerContent(footers[i] ?? '', fonts),
      seal ? sealContent(page, seal, fonts) : '',
    ];
    addPage(document, shared, content.filter((part) => part !== '').join('\n'));
  }
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Of several pages, each says what it belongs to. */
const footer = (title: string, page: number, pages: number): string =>
  pages === 1 ? '第1页，共1页' : `${plainText(title)}　第${page}页，共${pages}页`;

function describe(document: PDFDocument, { title, courtName, number, date }: Paper, id: string): void {
  const day = new Date(`${date}T00:00:00+08:00`);
  document.setTitle(plainText(number ? `${title} ${number}` : title), { showInWindowTitleBar: true });
  document.setAuthor(plainText(courtName ?? '当事人'));
  document.setProducer('微法院');
  document.setCreator('微法院');
  document.setCreationDate(day);
  document.setModificationDate(day);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  const identity = PDFHexString.of(id.slice(0, 32).toUpperCase());
  document.context.trailerInfo.ID = document.context.obj([identity, identity]);
}

function addPage(document: PDFDocument, resources: PDFRef, content: string): void {
  const page = document.addPage([PAGE.width, PAGE.height]);
  page.node.set(PDFName.of('Resources'), resources);
  page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content)));
}

/** Below the text and the same on both sides of it: drawn first, so that the text lies on it. */
function watermarkContent(text: string, fonts: Fonts): string {
  const turn = Math.PI / 4;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const half = widthOf(text, WATERMARK_SIZE, 'bold') / 2;
  const at = [PAGE.width / 2 - half * cos + 40, PAGE.height / 2 - half * sin - 40] as const;
  const words = freeText(text, { at, size: WATERMARK_SIZE, matrix: [cos, sin, -sin, cos], weight: 'bold' }, fonts);
  return `/Artifact BMC 0.88 g ${words} EMC`;
}

function footerContent(text: string, fonts: Fonts): string {
  const at = [(PAGE.width - widthOf(text, FOOTER_SIZE, 'regular')) / 2, FOOTER_Y] as const;
  return `/Artifact BMC ${freeText(text, { at, size: FOOTER_SIZE }, fonts)} EMC`;
}
