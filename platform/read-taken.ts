/** 阅读收下的文件: piece by piece through a function, never by a link that works for anybody who has it; each part is checked at every read (EVID-6). */
import { sha256Of } from './digest';
import { readFile } from './storage';
import type { Taken } from './take-in';

/** A function's answer is 1 MB at most in the client; base64 adds a third. */
const ANSWER_BYTES = 512 * 1024;

/** Who may read it has been asked before. `next` null: there is no more. Throws Error where a part is not what was taken in. */
export async function readTaken(
  { parts, size }: Pick<Taken, 'parts' | 'size'>,
  offset: number,
): Promise<{ base64: string; next: number | null }> {
  const { part, start } = partAt(parts, offset);
  if (!part) return { base64: '', next: null };
  const bytes = await readFile(part.fileId);
  if (sha256Of(bytes) !== part.sha256) throw new Error(`${part.fileId} differs from what was received`);
  const slice = bytes.subarray(offset - start, offset - start + ANSWER_BYTES);
  const end = offset + slice.length;
  return { base64: slice.toString('base64'), next: end < size ? end : null };
}

/** The part in which a byte lies, and where that part begins; none beyond the end. */
function partAt(parts: Taken['parts'], offset: number): { part: Taken['parts'][number] | undefined; start: number } {
  let start = 0;
  for (const part of parts) {
    if (offset < start + part.size) return { part, start };
    start += part.size;
  }
  return { part: undefined, start };
}
