/**
 * 证明材料: an upload becomes the court's copy, which no client can write, and that very copy is looked at and hashed
 * (EVID-6). Nothing stays of what is refused.
 */

import { randomUUID } from 'node:crypto';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { idFrom, sha256Of } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type FileType, fileTypeOf } from '../../platform/file-type';
import { noteRawUploads } from '../../platform/raw-uploads';
import { copyInto, readFile, removeFile } from '../../platform/storage';
import { isOwnUpload } from '../../platform/uploads';
import type { Representation, StoredPaper } from './representation';

const MOST_BYTES = 20 * 1024 * 1024;
/** Of one representation: two sides of each card, a few tries. */
export const MOST_PAPERS = 40;
const KINDS: readonly FileType[] = ['pdf', 'jpg', 'png', 'heic'];

export interface Upload {
  paperId: string;
  fileId: string;
  name: string;
}

/** Throws CourtError NOT_FOUND for what is not one's own upload, INVALID_INPUT for what is no picture or PDF. */
export async function takeInPapers(
  uploads: readonly Upload[],
  { openid, courtId, representationId, act }: { openid: OpenId; courtId: string; representationId: string; act: Act },
): Promise<Representation['papers']> {
  for (const [i, { fileId }] of uploads.entries()) if (!isOwnUpload(fileId, openid)) throw noUpload(i);
  await noteRawUploads(
    uploads.map(({ fileId }) => fileId),
    act,
  );
  // A place of its own each run: no later copy can be laid over one that was taken in.
  const folder = `courts/${courtId}/representations/${representationId}/${randomUUID()}`;
  const papers: Representation['papers'] = {};
  const copies: string[] = [];
  try {
    for (const [i, upload] of uploads.entries()) {
      const fileId = await copyInto(upload.fileId, `${folder}/${i}`);
      if (!fileId) throw noUpload(i);
      copies.push(fileId);
      papers[paperKey(upload.paperId, act, i)] = { ...looked(await readFile(fileId), upload, i), fileId, at: act.at };
    }
    return papers;
  } catch (error) {
    // Why it was refused is what the person has to know; a copy that stays is nobody's to see.
    await removeCopies(copies).catch(() => undefined);
    throw error;
  }
}

/** The same for the same act: a second run sets what the first one set. */
const paperKey = (paperId: string, act: Act, i: number): string => `${paperId}-${idFrom(`${act._id}:${i}`, 12)}`;

function looked(bytes: Buffer, { paperId, name }: Upload, i: number): Omit<StoredPaper, 'fileId' | 'at'> {
  const field = `papers.${i}.fileId`;
  const type = fileTypeOf(bytes);
  if (bytes.length === 0)
    throw new CourtError('INVALID_INPUT', `“${name}”是空的，请重新选择文件。`, { [field]: '文件是空的' });
  if (bytes.length > MOST_BYTES)
    throw new CourtError('INVALID_INPUT', `“${name}”超过 20 MB，请拍小一点再上传。`, { [field]: '超过 20 MB' });
  if (!type || !KINDS.includes(type))
    throw new CourtError('INVALID_INPUT', `“${name}”不是照片或者 PDF，请拍照或者扫描后再上传。`, {
      [field]: '格式不支持',
    });
  return { paperId, name, type, size: bytes.length, sha256: sha256Of(bytes) };
}

export const removeCopies = (fileIds: readonly string[]) => Promise.all(fileIds.map(removeFile));

const noUpload = (i: number) =>
  new CourtError('NOT_FOUND', '没有找到上传的文件，请重新上传。', { [`papers.${i}.fileId`]: '请重新上传' });
