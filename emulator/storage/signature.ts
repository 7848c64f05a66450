/** Signed permissions: to upload one path, to download one path, each until an instant of real time. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The cloud's own life of an upload permission is not documented. */
const UPLOAD_SECONDS = 900;

/** Why a permission does not hold. */
export type Refusal = 'missing' | 'altered' | 'expired';

/** What an upload's headers carry: `authorization` signs path, times and `token`; `token` names the uploader. */
export interface UploadPermission {
  authorization: string;
  token: string;
}

export class Signatures {
  constructor(private readonly key: Buffer) {}

  allowUpload(path: string, openid: string | null): UploadPermission {
    const from = seconds();
    const until = from + UPLOAD_SECONDS;
    const token = Buffer.from(JSON.stringify({ openid })).toString('base64url');
    const signature = this.#sign(['PUT', path, `${from};${until}`, token]);
    // The shape of COS's own authorizations, so that what logs or parses them finds what it knows.
    return {
      authorization: `q-sign-algorithm=sha256&q-ak=local&q-sign-time=${from};${until}&q-signature=${signature}`,
      token,
    };
  }

  /** Who uploads (null: the server side), or why he may not. */
  checkUpload(path: string, authorization: string, token: string): { openid: string | null } | Refusal {
    if (authorization === '') return 'missing';
    const fields = new URLSearchParams(authorization);
    const times = fields.get('q-sign-time') ?? '';
    if (!this.#holds(['PUT', path, times, token], fields.get('q-signature') ?? '')) return 'altered';
    if (seconds() >= Number(times.split(';')[1])) return 'expired';
    const { openid } = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as { openid: string | null };
    return { openid };
  }

  /** The query of a temporary link; the cloud's has the same two names. */
  allowDownload(path: string, maxAgeSeconds: number): string {
    const until = String(Math.ceil(Date.now() / 1000) + maxAgeSeconds);
    return `sign=${this.#sign(['GET', path, until])}&t=${until}`;
  }

  checkDownload(path: string, query: URLSearchParams): Refusal | undefined {
    const signature = query.get('sign');
    const until = query.get('t');
    if (signature === null || until === null) return 'missing';
    if (!this.#holds(['GET', path, until], signature)) return 'altered';
    return seconds() >= Number(until) ? 'expired' : undefined;
  }

  #sign(parts: string[]): string {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest('hex');
  }

  #holds(parts: string[], signature: string): boolean {
    const expected = Buffer.from(this.#sign(parts));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}

/** Real time: a signature's window is no matter of the court's clock. */
const seconds = () => Math.floor(Date.now() / 1000);
