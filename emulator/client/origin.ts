/**
 * Who may talk to this port from a browser. The host names keep out pages whose own name was made to point here (DNS
 * rebinding), the origins all other foreign pages; for the rest CORS with credentials, as the web SDK needs it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../http/body';

export interface OriginOptions {
  /** Other origins whose pages may use this port, as `https://example.org`. Pages of this computer may anyway. */
  origins?: readonly string[];
  /** Other host names that this port is addressed by, as `host.docker.internal`. */
  hosts?: readonly string[];
}

const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const LOCAL_ORIGIN = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

const MINUTES_10 = '600';
/** What pages may read of answers: ids of requests, and what parts of files are served with. */
const EXPOSED = 'x-request-id, x-cos-request-id, etag, content-length, content-range, accept-ranges, last-modified';
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

export class Origins {
  readonly #hosts: Set<string>;
  readonly #origins: Set<string>;

  constructor({ origins = [], hosts = [] }: OriginOptions = {}) {
    this.#hosts = new Set([...LOCAL_NAMES, ...hosts.map((name) => name.toLowerCase())]);
    this.#origins = new Set(origins);
  }

  /** Why a request, or the opening of a WebSocket, is not let in; undefined when it is. */
  refusal({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
    const name = (headers.host ?? '').toLowerCase().replace(/:\d{1,5}$/, '');
    if (!this.#hosts.has(name)) return `the host ${name || '(none)'} is not this computer; see the option hosts`;
    const { origin } = headers;
    if (origin === undefined || LOCAL_ORIGIN.test(origin) || this.#origins.has(origin)) return undefined;
    return `pages of ${origin} may not use this port; see the option origins`;
  }

  /** False: the request was answered here, as a refusal or as a preflight. */
  admit(request: IncomingMessage, response: ServerResponse): boolean {
    const refusal = this.refusal(request);
    if (refusal !== undefined) {
      // docs.cloudbase.net/error-code: INVALID_REQUEST_SOURCE, "please check WEB security domain configuration".
      sendJson(response, 403, { code: 'INVALID_REQUEST_SOURCE', message: refusal });
      request.resume();
      return false;
    }
    const { origin } = request.headers;
    if (origin === undefined) return true;
    response.setHeader('vary', 'Origin');
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-expose-headers', EXPOSED);
    const preflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!preflight) return true;
    const asked = request.headers['access-control-request-headers'];
    response.writeHead(204, {
      'access-control-allow-methods': METHODS,
      'access-control-max-age': MINUTES_10,
      ...(asked !== undefined && { 'access-control-allow-headers': asked }),
      ...(request.headers['access-control-request-private-network'] === 'true' && {
        'access-control-allow-private-network': 'true',
      }),
    });
    response.end();
    return false;
  }
}
