/** 为什么看不了: what a direct read failed with; where the rules refused it, what the court knows of this account says why (ID-2). */
import { CallFailure, failureOf } from './failure';
import { forgetSession, whoAmI } from './session';

export async function whyRefused(error: unknown): Promise<CallFailure> {
  const failure = failureOf(error);
  if (failure.code !== 'FORBIDDEN') return failure;
  // Who he was when the program began says nothing of a freeze that came since.
  forgetSession();
  const { suspended } = await whoAmI().catch(() => ({ suspended: null }));
  return suspended ? new CallFailure('FORBIDDEN', suspended.text) : failure;
}
