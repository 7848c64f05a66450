/** 实时推送 over WebSocket: `/ws` of the local cloud's port, and what `auth.wsWebSign` answers. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Signer } from './sign';
import { type SocketOptions, WatchSocket } from './socket';

export interface WatchLimits {
  /** The cloud's depends on the plan. Default: 2,000. */
  mostSockets?: number;
  /** Bytes that may wait for a client that does not read. Default: 1 MB; the message that goes beyond is still sent. */
  mostBuffered?: number;
}

export interface WatchServerOptions extends WatchLimits, Pick<SocketOptions, 'envId' | 'watches' | 'identify'> {
  /** Where clients reach it: `ws://127.0.0.1:4000/ws`. */
  url: () => string;
  /** Refuses hosts and pages that have no business here. */
  admits?: (request: IncomingMessage) => boolean;
}

/** Answers of `auth.wsWebSign`. Source: js-sdk 3.7.0, realtime/websocket-client.ts, getWsSign. */
export interface WsSign {
  signStr: string;
  wsUrl: string;
  secretVersion: number;
  envId: string;
}

const PATH = '/ws';
const BEAT_MS = 30_000;
/** A query that is too long for a watch would come again with each message. */
const MOST_MESSAGE_BYTES = 100_000;
const MOST_SOCKETS = 2000;
const MOST_BUFFERED = 1_000_000;

export class WatchServer {
  readonly #options: WatchServerOptions;
  readonly #signer = new Signer();
  readonly #sockets = new Set<WatchSocket>();
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MOST_MESSAGE_BYTES, clientTracking: false });
  readonly #beat: NodeJS.Timeout;
  #stopped = false;

  constructor(options: WatchServerOptions) {
    this.#options = options;
    this.#beat = setInterval(() => this.beat(), BEAT_MS);
    this.#beat.unref();
  }

  get counts() {
    return { sockets: this.#sockets.size, ...this.#options.watches.counts };
  }

  list() {
    return this.#options.watches.list();
  }

  /** @param accessToken of whoever asks, already looked at; '' is nobody */
  wsSign(accessToken: string): WsSign {
    const { envId, url } = this.#options;
    return { signStr: this.#signer.sign(accessToken), wsUrl: url(), secretVersion: 1, envId };
  }

  /** Takes the upgrades of a server's `/ws`. */
  mount(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      if (request.url?.split('?')[0] === PATH) this.#upgrade(request, socket, head);
      else if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
    });
  }

  /** Looks after all connections, and forgets those who did not come again. */
  beat(): void {
    for (const socket of this.#sockets) socket.beat();
    this.#options.watches.sweep();
  }

  /** Cuts all connections, as a network does; clients come again and are told what they missed. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#beat);
    this.cut();
    this.#options.watches.stop();
    this.#server.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { envId, watches, identify, admits } = this.#options;
    const { mostBuffered = MOST_BUFFERED, mostSockets = MOST_SOCKETS } = this.#options;
    if (admits?.(request) === false) refuse(socket, '403 Forbidden');
    else if (this.#stopped || this.#sockets.size >= mostSockets) refuse(socket, '503 Service Unavailable');
    else
      this.#server.handleUpgrade(request, socket, head, (connection) => {
        const verify = (signed: unknown) => this.#signer.verify(signed);
        const one = new WatchSocket(connection, { envId, watches, identify, verify, mostBuffered });
        this.#sockets.add(one);
        connection.once('close', () => this.#sockets.delete(one));
      });
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
