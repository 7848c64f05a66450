/** What `wx.cloud` rejects with: an Error with `errCode` and `errMsg`. Source: WeChat, "云开发 / 错误码". */
import { errCodeOf, messageOf, textOf } from './codes';

/** The form of the texts: wx-server-sdk 4.0.2, utils/error.ts; that of callFunction as the client shows it. */
export class CloudError extends Error {
  readonly errMsg: string;

  constructor(
    readonly errCode: number,
    message: string,
  ) {
    super(message);
    this.errMsg = message;
  }
}

/** The general one, `通用错误`. */
const GENERAL = -1;

/** The cloud has refused. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** No answer came: `reason` is what stands after `request:fail`. */
export class NoAnswer extends Error {
  constructor(reason: string) {
    super(`request:fail ${reason}`);
  }
}

/** An argument is not what it must be; texts as in wx-server-sdk 4.0.2, utils/assert.ts. */
export class WrongParameter extends Error {}

export function requireType(name: string, value: unknown, type: 'string' | 'object'): void {
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (actual !== type) throw new WrongParameter(`parameter.${name} should be ${type} instead of ${actual};`);
}

/** The first letters of what the SDK wraps a refusal in: `{"code":"OPERATION_FAIL","msg":"[CODE] message"}`. */
const WRAPPED = /^(?:\{"code":"[A-Z_]+","msg":")?\[([A-Z][A-Z_]{3,})\] ?/;

/** A refusal that the SDK throws as text, or as the cloud's `{ code, message }`. */
function refusalIn(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message } = {
    code: undefined,
    message: '',
    ...error,
    ...(error instanceof Error && { message: error.message }),
  };
  if (typeof code === 'string' && typeof message === 'string') return new Refused(code, message);
  if (typeof message !== 'string') return undefined;
  const wrapped = WRAPPED.exec(message);
  if (!wrapped?.[1]) return undefined;
  return new Refused(wrapped[1], message.slice(wrapped[0].length).replace(/"\}$/, '').replaceAll('\\"', '"'));
}

/** Throws where the SDK resolves with the cloud's refusal. */
export function checked<T extends object>(answer: T): T {
  if ('code' in answer && typeof answer.code === 'string' && answer.code !== 'SUCCESS') {
    const message = 'message' in answer && typeof answer.message === 'string' ? answer.message : answer.code;
    throw new Refused(answer.code, message);
  }
  return answer;
}

/** `collection.get:fail -502003 database permission denied. …` */
const failed = (apiName: string, errCode: number, text: string, message: string) =>
  apiName === 'cloud.callFunction'
    ? new CloudError(errCode, `${apiName}:fail Error: errCode: ${errCode} ${text} | errMsg: ${message}`)
    : new CloudError(errCode, `${apiName}:fail ${errCode} ${text}. ${message}`);

/** Whatever went wrong, as WeChat tells it. */
export function cloudError(apiName: string, error: unknown): CloudError {
  if (error instanceof CloudError) return error;
  if (error instanceof WrongParameter) return failed(apiName, -401003, textOf(-401003), error.message);
  if (error instanceof NoAnswer) return failed(apiName, GENERAL, 'network error', error.message);
  const refusal = refusalIn(error);
  if (refusal) {
    const errCode = errCodeOf(refusal.code, apiName);
    return failed(apiName, errCode, textOf(errCode), messageOf(refusal.code, refusal.message));
  }
  return new CloudError(GENERAL, `${apiName}:fail ${error instanceof Error ? error.message : String(error)}`);
}
