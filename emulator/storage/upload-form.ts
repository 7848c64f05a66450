/** The form with which SDKs before node-sdk 3 upload a file: `Signature`, `x-cos-security-token`, `key`, `file`. Source: node-sdk 2.10, storage/index.js. */
import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/body';
import { parseForm } from '../outbox/form';
import type { UploadPermission } from './signature';

/** A form is whole in memory. docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE: requests may be 100 MB. */
const MOST_BYTES = 100 * 1024 * 1024;

/** @throws SyntaxError for what is no such form, BodyTooLarge */
export async function readUploadForm(request: IncomingMessage): Promise<UploadPermission & { file: Buffer }> {
  const fields = parseForm(request.headers['content-type'] ?? '', await readBody(request, MOST_BYTES));
  const text = (name: string) => String(fields[name] ?? '');
  if (fields.file === undefined) throw new SyntaxError('the form has no file');
  return {
    authorization: text('Signature'),
    token: text('x-cos-security-token'),
    file: Buffer.from(fields.file),
  };
}
