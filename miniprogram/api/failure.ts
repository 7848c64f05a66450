/** 没办成: why a call gave no data, in words for the person who waits. Free of wx, so that it is tested in Node. */

/** The services' own codes (DESIGN 8.4), and what the phone itself can tell: no network, or no answer in time. */
export type FailureCode =
  | 'INVALID_INPUT'
  | 'UNAUTHENTICATED'
  | 'IDENTITY_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PRECONDITION_FAILED'
  | 'TOO_MANY_REQUESTS'
  | 'UPSTREAM_FAILED'
  | 'INTERNAL'
  | 'OFFLINE'
  | 'TIMEOUT';

/** What every service answers. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: FailureCode; message: string; fields?: Record<string, string> } };

/** Thrown by everything in `api/`. `message` says what to do next; `fields`: path of a field → what is wrong with it. */
export class CallFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'CallFailure';
  }
}

/** No answer: whether it was done is not known. Asking again with the same requestId is safe. */
export const unanswered = (code: FailureCode) => code === 'OFFLINE' || code === 'TIMEOUT';

/** Unanswered, or the function stopped half-way: the requestId is kept, so that the next try goes on from there. */
export const undecided = (code: FailureCode) => unanswered(code) || code === 'INTERNAL' || code === 'UPSTREAM_FAILED';

const TEXT = {
  OFFLINE: '现在连不上网络。请检查手机网络，再试一次。',
  UNAUTHENTICATED: '现在没有登录微信，办不了这件事。请从微信里打开本程序再办；也可以直接到法院大厅，请工作人员帮您。',
  TIMEOUT: '等了很久没有回音，可能是网络不好。请再试一次；同一件事不会办两次。',
  FORBIDDEN: '这里的内容您现在不能看。请到服务窗口问一问，也可以拨打 12368。',
  INTERNAL: '系统出了问题，您的操作可能没有完成。请稍后再试；多次不成请到服务窗口办理。',
};

/** What `wx.cloud` rejected with, as a failure. Errors of the network have no code of their own: WeChat tells them in words. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const words = textOf(error);
  if (/timed? ?out|-504003|-404012/i.test(words)) return new CallFailure('TIMEOUT', TEXT.TIMEOUT);
  if (/request:fail|network|socket|ERR_|-404011.*ECONN|fail -1\b/i.test(words))
    return new CallFailure('OFFLINE', TEXT.OFFLINE);
  // A page opened without a WeChat session, as from a link in Moments.
  if (/access_token missing/i.test(words)) return new CallFailure('UNAUTHENTICATED', TEXT.UNAUTHENTICATED);
  // The security rules of the database: a service refuses in its own words.
  if (/-502003|database permission denied/i.test(words)) return new CallFailure('FORBIDDEN', TEXT.FORBIDDEN);
  return new CallFailure('INTERNAL', TEXT.INTERNAL);
}

function textOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  // An Error's own message is not among what a spread takes.
  const { errCode, errMsg } = { errCode: '', errMsg: '', ...error };
  return `${errCode} ${errMsg} ${error instanceof Error ? error.message : ''}`;
}
