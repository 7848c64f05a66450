/**
 * 更正后重新送达: the corrected document is served again on everybody who was served with the old one, which stays, marked (SERVE-11,
 * 流程规定14.3). No text says whether periods run anew: the judge does, with his reason; where nothing runs yet they run from the new one.
 */
import { SERVED } from '../../../court/machines/service';
import { idFrom } from '../../../platform/digest';
import { documents } from '../../../platform/documents/store/document';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { transact } from '../../../platform/transact';
import { isOfficerOf, mustBeOfficer } from '../../../records/case/officer';
import { setFeeDays } from '../../../records/service/fee-day';
import { keep } from '../../../records/service/keep';
import { callOffPeriods, periodsOf } from '../../../records/service/periods';
import { serve } from '../../../records/service/send';
import { servedAs } from '../../../records/service/served-as';
import { SERVICES, type Service, serviceIdOf, services } from '../../../records/service/service';
import { stepOf } from '../../../records/service/step';
import { inTitle, serviceWords, tellRecipients } from '../../../records/service/told';
import type { ReceiveInput, ReceiveResult } from '../contract';
import { officer, type StaffGrant } from '../who';
import { issuedDocument, sender, viewsOf } from './plan';

const MOST = 100;

export const replace: WriteOperation<ReceiveInput<'replace'>, ReceiveResult<'replace'>, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run({ input, grant, act, clock, note }) {
    const { caseId, documentId, correctedDocumentId, runAnew, proofDays } = input;
    const of = await mustBeOfficer(caseId, grant.staff, 'judge', 'clerk');
    note({ target: documentId, courtId: of.courtId });
    if (runAnew && !isOfficerOf(of, grant.staff, 'judge'))
      throw new CourtError('FORBIDDEN', '期限是否重新计算，要由法官决定。请由承办法官办理，或者选择不重新计算。');
    if (documentId === correctedDocumentId)
      throw new CourtError('INVALID_INPUT', '更正后的文书要是另一份，请重新选择。', {
        correctedDocumentId: '请重新选择',
      });
    const [old, corrected] = [await issuedDocument(of, documentId), await issuedDocument(of, correctedDocumentId)];
    if (corrected.createdAt < old.createdAt)
      throw new CourtError('INVALID_INPUT', '更正后的文书比原来的还早，请核对。', { correctedDocumentId: '请核对' });
    if (old.replacedBy && old.replacedBy !== correctedDocumentId)
      throw new CourtError('PRECONDITION_FAILED', '这份文书已经更正过，请更正最新的那一份。');
    const before = await services.find({ caseId, documentId }, { limit: MOST });
    if (before.length === 0)
      throw new CourtError('PRECONDITION_FAILED', '原来的文书还没有送达过，直接送达更正后的就可以。');
    // First the mark: from here on nobody is served with the old one any more.
    const marked: Service[] = [];
    for (const one of before) marked.push(await mark(one._id, input, grant, act));
    await documents.updateWhere(
      { _id: documentId, courtId: of.courtId, replacedBy: null },
      { replacedBy: correctedDocumentId },
    );
    const served = await serve(
      {
        of,
        document: corrected,
        kind: servedAs(corrected.kind),
        to: marked
          .filter(({ state }) => state !== 'declined')
          .map((one) => ({
            partyId: one.partyId,
            starts: runAnew || !hasRun(one) ? one.starts : [],
            abroad: one.abroad,
          })),
        by: sender(grant),
        confirmIdentity: marked.some((one) => one.confirmIdentity),
        embargo: marked.find((one) => one.embargo)?.embargo,
        proofDays,
      },
      act._id,
      clock,
    );
    return viewsOf(served, of, grant, clock.now());
  },
};

const hasRun = ({ state, effectiveOn }: Service): boolean => SERVED.includes(state) || effectiveOn !== null;

const mark = (
  serviceId: string,
  { correctedDocumentId, reason, runAnew }: ReceiveInput<'replace'>,
  { staff }: StaffGrant,
  act: { _id: string; at: Date },
): Promise<Service> =>
  transact(async (transaction) => {
    const found = await transaction.collection<Service>(SERVICES).get(serviceId);
    if (!found) throw new Error(`${serviceId} is gone`);
    if (found.correctedBy || found.state === 'declined') return found;
    stepOf(found, { event: 'markCorrected', actor: staff.roles.includes('clerk') ? 'clerk' : 'judge' });
    const kept = await keep(transaction, found, {
      correctedBy: serviceIdOf(correctedDocumentId, found.partyId),
      corrections: [
        ...found.corrections,
        { at: act.at, by: staff.name, text: `文书已更正，重新送达。理由：${reason}` },
      ],
      lastAct: act._id,
    });
    if (runAnew && found.effectiveOn) {
      // They begin again when the corrected one is served.
      await callOffPeriods(transaction, periodsOf(found, found.effectiveOn));
      await setFeeDays(transaction, found, { servedOn: null, before: found.effectiveOn, act: act._id });
    }
    if (found.state !== 'prepared')
      await tellRecipients(
        kept,
        {
          key: `corrected:${idFrom(act._id, 12)}`,
          title: '文书有更正',
          text: serviceWords('recipient', 'markCorrected', undefined, { document: inTitle(found.title) }),
          at: act.at,
        },
        transaction,
      );
    return kept;
  });
