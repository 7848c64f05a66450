/** 附件: what a filer handed in (attach.ts), as those who may see it read it. Replacing is a new one; nothing received is changed. */
import { legalDateOf } from '../../court/time/legal-date';
import { sha256Of } from '../../platform/digest';
import { mimeOf } from '../../platform/file-type';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { readFile } from '../../platform/storage';
import { uploadFolder } from '../../platform/uploads';
import { type Attachment, attachments, type Part } from '../../records/filing/attachment';
import type { Filing } from '../../records/filing/filing';
import { notFound } from '../../records/filing/moves';
import type { Acting } from '../../records/filing/part';
import { mayDetach, mayFillIn } from './allowed';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';
import { visibleTo } from './seen';

/** A function's answer is 1 MB at most in the client; base64 adds a third. */
const ANSWER_BYTES = 512 * 1024;

/** @param part of who looks, where he is of the filer's side */
export function attachmentView(
  attachment: Attachment,
  filing: Filing,
  part: Acting | undefined,
): FileCaseResult<'attach'> {
  const { _id, name, type, size, sha256, at, evidenceId } = attachment;
  return {
    attachmentId: _id,
    name,
    mime: mimeOf(type),
    size,
    sha256,
    receivedAt: at.toISOString(),
    ...(evidenceId === undefined ? {} : { evidenceId }),
    ...(part && mayFillIn(part) && mayDetach(filing, attachment) ? { removable: true } : {}),
  };
}

/** The court sees what it has received: what the filer may still take out is his alone. */
const isSeenBy = (part: Acting | undefined, attachment: Attachment, filing: Filing) =>
  part !== undefined || !mayDetach(filing, attachment);

export const listAttachments: ReadOperation<
  FileCaseInput<'attachments'>,
  FileCaseResult<'attachments'>,
  VerifiedGrant | JudgeGrant
> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { filingId }, grant, clock }) {
    const { filing, part } = await visibleTo(filingId, grant, clock.now());
    const found = await attachments.find({ filingId }, { orderBy: [['_id', 'asc']], limit: 1000 });
    return {
      attachments: found
        .filter((one) => isSeenBy(part, one, filing))
        .sort((a, b) => a.at.getTime() - b.at.getTime())
        .map((one) => attachmentView(one, filing, part)),
      uploadFolder: uploadFolder(grant.openid),
    };
  },
};

/** Piece by piece, by the function itself: a temporary link would work for anybody who has it. The hash is checked at every read (EVID-6). */
export const readAttachment: ReadOperation<
  FileCaseInput<'readAttachment'>,
  FileCaseResult<'readAttachment'>,
  VerifiedGrant | JudgeGrant
> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { attachmentId, offset = 0 }, grant, clock }) {
    const found = await attachments.get(attachmentId);
    if (!found) throw notFound();
    const { filing, part: whose } = await visibleTo(found.filingId, grant, clock.now());
    if (!isSeenBy(whose, found, filing)) throw notFound();
    const view = attachmentView(found, filing, whose);
    const { part, start } = partAt(found.parts, offset);
    if (!part) return { ...view, base64: '', next: null };
    const bytes = await readFile(part.fileId);
    if (sha256Of(bytes) !== part.sha256)
      throw new Error(`attachment ${attachmentId} differs from what was received (seen ${legalDateOf(clock.now())})`);
    const slice = bytes.subarray(offset - start, offset - start + ANSWER_BYTES);
    const end = offset + slice.length;
    return { ...view, base64: slice.toString('base64'), next: end < found.size ? end : null };
  },
};

/** The part in which a byte lies, and where that part begins; none beyond the end. */
function partAt(parts: readonly Part[], offset: number): { part: Part | undefined; start: number } {
  let start = 0;
  for (const part of parts) {
    if (offset < start + part.size) return { part, start };
    start += part.size;
  }
  return { part: undefined, start };
}
