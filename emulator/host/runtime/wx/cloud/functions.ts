/** `wx.cloud.callFunction` (WeChat, "Cloud.callFunction"). */
import { checked, requireType } from './failure';
import type { SdkApp } from './sdk-shape';
import { type Callbacks, settle } from './settle';

export interface CallFunctionOptions extends Callbacks<{ result: unknown; requestID: unknown }> {
  name?: unknown;
  data?: unknown;
  config?: { env?: string };
}

/** @param open the app of the environment that the call is for */
export function callFunction(open: () => Promise<SdkApp>, options: CallFunctionOptions) {
  // What is sent is what it was when the function was called.
  const data: unknown = options.data === undefined ? {} : JSON.parse(JSON.stringify(options.data) ?? '{}');
  return settle('cloud.callFunction', options, async () => {
    const { name } = options;
    requireType('name', name, 'string');
    const app = await open();
    const { result, requestId } = checked(await app.callFunction({ name: String(name), data }));
    return { result, requestID: requestId };
  });
}
