/** One request of the API: its signature checked, done, answered with a signature. */

import { randomBytes } from 'node:crypto';
import { InjectedError } from '../faults/faults';
import { OPERATIONS } from './api';
import { Body } from './body';
import { Downloads } from './downloads';
import { PayError, statusOf } from './error';
import type { Answer, Operation } from './operation';
import type { WeChatPay } from './pay';
import { altered, checkSignature, header, type SignedRequest, signatureHeaders } from './signature';
import { signerOf } from './signer';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export class PayServer {
  readonly #downloads = new Downloads();

  constructor(private readonly pay: WeChatPay) {}

  /** Rejects with LostAnswer where the connection is to be cut. */
  async answer(request: SignedRequest): Promise<Reply> {
    const { keys } = this.pay;
    const url = new URL(request.target, 'http://127.0.0.1');
    const found = operationOf(request.method, url.pathname);
    // Before any signature is looked at, with nothing in it.
    if (!found) return { status: isPath(url.pathname) ? 405 : 404, headers: {}, body: '' };
    const answer = await this.#perform(request, url, found).catch(refusal);
    const trick = this.pay.take(found.operation.name);
    if (trick?.lateMs !== undefined) await waited(trick.lateMs);
    await keys.written();
    const common = { 'Request-ID': requestId(), 'Content-Language': 'zh-CN', 'Cache-Control': 'no-cache' };
    // A bill is checked by its hash: its bytes are not signed.
    if (answer.file) return { status: 200, headers: { ...common, 'content-type': 'text/plain' }, body: answer.file };
    const body = answer.json === undefined ? '' : JSON.stringify(answer.json);
    const type: Record<string, string> = body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' };
    // Who has not shown who he is gets no signature.
    if (answer.status === 401) return { status: 401, headers: { ...common, ...type }, body };
    const signed = signatureHeaders(body, signerOf(keys, header(request, 'wechatpay-serial')), trick?.alteration);
    const sent = trick?.alteration === 'body' ? altered(body) : body;
    return { status: answer.status, headers: { ...common, ...type, ...signed }, body: sent };
  }

  async #perform(request: SignedRequest, url: URL, { operation, named }: Found): Promise<Answer> {
    const { pay } = this;
    if (header(request, 'user-agent') === '') throw new PayError('INVALID_REQUEST', 'Http头缺少Accept或User-Agent');
    checkSignature(request, { mchid: pay.mchid, certificate: pay.keys.merchant });
    const asking = { pay, downloads: this.#downloads, query: url.searchParams, named };
    const act = () => operation.run({ ...asking, body: () => Body.parse(request.body) });
    return pay.around.faults.around({ outside: ['wechatpay', `wechatpay.${operation.name}`] }, act);
  }
}

interface Found {
  operation: Operation;
  named: Record<string, string>;
}

function operationOf(method: string, path: string): Found | undefined {
  for (const operation of OPERATIONS) {
    const match = operation.method === method ? operation.path.exec(path) : null;
    if (!match) continue;
    const parts = Object.entries(match.groups ?? {});
    return { operation, named: Object.fromEntries(parts.map(([name, part]) => [name, decodeURIComponent(part)])) };
  }
  return undefined;
}

const isPath = (path: string) => OPERATIONS.some((one) => one.path.test(path));

function refusal(error: unknown): Answer {
  if (error instanceof InjectedError) {
    const code = error.code ?? 'SYSTEM_ERROR';
    return { status: statusOf(code), json: { code, message: error.message } };
  }
  if (!(error instanceof PayError)) throw error;
  const { code, message, detail } = error;
  return { status: statusOf(code), json: { code, message, ...(detail && { detail }) } };
}

const waited = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const requestId = (): string => `08${randomBytes(16).toString('hex').toUpperCase()}-0`;
