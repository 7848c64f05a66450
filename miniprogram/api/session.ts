/** 我是谁: asked once while the program runs. */
import { call } from './call';
import type { DataOf } from './services';

export type Session = DataOf<'identity', 'status'>;

let known: Promise<Session> | undefined;

/** Throws a CallFailure; a failed answer is not remembered. */
export function whoAmI(): Promise<Session> {
  known ??= call('identity', { action: 'status' }).catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** After identity was verified, or a role given or taken. */
export function forgetSession(): void {
  known = undefined;
}
