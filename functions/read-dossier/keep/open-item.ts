/** 打开材料: the PDF of an item, from its parts, checked at each reading (EVID-6); in plain words where it cannot be read. */
import { alarm } from '../../../platform/alarm';
import { sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type Pdf, pageEngine } from '../../../platform/pages/pages';
import { readFile } from '../../../platform/storage';
import type { TakenPart } from '../../../platform/take-in';
import type { KeptItem } from '../../../records/dossier/item';

/** Larger ones get a library of their own, whose memory goes with it. */
const SHARED_BYTES = 30 * 1024 * 1024;

export async function checkedBytes({ fileId, sha256 }: Pick<TakenPart, 'fileId' | 'sha256'>): Promise<Buffer> {
  const bytes = await readFile(fileId);
  const found = sha256Of(bytes);
  if (found === sha256) return bytes;
  alarm('dossier-changed', { file: fileId, recorded: sha256, found });
  throw new CourtError(
    'PRECONDITION_FAILED',
    '这份材料的文件与收到时不一致，已停止打开并报告法院核查。请联系承办书记员。',
  );
}

/** Part after part, so that no more than one is in memory twice. */
async function* inParts(parts: readonly TakenPart[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield await checkedBytes(part);
}

/** Throws CourtError INVALID_INPUT for a PDF that cannot be read, and says what to do. */
export async function openPdf({ parts, size, name }: Pick<KeptItem, 'parts' | 'size' | 'name'>): Promise<Pdf> {
  const { Pdf, newPdfium, sharedPdfium, PdfError } = await pageEngine();
  try {
    return await Pdf.open(await (size > SHARED_BYTES ? newPdfium() : sharedPdfium()), size, inParts(parts));
  } catch (error) {
    if (error instanceof PdfError) throw unreadable(name, error.fault);
    throw error;
  }
}

const FAULTS = {
  broken: '文件已经损坏，打不开。请重新扫描，或者请提交的人重新提供一份；上传中断过的，请从头再传一次。',
  encrypted: '文件加了密码，打不开。请去掉密码另存一份后再上传。',
  empty: '文件里一页也没有。请重新扫描。',
} as const;

export const unreadable = (name: string, fault: keyof typeof FAULTS): CourtError =>
  new CourtError('INVALID_INPUT', `“${name}”${FAULTS[fault]}`, { fileIds: FAULTS[fault] });
