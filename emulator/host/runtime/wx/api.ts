/** How a function of `wx` answers: by callbacks and by promise, with WeChat's `errMsg` (WeChat, "API 基础 / 异步 API"). */

/** A failure with WeChat's own words after `name:fail`, and what else it tells (`errno`, `errCode`). */
export class WxFailure extends Error {
  constructor(
    reason: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(reason);
  }
}

export interface Callbacks<R = Record<string, unknown>> {
  success?(result: R & { errMsg: string }): void;
  fail?(failure: { errMsg: string } & Record<string, unknown>): void;
  complete?(outcome: { errMsg: string } & Record<string, unknown>): void;
}

/**
 * Wraps what does the work. With a callback given nothing is returned, as in WeChat; without any, a promise.
 * What the work throws becomes `name:fail reason`.
 */
export function api<O extends object, R extends object>(
  name: string,
  work: (options: O) => R | undefined | Promise<R | undefined>,
): (options?: O & Callbacks<R>) => Promise<R & { errMsg: string }> | undefined {
  return (given) => {
    const options = given ?? ({} as O & Callbacks<R>);
    const answer = (async () => {
      try {
        return { ...(((await work(options)) ?? {}) as R), errMsg: `${name}:ok` };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw { ...(error instanceof WxFailure ? error.fields : {}), errMsg: `${name}:fail ${reason}` };
      }
    })();
    const { success, fail, complete } = options;
    if (!success && !fail && !complete) return answer;
    answer.then(
      (result) => {
        success?.(result);
        complete?.(result);
      },
      (failure) => {
        fail?.(failure);
        complete?.(failure);
      },
    );
    return undefined;
  };
}
