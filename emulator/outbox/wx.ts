/** `wx.*` actions of `/admin`: every call of WeChat's open API becomes a message in the outbox. */
import type { Action } from '../admin/admin';
import { CloudError, DATABASE_CODES } from '../store/errors';
import { answersPicture, PICTURE, PICTURE_TYPE } from './code-image';
import type { Outbox } from './outbox';
import { bytesOf, readFields, writeFields } from './protobuf';

const invalid = (message: string) => new CloudError(DATABASE_CODES.invalidParam, message);

/** Messages of wx-server-sdk's src/protobuf/openapi.js, by their field numbers. */
const API_DATA = { apiType: 1, openapiData: 2 } as const;
const OPENAPI_DATA = { pairs: 1 } as const;
const PAIR = { key: 1, value: 2, contentType: 3, fileName: 4 } as const;
const ANSWER = { respData: 1, contentType: 2 } as const;

/** The answer of an action that is no JSON: the SDK takes any content-type but JSON's for a Buffer. */
export interface BinaryAnswer {
  binary: Uint8Array;
}

export const isBinary = (answer: Record<string, unknown>): answer is Record<string, unknown> & BinaryAnswer =>
  answer.binary instanceof Uint8Array;

export function wxActions(outbox: Outbox): Record<string, Action> {
  return {
    /** wx-server-sdk's `cloud.openapi.*`: a form whose `requestData` is a CommApiData; the answer is a CommOpenApiResp. */
    'wx.openApi': async ({ apiName, requestData }) => {
      if (!Buffer.isBuffer(requestData)) throw invalid('requestData must be bytes');
      const name = nameOf(apiName);
      const answer = outbox.send(name, dataOf(requestData));
      const isPicture = answer.errcode === 0 && answersPicture(name);
      const binary = writeFields([
        [ANSWER.respData, isPicture ? PICTURE : JSON.stringify(answer)],
        [ANSWER.contentType, isPicture ? PICTURE_TYPE : 'application/json; charset=utf-8'],
      ]);
      return { binary };
    },

    /** node-sdk's `callWxOpenApi`: JSON both ways. */
    'wx.api': async ({ apiName, requestData }) => {
      const answer = outbox.send(nameOf(apiName), asObject(parsed(String(requestData ?? ''))));
      return { data: { responseData: JSON.stringify(answer) } };
    },

    'wx.wxCallContainerApi': async () => {
      throw invalid('callContainer is not emulated');
    },
  };
}

function nameOf(apiName: unknown): string {
  if (typeof apiName !== 'string' || apiName === '') throw invalid('apiName is missing');
  return apiName;
}

/** The parameters of an open API call. Throws INVALID_PARAM for WeChat's inner calls (getOpenData, getVoIPSign …). */
function dataOf(requestData: Buffer): Record<string, unknown> {
  const message = readFields(requestData);
  const inner = message.some(({ number, value }) => number === API_DATA.apiType && value !== 0);
  if (inner) throw invalid('only calls of the open API are emulated');
  const pairs = readFields(bytesOf(message, API_DATA.openapiData)).filter(
    ({ number }) => number === OPENAPI_DATA.pairs,
  );
  return Object.fromEntries(pairs.map(({ value }) => pairOf(Buffer.isBuffer(value) ? value : Buffer.alloc(0))));
}

/** A parameter; of media only its kind, name and size are kept. */
function pairOf(pair: Buffer): [key: string, value: unknown] {
  const fields = readFields(pair);
  const text = (number: number) => bytesOf(fields, number).toString('utf8');
  const value = bytesOf(fields, PAIR.value);
  const [contentType, fileName] = [text(PAIR.contentType), text(PAIR.fileName)];
  // wx-server-sdk 4.0.2 misspells the content-type's field, so that it never arrives: the file name tells media.
  if (contentType || fileName) return [text(PAIR.key), { contentType, fileName, bytes: value.length }];
  return [text(PAIR.key), parsed(value.toString('utf8'))];
}

/** Most values are JSON; some of the SDK's converters send bare text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : value === '' ? {} : { value };
