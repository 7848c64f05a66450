/** 分段: a PDF that is not kept, piece by piece as one that is. */
import { sha256Of } from '../../../platform/digest';
import { PIECE_BYTES } from '../../../platform/documents/store/read';
import { CourtError } from '../../../platform/errors';
import type { FileCaseResult } from '../contract';

export const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Throws INVALID_INPUT for an offset outside it. */
export function pieceOf(title: string, bytes: Uint8Array, offset: number): FileCaseResult<'readDocument'> {
  if (offset >= bytes.length)
    throw new CourtError('INVALID_INPUT', '要读的位置不在这份文书里，请从头打开。', { offset: '超出文书的长度' });
  const end = Math.min(offset + PIECE_BYTES, bytes.length);
  return {
    title,
    sha256: sha256Of(bytes),
    size: bytes.length,
    base64: base64Of(bytes.subarray(offset, end)),
    next: end < bytes.length ? end : null,
  };
}
