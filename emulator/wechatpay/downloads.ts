/** Files that were offered for a while: 申请交易账单 says five minutes. Real time. */
import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { PayError } from './error';

const LIVES_MS = 5 * 60_000;
const MOST = 20;

export class Downloads {
  readonly #offered = new Map<string, { file: Buffer; until: number }>();

  /** `hash`: SHA1 of the text itself, zipped or not (guess). */
  offer(text: string, zipped: boolean): { hash: string; token: string } {
    const plain = Buffer.from(text);
    const token = randomBytes(32).toString('base64url');
    this.#offered.set(token, { file: zipped ? gzipSync(plain) : plain, until: Date.now() + LIVES_MS });
    for (const old of this.#offered.keys()) {
      if (this.#offered.size <= MOST) break;
      this.#offered.delete(old);
    }
    return { hash: createHash('sha1').update(plain).digest('hex'), token };
  }

  /** Throws PayError. */
  take(token: string): Buffer {
    const found = this.#offered.get(token);
    if (!found || found.until < Date.now()) throw new PayError('INVALID_REQUEST', '下载地址已失效，请重新申请账单');
    return found.file;
  }
}
