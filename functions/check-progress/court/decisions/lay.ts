/** 交付签署 (SIGN-3, 4): the finished text lies before every judge of the case and its clerk; who laid it has signed it. */
import { legalDateOf } from '../../../../court/time/legal-date';
import type { Act } from '../../../../platform/act';
import { renderPdf } from '../../../../platform/documents/documents';
import { type CourtDocument, documents } from '../../../../platform/documents/store/document';
import { addSignature, startSigning } from '../../../../platform/documents/store/sign';
import { CourtError } from '../../../../platform/errors';
import { notify } from '../../../../platform/notify';
import type { WriteOperation } from '../../../../platform/operation';
import { staff } from '../../../../platform/policy';
import type { TrialBody } from '../../../../records/case/case';
import type { CaseDate } from '../../../../records/case/date';
import type { Decision } from '../../../../records/case/decision';
import { officerPage } from '../../../../records/case/page';
import type { CourtInput, CourtResult } from '../../contract-court';
import { trialBody } from '../body';
import { datesOf, heldOn } from '../dates';
import type { StaffGrant } from '../file';
import { moveDecision, type Opened, opened } from './drafts';
import { joinerOf } from './joiner';
import { gapsOf } from './kinds';
import { decisionPaper } from './paper';
import { decisionView, obstaclesOf } from './standing';
import { paperDay, textIdOf } from './write';

export const layDecision: WriteOperation<CourtInput<'layDecision'>, CourtResult<'layDecision'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run({ input: { decisionId, version }, grant, act, clock, note }) {
    const before = await opened(decisionId, grant.staff, 'judge');
    note({ courtId: before.decision.courtId, target: decisionId });
    const laid = before.decision.lastAct === act._id ? before.decision : await lay(before, version, act);
    await layBefore({ ...before, decision: laid }, { by: grant.openid, act });
    return decisionView({ ...before, decision: laid }, clock.now());
  },
};

async function lay(before: Opened, version: number, act: Act): Promise<Decision> {
  const { decision, content, file } = before;
  const gaps = gapsOf(content, file.matter, file.found.procedure === 'smallClaims');
  if (gaps.length > 0)
    throw new CourtError('PRECONDITION_FAILED', `文书还有部分没有写：${gaps.join('、')}。请写完再签署。`, {
      content: gaps.join('、'),
    });
  // What is pronounced later is issued later.
  const obstacles = await obstaclesOf(before, legalDateOf(act.at.getTime()), ['publiclyPronounced']);
  if (obstacles.length > 0)
    throw new CourtError('PRECONDITION_FAILED', obstacles.map(({ text }) => text).join(''), {
      content: obstacles.map(({ rule }) => rule).join('；'),
    });
  // A number that is none is told to who wrote it, not to who signs last.
  if (content.what === 'replaceParty') await joinerOf(before, content, [], act);
  const text = decision.text + 1;
  const next = { ...decision, text, laidAt: act.at };
  // A character that cannot be shown, and a trial body that is none, are found before anything is done.
  await renderPdf((await drawn({ ...before, decision: next }, act.at)).paper);
  return moveDecision(decision, 'lay', {
    act,
    guard: { version },
    set: { text, documentId: textIdOf(next), laidAt: act.at },
  });
}

/** The paper of the text that is laid, and who signs it. */
export async function drawn({ decision, content, file }: Opened, at: Date) {
  const { trial } = file.found;
  if (!trial) throw new CourtError('PRECONDITION_FAILED', '本案还没有确定审判人员。请先由书记员登记分案。');
  const date = paperDay(decision, at);
  const dates = await datesOf(file.found._id);
  const body: TrialBody | undefined =
    content.what === 'toOrdinary'
      ? await trialBody(
          file,
          'ordinary',
          {
            judges: content.judges,
            clerkId: content.clerkId ?? trial.clerk.openid,
            assignedBy: trial.assignedBy,
            assignedOn: date,
          },
          date,
        )
      : undefined;
  const drawing = { body: trial, date, heardOn: heldOn(dates), openly: heardOpenly(dates) };
  return { paper: decisionPaper(file, content, drawing), trial, body };
}

/** HEAR-5: as the last hearing was held. */
const heardOpenly = (dates: readonly CaseDate[]): boolean =>
  dates.findLast(({ kind, state }) => kind === 'hearing' && state === 'done')?.open !== false;

/** It lies before its signers, once; who has finished it has signed it by that. */
export async function layBefore(
  of: Opened,
  { by, act }: { by: StaffGrant['openid']; act: Act },
): Promise<CourtDocument> {
  const { decision, file } = of;
  const documentId = textIdOf(decision);
  const before = await documents.get(documentId);
  if (before && before.signatures.length > 0) return before;
  const at = decision.laidAt ?? act.at;
  const { paper, trial } = await drawn(of, at);
  const { _id: caseId, courtId, caseNo } = file.found;
  const laid = await startSigning({
    documentId,
    paper,
    courtId,
    caseId,
    recipient: null,
    version: decision.text,
    at,
    signers: [
      ...trial.judges.map(({ openid, name }) => ({ openid, name, role: 'judges' as const })),
      { ...trial.clerk, role: 'clerk' as const },
    ],
  });
  await addSignature({ documentId, by, sha256: laid.contentSha256, verificationRef: `act:${act._id}`, at });
  for (const { openid } of laid.signers)
    if (openid !== by)
      await notify({
        _id: `${documentId}:to-sign:${openid}`,
        openid,
        courtId,
        title: '有一份裁判文书等您签名',
        text: `${caseNo}：${decision.title}。请打开核对后签名。`,
        page: officerPage(caseId),
        at,
      });
  return laid;
}
