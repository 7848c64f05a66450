/** One client's socket: its watches, and what is done when it does not answer or does not read. */
import type { WebSocket } from 'ws';
import { CloudError } from '../store/errors';
import { failureCode } from '../wire/failure';
import { TooManyDocuments } from './live-query';
import { Login, type LoginOptions } from './login';
import { type Message, messageText, readMessage } from './message';
import { readRequest } from './request';
import type { Outlet, Watch } from './watch';
import type { Started, Watches } from './watches';

/** Codes that js-sdk knows: with 3050 it gives up, with 3001 it went itself, after any other it comes again (ws-event.ts). */
const NOT_AUTHENTICATED = 3050;
const NO_LISTENERS = 3001;
const INVALID_DATA = 1007;
const POLICY = 1008;

/** Not documented. */
const MOST_WATCHES = 500;
/** The SDK logs in at once, and waits 5 s for the answer. */
const LOGIN_WITHIN_MS = 30_000;

export interface SocketOptions extends LoginOptions {
  watches: Watches;
  /** So many bytes may wait for a client that does not read; then it is cut off. */
  mostBuffered: number;
}

export class WatchSocket implements Outlet {
  readonly #login: Login;
  readonly #watches = new Map<string, Watch>();
  /** What was asked for and is on its way; another request for the same watch makes the first one void. */
  readonly #starting = new Map<string, Message>();
  readonly #pings = new Map<string, () => void>();
  #pinged = 0;
  #answers = true;
  readonly #openedAt = Date.now();

