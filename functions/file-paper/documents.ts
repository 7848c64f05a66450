/** 材料的文书: the receipt and the paper itself, made once from what was received, by who reads them first; and what the court decided. */
import { type FiledPaperFacts, filedPaper } from '../../court/documents/filed-paper';
import { materialReceipt } from '../../court/documents/material-receipt';
import type { Paper } from '../../court/documents/paper';
import { fen } from '../../court/money';
import { filedKind } from '../../court/papers-filed/kinds';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import { plainDate } from '../../court/time/chinese-date';
import { legalDateOf } from '../../court/time/legal-date';
import { sha256Of } from '../../platform/digest';
import { renderPdf } from '../../platform/documents/documents';
import { type CourtDocument, documents } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { PIECE_BYTES, readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { cases } from '../../records/case/case';
import { caseDates } from '../../records/case/date';
import { caseParties } from '../../records/case/parties';
import { openContent } from '../../records/paper/content';
import { filesOf, type PaperFile } from '../../records/paper/file';
import { casePapers, decisionIdOf, documentIdOf, type FiledPaper, receiptIdOf } from '../../records/paper/paper';
import type { FilePaperInput, FilePaperResult } from './contract';
import { filerIn, type Grant, noPaper, officerOrParty, type Seeing, seen } from './who';

export const readDocument: ReadOperation<FilePaperInput<'readDocument'>, FilePaperResult<'readDocument'>, Grant> = {
  kind: 'read',
  policy: officerOrParty,
  async run({ input: { paperId, documentId, offset = 0 }, grant, clock }) {
    const seeing = await seen(paperId, grant, clock.now());
    return readForAnswer(await documentOf(seeing, documentId), offset);
  },
};

async function documentOf({ paper, as }: Seeing, documentId: string): Promise<CourtDocument> {
  const { _id, receivedAt, rulings, decision } = paper;
  if (receivedAt && documentId === documentIdOf(_id)) return paperDocument(paper);
  if (receivedAt && as !== 'served' && documentId === receiptIdOf(_id)) return receiptDocument(paper);
  if (as === 'served' || !decision || documentId !== decisionIdOf(_id, rulings)) throw noDocument();
  const found = await documents.get(documentId);
  if (!found || (as === 'own' && found.state !== 'issued')) throw noDocument();
  return found;
}

const noDocument = () => new CourtError('NOT_FOUND', '没有找到这份文书，请返回后刷新再看。');

/** 收到材料凭证 (EVID-2). Its own party's alone, so it belongs to no list of the case. */
export async function receiptDocument(paper: FiledPaper): Promise<CourtDocument> {
  const { _id, courtId, courtName, receiptNo, receivedAt, names, kind, by, channel } = paper;
  if (!receiptNo || !receivedAt) throw noDocument();
  const files = await filesOf(_id);
  const made = await printable((name) =>
    materialReceipt({
      courtName,
      receiptNo,
      from: { name: name(names.join('、')), kind: 'person' },
      receivedAt: receivedAt.getTime(),
      what: 'pleading',
      materials: [filedKind(kind).name, ...files.map((one) => name(one.name))].map((one) => ({
        name: one,
        pages: null,
        copies: 1,
        form: 'electronic',
      })),
      handler: channel === 'online' ? null : paper.byName,
    }),
  );
  return issuePaper({ documentId: receiptIdOf(_id), paper: made, courtId, recipient: by, at: receivedAt });
}

/** The paper as it was received. What is held back belongs to no list of the case (PROG-4). */
export async function paperDocument(paper: FiledPaper): Promise<CourtDocument> {
  const { _id, courtId, caseId, receivedAt, embargo } = paper;
  if (!receivedAt) throw noDocument();
  const kept = await documents.get(documentIdOf(_id));
  if (kept) return kept;
  return issuePaper({
    documentId: documentIdOf(_id),
    paper: await paperOf(paper, await filesOf(_id), receivedAt),
    courtId,
    ...(embargo ? {} : { caseId }),
    recipient: null,
    at: receivedAt,
  });
}

async function paperOf(paper: FiledPaper, files: readonly PaperFile[], at: Date): Promise<Paper> {
  const content = openContent(paper._id, paper.content);
  const [found, parties, period] = await Promise.all([
    cases.get(paper.caseId),
    caseParties.find({ caseId: paper.caseId }, { limit: 1000 }),
    content.dateId === undefined ? undefined : caseDates.get(content.dateId),
  ]);
  const left = new Set(parties.flatMap((one) => (one.left ? [one._id] : [])));
  const info = filedKind(paper.kind);
  const { requests = [], facts = '', amountFen, about, obstacleEndedOn, items = [] } = content;
  const inRole = (ids: (id: string) => boolean) =>
    parties.filter(({ _id }) => ids(_id)).map(({ role, name }) => ({ role: CASE_ROLE_NAMES[role], name }));
  const built = (name: (text: string) => string): FiledPaperFacts => ({
    title: info.name,
    courtName: paper.courtName,
    caseNo: paper.caseNo,
    cause: name(found?.title ?? paper.caseTitle),
    filers: inRole((id) => paper.parties.includes(id)).map((one) => ({ ...one, name: name(one.name) })),
    by: isForAnother(paper) ? { name: name(paper.byName), as: CASE_ROLE_NAMES[paper.as ?? 'agent'] } : null,
    others: inRole((id) => !paper.parties.includes(id) && !left.has(id)).map((one) => ({
      ...one,
      name: name(one.name),
    })),
    requests: requests.map(name),
    ...(amountFen === undefined
      ? {}
      : { amount: { text: info.amountMeans ? '金额' : '涉及金额', fen: fen(amountFen) } }),
    ...(about ? { about: { text: info.aboutMeans ?? '对象', value: name(about) } } : {}),
    ...(period && obstacleEndedOn
      ? {
          period: {
            title: period.title,
            lastDay: plainDate(period.on),
            obstacleEndedOn: plainDate(obstacleEndedOn),
          },
        }
      : {}),
    facts: name(facts),
    items: items.map((one) => ({
      name: name(one.name),
      source: name(one.source ?? ''),
      proves: name(one.proves ?? ''),
    })),
    attached: files.map((one) => name(one.name)),
    confirmedAt: paper.channel === 'online' ? at.getTime() : null,
    date: legalDateOf(at.getTime()),
  });
  return paper.receivedAt ? printable((name) => filedPaper(built(name))) : filedPaper(built((name) => name));
}

const isForAnother = ({ as }: FiledPaper): boolean => as === 'agent' || as === 'guardianRep' || as === 'orgRep';

/**
 * What was received has its receipt, also where somebody wrote a character that no font has: its place is marked (〓), and the text
 * itself is kept as he wrote it. Before it is handed in he is told which characters they are.
 */
async function printable(build: (name: (text: string) => string) => Paper): Promise<Paper> {
  const { withoutPicture } = await import('./characters');
  return build(withoutPicture);
}

/** As it would be handed in now. */
async function previewOf(paper: FiledPaper, at: Date): Promise<{ title: string; bytes: Uint8Array }> {
  const made = await paperOf(paper, await filesOf(paper._id), at);
  return { title: made.title, bytes: await renderPdf(made) };
}

/** SIGN-2: throws CONFLICT where what he looked at is not what he hands in. The day of the confirmation is part of it. */
export async function seenHash(paper: FiledPaper, seenSha256: string, at: Date): Promise<string> {
  const { bytes } = await previewOf(paper, dayOf(at));
  if (sha256Of(bytes) === seenSha256) return seenSha256;
  throw new CourtError('CONFLICT', '您看过的材料与现在的内容不一样了，请重新预览、核对后再提交。', {
    seen: '请重新预览',
  });
}

/** The draft carries the day, and not the minute in which he looks at it. */
const dayOf = (at: Date): Date => new Date(`${legalDateOf(at.getTime())}T00:00:00+08:00`);

export const preview: ReadOperation<FilePaperInput<'preview'>, FilePaperResult<'preview'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { paperId, offset = 0 }, grant, clock }) {
    const paper = await casePapers.get(paperId);
    if (paper?.by !== grant.openid || paper.receivedAt) throw noPaper();
    await filerIn(paper.caseId, grant.openid, clock.now());
    const { title, bytes } = await previewOf(paper, dayOf(new Date(clock.now())));
    return pieceOf(documentIdOf(paperId), title, bytes, offset);
  },
};

/** Piece of a PDF that is not kept. Throws INVALID_INPUT for an offset outside it. */
export function pieceOf(documentId: string, title: string, bytes: Uint8Array, offset: number) {
  if (offset >= bytes.length)
    throw new CourtError('INVALID_INPUT', '要读的位置不在这份文书里，请从头打开。', { offset: '超出文书的长度' });
  const end = Math.min(offset + PIECE_BYTES, bytes.length);
  return {
    documentId,
    title,
    mime: 'application/pdf',
    size: bytes.length,
    sha256: sha256Of(bytes),
    base64: Buffer.from(bytes.subarray(offset, end)).toString('base64'),
    next: end < bytes.length ? end : null,
  };
}
