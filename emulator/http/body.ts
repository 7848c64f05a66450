/** Reading requests and writing answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE: other requests may be 100 MB, those of functions 6 MB. */
export class BodyTooLarge extends Error {}

export function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most) {
        reject(new BodyTooLarge(`more than ${most} bytes`));
        request.resume();
        return;
      }
      parts.push(part);
    });
    request.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    request.on('error', reject);
  });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { 'content-type': type, 'content-length': length });
  // A text goes out with its headers in one write; a Buffer would make two.
  response.end(body);
}
