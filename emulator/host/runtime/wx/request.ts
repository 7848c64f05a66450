/** 网络 / 发起请求: `wx.request` over fetch. */
import { WxFailure } from './api';
import { type Header, received, sentAs, urlProblem } from './request-data';
import { type Transfer, transferApi } from './transfer-task';

interface RequestOptions {
  url: string;
  data?: unknown;
  header?: Header;
  method?: string;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
  enableChunked?: boolean;
}

interface RequestResult {
  data: unknown;
  statusCode: number;
  header: Header;
  cookies: string[];
}

const METHODS = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']);

async function readChunks(response: Response, { chunks }: Transfer<never>): Promise<void> {
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    chunks.emit({ data: part.value.slice().buffer });
}

async function data(response: Response, options: RequestOptions, transfer: Transfer<never>): Promise<unknown> {
  if (options.enableChunked) {
    await readChunks(response, transfer);
    return '';
  }
  if (options.responseType === 'arraybuffer') return await response.arrayBuffer();
  return received(await response.text(), options.dataType ?? 'json');
}

async function work(options: RequestOptions, transfer: Transfer<never>): Promise<RequestResult> {
  const problem = urlProblem(options.url);
  if (problem) throw new WxFailure(problem, { errno: 600009 });
  const method = (options.method ?? 'GET').toUpperCase();
  if (!METHODS.has(method)) throw new WxFailure(`parameter error: invalid method "${options.method}"`);
  const { url, body, header } = sentAs({ ...options, method });
  const response = await fetch(url, {
    method,
    headers: header,
    signal: transfer.controller.signal,
    ...(body === undefined ? {} : { body }),
  });
  const answer = {
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    // A browser hides them from scripts.
    cookies: [],
  };
  transfer.headers.emit(answer);
  return { ...answer, data: await data(response, options, transfer) };
}

export const requestFunctions = {
  request: transferApi('request', work, ({ chunks }) => ({ onChunkReceived: chunks.on, offChunkReceived: chunks.off })),
};
