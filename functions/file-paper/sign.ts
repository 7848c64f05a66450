/**
 * 签署对申请的裁定书: judges and clerk sign the same text, each once; with the last signature the seal is put on, the application is decided
 * and the ruling is served (SIGN-3, 4, 民诉法157). Whatever a cut left out, the next call goes on with.
 */
import { type FiledPaperEvent, type FiledPaperState, filedPaperMachine } from '../../court/machines/filed-paper';
import { transition } from '../../court/machines/state-machine';
import { command } from '../../platform/database';
import type { CourtDocument } from '../../platform/documents/store/document';
import { dropPdf } from '../../platform/documents/store/file';
import { listPapers } from '../../platform/documents/store/list';
import { addSignature, type ReadyToIssue, readyToIssue, startSigning } from '../../platform/documents/store/sign';
import { CourtError } from '../../platform/errors';
import { courtSeal } from '../../platform/gateways/court-seal';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { type Transaction, transact } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import type { CaseMember } from '../../records/case/member';
import { peopleOf } from '../../records/case/tell';
import { CASE_PAPERS, casePapers, type FiledPaper } from '../../records/paper/paper';
import { concluded, serveDecision } from './conclude';
import type { FilePaperInput, FilePaperResult } from './contract';
import { decisionPaper } from './decision-paper';
import { isDecider, type PaperView, paperView } from './view';
import { courtSeen, officers, type StaffGrant } from './who';

/** The text lies before its signers, with the deciding judge's own signature: his decision is his act of that moment. */
export async function layBefore(paper: FiledPaper, found: Case): Promise<CourtDocument> {
  const { decision, courtId, caseId, embargo, by } = paper;
  if (!decision?.documentId || !decision.clerk) throw new Error(`${paper._id} was ruled on without signers`);
  const { documentId, clerk, at } = decision;
  const judges = found.trial?.judges ?? [decision.by];
  const laid = await startSigning({
    documentId,
    paper: await decisionPaper(paper, found, decision),
    courtId,
    ...(embargo ? {} : { caseId }),
    recipient: by,
    version: paper.rulings,
    at,
    signers: [
      ...judges.map(({ openid, name }) => ({ openid, name, role: 'judges' as const })),
      { openid: clerk.openid, name: clerk.name, role: 'clerk' },
    ],
  });
  if (laid.signatures.some(({ openid }) => openid === decision.by.openid)) return laid;
  await addSignature({
    documentId,
    by: decision.by.openid,
    sha256: laid.contentSha256,
    verificationRef: `decision:${documentId}:${at.toISOString()}`,
    at,
  });
  return laid;
}

export const signDecision: WriteOperation<FilePaperInput<'signDecision'>, PaperView, StaffGrant> = {
  kind: 'write',
  policy: officers,
  async run({ input: { paperId, sha256 }, grant, act, clock, note }) {
    const { paper, found } = await courtSeen(paperId, grant);
    note({ target: paperId, courtId: paper.courtId });
    const { decision } = paper;
    if (decision?.form !== 'ruling' || !decision.documentId) throw noneLaid();
    const after = paper.state === 'signing' ? await signed(paper, found, { grant, sha256, act }) : paper;
    await serveDecision(after, found, grant, act, clock);
    const seeing = { found, as: 'court' as const, staff: grant.staff };
    return paperView({ ...seeing, paper: (await casePapers.get(paperId)) ?? after }, grant.openid);
  },
};

const noneLaid = () => new CourtError('PRECONDITION_FAILED', '这份材料没有等签名的裁定书，请刷新后查看。');

interface Signing {
  grant: StaffGrant;
  sha256: string;
  act: { _id: string; at: Date };
}

async function signed(paper: FiledPaper, found: Case, { grant, sha256, act }: Signing): Promise<FiledPaper> {
  const { _id: documentId } = await layBefore(paper, found);
  await addSignature({ documentId, by: grant.openid, sha256, verificationRef: `act:${act._id}`, at: act.at });
  const ready = await readyToIssue(documentId, { gateway: courtSeal(paper.courtId), by: grant.openid });
  if (!ready.changes) return paper;
  const members = await peopleOf(found._id, act.at);
  let kept = false;
  try {
    const after = await transact((transaction) => issueIn(transaction, paper, found, ready, members, act));
    kept = after !== undefined;
    if (!after) throw noneLaid();
    return after;
  } catch (error) {
    // A lost answer may have been a commit: then the file is the ruling.
    kept = kept || !(error instanceof CourtError);
    throw error;
  } finally {
    if (!kept) await dropPdf(ready.fileId);
  }
}

