/** How a live query ends badly: the SDK's words in WeChat's codes. */
import { textOf } from '../codes';
import { CloudError, cloudError } from '../failure';

/** @cloudbase/realtime, error.ts; WeChat, "云开发 / 错误码" has the same list with numbers. */
const ERR_CODES: Record<string, number> = {
  SDK_DATABASE_REALTIME_LISTENER_INIT_WATCH_FAIL: -402002,
  SDK_DATABASE_REALTIME_LISTENER_RECONNECT_WATCH_FAIL: -402003,
  SDK_DATABASE_REALTIME_LISTENER_REBUILD_WATCH_FAIL: -402004,
  SDK_DATABASE_REALTIME_LISTENER_CLOSE_WATCH_FAIL: -402005,
  SDK_DATABASE_REALTIME_LISTENER_SERVER_ERROR_MSG: -402006,
  SDK_DATABASE_REALTIME_LISTENER_RECEIVE_INVALID_SERVER_DATA: -402007,
  SDK_DATABASE_REALTIME_LISTENER_WEBSOCKET_CONNECTION_ERROR: -402008,
  SDK_DATABASE_REALTIME_LISTENER_WEBSOCKET_CONNECTION_CLOSED: -402009,
  SDK_DATABASE_REALTIME_LISTENER_CHECK_LAST_FAIL: -402010,
  SDK_DATABASE_REALTIME_LISTENER_UNEXPECTED_FATAL_ERROR: -402011,
};

interface SdkError {
  errCode?: unknown;
  errMsg?: unknown;
  msgType?: unknown;
}

const fieldsOf = (error: unknown): SdkError =>
  typeof error === 'object' && error !== null
    ? {
        errCode: Reflect.get(error, 'errCode'),
        errMsg: Reflect.get(error, 'errMsg'),
        msgType: Reflect.get(error, 'msgType'),
      }
    : {};

/** undefined: a message of the server's, which the SDK hands out as it is and then either tells again or mends. */
export function watchFailure(error: unknown): CloudError | undefined {
  const { errCode, errMsg, msgType } = fieldsOf(error);
  if (msgType === 'ERROR') return undefined;
  const code = typeof errCode === 'string' ? ERR_CODES[errCode] : undefined;
  if (code === undefined) return cloudError('collection.watch', error);
  const reason = errMsg instanceof Error ? errMsg.message : String(errMsg);
  return new CloudError(code, `errCode: ${code} ${textOf(code)} | errMsg: ${reason}`);
}

const causes = new WeakSet<object>();

/** The SDK tells a watch's end *and* leaves a rejected promise behind, with the same error inside. */
export function told(error: unknown): void {
  const { errMsg } = fieldsOf(error);
  if (typeof errMsg === 'object' && errMsg !== null) causes.add(errMsg);
}

/** Whether `onError` has been told of what a promise was rejected with. */
export const wasTold = (reason: unknown): boolean =>
  typeof reason === 'object' && reason !== null && causes.has(reason);
