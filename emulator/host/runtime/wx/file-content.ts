/** What is read of a file, and what is written into one (WeChat, "FileSystemManager.readFile", "writeFile"). */
import { fileFailure } from './file-failure';
import { bytesOf, type Encoding, textOf } from './file-text';
import { md5 } from './md5';

export interface ReadOptions {
  filePath: string;
  /** Without one the bytes come as an ArrayBuffer. */
  encoding?: Encoding;
  position?: number;
  length?: number;
}

/** The part of `size` bytes that is asked for. */
export function range(size: number, { position, length }: Pick<ReadOptions, 'position' | 'length'>): [number, number] {
  const from = position ?? 0;
  if (from < 0 || (from > 0 && from >= size)) throw fileFailure(1301009);
  if (length !== undefined && (length < 1 || length > size)) throw fileFailure(1301006);
  return [from, Math.min(size, from + (length ?? size))];
}

export const content = (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding | undefined): string | ArrayBuffer =>
  encoding ? textOf(bytes, encoding) : bytes.slice().buffer;

export function blobOf(data: string | ArrayBuffer | ArrayBufferView<ArrayBuffer>, encoding: Encoding = 'utf8'): Blob {
  if (typeof data !== 'string') return new Blob([data]);
  try {
    return new Blob([bytesOf(data, encoding)]);
  } catch {
    throw fileFailure(1300022);
  }
}

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256';

const SUBTLE = { sha1: 'SHA-1', sha256: 'SHA-256' } as const;

export async function digest(blob: Blob, algorithm: DigestAlgorithm): Promise<string> {
  const bytes = await blob.arrayBuffer();
  if (algorithm === 'md5') return md5(new Uint8Array(bytes));
  return textOf(new Uint8Array(await crypto.subtle.digest(SUBTLE[algorithm], bytes)), 'hex');
}
