/**
 * 页面的底图: a page as it is, before anything is covered; it never leaves the server so. Kept twice: the last ones in this function's memory, and
 * each at a phone's width in storage, so that the next reader needs no PDF.
 */
import { randomUUID } from 'node:crypto';
import type { Canvas } from '@napi-rs/canvas';
import { sdkApp } from '../../../platform/database';
import { sha256Of } from '../../../platform/digest';
import { type Pdf, pageEngine, type Region } from '../../../platform/pages/pages';
import { readFile, removeFile } from '../../../platform/storage';
import { type DossierPiece, dossierPieces } from '../../../records/dossier/piece';
import { checkedBytes } from '../keep/open-item';
import { Recent } from './recent';

/** What a phone shows, at three points to one of its own. */
const WIDTH = 1080;

const images = new Recent<Buffer>(24 * 1024 * 1024, ({ length }) => length);
/** Pieces as they are opened: of what is leafed through one or two. */
const pdfs = new Recent<{ pdf: Pdf; size: number }>(
  20 * 1024 * 1024,
  ({ size }) => size,
  ({ pdf }) => pdf.close(),
);

export interface PartOfPage {
  zoom: number;
  region: Region;
}

export interface Base {
  canvas: Canvas;
  /** It is being kept meanwhile: to be waited for before the function answers. */
  kept: Promise<void>;
}

/** @param page of the item, from 1; it is in the piece */
export async function pageCanvas(piece: DossierPiece, page: number, part?: PartOfPage): Promise<Base> {
  if (part) return { canvas: await drawn(piece, page, part), kept: Promise.resolve() };
  const { canvasOfKept, keptForm } = await pageEngine();
  const key = `${piece._id}:${page}`;
  const kept = images.get(key) ?? (await fromStorage(piece, page));
  if (kept) {
    images.set(key, kept);
    return { canvas: await canvasOfKept(kept), kept: Promise.resolve() };
  }
  const canvas = await drawn(piece, page);
  const bytes = await keptForm(canvas);
  images.set(key, bytes);
  return { canvas, kept: intoStorage(piece, page, bytes) };
}

async function drawn(piece: DossierPiece, page: number, part?: PartOfPage): Promise<Canvas> {
  const { canvasOf, drawPicture, openPicture } = await pageEngine();
  const width = WIDTH * (part?.zoom ?? 1);
  if (piece.form === 'picture') return drawPicture(await openPicture(await checkedBytes(piece)), width, part?.region);
  const pdf = await opened(piece);
  return canvasOf(pdf.draw(page - piece.from, width, part?.region));
}

async function opened(piece: DossierPiece): Promise<Pdf> {
  const known = pdfs.get(piece._id);
  if (known) return known.pdf;
  const { Pdf, sharedPdfium } = await pageEngine();
  const bytes = await checkedBytes(piece);
  const pdf = await Pdf.open(await sharedPdfium(), bytes.length, [bytes]);
  const again = pdfs.get(piece._id);
  if (again) {
    // Somebody else opened it meanwhile.
    pdf.close();
    return again.pdf;
  }
  pdfs.set(piece._id, { pdf, size: bytes.length });
  return pdf;
}

/** A picture that is gone or altered is made anew: it is a copy of what is kept, and proves nothing. */
async function fromStorage({ images: stored }: DossierPiece, page: number): Promise<Buffer | undefined> {
  const known = stored[`p${page}`];
  if (!known) return undefined;
  const bytes = await readFile(known.fileId).catch(() => undefined);
  return bytes && sha256Of(bytes) === known.sha256 ? bytes : undefined;
}

/** That it could not be kept is no reason to keep the page from its reader. */
async function intoStorage({ _id, courtId }: DossierPiece, page: number, bytes: Buffer): Promise<void> {
  try {
    const { fileID } = await sdkApp().uploadFile({
      cloudPath: `courts/${courtId}/dossiers/pages/${randomUUID()}.jpg`,
      fileContent: bytes,
    });
    if (!fileID) return;
    const field = `images.p${page}`;
    const first = await dossierPieces.updateWhere(
      { _id, [field]: null },
      { [field]: { fileId: fileID, sha256: sha256Of(bytes) } },
    );
    // Another reader was first; or this very update came twice.
    const kept = first === 0 ? (await dossierPieces.get(_id))?.images[`p${page}`] : undefined;
    if (kept && kept.fileId !== fileID) await removeFile(fileID);
  } catch {
    // The next reader's is kept.
  }
}
