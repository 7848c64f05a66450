/**
 * The platform as the web SDK sees it (its documented adapters, docs.cloudbase.net/api-reference/webv3/adapter): requests that
 * carry the phone's token, and a storage of the phone's own, in memory.
 */
import { network } from '../../network';
import { NoAnswer } from './failure';
import type { Session } from './session';

/** Longer than any function may run. */
const ANSWER_WITHIN_MS = 65_000;

/** Codes of a token that is of no use any more. */
const DEAD = ['INVALID_ACCESS_TOKEN', 'ACCESS_TOKEN_EXPIRED', 'MISSING_CREDENTIALS'];

interface Post {
  url: string;
  data: Record<string, unknown>;
  headers?: Record<string, string>;
}

interface Upload {
  url: string;
  file: Blob;
  headers?: Record<string, string>;
  onUploadProgress?(event: ProgressEvent): void;
}

interface Answer {
  statusCode: number;
  header: Record<string, string>;
  data: unknown;
}

/** The upload of a file was called off. */
export class Aborted extends Error {}

/** What calls off the upload of which bytes: the SDK has no way to. */
export const uploadSignals = new WeakMap<Blob, AbortSignal>();

const codeIn = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'code' in data ? data.code : undefined;

export function phoneAdapter(session: Session): object {
  async function send({ url, data, headers }: Post): Promise<Answer> {
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers },
        body: JSON.stringify(data),
        signal,
      });
      return { statusCode: response.status, header: Object.fromEntries(response.headers), data: await response.json() };
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      throw new NoAnswer(timedOut ? 'timeout' : error instanceof Error ? error.message : String(error));
    }
  }

  /** An instance for each of the SDK's clients; it wraps the methods. */
  class PhoneRequest {
    /** What the cloud refused for its token has done nothing, so it may be sent again with another. */
    async post(options: Post): Promise<Answer> {
      const answer = await send(options);
      if (!DEAD.some((code) => code === codeIn(answer.data))) return answer;
      const access_token = await session.renewed(options.data.access_token);
      return send({ ...options, data: { ...options.data, access_token } });
    }

    upload({ url, file, headers = {}, onUploadProgress }: Upload): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        const signal = uploadSignals.get(file);
        if (signal?.aborted) return reject(new Aborted());
        signal?.addEventListener('abort', () => request.abort(), { once: true });
        request.open('PUT', url);
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
        if (onUploadProgress) request.upload.addEventListener('progress', onUploadProgress);
        request.onload = () => resolve({ statusCode: request.status, header: {}, data: request.responseText });
        request.onerror = () =>
          reject(
            new NoAnswer(network.state === 'offline' ? 'net::ERR_INTERNET_DISCONNECTED' : 'net::ERR_CONNECTION_RESET'),
          );
        request.onabort = () => reject(new Aborted());
        request.send(file);
      });
    }

    download(): Promise<never> {
      return Promise.reject(new Error('files are downloaded by wx.cloud.downloadFile itself'));
    }
  }

  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  return {
    runtime: 'web',
    isMatch: () => true,
    genAdapter: () => ({ root: globalThis, reqClass: PhoneRequest, wsClass: WebSocket, localStorage: storage }),
  };
}

/** In place of the SDK's own login: what of it the rest of the SDK asks for. */
export function phoneAuth(session: Session): { name: string; namespace: string; entity: object } {
  const client = {
    getAccessToken: async () => (await session.login()).token,
    // Only ever read for `expires_at`, which nobody looks at.
    getCredentials: async () => ({ expires_at: 0 }),
  };
  return {
    name: 'auth',
    namespace: 'auth',
    entity: function (this: { authInstance: unknown; oauthInstance: unknown }) {
      this.authInstance = client;
      this.oauthInstance = { oauth2client: client };
      return client;
    },
  };
}
