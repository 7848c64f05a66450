/** 文书引擎: loads what makes PDFs when the first paper is made; functions import this file and none below it. */
import type { Paper } from '../../court/documents/paper';
import type { RenderOptions } from './render';

/** A4 PDF of a paper; see render.ts. Throws CourtError PRECONDITION_FAILED for a character that cannot be shown. */
export async function renderPdf(paper: Paper, options: RenderOptions = {}): Promise<Uint8Array> {
  const engine = await import('./render');
  return engine.renderPdf(paper, options);
}

/** 草稿: what somebody looks over before it counts; marked as a draft on each page and stored nowhere. */
export const draftPaper = (paper: Paper): Promise<Uint8Array> => renderPdf(paper, { watermark: '草稿' });
