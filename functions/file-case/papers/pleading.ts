/** 诉状预览: the draft as the pleading that would be handed in, to look at before; its hash goes with the confirmation (SIGN-2). */
import type { FilingKind } from '../../../court/pleading/filing-kinds';
import { legalDateOf } from '../../../court/time/legal-date';
import { sha256Of } from '../../../platform/digest';
import { renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import { attachments } from '../../../records/filing/attachment';
import type { Content } from '../../../records/filing/content';
import { type Filing, filings, kindOf } from '../../../records/filing/filing';
import { partIn } from '../../../records/filing/helped';
import { notFound } from '../../../records/filing/moves';
import { openContent } from '../../../records/filing/sealed-content';
import type { FileCaseInput, FileCaseResult } from '../contract';
import { pieceOf } from './bytes';
import { pleadingPaper } from './pleading-facts';

export const previewComplaint: ReadOperation<
  FileCaseInput<'previewComplaint'>,
  FileCaseResult<'previewComplaint'>,
  VerifiedGrant
> = {
  kind: 'read',
  policy: verified,
  async run({ input: { filingId, offset = 0 }, grant, clock }) {
    const filing = await filings.get(filingId);
    await partIn(filing, grant, 'read', clock.now());
    if (!filing) throw notFound();
    const content = openContent(filingId, filing.content);
    const pdf = await previewOf(filing, kindOf(filing), content, clock.now());
    return { ...pieceOf(pdf.title, pdf.bytes, offset), version: filing.version };
  },
};

/** As it would be handed in today; without the files' names, which may still change. */
async function previewOf(filing: Filing, kind: FilingKind, content: Content, now: number) {
  const files = await attachments.find({ filingId: filing._id }, { orderBy: [['_id', 'asc']], limit: 1000 });
  const paper = pleadingPaper({
    kind,
    content,
    courtName: filing.courtName ?? '',
    attached: files.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ name }) => name),
    date: legalDateOf(now),
  });
  return { title: paper.title, bytes: await renderPdf(paper) };
}

/** Throws CONFLICT where what he looked at is not what he hands in. */
export async function seenHash(filing: Filing, content: Content, seen: string, at: Date): Promise<string> {
  const { bytes } = await previewOf(filing, kindOf(filing), content, at.getTime());
  if (sha256Of(bytes) !== seen)
    throw new CourtError('CONFLICT', '您看过的诉状与现在的内容不一样了，请重新预览、核对后再提交。', {
      seen: '请重新预览',
    });
  return seen;
}
