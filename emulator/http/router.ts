/** The emulator's routes: method and path (`:name` for a part, `*` for the rest) to a handler. */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { BodyTooLarge, sendJson } from './body';

export interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The path's named parts, decoded. */
  params: Record<string, string>;
}

export type Handler = (call: Call) => Promise<void> | void;

interface Route {
  method: string;
  pattern: RegExp;
  names: string[];
  handler: Handler;
}

/** Only to read paths with. */
const ORIGIN = 'http://127.0.0.1';

/** Lets a request in, or answers it itself and says false. */
export type Admission = (request: IncomingMessage, response: ServerResponse) => boolean;

export class Router {
  readonly #routes: Route[] = [];

  /** @param admit asked before any route */
  constructor(private readonly admit: Admission = () => true) {}

  on(method: string, path: string, handler: Handler): this {
    const names: string[] = [];
    const source = path
      .split('/')
      .map((part) => {
        if (part === '*') {
          names.push('rest');
          return '(.*)';
        }
        if (!part.startsWith(':')) return part.replace(/[.()]/g, '\\$&');
        names.push(part.slice(1));
        return '([^/]+)';
      })
      .join('/');
    this.#routes.push({ method, pattern: new RegExp(`^${source}$`), names, handler });
    return this;
  }

  server(): http.Server {
    const server = http.createServer((request, response) => void this.#handle(request, response));
    // The SDK keeps connections for 4.8 s: closing earlier than it would cost it a reset.
    server.keepAliveTimeout = 65_000;
    return server;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (!this.admit(request, response)) return;
      const path = request.url ?? '/';
      if (!URL.canParse(path, ORIGIN)) throw new SyntaxError('the path is malformed');
      const url = new URL(path, ORIGIN);
      for (const { method, pattern, names, handler } of this.#routes) {
        if (method !== request.method) continue;
        const match = pattern.exec(url.pathname);
        if (!match) continue;
        const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')]));
        await handler({ request, response, url, params });
        return;
      }
      sendJson(response, 404, { code: 'NOT_FOUND', message: `${request.method} ${url.pathname} is not served here` });
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      if (error instanceof BodyTooLarge)
        sendJson(response, 413, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: error.message });
      else if (error instanceof SyntaxError || error instanceof URIError)
        sendJson(response, 400, { code: 'INVALID_PARAM', message: error.message });
      else {
        console.error('[emulator] a fault of the emulator itself:', error);
        sendJson(response, 500, { code: 'SYS_ERR', message: 'internal error of the emulator' });
      }
    }
  }
}
