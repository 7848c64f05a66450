/**
 * 微信支付 APIv3 by `wechatpay-axios-plugin`, which signs every request and believes no answer that WeChat did not sign. It is loaded
 * by the first call that needs it. Answers that are refusals (4xx, 5xx) carry no signature: TLS alone vouches for them, and none of
 * them is taken for money that came or went.
 */
import { CourtError } from '../errors';
import { type PayMerchant, payHost, payMerchant, payPlatformKeys } from './pay-config';

export interface PayCall<T> {
  /** For the log. */
  action: 'prepay' | 'query' | 'close' | 'refund' | 'queryRefund' | 'bill' | 'billFile';
  method: 'get' | 'post';
  /** Without the first slash, ids written into it by `encodeURIComponent`; or whole, on the same host. */
  path: string;
  /** How long an answer is waited for; it is never asked twice: the caller decides. */
  seconds: number;
  query?: (merchant: PayMerchant) => Readonly<Record<string, string>>;
  body?: (merchant: PayMerchant) => object;
  /** A file: its bytes, which nobody signed. */
  raw?: true;
  /** The answer's body: parsed JSON, '' where there is none, a Buffer where `raw`. Throws where it is not what was asked for. */
  read: (answer: unknown, merchant: PayMerchant) => T;
  /** What a refusal means; undefined: trouble. */
  refused: (refusal: PayRefusal) => T | undefined;
  /** What the person is told, plain Chinese, what to do next: where nobody knows what happened, and where surely nothing did. */
  unknown: string;
  notDone?: string;
}

/** WeChat Pay refused and said so. `sure`: nothing was done (4xx); else it is unknown. */
export interface PayRefusal {
  status: number;
  code: string;
  message: string;
  sure: boolean;
}

const MOST_ANSWER = 256 * 1024;
/** 100,000 lines of a bill have some 40 MB. */
const MOST_FILE = 64 * 1024 * 1024;

/** Rejects with CourtError UPSTREAM_FAILED where there is no answer that can be believed, read or sorted. */
export async function askWechatPay<T>(call: PayCall<T>): Promise<T> {
  const { action, unknown, notDone = unknown } = call;
  let request: { merchant: PayMerchant; send: () => PromiseLike<unknown> };
  try {
    request = await prepared(call);
  } catch (error) {
    throw failed(action, error, notDone);
  }
  try {
    return call.read(await request.send(), request.merchant);
  } catch (error) {
    const refusal = payRefusalOf(error);
    const meaning = refusal && call.refused(refusal);
    if (meaning !== undefined) return meaning;
    throw failed(action, error, refusal?.sure ? notDone : unknown);
  }
}

/** Everything that can be wrong here is wrong with our settings. */
async function prepared<T>({ method, path, seconds, query, body, raw }: PayCall<T>) {
  const merchant = payMerchant();
  const keys = payPlatformKeys();
  const host = payHost();
  // Not the whole: it writes to a property that can only be read, which throws in the strict mode of a bundle.
  const { default: Decorator } = await import('wechatpay-axios-plugin/lib/decorator');
  const client = new Decorator({
    baseURL: host.href,
    mchid: merchant.spMchid,
    serial: merchant.serial,
    privateKey: merchant.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certs: Object.fromEntries(keys),
    // What is on this computer is not sent through the shell's http_proxy, and nothing is signed for another address.
    proxy: false,
    maxRedirects: 0,
  });
  const milliseconds = Number(process.env.PAY_API_TIMEOUT_S || seconds) * 1000;
  const send = async (): Promise<unknown> => {
    if (new URL(path, host).origin !== host.origin) throw new Error('nothing is signed for another host');
    const { data } = await client.request<unknown>(path, method, body?.(merchant), {
      // Which key shall sign the answer, where both kinds are in use.
      headers: { 'Wechatpay-Serial': preferred([...keys.keys()]) },
      signal: AbortSignal.timeout(milliseconds),
      maxContentLength: raw ? MOST_FILE : MOST_ANSWER,
      ...(query ? { params: query(merchant) } : {}),
      ...(raw ? { responseType: 'arraybuffer' as const, transformResponse: [] } : {}),
    });
    return data;
  };
  return { merchant, send };
}

const preferred = (ids: readonly string[]): string => ids.find((id) => id.startsWith('PUB_KEY_ID_')) ?? ids[0] ?? '';

/** Undefined: no answer, one that is not WeChat's, or one that cannot be read. */
function payRefusalOf(error: unknown): PayRefusal | undefined {
  const { status, data } = responseOf(error);
  if (status === undefined || status < 400) return undefined;
  const { code, message }: { code?: unknown; message?: unknown } =
    typeof data === 'object' && data !== null ? data : {};
  return {
    status,
    code: typeof code === 'string' ? code : `HTTP_${status}`,
    message: typeof message === 'string' ? message : '',
    // A 4xx without a code is some proxy's.
    sure: status < 500 && typeof code === 'string',
  };
}

interface Response {
  status?: number;
  data?: unknown;
  requestId?: string;
}

function responseOf(error: unknown): Response {
  if (!(error instanceof Error) || !('response' in error)) return {};
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('status' in response)) return {};
  if (typeof response.status !== 'number') return {};
  const headers: object = 'headers' in response && typeof response.headers === 'object' ? { ...response.headers } : {};
  const requestId = 'request-id' in headers ? headers['request-id'] : undefined;
  return {
    status: response.status,
    data: 'data' in response ? response.data : undefined,
    ...(typeof requestId === 'string' ? { requestId } : {}),
  };
}

/**
 * For the court's IT: codes, and the number WeChat knows the request by; never who pays what. The error itself is not logged: it
 * holds the request with our key.
 */
function logFailure(action: PayCall<unknown>['action'], error: unknown): void {
  const { status, requestId } = responseOf(error);
  const refusal = payRefusalOf(error);
  const own = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const cause = refusal ? { code: refusal.code } : own ? { code: own } : { message: messageOf(error) };
  console.log(
    JSON.stringify({
      level: 'error',
      gateway: 'wechatpay',
      action,
      ...(status === undefined ? {} : { status }),
      ...cause,
      ...(requestId === undefined ? {} : { requestId }),
    }),
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function failed(action: PayCall<unknown>['action'], error: unknown, message: string): CourtError {
  logFailure(action, error);
  return new CourtError('UPSTREAM_FAILED', message);
}
