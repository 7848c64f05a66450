/** What `wx.request` makes of its data, and of the answer (WeChat, "wx.request": data 参数说明). */

export type Header = Record<string, string>;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Names of headers are the same in any case. */
export function headerOf(header: Header, name: string): string | undefined {
  const found = Object.keys(header).find((one) => one.toLowerCase() === name);
  return found === undefined ? undefined : header[found];
}

export const queryOf = (data: object): string =>
  Object.entries(data)
    .map(([name, value]) => {
      const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
      return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
    })
    .join('&');

export interface Sent {
  url: string;
  body?: string | ArrayBuffer;
  header: Header;
}

interface Given {
  url: string;
  method: string;
  data?: unknown;
  header?: Header;
}

/** GET puts an object into the address; others send it as JSON, or as a form where the header says so. */
export function sentAs({ url, method, data, header = {} }: Given): Sent {
  const type = headerOf(header, 'content-type') ?? JSON_TYPE;
  const typed = { 'content-type': type, ...header };
  if (data === undefined || data === null) return { url, header: typed };
  if (typeof data === 'string' || data instanceof ArrayBuffer)
    return method === 'GET' || method === 'HEAD' ? { url, header: typed } : { url, body: data, header: typed };
  if (typeof data !== 'object') return { url, body: String(data), header: typed };
  if (method === 'GET' || method === 'HEAD') {
    const query = queryOf(data);
    return { url: query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url, header: typed };
  }
  return { url, body: type.startsWith(FORM_TYPE) ? queryOf(data) : JSON.stringify(data), header: typed };
}

/** `dataType: 'json'` tries to read JSON and leaves what is none as text. */
export function received(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** @returns why not; undefined: it can be asked for */
export const urlProblem = (url: unknown): string | undefined => {
  if (typeof url !== 'string' || !/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return `invalid url "${url}"`;
  return undefined;
};
