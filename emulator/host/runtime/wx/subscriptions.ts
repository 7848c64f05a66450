/** Which templates of subscribe messages the person decided on for good (「总是保持以上选择」). */
import { kept } from './kept';

export type Choice = 'accept' | 'reject';

/** By template id. */
export const subscriptions = kept<Record<string, Choice>>('subscriptions', {});
