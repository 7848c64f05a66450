/**
 * The form with which SDKs before node-sdk 3, and the web SDK where it is told to, upload a file: `Signature` (the web
 * SDK: `signature`), `x-cos-security-token`, `key`, `file`. Source: node-sdk 2.10, storage/index.js; js-sdk 3.7, uploadFile.
 */
import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/body';
import { parseForm } from '../outbox/form';
import type { UploadPermission } from './signature';

/** A form is whole in memory. docs.cloudbase.net, EXCEED_MAX_PAYLOAD_SIZE: requests may be 100 MB. */
const MOST_BYTES = 100 * 1024 * 1024;

/** @throws SyntaxError for what is no such form, BodyTooLarge */
export async function readUploadForm(
  request: IncomingMessage,
): Promise<UploadPermission & { file: Buffer; isCreated: boolean }> {
  const fields = parseForm(request.headers['content-type'] ?? '', await readBody(request, MOST_BYTES));
  const text = (name: string) => String(fields[name] ?? '');
  if (fields.file === undefined) throw new SyntaxError('the form has no file');
  return {
    authorization: text('Signature') || text('signature'),
    token: text('x-cos-security-token'),
    file: Buffer.from(fields.file),
    // COS, "POST Object": success_action_status.
    isCreated: text('success_action_status') === '201',
  };
}