  constructor(
    private readonly socket: WebSocket,
    private readonly options: SocketOptions,
  ) {
    this.#login = new Login(options);
    socket.on('message', (data, isBinary) => {
      this.#answers = true;
      const message = isBinary ? undefined : readMessage(String(data));
      if (message) this.#received(message);
      else socket.close(INVALID_DATA, 'JSON text is expected');
    });
    socket.on('pong', (payload) => this.#ponged(String(payload)));
    // The closing that follows says all there is to say.
    socket.on('error', () => undefined);
    socket.once('close', (code) => this.#closed(code));
  }

  send(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > this.options.mostBuffered) this.socket.terminate();
    else this.socket.send(text);
  }

  /** Every client, a browser too, answers a ping in its turn, after the messages before it. */
  afterAll(then: () => void): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    const payload = String(++this.#pinged);
    this.#pings.set(payload, then);
    this.socket.ping(payload);
  }

  fail(watch: Watch, error: unknown): void {
    this.#error('', error, watch.options.watchId);
    this.options.watches.drop(watch);
  }

  forget(watch: Watch): void {
    const { watchId } = watch.options;
    if (this.#watches.get(watchId) === watch) this.#watches.delete(watchId);
  }

  /** Regularly: cuts off who does not answer, never logged in, or is signed in no longer (it may come again). */
  beat(): void {
    const answered = this.#answers;
    this.#answers = false;
    if (!answered) this.terminate();
    else if (!this.#login.done && Date.now() - this.#openedAt > LOGIN_WITHIN_MS)
      this.socket.close(NOT_AUTHENTICATED, 'nobody has logged in');
    else if (this.#login.over) this.socket.close(POLICY, 'the access token has expired');
    else this.afterAll(() => undefined);
  }

  /** Without a farewell, so that the client comes again. */
  terminate(): void {
    this.socket.terminate();
  }

  #closed(code: number): void {
    this.#starting.clear();
    this.#pings.clear();
    for (const watch of [...this.#watches.values()]) {
      if (code === NO_LISTENERS) this.options.watches.drop(watch);
      else this.options.watches.detach(watch);
    }
  }

  #ponged(payload: string): void {
    this.#answers = true;
    const then = this.#pings.get(payload);
    this.#pings.delete(payload);
    then?.();
  }

  #received(message: Message | { requestId: string; problem: string }): void {
    const { requestId } = message;
    if ('problem' in message) this.#error(requestId, new CloudError('INVALID_PARAM', message.problem));
    else if (message.type === 'PING') this.send(messageText('PONG', requestId, null));
    else if (message.type === 'LOGIN') this.#enter(message);
    else if (message.type === 'CHECK_LAST') void this.#checkLast(message);
    else if (message.type === 'CLOSE_WATCH') {
      this.#starting.delete(message.watchId);
      this.#drop(message.watchId);
    } else void this.#start(message);
  }

  #enter(message: Message): void {
    const { requestId } = message;
    try {
      this.#login.enter(message);
      this.send(messageText('LOGIN_RES', requestId, { envId: this.options.envId }));
    } catch (error) {
      this.#error(requestId, error);
      if (this.#login.hopeless) this.socket.close(NOT_AUTHENTICATED, 'not authenticated');
    }
  }

  /** INIT_WATCH and REBUILD_WATCH. */
  async #start(message: Message): Promise<void> {
    const { requestId, watchId } = message;
    this.#starting.set(watchId, message);
    try {
      const { watch, answer } = await this.#asked(message);
      if (this.#starting.get(watchId) !== message) return this.#unwanted(watch);
      if (watch.outlet !== this) throw new CloudError('COLLECTION_PERMISSION_DENIED', 'it was ended: watch again');
      this.#starting.delete(watchId);
      this.#drop(watchId);
      this.#watches.set(watchId, watch);
      watch.begin(answer);
    } catch (error) {
      if (this.#starting.get(watchId) !== message) return;
      this.#starting.delete(watchId);
      this.#drop(watchId);
      this.#error(requestId, error, watchId);
    }
  }

  async #asked({ type, requestId, watchId, data }: Message): Promise<Started> {
    const { envId, watches } = this.options;
    const who = { watchId, caller: this.#login.caller, outlet: this };
    if (data.envId !== envId) throw new CloudError('INVALIID_ENV', `there is only ${envId} here`);
    if (this.#watches.size + this.#starting.size > MOST_WATCHES)
      throw new CloudError('INVALID_PARAM', `one connection has at most ${MOST_WATCHES} watches`);
    if (type === 'INIT_WATCH') return watches.open(readRequest(data), who, requestId);
    const { queryID, eventID } = data;
    if (typeof queryID !== 'string') throw new CloudError('QUERYID_INVALID_ERROR', 'queryID must be a string');
    if (typeof eventID !== 'number' || !Number.isSafeInteger(eventID) || eventID < 0)
      throw new CloudError('INVALID_PARAM', 'eventID must be a non-negative integer');
    return watches.resume(queryID, eventID, who, requestId);
  }

  /** The client no longer waits for it, or is gone. */
  #unwanted(watch: Watch): void {
    if (this.socket.readyState === this.socket.OPEN) this.options.watches.drop(watch);
    else this.options.watches.detach(watch);
  }

  async #checkLast({ requestId, watchId, data }: Message): Promise<void> {
    const watch = this.#watches.get(watchId);
    try {
      if (!watch || watch.options.queryId !== data.queryID)
        throw new CloudError('QUERYID_INVALID_ERROR', 'there is no such watch on this connection');
      const { current } = watch;
      if (watch.options.conditional) await this.options.watches.allowed(watch, () => undefined);
      if (this.#watches.get(watchId) !== watch) return;
      this.send(messageText('CHECK_EVENT', requestId, { queryID: data.queryID, currEvent: current }, watchId));
    } catch (error) {
      this.#drop(watchId);
      this.#error(requestId, error, watchId);
    }
  }

  #drop(watchId: string): void {
    const watch = this.#watches.get(watchId);
    if (watch) this.options.watches.drop(watch);
  }

  #error(requestId: string, error: unknown, watchId?: string): void {
    const code = codeOf(error);
    if (code === undefined) console.error('[emulator] a fault of the emulator itself:', error);
    const message = error instanceof Error ? error.message : String(error);
    this.send(messageText('ERROR', requestId, { code: code ?? 'SYS_ERR', message }, watchId));
  }
}

/** undefined: what never should happen. */
function codeOf(error: unknown): string | undefined {
  // cloud.tencent.com/document/product/876/41801: an error, and the watch stops; which code is not documented.
  return error instanceof TooManyDocuments ? 'SYS_ERR' : failureCode(error);
}
