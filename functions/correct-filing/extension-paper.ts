/** 延长补正期限决定书: made for who reads it first, of what was decided, with the court's seal (FIX-1, 民诉法86). */
import { extensionDecision } from '../../court/documents/extension-decision';
import { legalDateOf } from '../../court/time/legal-date';
import { courts } from '../../platform/courts';
import { issuePaper } from '../../platform/documents/store/issue';
import { readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import { courtSeal } from '../../platform/gateways/court-seal';
import type { VerifiedGrant } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { type Extension, extensions, openReason } from '../../records/correction/extension';
import { recipientOf } from '../../records/filing/filer';
import type { Filing } from '../../records/filing/filing';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';
import { filerOrJudge, type StaffGrant, seenBy } from './seen';

export const extensionPaper: ReadOperation<
  CorrectFilingInput<'extensionPaper'>,
  CorrectFilingResult<'extensionPaper'>,
  VerifiedGrant | StaffGrant
> = {
  kind: 'read',
  policy: filerOrJudge,
  async run({ input: { extensionId, offset = 0 }, grant, clock }) {
    const found = await extensions.get(extensionId);
    if (!found) throw noPaper();
    const { filing } = await seenBy(found.filingId, grant, clock.now());
    const document = await issued(found, filing);
    return readForAnswer(document, offset);
  },
};

const noPaper = () => new CourtError('NOT_FOUND', '没有找到这份决定书；还没有决定的，请等法官决定以后再看。');

async function issued(extension: Extension, filing: Filing) {
  const { _id, state, decidedAt, judge, newLastDay, answer, lastDay, askedAt } = extension;
  const court = await courts.get(extension.courtId);
  const decision =
    state === 'granted' && newLastDay
      ? { granted: true as const, newLastDay }
      : state === 'refused' && answer
        ? { granted: false as const, reasons: answer }
        : undefined;
  if (!decision || !decidedAt || !judge || !court) throw noPaper();
  return issuePaper({
    documentId: `${filing._id}:extensionDecision:${_id}`,
    paper: extensionDecision({
      courtName: filing.courtName ?? court.name,
      number: `收件号：${filing.receiptNo ?? ''}`,
      to: { name: filing.filerName ?? '', kind: 'person' },
      date: legalDateOf(decidedAt.getTime()),
      askedOn: legalDateOf(askedAt.getTime()),
      askedBecause: openReason(extension),
      lastDay,
      decision,
    }),
    courtId: extension.courtId,
    filingId: filing._id,
    recipient: recipientOf(extension),
    at: decidedAt,
    seal: { gateway: courtSeal(extension.courtId), by: judge },
  });
}
