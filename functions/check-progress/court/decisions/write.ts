/** 起草 (PROG-6): begun, saved, taken back, given up by the judges of the case; nothing of it is known outside before it is issued. */
import { legalDateOf } from '../../../../court/time/legal-date';
import { command } from '../../../../platform/database';
import type { CourtDocument } from '../../../../platform/documents/store/document';
import { dropPdf } from '../../../../platform/documents/store/file';
import { CourtError } from '../../../../platform/errors';
import type { WriteOperation } from '../../../../platform/operation';
import { staff } from '../../../../platform/policy';
import { transact } from '../../../../platform/transact';
import { type Decision, decisions } from '../../../../records/case/decision';
import type { CourtInput, CourtResult } from '../../contract-court';
import type { DecisionContent } from '../../contract-decisions';
import { courtFile, type StaffGrant } from '../file';
import { mine } from '../mine';
import { actKey } from '../take-step';
import { moveDecision, opened, sealContent } from './drafts';
import { DECISIONS } from './kinds';
import { decisionView } from './standing';

const titleOf = ({ what }: DecisionContent, matter: 'civil' | 'administrative'): string =>
  `${matter === 'civil' ? '民事' : '行政'}${DECISIONS[what].paper}（${DECISIONS[what].title}）`;

export const saveDecision: WriteOperation<CourtInput<'saveDecision'>, CourtResult<'saveDecision'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run(context) {
    const { input, grant, act, clock, note } = context;
    const { content } = input;
    const found = await mine(context, input.caseId, 'judge');
    const file = await courtFile(found);
    refuseForeign(content, file.matter);
    const decisionId = input.decisionId ?? `${found._id}:decision:${actKey(act)}`;
    note({ courtId: found.courtId, target: decisionId });
    const title = titleOf(content, file.matter);
    if (input.decisionId === undefined) {
      const { caseNo, courtId } = found;
      const begun: Decision = {
        _id: decisionId,
        caseId: found._id,
        courtId,
        caseNo,
        what: content.what,
        title,
        state: 'draft',
        lastAct: act._id,
        content: sealContent(decisionId, content),
        version: 1,
        by: { openid: grant.openid, name: grant.staff.name },
        text: 0,
        documentId: null,
        laidAt: null,
        pronounced: null,
        issuedAt: null,
        listKey: `${act.at.toISOString()}:${decisionId}`,
      };
      await decisions.insertMissing(begun);
    } else {
      const { decision } = await opened(decisionId, grant.staff, 'judge');
      if (decision.caseId !== found._id)
        throw new CourtError('NOT_FOUND', '没有找到这份裁判文书，请刷新后查看。', { decisionId: '请重新选择' });
      const version = input.version ?? 0;
      await moveDecision(decision, 'save', {
        act,
        guard: { version },
        set: {
          content: command().set(sealContent(decisionId, content)),
          version: version + 1,
          what: content.what,
          title,
        },
      });
    }
    return decisionView(await opened(decisionId, grant.staff, 'judge'), clock.now());
  },
};

/** Small claims and counterclaims are of civil cases, ways of judging of administrative ones. */
function refuseForeign(content: DecisionContent, matter: 'civil' | 'administrative'): void {
  if (content.what === 'judgment' && content.way && matter === 'civil')
    throw new CourtError('INVALID_INPUT', '民事判决不用选择行政判决的方式，请去掉。', { 'content.way': '请去掉' });
}

/** What lay before its signers, and is not any more: it was never issued, and nobody else has seen it. */
async function removeText(documentId: string | null): Promise<void> {
  if (documentId === null) return;
  const fileId = await transact(async (transaction) => {
    const inDocuments = transaction.collection<CourtDocument>('documents');
    const document = await inDocuments.get(documentId);
    if (document?.state !== 'signing') return undefined;
    await inDocuments.remove(documentId);
    return document.fileId;
  });
  if (fileId) await dropPdf(fileId);
}

const undo = (
  event: 'takeBack' | 'drop',
): WriteOperation<CourtInput<'dropDecision'>, CourtResult<'dropDecision'>, StaffGrant> => ({
  kind: 'write',
  policy: staff('judge'),
  async run({ input: { decisionId }, grant, act, clock, note }) {
    const before = await opened(decisionId, grant.staff, 'judge');
    note({ courtId: before.decision.courtId, target: decisionId });
    const decision = await moveDecision(before.decision, event, { act, set: { documentId: null, laidAt: null } });
    await removeText(before.decision.documentId ?? textIdOf(before.decision));
    return decisionView({ ...before, decision }, clock.now());
  },
});

/** `documents` id of the latest text that was laid. */
export const textIdOf = ({ _id, text }: Pick<Decision, '_id' | 'text'>): string => `${_id}:${text}`;

export const takeBackDecision = undo('takeBack');
export const dropDecision = undo('drop');

/** The day that stands on the paper: of a judgment pronounced in court that one, else the day it was finished. */
export const paperDay = ({ laidAt, pronounced }: Decision, at: Date) =>
  pronounced?.how === 'inCourt' ? pronounced.on : legalDateOf((laidAt ?? at).getTime());
