/** 附件: what a filer handed in (attach.ts), as those who may see it read it. Replacing is a new one; nothing handed in is changed. */
import { createHash } from 'node:crypto';
import { legalDateOf } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import { type FileType, mimeOf } from '../../platform/file-type';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { readFile } from '../../platform/storage';
import type { FileCaseInput, FileCaseResult } from './contract';
import { visibleTo } from './filer';
import type { JudgeGrant } from './judge';
import { notFound } from './moves';

export interface Part {
  fileId: string;
  size: number;
  sha256: string;
}

export interface Attachment extends Stored {
  filingId: string;
  courtId: string;
  name: string;
  type: FileType;
  size: number;
  sha256: string;
  /** The court's copies, in order; of most files one. */
  parts: Part[];
  at: Date;
  act: string;
}

/** Uploads of a person lie under his own name; `attach` takes them from nowhere else. */
export const uploadFolder = (openid: string) => `uploads/${openid}/`;

export const attachments = collection<Attachment>('attachments');

/** A function's answer is 1 MB at most in the client; base64 adds a third. */
const ANSWER_BYTES = 512 * 1024;

export const attachmentView = ({ _id, name, type, size, sha256, at }: Attachment): FileCaseResult<'attach'> => ({
  attachmentId: _id,
  name,
  mime: mimeOf(type),
  size,
  sha256,
  receivedAt: at.toISOString(),
});

export const listAttachments: ReadOperation<
  FileCaseInput<'attachments'>,
  FileCaseResult<'attachments'>,
  VerifiedGrant | JudgeGrant
> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { filingId }, grant }) {
    await visibleTo(filingId, grant);
    const found = await attachments.find({ filingId }, { orderBy: [['_id', 'asc']], limit: 1000 });
    return {
      attachments: found.sort((a, b) => a.at.getTime() - b.at.getTime()).map(attachmentView),
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
    await visibleTo(found.filingId, grant);
    const { part, start } = partAt(found.parts, offset);
    if (!part) return { ...attachmentView(found), base64: '', next: null };
    const bytes = await readFile(part.fileId);
    if (createHash('sha256').update(bytes).digest('hex') !== part.sha256)
      throw new Error(`attachment ${attachmentId} differs from what was received (seen ${legalDateOf(clock.now())})`);
    const slice = bytes.subarray(offset - start, offset - start + ANSWER_BYTES);
    const end = offset + slice.length;
    return { ...attachmentView(found), base64: slice.toString('base64'), next: end < found.size ? end : null };
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
