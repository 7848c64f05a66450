/**
 * 收下上传: an upload becomes the court's. It lies where its uploader may still write, so the court keeps a copy that no client can
 * write, and checks and hashes that very copy (EVID-6). A large file comes in parts, each copied by itself.
 */
import { createHash, type Hash } from 'node:crypto';
import { sha256Of } from './digest';
import { CourtError } from './errors';
import { ACCEPTED, type FileType, fileTypeOf } from './file-type';
import { copyInto, readFile, removeFile } from './storage';

/** One part is read into memory at a time. */
const MOST_PART_BYTES = 20 * 1024 * 1024;

export interface TakenPart {
  /** The court's copy. */
  fileId: string;
  size: number;
  sha256: string;
}

export interface Taken {
  type: FileType;
  size: number;
  /** Of all parts in their order. */
  sha256: string;
  parts: TakenPart[];
}

/**
 * Copies part by part into `folder`, and hashes what was copied. Nothing stays of what is refused.
 * @param fileIds only uploads of the caller's own (uploads.ts)
 * @param folder new at each run: no later copy can be laid over one that was taken in
 * @param name as people call the file
 * Throws CourtError NOT_FOUND (no such upload), INVALID_INPUT (empty, too large, of a type that is not taken).
 */
export async function takeIn(fileIds: readonly string[], folder: string, name: string): Promise<Taken> {
  const parts: TakenPart[] = [];
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
    await removeParts(parts).catch(() => undefined);
    throw error;
  }
}

function hashed(bytes: Buffer, whole: Hash): Pick<TakenPart, 'size' | 'sha256'> {
  whole.update(bytes);
  return { size: bytes.length, sha256: sha256Of(bytes) };
}

/** Copies that nothing names. */
export const removeParts = (parts: readonly Pick<TakenPart, 'fileId'>[]) =>
  Promise.all(parts.map(({ fileId }) => removeFile(fileId)));

export const noUpload = () => new CourtError('NOT_FOUND', '没有找到上传的文件，请重新上传。', { fileId: '请重新上传' });

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

/**
 * Further parts of a file that comes over days: copied into `folder`, which is new at each run, and looked at one by one.
 * @param fileIds only uploads of the caller's own @param check throws what it refuses; nothing stays of that
 * Throws CourtError NOT_FOUND, INVALID_INPUT.
 */
export async function takeParts(
  fileIds: readonly string[],
  folder: string,
  check: (bytes: Buffer, place: number) => void,
): Promise<TakenPart[]> {
  const parts: TakenPart[] = [];
  try {
    for (const [i, fileId] of fileIds.entries()) {
      const copy = await copyInto(fileId, `${folder}/${i}`);
      if (!copy) throw noUpload();
      parts.push({ fileId: copy, size: 0, sha256: '' });
      const bytes = await readFile(copy);
      if (bytes.length === 0 || bytes.length > MOST_PART_BYTES) throw refusedFile('这一段', bytes.length);
      check(bytes, i);
      parts[i] = { fileId: copy, size: bytes.length, sha256: sha256Of(bytes) };
    }
    return parts;
  } catch (error) {
    await removeParts(parts).catch(() => undefined);
    throw error;
  }
}
