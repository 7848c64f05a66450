/** 附件: uploads become the court's copies (EVID-6); read back in pieces through a function, or page by page as pictures, never by a link. */
import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type FileType, mimeOf } from '../../../platform/file-type';
import { noteRawUploads } from '../../../platform/raw-uploads';
import { readTaken } from '../../../platform/read-taken';
import { noUpload, removeParts, takeIn } from '../../../platform/take-in';
import { isOwnUpload } from '../../../platform/uploads';
import type { KeptFile } from '../../../records/enforcement/kept-file';
import type { PartyInput, PartyResult } from '../contract-party';

type Upload = PartyInput<'attachToReport'>['file'];

/** Of one clue or report. */
export const MOST_FILES = 20;

/**
 * @param folder of whom they are kept for @param only types that can be shown as pages; missing: all that the court takes
 * Throws CourtError NOT_FOUND, INVALID_INPUT; nothing stays of what is refused.
 */
export async function keepFiles(
  uploads: readonly Upload[],
  folder: string,
  openid: string,
  act: Pick<Act, '_id' | 'at'>,
  only?: readonly FileType[],
): Promise<KeptFile[]> {
  const all = uploads.flatMap(({ fileIds }) => fileIds);
  for (const one of all) if (!isOwnUpload(one, openid)) throw noUpload();
  await noteRawUploads(all, act);
  const kept: KeptFile[] = [];
  try {
    for (const [i, { name, fileIds }] of uploads.entries()) {
      // A place of its own each run: no later copy can be laid over one that was taken in.
      const taken = await takeIn(fileIds, `${folder}/${randomUUID()}`, name);
      kept.push({ fileId: `${idFrom(act._id, 12)}-${i}`, name, ...taken });
      if (only && !only.includes(taken.type))
        throw new CourtError('INVALID_INPUT', `“${name}”请转成 PDF 或者 JPG、PNG 图片后再上传。`, {
          file: '格式不支持',
        });
    }
  } catch (error) {
    await removeFiles(kept).catch(() => undefined);
    throw error;
  }
  return kept;
}

/** Copies that nothing names. */
export const removeFiles = (files: readonly KeptFile[]) => removeParts(files.flatMap(({ parts }) => parts));

/** After the transaction: another run of this act was first, and its copies are those that count. */
export async function dropUnused(made: readonly KeptFile[], kept: readonly KeptFile[]): Promise<void> {
  const named = new Set(kept.flatMap(({ parts }) => parts.map(({ fileId }) => fileId)));
  await removeParts(made.flatMap(({ parts }) => parts).filter(({ fileId }) => !named.has(fileId)));
}

export const fileView = ({ fileId, name, type, size, sha256 }: KeptFile): PartyResult<'attachToReport'> => ({
  fileId,
  name,
  mime: mimeOf(type),
  size,
  sha256,
});

export const noFile = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这个附件，请刷新后再看。', { fileId: '请刷新后再选' });

/** Throws CourtError NOT_FOUND. */
export async function fileBytes(
  files: readonly KeptFile[],
  fileId: string,
  offset: number,
): Promise<PartyResult<'clueFile'>> {
  const file = files.find((one) => one.fileId === fileId);
  if (!file) throw noFile();
  const { name, type, size, sha256 } = file;
  return { title: name, mime: mimeOf(type), size, sha256, ...(await readTaken(file, offset)) };
}
