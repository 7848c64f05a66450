/** `/web`, `/v1` and `/auth/v1` without an SDK. */
import { createEmulator, type Emulator } from '../emulator';

type Fields = Record<string, unknown>;

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Fields;
}

export interface Requests {
  emulator: Emulator;
  /** Of o-alice. */
  token: string;
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** An action of `/web`, as o-alice. */
  web(fields: Fields): Promise<Fields>;
  /** A request to the gateway, as o-alice. */
  v1(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Empties the collections. */
  empty(): Promise<unknown>;
}

export async function startRequests(): Promise<Requests> {
  const emulator = await createEmulator({
    envId: 'env-x',
    collections: { open: [], mine: [], closed: [] },
    rules: { open: { read: true, write: true }, mine: 'PRIVATE' },
    storageRules: 'READONLY',
    functionRules: { '*': { invoke: true } },
    functions: { text: () => 'plain', list: () => [1], echo: (event) => event },
    onWarning: () => undefined,
  });
  const token = emulator.client.signIn('o-alice').access_token;

  async function request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${emulator.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Fields) : {};
    return { status: answer.status, headers: answer.headers, text, json };
  }

  return {
    emulator,
    token,
    request,
    web: async (fields) => (await request('POST', '/web', { env: 'env-x', access_token: token, ...fields })).json,
    v1: (method, path, body, headers) => request(method, path, body, { authorization: `Bearer ${token}`, ...headers }),
    empty: () =>
      emulator.store.run((unit) => {
        for (const name of ['open', 'mine']) {
          const collection = emulator.store.collection(name);
          for (const { id } of unit.find(collection, { filter: {} })) unit.put(collection, id, null);
        }
      }),
  };
}
