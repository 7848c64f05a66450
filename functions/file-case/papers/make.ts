/** 制作: an officer's papers with the court's seal, a filer's as they are; the same whoever asks first, and once. */
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { issuePaper } from '../../../platform/documents/store/issue';
import { courtSeal } from '../../../platform/gateways/court-seal';
import { recipientOf } from '../../../records/filing/filer';
import type { Filing } from '../../../records/filing/filing';
import type { PlannedPaper } from './planned';

/** Throws CourtError PRECONDITION_FAILED for a character that cannot be shown, UPSTREAM_FAILED without the seal. */
export async function makePaper(filing: Filing, planned: PlannedPaper): Promise<CourtDocument> {
  const { documentId, paper, at, sealedBy, version, orderId } = planned;
  return (
    (await documents.get(documentId)) ??
    issuePaper({
      documentId,
      paper: paper(),
      courtId: filing.courtId,
      filingId: filing._id,
      ...(filing.caseId ? { caseId: filing.caseId } : {}),
      orderId,
      recipient: recipientOf(filing),
      version,
      at,
      ...(sealedBy ? { seal: { gateway: courtSeal(filing.courtId), by: sealedBy } } : {}),
    })
  );
}
