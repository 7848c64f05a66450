/** 附件: an upload becomes the court's copy (EVID-6), in parts where it is large; only while the paper is a draft: what was received never changes. */
import { randomUUID } from 'node:crypto';
import type { Act } from '../../platform/act';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { noteRawUploads } from '../../platform/raw-uploads';
import { readTaken } from '../../platform/read-taken';
import { noUpload, removeParts, takeIn } from '../../platform/take-in';
import { type Transaction, transact } from '../../platform/transact';
import { isOwnUpload } from '../../platform/uploads';
import { MOST_FILES, PAPER_FILES, type PaperFile, paperFiles } from '../../records/paper/file';
import { CASE_PAPERS, casePapers, type FiledPaper } from '../../records/paper/paper';
import type { FilePaperInput, FilePaperResult } from './contract';
import { notDraft } from './drafts';
import { fileView } from './view';
import { filerIn, type Grant, noPaper, officerOrParty, seen } from './who';

export const attach: WriteOperation<FilePaperInput<'attach'>, FilePaperResult<'attach'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { paperId, name, fileIds }, grant, act, note }) {
    const paper = await casePapers.get(paperId);
    if (paper?.by !== grant.openid) throw noPaper();
    await filerIn(paper.caseId, grant.openid, act.at.getTime());
    const fileId = `${paperId}:${idFrom(act._id)}`;
    note({ target: fileId, courtId: paper.courtId });
    const before = await paperFiles.get(fileId);
    if (before) return fileView(before);
    refuseFile(paper);
    for (const one of fileIds) if (!isOwnUpload(one, grant.openid)) throw noUpload();
    await noteRawUploads(fileIds, act);
    // A place of its own each run: no later copy can be laid over one that was taken in.
    const taken = await takeIn(fileIds, `courts/${paper.courtId}/papers/${paperId}/${randomUUID()}`, name);
    const file: PaperFile = {
      _id: fileId,
      paperId,
      caseId: paper.caseId,
      courtId: paper.courtId,
      name,
      ...taken,
      at: act.at,
      by: grant.openid,
      act: act._id,
    };
    const kept = await transact((transaction) => add(transaction, file)).catch(async (error: unknown) => {
      // Refused: nothing names the copies. Any other error may hide that it was written.
      if (error instanceof CourtError) await removeParts(taken.parts);
      throw error;
    });
    // Another run of this act was first: its copies are those that count.
    await removeParts(taken.parts.filter((part) => !kept.parts.some((one) => one.fileId === part.fileId)));
    return fileView(kept);
  },
};

/** Counted in the paper itself, so that what is handed in at this very moment is whole, and no 201st slips in. */
async function add(transaction: Transaction, file: PaperFile): Promise<PaperFile> {
  const files = transaction.collection<PaperFile>(PAPER_FILES);
  const there = await files.get(file._id);
  if (there) return there;
  const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
  const paper = await papers.get(file.paperId);
  if (!paper) throw noPaper();
  refuseFile(paper);
  await files.insert(file);
  await papers.update(paper._id, { files: command().inc(1), updatedAt: file.at });
  return file;
}

function refuseFile({ state, files }: FiledPaper): void {
  if (state !== 'draft') throw notDraft();
  if (files >= MOST_FILES)
    throw new CourtError(
      'PRECONDITION_FAILED',
      `一份材料最多 ${MOST_FILES} 个附件。请合并后再上传，或者另外提交一份。`,
    );
}

export const detach: WriteOperation<FilePaperInput<'detach'>, FilePaperResult<'detach'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { fileId }, grant, act, note }) {
    const [paperId = ''] = fileId.split(':');
    const paper = await casePapers.get(paperId);
    if (paper?.by !== grant.openid) throw noPaper();
    await filerIn(paper.caseId, grant.openid, act.at.getTime());
    note({ target: fileId, courtId: paper.courtId });
    await transact((transaction) => takeOut(transaction, fileId, paperId, act));
    return { fileId };
  },
};

/** Again does nothing. Its parts go with what was uploaded and is of no more use (raw-uploads.ts). */
async function takeOut(transaction: Transaction, fileId: string, paperId: string, { _id, at }: Act): Promise<void> {
  const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
  const paper = await papers.get(paperId);
  if (paper?.state !== 'draft') throw notDraft();
  const files = transaction.collection<PaperFile>(PAPER_FILES);
  const file = await files.get(fileId);
  if (!file) return;
  await files.remove(fileId);
  await transaction
    .collection<{ _id: string; fileIds: string[]; at: Date }>('raw_uploads')
    .insertMissing({ _id: idFrom(`${_id}:detach`, 32), fileIds: file.parts.map((part) => part.fileId), at });
  await papers.update(paperId, { files: command().inc(-1), updatedAt: at });
}

export const readFile: ReadOperation<FilePaperInput<'readFile'>, FilePaperResult<'readFile'>, Grant> = {
  kind: 'read',
  policy: officerOrParty,
  async run({ input: { fileId, offset = 0 }, grant, clock }) {
    const file = await paperFiles.get(fileId);
    if (!file) throw noPaper();
    await seen(file.paperId, grant, clock.now());
    const { fileId: documentId, name: title, mime, size, sha256 } = fileView(file);
    return { documentId, title, mime, size, sha256, ...(await readTaken(file, offset)) };
  },
};