/** The ruling and what it decides are there together, or neither. @returns undefined: it was taken back meanwhile */
async function issueIn(
  transaction: Transaction,
  paper: FiledPaper,
  found: Case,
  ready: Extract<ReadyToIssue, { fileId: string }>,
  members: readonly CaseMember[],
  act: { _id: string; at: Date },
): Promise<FiledPaper | undefined> {
  const now = await transaction.collection<FiledPaper>(CASE_PAPERS).get(paper._id);
  const all = transaction.collection<CourtDocument>('documents');
  const { _id: documentId, signatures } = ready.document;
  const document = await all.get(documentId);
  if (!now?.decision || now.state !== 'signing' || now.decision.documentId !== documentId) return undefined;
  if (document?.state !== 'signing') return undefined;
  await all.update(documentId, ready.changes);
  const issuedAt = new Date(Math.max(...signatures.map(({ at }) => at.getTime())));
  return concluded(transaction, now, found, { ...now.decision, issuedAt }, members, act);
}

/** SIGN-3: another text is another paper, which all sign anew; what was signed so far is void, and waits for nobody any more. */
export const takeBackDecision: WriteOperation<FilePaperInput<'takeBackDecision'>, PaperView, StaffGrant> = {
  kind: 'write',
  policy: officers,
  async run({ input: { paperId }, grant, act, note }) {
    const { paper, found } = await courtSeen(paperId, grant);
    note({ target: paperId, courtId: paper.courtId });
    const seeing = { paper, found, as: 'court' as const, staff: grant.staff };
    if (!isDecider(seeing)) throw new CourtError('FORBIDDEN', '裁定书由作出裁定的法官收回。');
    const after = await transact((transaction) => takeBackIn(transaction, paperId, act));
    return paperView({ ...seeing, paper: after }, grant.openid);
  },
};

async function takeBackIn(
  transaction: Transaction,
  paperId: string,
  act: { _id: string; at: Date },
): Promise<FiledPaper> {
  const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
  const now = await papers.get(paperId);
  if (now?.lastAct === act._id && now.state === 'received') return now;
  const { from, to } = transition<FiledPaperState, FiledPaperEvent>(filedPaperMachine, 'takeBack');
  if (!now?.decision?.documentId || !from.includes(now.state)) throw noneLaid();
  const all = transaction.collection<CourtDocument>('documents');
  const document = await all.get(now.decision.documentId);
  if (document?.state === 'issued') throw new CourtError('PRECONDITION_FAILED', '裁定书已经签名、盖章，不能再收回。');
  if (document) await all.update(document._id, { waitingFor: command().set([]) });
  await papers.update(paperId, { state: to, decision: command().set(null), lastAct: act._id, updatedAt: act.at });
  return { ...now, state: to, decision: null, lastAct: act._id };
}

/** `<paperId>:decision:<n>` */
const OF_PAPER = /^([0-9a-f]{24}):decision:\d+$/;

export const toSign: ReadOperation<FilePaperInput<'toSign'>, FilePaperResult<'toSign'>, StaffGrant> = {
  kind: 'read',
  policy: officers,
  async run({ input: { cursor }, grant }) {
    const { items, next } = await listPapers({ waitingFor: grant.openid }, cursor);
    return {
      papers: items.flatMap(({ _id, title, number, contentSha256, createdAt, courtId }) => {
        const paperId = OF_PAPER.exec(_id)?.[1];
        return paperId && courtId === grant.staff.courtId
          ? [
              {
                paperId,
                documentId: _id,
                title,
                caseNo: number ?? '',
                sha256: contentSha256,
                at: createdAt.toISOString(),
              },
            ]
          : [];
      }),
      next,
    };
  },
};
