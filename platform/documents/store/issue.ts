/** 出具文书: a paper that needs no judge's hand: made, sealed, kept and entered, once however often it is asked for. */
import { CourtError } from '../../errors';
import { type CourtDocument, documents } from './document';
import { dropPdf, keepPdf } from './file';
import { made } from './make';
import { documentOf, type PaperOrder, type SealOrder } from './order';

/**
 * Run again with the same `documentId`, also after it was cut anywhere, it gives the same document. Throws CourtError
 * PRECONDITION_FAILED (a character that cannot be shown), UPSTREAM_FAILED (no seal), CONFLICT (the id is another paper's).
 */
export async function issuePaper(order: PaperOrder & { seal?: SealOrder | undefined }): Promise<CourtDocument> {
  const issued = await documents.get(order.documentId);
  if (issued) return entered(issued, order);
  const { bytes, sha256, contentSha256, sealing } = await made(order, order.seal);
  const fileId = await keepPdf(order.courtId, bytes);
  const document: CourtDocument = {
    ...documentOf(order, { contentSha256, sha256, bytes: bytes.length, fileId }),
    sealed: order.seal && sealing ? { by: order.seal.by, at: sealing.at, serial: sealing.serial } : null,
  };
  if (await documents.insertMissing(document)) return entered(document, order);
  // Another run was first: its file is the one that counts. A lost answer to our own insertion comes here, too.
  const found = await documents.get(order.documentId);
  if (!found) throw new Error(`${order.documentId} is neither there nor can it be entered`);
  if (found.fileId !== fileId) await dropPdf(fileId);
  return entered(found, order);
}

/** What stands is what was issued; that it replaces an older one is marked there, once. */
async function entered(found: CourtDocument, { paper, courtId }: PaperOrder): Promise<CourtDocument> {
  if (found.kind !== paper.kind || found.courtId !== courtId || found.state !== 'issued')
    throw new CourtError('CONFLICT', '这个编号已经用于另一份文书，请刷新后再办理。');
  await markReplaced(found);
  return found;
}

/** SERVE-11: the older one is marked, never deleted. Both carry it, whichever run was cut. */
export async function markReplaced({ _id, replaces, courtId }: CourtDocument): Promise<void> {
  if (replaces === null) return;
  await documents.updateWhere({ _id: replaces, courtId, replacedBy: null }, { replacedBy: _id });
}
