/** 财产报告的页面: the paper that a report, or what the court found, is read as; and its pages as pictures (ENF-3). */
import { assetFindingsPaper, assetReportPaper } from '../../../court/documents/asset-report';
import { legalDateOf } from '../../../court/time/legal-date';
import { sha256Of } from '../../../platform/digest';
import { renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import { pageEngine, type Region } from '../../../platform/pages/pages';
import { readFile } from '../../../platform/storage';
import { type AssetReport, answersOf, findingsOf } from '../../../records/enforcement/asset-report';
import type { KeptFile } from '../../../records/enforcement/kept-file';
import type { PartyInput } from '../contract-party';

export interface ReportNames {
  courtName: string;
  debtorName: string;
}

/** The same bytes for the same report; of a draft: as it would be handed in now by him. */
export async function reportPdf(
  report: AssetReport,
  { courtName, debtorName }: ReportNames,
  now: number,
): Promise<Buffer> {
  const { kind, changedOn, caseNo: number, byName, files } = report;
  const facts = {
    courtName,
    number,
    debtorName,
    files: files.map(({ name }) => name),
    date: legalDateOf(report.at?.getTime() ?? now),
  };
  const paper =
    kind === 'findings'
      ? assetFindingsPaper({ ...facts, text: findingsOf(report) ?? '', officer: byName })
      : assetReportPaper({ ...facts, kind, changedOn, answers: answersOf(report), byName });
  return Buffer.from(await renderPdf(paper));
}

const WIDTH = 1080;
export const PICTURED = ['pdf', 'jpg', 'png'] as const;

export const noPage = (): CourtError =>
  new CourtError('NOT_FOUND', '没有这一页，请刷新后再看。', { page: '请刷新后再选' });

async function openPdf(bytes: Uint8Array) {
  const { Pdf, sharedPdfium } = await pageEngine();
  return Pdf.open(await sharedPdfium(), bytes.length, [bytes]);
}

export async function pagesIn(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes);
  const { pageCount } = pdf;
  pdf.close();
  return pageCount;
}

/** All of it, each part as it was received (EVID-6). Throws Error where one is not. */
async function bytesOf({ parts }: KeptFile): Promise<Buffer> {
  const all: Buffer[] = [];
  for (const { fileId, sha256 } of parts) {
    const bytes = await readFile(fileId);
    if (sha256Of(bytes) !== sha256) throw new Error(`${fileId} differs from what was received`);
    all.push(bytes);
  }
  return Buffer.concat(all);
}

/** With how many pages it has. Throws CourtError INVALID_INPUT for what cannot be shown. */
export async function paged(file: KeptFile): Promise<KeptFile> {
  const { PdfError, PictureError, openPicture } = await pageEngine();
  try {
    const bytes = await bytesOf(file);
    if (file.type === 'pdf') return { ...file, pages: await pagesIn(bytes) };
    await openPicture(bytes);
    return { ...file, pages: 1 };
  } catch (error) {
    if (!(error instanceof PdfError || error instanceof PictureError)) throw error;
    const isLocked = error instanceof PdfError && error.fault === 'encrypted';
    throw new CourtError(
      'INVALID_INPUT',
      isLocked
        ? `“${file.name}”加了密码，请去掉密码后再上传。`
        : `“${file.name}”打不开，请换一份 PDF 或者 JPG、PNG 图片再上传。`,
      { file: '请重新选择文件' },
    );
  }
}

export interface PageOf {
  page: number;
  tile: PartyInput<'reportPage'>['tile'];
  watermark: readonly string[];
}

/** Throws CourtError NOT_FOUND for a page that is not there. */
export async function picturedPage(source: Buffer | KeptFile, { page, tile, watermark }: PageOf) {
  const { canvasOf, covered, drawPicture, openPicture } = await pageEngine();
  if (tile && (tile.x >= tile.zoom || tile.y >= tile.zoom)) throw noPage();
  const part: Region | undefined = tile && {
    x: tile.x / tile.zoom,
    y: tile.y / tile.zoom,
    w: 1 / tile.zoom,
    h: 1 / tile.zoom,
  };
  const width = WIDTH * (tile?.zoom ?? 1);
  const bytes = Buffer.isBuffer(source) ? source : await bytesOf(source);
  if (!Buffer.isBuffer(source) && source.type !== 'pdf') {
    if (page !== 1) throw noPage();
    const canvas = drawPicture(await openPicture(bytes), width, part);
    return { pages: 1, ...(await covered(canvas, { masks: [], watermark, part })) };
  }
  const pdf = await openPdf(bytes);
  try {
    if (page > pdf.pageCount) throw noPage();
    const canvas = canvasOf(pdf.draw(page - 1, width, part));
    return { pages: pdf.pageCount, ...(await covered(canvas, { masks: [], watermark, part })) };
  } finally {
    pdf.close();
  }
}
