/** How a function of `wx.cloud` answers: by callbacks, or by a promise where none is given (WeChat, "云开发 / 小程序端初始化"). */
import { type CloudError, cloudError } from './failure';

export interface Callbacks<R> {
  success?(result: R & { errMsg: string }): void;
  fail?(error: CloudError): void;
  complete?(outcome: (R & { errMsg: string }) | CloudError): void;
}

export const hasCallbacks = ({ success, fail, complete }: Callbacks<never>): boolean =>
  Boolean(success || fail || complete);

/** @param apiName as it stands in errMsg: `collection.get` */
export function settle<R extends object>(
  apiName: string,
  options: Callbacks<R>,
  work: () => Promise<R>,
): Promise<R & { errMsg: string }> | undefined {
  const answer = (async () => {
    try {
      return { ...(await work()), errMsg: `${apiName}:ok` };
    } catch (error) {
      throw cloudError(apiName, error);
    }
  })();
  if (!hasCallbacks(options)) return answer;
  answer.then(
    (result) => {
      options.success?.(result);
      options.complete?.(result);
    },
    (error: CloudError) => {
      options.fail?.(error);
      options.complete?.(error);
    },
  );
  return undefined;
}
