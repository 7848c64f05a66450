/**
 * 附件: what a filer hands in. The upload lies where its uploader may still write; the court keeps a copy that no client can
 * write, and knows it by the hash of that very copy (EVID-6). Replacing is a new one; nothing handed in is changed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { legalDateOf } from '../../court/time/legal-date';
import { collection, type Stored } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { ACCEPTED, type FileType, fileTypeOf, mimeOf } from '../../platform/file-type';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { copyInto, pathOf, readFile, removeFile } from '../../platform/storage';
import type { FileCaseInput, FileCaseResult } from './contract';
import { visibleTo } from './filer';
import type { JudgeGrant } from './judge';
import { notFound } from './moves';
import { filings } from './records';

export interface Attachment extends Stored {
  filingId: string;
  courtId: string;
  name: string;
  type: FileType;
  size: number;
  sha256: string;
  /** The court's copy. */
  fileId: string;
  at: Date;
  act: string;
}

export const attachments = collection<Attachment>('attachments');

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 200;
/** A function's answer is 1 MB at most in the client; base64 adds a third. */
const PART_BYTES = 512 * 1024;

/** Uploads of a person lie under his own name; storage rules let nobody else write there. */
export const uploadFolder = (openid: string) => `uploads/${openid}/`;

const viewOf = ({ _id, name, type, size, sha256, at }: Attachment): FileCaseResult<'attach'> => ({
  attachmentId: _id,
  name,
  mime: mimeOf(type),
  size,
  sha256,
  receivedAt: at.toISOString(),
});

export const attach: WriteOperation<FileCaseInput<'attach'>, FileCaseResult<'attach'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, fileId, name }, grant, act, note }) {
    const filing = await filings.first({ _id: filingId, filer: grant.openid });
    if (!filing) throw notFound();
    if (filing.state !== 'draft' && filing.state !== 'correcting')
      throw new CourtError('PRECONDITION_FAILED', '现在不能增加附件；法院要求补正时可以补交。');
    if (!pathOf(fileId)?.startsWith(uploadFolder(grant.openid)))
      throw new CourtError('NOT_FOUND', '没有找到上传的文件，请重新上传。', { fileId: '请重新上传' });
    if ((await attachments.count({ filingId })) >= MOST_FILES)
      throw new CourtError('PRECONDITION_FAILED', `附件最多 ${MOST_FILES} 个，请合并后再上传。`);
    const id = createHash('sha256').update(act._id).digest('hex').slice(0, 24);
    // A place of its own each run: no later copy can be laid over one that was taken in.
    const copy = await copyInto(fileId, `courts/${filing.courtId}/filings/${filingId}/${randomUUID()}`);
    if (!copy) throw new CourtError('NOT_FOUND', '没有找到上传的文件，请重新上传。', { fileId: '请重新上传' });
    // The copy is what is checked and hashed: the upload might change in between.
    const bytes = await readFile(copy);
    const type = fileTypeOf(bytes);
    if (!type || bytes.length > MOST_BYTES || bytes.length === 0) {
      await removeFile(copy);
      throw refusedFile(name, bytes.length, type);
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const attachment: Attachment = {
      _id: `${filingId}:${id}`,
      filingId,
      courtId: filing.courtId,
      name,
      type,
      size: bytes.length,
      sha256,
      fileId: copy,
      at: act.at,
      act: act._id,
    };
    note({ target: attachment._id, courtId: filing.courtId });
    if (await attachments.insertMissing(attachment)) return viewOf(attachment);
    // Another run of the same act was first: its copy is the one that counts.
    await removeFile(copy);
    return viewOf((await attachments.get(attachment._id)) ?? attachment);
  },
};

function refusedFile(name: string, size: number, type: FileType | undefined): CourtError {
  if (size === 0) return new CourtError('INVALID_INPUT', `“${name}”是空的，请重新选择文件。`, { fileId: '文件是空的' });
  if (size > MOST_BYTES)
    return new CourtError('INVALID_INPUT', `“${name}”超过 20 MB，请压缩或分成几个文件上传。`, { fileId: '超过 20 MB' });
  return new CourtError(
    'INVALID_INPUT',
    `“${name}”不能作为附件${type ? '' : '，内容与名称不符或格式不支持'}；可以上传：${ACCEPTED}。`,
    { fileId: '格式不支持' },
  );
}

export const listAttachments: ReadOperation<
  FileCaseInput<'attachments'>,
  FileCaseResult<'attachments'>,
  VerifiedGrant | JudgeGrant
> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input: { filingId }, grant }) {
    await visibleTo(filingId, grant);
    const found = await attachments.find({ filingId }, { orderBy: [['_id', 'asc']], limit: MOST_FILES });
    return { attachments: found.sort((a, b) => a.at.getTime() - b.at.getTime()).map(viewOf) };
  },
};

/** Part by part, by the function itself: a temporary link would work for anybody who has it. The hash is checked at every read (EVID-6). */
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
    const bytes = await readFile(found.fileId);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== found.sha256)
      throw new Error(`attachment ${attachmentId} differs from what was received (seen ${legalDateOf(clock.now())})`);
    const end = Math.min(bytes.length, offset + PART_BYTES);
    return {
      ...viewOf(found),
      base64: bytes.subarray(offset, end).toString('base64'),
      next: end < bytes.length ? end : null,
    };
  },
};
