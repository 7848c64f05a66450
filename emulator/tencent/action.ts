/** What an action of Tencent Cloud's API is here: its parameters, and what it answers beside the RequestId. */
import type { Parameters, Shape } from './parameters';

export interface Asking {
  parameters: Parameters;
  /** Whose key signed it. */
  secretId: string;
}

/** `requestId` where the action gives one itself. Throws ApiError. */
export type Answer = Record<string, unknown> & { requestId?: string };

export interface Action {
  shape: Shape;
  run(asking: Asking): Promise<Answer> | Answer;
}
