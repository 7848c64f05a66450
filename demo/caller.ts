/** Plain HTTP calls to a running `npm start`, as somebody. */
import type { Result } from '../platform/errors';

export const HUB = process.env.HUB_URL ?? `http://127.0.0.1:${process.env.HUB_PORT ?? 4000}`;

export async function call<T>(
  name: string,
  openid: string | undefined,
  event: Record<string, unknown>,
): Promise<Result<T>> {
  const answer = await fetch(`${HUB}/call/${name}`, {
    method: 'POST',
    headers: openid ? { 'x-openid': openid } : {},
    body: JSON.stringify(event),
  });
  return (await answer.json()) as Result<T>;
}

/** Data of a call that must succeed. */
export async function must<T>(name: string, openid: string | undefined, event: Record<string, unknown>): Promise<T> {
  const result = await call<T>(name, openid, event);
  if (!result.ok) throw new Error(`${event.action}: ${JSON.stringify(result.error)}`);
  return result.data;
}

/** What a refused call said. */
export async function refusal(
  name: string,
  openid: string | undefined,
  event: Record<string, unknown>,
): Promise<string> {
  const result = await call(name, openid, event);
  return result.ok ? '（没有拒绝！）' : result.error.message;
}

/** Uploads as a phone does: a permission for one path, then the bytes. Returns the file's id. */
export async function upload(path: string, bytes: Uint8Array): Promise<string> {
  const asked = await fetch(`${HUB}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'storage.getUploadMetadata', path, method: 'put' }),
  });
  const { data } = (await asked.json()) as {
    data: Record<'url' | 'token' | 'authorization' | 'fileId' | 'cosFileId', string>;
  };
  const put = await fetch(data.url, {
    method: 'PUT',
    headers: {
      Signature: data.authorization,
      authorization: data.authorization,
      'x-cos-security-token': data.token,
      'x-cos-meta-fileid': data.cosFileId,
      key: encodeURIComponent(path),
    },
    body: bytes,
  });
  if (!put.ok) throw new Error(`upload of ${path}: ${put.status} ${await put.text()}`);
  return data.fileId;
}

export const setClock = (order: object) => fetch(`${HUB}/clock`, { method: 'POST', body: JSON.stringify(order) });

export const say = (time: string, text: string) => console.log(`${time}  ${text}`);

/** Runs a journey; the clock goes back to real time, and a missing `npm start` is said. */
export function play(journey: () => Promise<void>): void {
  journey()
    .finally(() => setClock({ real: true }))
    .catch((error) => {
      console.error(
        error instanceof TypeError ? `Nothing answers at ${HUB}. Run "npm start" first, in another window.` : error,
      );
      process.exit(1);
    });
}
