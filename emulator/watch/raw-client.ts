/** A client of the socket without the SDK, for tests and measurements: it can behave badly, and there can be thousands. */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Emulator } from '../emulator';
import { SdkModel } from './sdk-model';

export interface RawMessage {
  watchId?: string;
  requestId: string;
  msgType: string;
  msgData: { [field: string]: unknown } | null;
}

export interface Watched {
  collName: string;
  query?: object;
  limit?: number;
  orderBy?: Record<string, 'asc' | 'desc'>;
}

const ENV = 'env-x';

export class RawClient {
  /** What came, but the events of `watch`. */
  readonly messages: RawMessage[] = [];
  /** The code it was closed with. */
  closed: number | undefined;
  /** What it says to be in. */
  env = ENV;
  readonly #watches = new Map<string, SdkModel>();
  /** Those whose first answer was taken in: the SDK drops events that come before. */
  readonly #active = new Set<string>();
  readonly #times: (() => void)[] = [];

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.#received(String(data)));
    socket.on('close', (code) => {
      this.closed = code;
      this.#wake();
    });
    socket.on('error', () => undefined);
  }

  /** Resolves when it is connected, or was refused. */
  static async connect(port: number, headers: Record<string, string> = {}): Promise<RawClient> {
    const client = new RawClient(new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers }));
    await new Promise<void>((resolve) => {
      client.socket.once('open', resolve);
      client.socket.once('close', () => resolve());
    });
    return client;
  }

  /** Connects, and logs in as a person. */
  static async open(emulator: Emulator, openid: string, port = emulator.port): Promise<RawClient> {
    const client = await RawClient.connect(port);
    const login = loginOf(emulator, emulator.client.signIn(openid).access_token);
    client.env = login[0].envId;
    const answer = await client.ask('LOGIN', ...login);
    if (answer.msgType === 'ERROR') throw new Error(`${answer.msgData?.code}: ${answer.msgData?.message}`);
    return client;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Sends a request and resolves with its answer. */
  async ask(msgType: string, msgData: unknown = null, extra: object = {}): Promise<RawMessage> {
    const requestId = randomUUID();
    this.send({ requestId, msgType, msgData, ...extra });
    return this.until((message) => message.requestId === requestId);
  }

  /** Resolves with the first message, come or to come, that is so. Rejects when the socket is closed. */
  async until(condition: (message: RawMessage) => boolean): Promise<RawMessage> {
    for (let at = 0; ; at += 1) {
      while (at >= this.messages.length) {
        if (this.closed !== undefined) throw new Error(`the socket was closed with ${this.closed}`);
        await this.change();
      }
      const message = this.messages[at];
      if (message && condition(message)) return message;
    }
  }

  /** Resolves when something has come. */
  change(): Promise<void> {
    return new Promise((resolve) => this.#times.push(resolve));
  }

  /** Watches as the SDK does. Rejects with the code of a refusal. */
  async watch(watchId: string, { query = {}, ...watched }: Watched, model = new SdkModel()): Promise<SdkModel> {
    return this.#start(watchId, 'INIT_WATCH', { envId: this.env, ...watched, query: JSON.stringify(query) }, model);
  }

  /** Goes on, after another connection was cut. */
  async rebuild(watchId: string, collName: string, model: SdkModel): Promise<SdkModel> {
    const data = { envId: this.env, collName, queryID: model.queryId, eventID: model.current };
    return this.#start(watchId, 'REBUILD_WATCH', data, model);
  }

  async whenClosed(): Promise<number> {
    while (this.closed === undefined) await this.change();
    return this.closed;
  }

  async close(): Promise<void> {
    this.socket.close(3001);
    await this.whenClosed();
  }

  async #start(watchId: string, msgType: string, data: object, model: SdkModel): Promise<SdkModel> {
    this.#watches.set(watchId, model);
    this.#active.delete(watchId);
    const answer = await this.ask(msgType, data, { watchId });
    this.#active.add(watchId);
    if (answer.msgType === 'ERROR') throw new Error(`${answer.msgData?.code}: ${answer.msgData?.message}`);
    return model;
  }

  #received(text: string): void {
    const message: RawMessage = JSON.parse(text);
    const { watchId = '', requestId, msgType } = message;
    if (msgType === 'NEXT_EVENT' && requestId === '') {
      if (!this.#active.has(watchId)) throw new Error(`an event of ${watchId} that the SDK would drop: ${text}`);
      this.#watches.get(watchId)?.receive(text);
    } else {
      if (msgType === 'INIT_EVENT' || msgType === 'NEXT_EVENT') this.#watches.get(watchId)?.receive(text);
      this.messages.push(message);
    }
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#times.splice(0)) resolve();
  }
}

/** What LOGIN says of somebody with this access token. */
export function loginOf(emulator: Emulator, accessToken: string): [{ envId: string } & Record<string, string>, object] {
  const { envId, signStr, secretVersion } = emulator.watch.wsSign(accessToken);
  return [{ envId, accessToken: '', referrer: 'web' }, { exMsgData: { runtime: 'web', signStr, secretVersion } }];
}
