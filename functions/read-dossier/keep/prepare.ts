/**
 * 制作页面: an item's PDF is cut into pieces of a few pages, once, so that reading page 317 of 500 costs no more than page 1; what
 * PRIV-4 covers is looked for in the text meanwhile. Each call does as much as it has time for, and the next goes on.
 */
import { randomUUID } from 'node:crypto';
import { legalDateOf } from '../../../court/time/legal-date';
import { sdkApp } from '../../../platform/database';
import { sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type Pdf, pageEngine } from '../../../platform/pages/pages';
import { removeFile } from '../../../platform/storage';
import { removeParts } from '../../../platform/take-in';
import { dossierItems, type KeptItem } from '../../../records/dossier/item';
import { type DossierPiece, dossierPieces, type PiecePage, pieceId } from '../../../records/dossier/piece';
import { checkedBytes, openPdf, unreadable } from './open-item';

/** A phone waits 12 seconds for an answer; what a call has begun, opening a file of 300 MB among it, it must also end. */
const TIME_MS = 9_000;
/** Where opening took all of that: what has been opened is made use of. A function has 20 seconds. */
const LEAST_MS = 3_000;
const PIECE_BYTES = 6 * 1024 * 1024;
const MOST_PIECE_PAGES = 20;
const MOST_PAGES = 3000;

export const folderOf = ({ courtId, _id }: Pick<KeptItem, 'courtId' | '_id'>): string =>
  `courts/${courtId}/dossiers/${sha256Of(_id).slice(0, 24)}/${randomUUID()}`;

/**
 * Goes on with an item that is `preparing`. @param now epoch ms. Throws CourtError INVALID_INPUT for a file that cannot be read: then
 * nothing of it stays.
 */
export async function prepared(item: KeptItem, now: number): Promise<KeptItem> {
  if (item.state !== 'preparing') return item;
  try {
    return await (item.form === 'pdf' ? preparedPdf(item, now) : preparedPictures(item));
  } catch (error) {
    if (error instanceof CourtError && error.code === 'INVALID_INPUT') await dropItem(item);
    throw error;
  }
}

/** As if it had never been laid down. Files that belong to another paper stay. */
export async function dropItem({ _id, source, parts }: KeptItem): Promise<void> {
  const pieces = await dossierPieces.find({ itemId: _id }, { orderBy: [['from', 'asc']], limit: MOST_PAGES });
  await dossierItems.remove(_id);
  for (const piece of pieces) {
    await dossierPieces.remove(piece._id);
    if (piece.form === 'pdf') await removeFile(piece.fileId);
  }
  if (source === 'scan') await removeParts(parts);
}

async function preparedPdf(item: KeptItem, now: number): Promise<KeptItem> {
  const began = performance.now();
  const pdf = await openPdf(item);
  try {
    const pages = pdf.pageCount;
    if (pages > MOST_PAGES)
      throw new CourtError('INVALID_INPUT', `一份材料最多 ${MOST_PAGES} 页，请分成几份。`, { fileIds: '页数太多' });
    const aPiece = Math.max(1, Math.min(MOST_PIECE_PAGES, Math.floor(PIECE_BYTES / (item.size / pages))));
    const until = Math.max(began + TIME_MS, performance.now() + LEAST_MS);
    let after = item;
    do {
      const { prepared: from } = after;
      const count = Math.min(aPiece, pages - from);
      const piece = await piecePages(pdf, item, from, count, now);
      await keepPiece(item, piece, from + 1);
      const isText = after.isText && piece.pages.every(({ hasText }) => hasText);
      // Each at once: a call that is cut has not worked for nothing.
      after = await noted(after, { done: from + count, pages, isText });
    } while (after.state === 'preparing' && performance.now() < until);
    return after;
  } finally {
    pdf.close();
  }
}

async function piecePages(pdf: Pdf, { name }: KeptItem, from: number, count: number, now: number) {
  const { numbersOn, pagesOf, PdfError } = await pageEngine();
  const today = legalDateOf(now);
  try {
    const bytes = pagesOf(pdf, from, count);
    const pages = Array.from({ length: count }, (_, i): PiecePage => {
      const index = from + i;
      const text = pdf.text(index);
      const said = text.characters.some((one) => /\S/.test(one));
      return { ...pdf.sizeOf(index), hasText: said && !pdf.hasPicture(index), numbers: numbersOn(text, today) };
    });
    return { bytes, pages };
  } catch (error) {
    if (error instanceof PdfError) throw unreadable(name, 'broken');
    throw error;
  }
}

async function keepPiece(
  item: KeptItem,
  { bytes, pages }: { bytes: Uint8Array; pages: PiecePage[] },
  from: number,
): Promise<void> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `${folderOf(item)}/${from}.pdf`,
    fileContent: Buffer.from(bytes),
  });
  if (!fileID) throw new Error('the storage took no file');
  const piece = pieceOf(item, {
    from,
    pages,
    form: 'pdf',
    fileId: fileID,
    sha256: sha256Of(bytes),
    size: bytes.length,
  });
  if (await dossierPieces.insertMissing(piece)) return;
  // Another run was first, and its piece counts; or this very insertion came twice. What stays harms nobody.
  const kept = await dossierPieces.get(piece._id);
  if (kept && kept.fileId !== fileID) await removeFile(fileID).catch(() => undefined);
}

const pieceOf = (
  { _id, caseId, courtId }: KeptItem,
  piece: Pick<DossierPiece, 'from' | 'pages' | 'form' | 'fileId' | 'sha256' | 'size'>,
): DossierPiece => ({ _id: pieceId(_id, piece.from), itemId: _id, caseId, courtId, ...piece, images: {} });

/** Each picture is a page as it is; whether it can be opened is seen here. */
async function preparedPictures(item: KeptItem): Promise<KeptItem> {
  const began = performance.now();
  const { openPicture, PictureError } = await pageEngine();
  let done = item.prepared;
  while (done < item.parts.length && (done === item.prepared || performance.now() - began < TIME_MS)) {
    const part = item.parts[done];
    if (!part) break;
    const { width, height } = await openPicture(await checkedBytes(part)).catch((error: unknown) => {
      if (!(error instanceof PictureError)) throw error;
      throw new CourtError('INVALID_INPUT', `第 ${done + 1} 张照片打不开，请重新拍摄或者另存为 JPG 后再上传。`, {
        fileIds: `第 ${done + 1} 张打不开`,
      });
    });
    const pages: PiecePage[] = [{ width, height, hasText: false, numbers: [] }];
    await dossierPieces.insertMissing(pieceOf(item, { from: done + 1, pages, form: 'picture', ...part }));
    done += 1;
  }
  return noted(item, { done, pages: item.parts.length, isText: false });
}

/** Only forwards: two who prepare at once make the same pieces. */
async function noted(
  item: KeptItem,
  { done, pages, isText }: { done: number; pages: number; isText: boolean },
): Promise<KeptItem> {
  const state = done < pages ? 'preparing' : 'ready';
  const moved = await dossierItems.updateAndReturn(
    { _id: item._id, state: 'preparing', prepared: item.prepared },
    { prepared: done, pages, isText, state },
  );
  return moved ?? (await dossierItems.get(item._id)) ?? item;
}
