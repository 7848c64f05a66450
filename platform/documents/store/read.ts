/** 阅读文书: bytes piece by piece through a function, never by a link that works for anybody who has it; checked at each reading. */
import { alarm } from '../../alarm';
import { sha256Of } from '../../digest';
import { CourtError } from '../../errors';
import { readFile } from '../../storage';
import type { CourtDocument } from './document';

/** In base64 less than 700 KB, which an answer may hold. */
export const PIECE_BYTES = 512 * 1024;

export interface PaperPiece {
  /** Base64. */
  piece: string;
  offset: number;
  /** Where the next piece begins; null: this was the last. */
  next: number | null;
  bytes: number;
  sha256: string;
}

type Kept = Pick<CourtDocument, '_id' | 'fileId' | 'sha256' | 'bytes'>;

/** A piece as services answer it. Throws what `readPaper` throws. */
export async function readForAnswer(document: Kept & Pick<CourtDocument, 'title'>, offset: number) {
  const { piece, sha256, bytes, next } = await readPaper(document, offset);
  const { _id: documentId, title } = document;
  return { documentId, title, mime: 'application/pdf', size: bytes, sha256, base64: piece, next };
}

/**
 * Who may read it has been asked before. EVID-6, SIGN-3: throws CourtError PRECONDITION_FAILED and raises an alarm when the
 * file is not the one that was issued; INVALID_INPUT for an offset outside it.
 */
export async function readPaper({ _id, fileId, sha256, bytes }: Kept, offset: number): Promise<PaperPiece> {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= bytes)
    throw new CourtError('INVALID_INPUT', '要读的位置不在这份文书里，请从头打开。', { offset: '超出文书的长度' });
  const file = await readFile(fileId);
  const found = sha256Of(file);
  if (found !== sha256 || file.length !== bytes) {
    alarm('document-changed', { document: _id, recorded: sha256, found });
    throw new CourtError(
      'PRECONDITION_FAILED',
      '这份文书的文件与出具时不一致，已停止打开并报告法院核查。请联系承办法官或者到服务窗口取纸质文书。',
    );
  }
  const end = Math.min(offset + PIECE_BYTES, bytes);
  return {
    piece: file.subarray(offset, end).toString('base64'),
    offset,
    next: end < bytes ? end : null,
    bytes,
    sha256,
  };
}
