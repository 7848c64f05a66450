/** 附件: what a filer handed in (attach.ts), as those who may see it read it. Replacing is a new one; nothing received is changed. */

import { mimeOf } from '../../platform/file-type';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { readTaken } from '../../platform/read-taken';
import { uploadFolder } from '../../platform/uploads';
import { type Attachment, attachments } from '../../records/filing/attachment';
import type { Filing } from '../../records/filing/filing';
import { notFound } from '../../records/filing/moves';
import type { Acting } from '../../records/filing/part';
import { mayDetach, mayFillIn } from './allowed';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';
import { visibleTo } from './seen';

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
    return { ...view, ...(await readTaken(found, offset)) };
  },
};
