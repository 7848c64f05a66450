/** A refusal as WeChat Pay's API says it: a status, and `{code, message, detail?}`. */

/** The status of each code in the tables 错误码 of the API's pages (pay.weixin.qq.com/doc/v3/merchant); ORDERPAID stands in none of v3's. */
const STATUSES = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  ORDERPAID: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  NOT_ENOUGH: 403,
  OUT_TRADE_NO_USED: 403,
  RULE_LIMIT: 403,
  TRADE_ERROR: 403,
  USER_ACCOUNT_ABNORMAL: 403,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  FREQUENCY_LIMITED: 429,
  OPENID_MISMATCH: 500,
  SERVICE_UNAVAILABLE: 503,
  SYSTEM_ERROR: 500,
} as const;

export type PayCode = keyof typeof STATUSES;

const isCode = (code: string): code is PayCode => Object.hasOwn(STATUSES, code);

/** For codes that somebody ordered: one that the tables do not know fails as the system does. */
export const statusOf = (code: string): number => (isCode(code) ? STATUSES[code] : 500);

export class PayError extends Error {
  constructor(
    readonly code: PayCode,
    message: string,
    readonly detail?: Record<string, unknown>,
  ) {
    super(message);
  }
}
