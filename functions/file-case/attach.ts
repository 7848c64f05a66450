/**
 * 递交附件: an upload becomes the court's. It lies where its uploader may still write, so the court keeps a copy that no
 * client can write, and checks and hashes that very copy (EVID-6). A large file comes in parts: after a cut only the part that
 * was under way is sent again.
 */
import { createHash, type Hash, randomUUID } from 'node:crypto';
import { idFrom, sha256Of } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { ACCEPTED, type FileType, fileTypeOf } from '../../platform/file-type';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { noteRawUploads } from '../../platform/raw-uploads';
import { copyInto, readFile, removeFile } from '../../platform/storage';
import { isOwnUpload } from '../../platform/uploads';
import { type Attachment, attachments, type Part } from '../../records/filing/attachment';
import { type Filing, filings } from '../../records/filing/filing';
import { noteHelped, partIn } from '../../records/filing/helped';
import { notFound } from '../../records/filing/moves';
import { type Acting, refuseUnless } from '../../records/filing/part';
import { attachmentView } from './attachments';
import type { FileCaseInput, FileCaseResult } from './contract';

/** One part is read into memory at a time. */
const MOST_PART_BYTES = 20 * 1024 * 1024;
const MOST_FILES = 200;

export const attach: WriteOperation<FileCaseInput<'attach'>, FileCaseResult<'attach'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, fileId, parts: uploaded, name, evidenceId }, grant, act, clock, note }) {
    const filing = await filings.get(filingId);
    const part = await partIn(filing, grant, 'fillIn', clock.now());
    if (!filing) throw notFound();
    refuseFor(filing, part);
    if (filing.state !== 'draft' && filing.state !== 'correcting')
      throw new CourtError('PRECONDITION_FAILED', '现在不能增加附件；法院要求补正时可以补交。');
    const fileIds = uploaded ?? (fileId === undefined ? [] : [fileId]);
    if (fileIds.length === 0 || (uploaded && fileId !== undefined))
      throw new CourtError('INVALID_INPUT', '请选择要上传的文件。', { fileId: '只填文件或分段中的一项' });
    for (const one of fileIds) if (!isOwnUpload(one, grant.openid)) throw noUpload();
    if ((await attachments.count({ filingId })) >= MOST_FILES)
      throw new CourtError('PRECONDITION_FAILED', `附件最多 ${MOST_FILES} 个，请合并后再上传。`);
    // A place of its own each run: no later copy can be laid over one that was taken in.
    const folder = `courts/${filing.courtId}/filings/${filingId}/${randomUUID()}`;
    await noteRawUploads(fileIds, act);
    const taken = await takeIn(fileIds, folder, name);
    const id = idFrom(act._id);
    const attachment: Attachment = {
      _id: `${filingId}:${id}`,
      filingId,
      courtId: filing.courtId,
      name,
      ...taken,
      during: filing.state,
      ...(evidenceId === undefined ? {} : { evidenceId }),
      at: act.at,
      act: act._id,
    };
    note({ target: attachment._id, courtId: filing.courtId });
    const inserted = await attachments.insertMissing(attachment);
    await noteHelped(part, act, `添加了附件“${name}”`, filingId);
    if (inserted) return attachmentView(attachment, filing, part);
    // Another run of the same act was first, and its copies are those that count; or this very insert came twice.
    const kept = (await attachments.get(attachment._id)) ?? attachment;
    await removeAll(taken.parts.filter(({ fileId: copy }) => !kept.parts.some((part) => part.fileId === copy)));
    return attachmentView(kept, filing, part);
  },
};

/** Evidence any agent brings, a helper what he is allowed to fill in. */
function refuseFor(filing: Filing, part: Acting): void {
  if (part.as !== 'helper') refuseUnless(filing, part, 'submitEvidence');
}

type Taken = Pick<Attachment, 'type' | 'size' | 'sha256' | 'parts'>;

/** Copies part by part, and hashes what was copied. Nothing stays of what is refused. */
async function takeIn(fileIds: readonly string[], folder: string, name: string): Promise<Taken> {
  const parts: Part[] = [];
  const whole = createHash('sha256');
  let type: FileType | undefined;
  try {
    for (const [i, fileId] of fileIds.entries()) {
      const copy = await copyInto(fileId, `${folder}/${i}`);
      if (!copy) throw noUpload();
      parts.push({ fileId: copy, size: 0, sha256: '' });
      const bytes = await readFile(copy);
      if (i === 0) type = fileTypeOf(bytes);
      if (!type || bytes.length === 0 || bytes.length > MOST_PART_BYTES) throw refusedFile(name, bytes.length);
      parts[i] = { fileId: copy, ...hashed(bytes, whole) };
    }
    if (!type) throw noUpload();
    return { type, size: parts.reduce((sum, { size }) => sum + size, 0), sha256: whole.digest('hex'), parts };
  } catch (error) {
    // Why the file was refused is what the filer has to know; a copy that stays is nobody's to see.
    await removeAll(parts).catch(() => undefined);
    throw error;
  }
}

function hashed(bytes: Buffer, whole: Hash): Pick<Part, 'size' | 'sha256'> {
  whole.update(bytes);
  return { size: bytes.length, sha256: sha256Of(bytes) };
}

const removeAll = (parts: readonly Part[]) => Promise.all(parts.map(({ fileId }) => removeFile(fileId)));

const noUpload = () => new CourtError('NOT_FOUND', '没有找到上传的文件，请重新上传。', { fileId: '请重新上传' });

function refusedFile(name: string, size: number): CourtError {
  if (size === 0) return new CourtError('INVALID_INPUT', `“${name}”是空的，请重新选择文件。`, { fileId: '文件是空的' });
  if (size > MOST_PART_BYTES)
    return new CourtError('INVALID_INPUT', `“${name}”超过 20 MB，请分段上传，每段不超过 20 MB。`, {
      fileId: '超过 20 MB',
    });
  return new CourtError('INVALID_INPUT', `“${name}”不能作为附件，内容与名称不符或格式不支持；可以上传：${ACCEPTED}。`, {
    fileId: '格式不支持',
  });
}
