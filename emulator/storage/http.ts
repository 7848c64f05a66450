/** Uploads and downloads as COS and its CDN serve them: PUT, GET and HEAD of one address, errors in XML. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { send } from '../http/body';
import type { Call, Router } from '../http/router';
import { contentType, isActive } from './content-type';
import type { Files } from './files';
import type { Links } from './links';
import type { FileIds } from './path';
import { parseRange } from './range';
import type { StoredFile } from './record';
import type { Refusal, Signatures, UploadPermission } from './signature';
import { readUploadForm } from './upload-form';

/** COS's codes; node-sdk makes SYS_ERR of SignatureDoesNotMatch and STORAGE_REQUEST_FAIL of every other. */
const UPLOAD_REFUSALS: Record<Refusal, [code: string, message: string]> = {
  missing: ['AccessDenied', 'the upload carries no authorization'],
  altered: ['SignatureDoesNotMatch', 'the signature was not made here for this path'],
  expired: ['AccessDenied', 'Request has expired'],
};
/** docs.cloudbase.net, error codes of the CDN. */
const DOWNLOAD_REFUSALS: Record<Refusal, [code: string, message: string]> = {
  missing: ['CDN_SIGNATURE_MISSING', 'the link carries no signature'],
  altered: ['CDN_INVALID_SIGNATURE', 'the link was altered'],
  expired: ['CDN_SIGNATURE_EXPIRED', 'the link has expired'],
};

export interface StorageHttp {
  files: Files;
  fileIds: FileIds;
  links: Links;
  signatures: Signatures;
}

/** Adds the routes of files to the local cloud's port. */
export function storageRoutes(router: Router, { files, fileIds, links, signatures }: StorageHttp): Router {
  const address = `/storage/${fileIds.bucket}/*`;

  /** PUT of the bytes, with the permission in headers: SDKs of today. */
  async function upload(call: Call): Promise<void> {
    const { request } = call;
    const header = (name: string) => String(request.headers[name] ?? '');
    const permission = {
      authorization: header('authorization') || header('signature'),
      token: header('x-cos-security-token'),
    };
    // Not destroyed when storing fails, so that the failure can be told on its connection.
    await store(call, permission, request.iterator({ destroyOnReturn: false }));
  }

  /** POST of a form, as COS's "POST Object": wx-server-sdk before 4, with node-sdk 2. */
  async function uploadForm(call: Call): Promise<void> {
    const form = await readUploadForm(call.request);
    await store(call, form, Readable.from([form.file]), form.isCreated);
  }

  async function store(
    { request, response, params }: Call,
    { authorization, token }: UploadPermission,
    source: AsyncIterable<Uint8Array>,
    isCreated = false,
  ): Promise<void> {
    const path = params.rest ?? '';
    const permission = signatures.checkUpload(path, authorization, token);
    // Nothing else is signed, but what is written below must be sure of its path.
    const problem = fileIds.problem(path);
    if (typeof permission === 'string' || problem) {
      // The rest is read and dropped: a client that is still sending would see a broken connection, not the answer.
      request.resume();
      const [code, message] =
        typeof permission === 'string' ? UPLOAD_REFUSALS[permission] : ['InvalidURI', problem ?? ''];
      return sendXml(response, 403, code, message, path);
    }
    const stored = await files.put(path, source, permission.openid).catch((error) => {
      // A client that went away in the middle: nothing was stored, and nobody is left to tell.
      if (request.destroyed && !request.complete) return;
      console.error('[emulator] an upload could not be stored:', error);
      request.resume();
      sendXml(response, 500, 'InternalError', 'the file could not be stored', path);
    });
    if (!stored) return;
    if (isCreated) {
      response.setHeader('etag', `"${stored.md5}"`);
      return sendCreated(response, path, fileIds.bucket, stored.md5);
    }
    response.writeHead(200, { etag: `"${stored.md5}"`, 'content-length': 0, 'x-cos-request-id': randomUUID() });
    response.end();
  }

  async function download({ request, response, params, url }: Call): Promise<void> {
    const requested = params.rest ?? '';
    const checked = links
      .readings(requested)
      .map((path) => ({ path, refusal: signatures.checkDownload(path, url.searchParams) }));
    const meant = checked.find(({ refusal }) => refusal !== 'altered');
    const refusal = meant ? meant.refusal : 'altered';
    if (!meant || refusal) return sendXml(response, 403, ...DOWNLOAD_REFUSALS[refusal ?? 'altered'], requested);
    const found = await files.read(meant.path);
    if (!found) return sendXml(response, 404, 'NoSuchKey', 'the file does not exist', requested);
    const { file, bytes } = found;
    try {
      const range = request.method === 'GET' ? parseRange(request.headers.range, file.size) : undefined;
      if (range === 'unsatisfiable') {
        response.setHeader('content-range', `bytes */${file.size}`);
        return sendXml(response, 416, 'InvalidRange', 'no byte of the file is in the range', requested);
      }
      const { start, end } = range ?? { start: 0, end: file.size - 1 };
      if (range) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`);
      response.writeHead(range ? 206 : 200, { ...headersOf(file), 'content-length': end - start + 1 });
      if (request.method === 'HEAD' || file.size === 0) return void response.end();
      // A client that goes away in the middle is no fault of anybody here.
      await pipeline(bytes.createReadStream({ start, end, autoClose: false }), response).catch(() =>
        response.destroy(),
      );
    } finally {
      await bytes.close();
    }
  }

  return router
    .on('PUT', address, upload)
    .on('POST', address, uploadForm)
    .on('GET', address, download)
    .on('HEAD', address, download);
}

function headersOf(file: StoredFile): Record<string, string> {
  const type = contentType(file.path);
  return {
    'content-type': type,
    etag: `"${file.md5}"`,
    'last-modified': file.at.toUTCString(),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    ...(isActive(type) ? { 'content-security-policy': 'sandbox' } : {}),
  };
}

const ESCAPES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => ESCAPES[sign] ?? sign);

/** COS, "POST Object": the answer to success_action_status 201. */
function sendCreated(response: ServerResponse, path: string, bucket: string, md5: string): void {
  const parts = { Location: `/storage/${bucket}/${path}`, Bucket: bucket, Key: path, ETag: `"${md5}"` };
  const inner = Object.entries(parts).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`);
  send(response, 201, 'application/xml', `<PostResponse>${inner.join('')}</PostResponse>`);
}

function sendXml(response: ServerResponse, status: number, code: string, message: string, path: string): void {
  const requestId = randomUUID();
  response.setHeader('x-cos-request-id', requestId);
  const parts = { Code: code, Message: message, Resource: `/${path}`, RequestId: requestId, TraceId: requestId };
  const inner = Object.entries(parts).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`);
  send(
    response,
    status,
    'application/xml',
    `<?xml version='1.0' encoding='utf-8' ?>\n<Error>${inner.join('')}</Error>`,
  );
}
