/** 案外人异议: whether a stranger's objection to an asset still stands in the way of selling it (ENF-9; 民诉法238, 解释463.2). */
import { objectionTimes } from '../../../court/enforcement/objection';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { casePapers, type FiledPaper } from '../../../records/paper/paper';
import { serviceIdOf, services } from '../../../records/service/service';

const MOST = 1000;

/** One database action, and one for each that was dismissed. */
export async function objectionPending(caseId: string, today: LegalDate): Promise<boolean> {
  const all = await casePapers.find({ caseId, kind: 'assetObjection' }, { limit: MOST });
  for (const one of all) if (await standsInTheWay(one, today)) return true;
  return false;
}

async function standsInTheWay(paper: FiledPaper, today: LegalDate): Promise<boolean> {
  const { state, decision, receivedAt, parties } = paper;
  if (!receivedAt || state === 'draft' || state === 'withdrawn') return false;
  if (!decision?.issuedAt) return true;
  // Found right: this asset is not enforced on; which one it is the officer knows, and releases.
  if (decision.outcome !== 'refused') return false;
  const { documentId } = decision;
  const receivedOn = legalDateOf(receivedAt.getTime());
  for (const partyId of parties) {
    const service = documentId ? await services.get(serviceIdOf(documentId, partyId)) : undefined;
    const servedOn = service?.effectiveOn ?? null;
    if (!servedOn) return true;
    const { noDisposalUntil } = objectionTimes({
      kind: 'asset',
      receivedOn,
      ruling: { servedOn, outcome: 'dismissed' },
    });
    if (noDisposalUntil && today <= noDisposalUntil) return true;
  }
  return false;
}
