/** 卷宗分段: some pages of an item, made once when it was laid down, so that one page is read without the other 499. */
import { collection, type Stored } from '../../platform/database';
import type { Region } from '../../platform/pages/pages';

export interface PiecePage {
  /** In points of a PDF, or of a picture: for the shape of an empty page while it loads. */
  width: number;
  height: number;
  /** It has text of its own: what PRIV-4 covers was found in it. */
  hasText: boolean;
  numbers: Region[];
}

/** `<itemId>:<page it begins with>` */
export interface DossierPiece extends Stored {
  itemId: string;
  caseId: string;
  courtId: string;
  /** Its first page, from 1. */
  from: number;
  pages: PiecePage[];
  form: 'pdf' | 'picture';
  fileId: string;
  sha256: string;
  size: number;
  /** Page (`p<n>`) → its picture as it is kept between two readers. */
  images: Record<string, { fileId: string; sha256: string }>;
}

export const DOSSIER_PIECES = 'dossier_pieces';
export const dossierPieces = collection<DossierPiece>(DOSSIER_PIECES);

export const pieceId = (itemId: string, from: number): string => `${itemId}:${from}`;
