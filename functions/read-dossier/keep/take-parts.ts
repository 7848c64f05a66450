/** 收下扫描件: parts of one PDF, or pictures, copied to where no client writes, and hashed there (EVID-6). */
import { sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { fileTypeOf } from '../../../platform/file-type';
import { copyInto, readFile } from '../../../platform/storage';
import { noUpload, removeParts, type TakenPart } from '../../../platform/take-in';
import type { KeptItem } from '../../../records/dossier/item';

const MOST_PART_BYTES = 20 * 1024 * 1024;
/** 400 MB: a scanned volume of 500 pages is half of it. */
export const MOST_BYTES = 400 * 1024 * 1024;
export const MOST_PICTURES = 300;

export interface TakenParts {
  form: KeptItem['form'];
  parts: TakenPart[];
  size: number;
}

/**
 * @param fileIds only uploads of the caller's own @param folder new at each run @param form what it is a part of; undefined: these
 * are the first. Nothing stays of what is refused. Throws CourtError NOT_FOUND, INVALID_INPUT.
 */
export async function takeParts(
  fileIds: readonly string[],
  folder: string,
  form?: KeptItem['form'],
): Promise<TakenParts> {
  const parts: TakenPart[] = [];
  let kind = form;
  try {
    for (const [i, fileId] of fileIds.entries()) {
      const copy = await copyInto(fileId, `${folder}/${i}`);
      if (!copy) throw noUpload();
      parts.push({ fileId: copy, size: 0, sha256: '' });
      const bytes = await readFile(copy);
      kind = checked(bytes, kind);
      parts[i] = { fileId: copy, size: bytes.length, sha256: sha256Of(bytes) };
    }
    return { form: kind ?? 'pdf', parts, size: parts.reduce((sum, { size }) => sum + size, 0) };
  } catch (error) {
    await removeParts(parts).catch(() => undefined);
    throw error;
  }
}

function checked(bytes: Buffer, form: KeptItem['form'] | undefined): KeptItem['form'] {
  if (bytes.length === 0) throw refused('文件是空的，请重新扫描或者重新选择。');
  if (bytes.length > MOST_PART_BYTES) throw refused('一段不能超过 20 MB，请分段上传。');
  // A further part of a PDF has no beginning of its own.
  if (form === 'pdf') return 'pdf';
  const type = fileTypeOf(bytes);
  if (type === 'jpg' || type === 'png') return 'pictures';
  if (type === 'pdf' && form === undefined) return 'pdf';
  if (type === 'heic') throw refused('这种照片（HEIC）在卷宗里打不开，请存成 JPG 后再上传。');
  throw refused('卷宗材料只收 PDF 和照片（JPG、PNG），一份材料不能两种混着传。');
}

const refused = (message: string) => new CourtError('INVALID_INPUT', message, { fileIds: message });
