/** `/v1/…`: the REST gateway of the web SDK's mode GATEWAY. Errors carry an HTTP status. Source: docs.cloudbase.net/http-api. */
import { LostAnswer } from '../faults/faults';
import { BodyTooLarge, send } from '../http/body';
import type { Call, Router } from '../http/router';
import type { Caller } from './caller';
import type { Identity } from './identity';
import { codeOf, newRequestId } from './request';

/** A body that is ready, or a value to be written as JSON. */
export type GatewayAnswer = { status?: number; type?: string } & ({ text: string } | { value: unknown });
export type GatewayHandler = (caller: Caller | null, call: Call) => Promise<GatewayAnswer>;

/**
 * docs.cloudbase.net/http-api/nosql/nosql-restful-api, "error codes", and docs.cloudbase.net/error-code/
 * semantic-http-status. What neither lists is 400, and 500 where the fault is the cloud's.
 */
const STATUSES: Record<string, number> = {
  DATABASE_PERMISSION_DENIED: 401,
  MISSING_CREDENTIALS: 401,
  INVALID_CREDENTIALS: 401,
  INVALID_ACCESS_TOKEN: 401,
  ACCESS_TOKEN_EXPIRED: 401,
  DATABASE_INVALID_OPERRATOR: 403,
  EXCEED_AUTHORITY: 403,
  STORAGE_EXCEED_AUTHORITY: 403,
  DATABASE_COLLECTION_NOT_EXIST: 404,
  DOCUMENT_NOT_FOUND: 404,
  FUNCTION_NOT_FOUND: 404,
  DATABASE_COLLECTION_ALREADY_EXIST: 409,
  DATABASE_TRANSACTION_CONFLICT: 409,
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  SYS_ERR: 500,
  SERVER_TIMEOUT: 504,
  FUNCTION_TIME_LIMIT_EXCEEDED: 504,
};

export class Gateway {
  constructor(
    private readonly router: Router,
    private readonly identity: Identity,
  ) {}

  /** Adds a route below `/v1`. */
  on(method: string, path: string, handler: GatewayHandler): this {
    this.router.on(method, `/v1${path}`, async (call) => {
      const given = call.request.headers['x-request-id'];
      const requestId = typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : newRequestId();
      call.response.setHeader('x-request-id', requestId);
      try {
        write(call, await handler(this.identity.of(bearerOf(call)), call));
      } catch (error) {
        if (error instanceof BodyTooLarge) throw error;
        if (error instanceof LostAnswer) return void call.response.destroy();
        const { code, message } = codeOf(error);
        // The database's documentation writes request_id, that of storage and functions requestId.
        write(call, { status: STATUSES[code] ?? 400, value: { code, message, request_id: requestId, requestId } });
      }
    });
    return this;
  }
}

function write({ response }: Call, answer: GatewayAnswer): void {
  const { status = 200, type = 'application/json; charset=utf-8' } = answer;
  send(response, status, type, 'text' in answer ? answer.text : JSON.stringify(answer.value));
}

/** Anything but a bearer token is an unknown one: signed requests of administrators go to `/admin`. */
export function bearerOf({ request }: Call): string | undefined {
  const header = request.headers.authorization;
  if (header === undefined || header === '') return undefined;
  const bearer = /^Bearer(?:\s+(\S*))?\s*$/i.exec(header);
  return bearer ? bearer[1] : header;
}
