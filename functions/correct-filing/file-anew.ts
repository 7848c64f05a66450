/**
 * 重新申请: after the return a new application begins (FIX-3): a draft with everything that was written, nothing is typed twice.
 * The files are copied: what the court received with the old one stays as it is (EVID-6).
 */
import { randomUUID } from 'node:crypto';
import { courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteContext, WriteOperation } from '../../platform/operation';
import { copyInto, removeFile } from '../../platform/storage';
import { type Attachment, attachments, type Part } from '../../records/filing/attachment';
import { takenDoubt } from '../../records/filing/doubts';
import { type Filing, filings, kindOf } from '../../records/filing/filing';
import { notFound, STANDS } from '../../records/filing/moves';
import { newDraft } from '../../records/filing/new-draft';
import { needOwnPart } from '../../records/filing/part';
import { openContent } from '../../records/filing/sealed-content';
import { lookForAnew, MAY_FILE_ANEW } from './anew-id';
import type { CorrectFilingInput, CorrectFilingResult } from './contract';

type Context = WriteContext<CorrectFilingInput<'fileAnew'>, VerifiedGrant>;

/** Files of one call: within the 20 s of a function. */
const FILES_AT_ONCE = 20;

export const fileAnew: WriteOperation<
  CorrectFilingInput<'fileAnew'>,
  CorrectFilingResult<'fileAnew'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run(context) {
    const { input, grant, clock, note } = context;
    const old = await filings.get(input.filingId);
    const part = needOwnPart(old, grant, clock.now());
    // A draft is its filer's alone; who acts with him begins one of his own.
    if (!old || part.as !== 'filer') throw notFound();
    if (!MAY_FILE_ANEW.includes(old.state))
      throw new CourtError('PRECONDITION_FAILED', `这份申请${STANDS[old.state]}，不用重新申请。`);
    const draft = await draftOf(old, context);
    note({ target: draft._id, courtId: draft.courtId });
    const left = draft.state === 'draft' ? await copyFiles(old, draft, context) : 0;
    return {
      filingId: draft._id,
      version: draft.version,
      files: await attachments.count({ filingId: draft._id }),
      left,
    };
  },
};

async function draftOf(old: Filing, { act }: Context): Promise<Filing> {
  const { found, nextId } = await lookForAnew(old._id);
  if (found && found.state !== 'withdrawn') return found;
  const court = await courts.get(old.courtId);
  if (!nextId || !court)
    throw new CourtError('PRECONDITION_FAILED', '请在“我要立案”里新建一份申请。', { filingId: '请新建一份' });
  const kind = kindOf(old);
  // FILE-17: what is true is confirmed anew with each application.
  const { truthConfirmed: _, ...content } = openContent(old._id, old.content);
  const courtDoubt = takenDoubt(kind, content, court) ?? null;
  const draft = newDraft({ _id: nextId, court, kind, filer: old.filer, content, courtDoubt, act });
  await filings.insertMissing(draft);
  return (await filings.get(nextId)) ?? draft;
}

/** Returns how many are still to be copied. */
async function copyFiles(old: Filing, draft: Filing, { act }: Context): Promise<number> {
  const [theirs, ours] = await Promise.all(
    [old._id, draft._id].map((filingId) => attachments.find({ filingId }, { orderBy: [['_id', 'asc']], limit: 1000 })),
  );
  const there = new Set(ours?.map(({ _id }) => _id));
  const missing = (theirs ?? []).filter((one) => !there.has(idIn(draft, one)));
  const copies = await Promise.all(missing.slice(0, FILES_AT_ONCE).map((one) => copyFile(one, draft, act._id, act.at)));
  return missing.length - copies.length;
}

/** The same file of the same filing is copied once. */
const idIn = (draft: Filing, { _id, filingId }: Attachment) => `${draft._id}${_id.slice(filingId.length)}`;

async function copyFile(one: Attachment, draft: Filing, act: string, at: Date): Promise<void> {
  // A place of its own each run: no later copy is laid over one that was taken in.
  const folder = `courts/${draft.courtId}/filings/${draft._id}/${randomUUID()}`;
  const parts: Part[] = [];
  for (const [i, part] of one.parts.entries()) {
    const fileId = await copyInto(part.fileId, `${folder}/${i}`);
    if (!fileId) throw new Error(`a file of attachment ${one._id} is not there`);
    parts.push({ ...part, fileId });
  }
  const copy: Attachment = {
    ...one,
    _id: idIn(draft, one),
    filingId: draft._id,
    courtId: draft.courtId,
    parts,
    during: 'draft',
    at,
    act,
  };
  if (!(await attachments.insertMissing(copy))) await Promise.all(parts.map(({ fileId }) => removeFile(fileId)));
}
