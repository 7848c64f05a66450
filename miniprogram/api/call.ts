/** 调用云函数: the one way to a service. Gives data, or throws a CallFailure whose message can be shown as it is. */
import { type Answer, CallFailure, failureOf, unanswered, undecided } from './failure';
import { READS } from './reads';
import { answered, requestIdFor } from './request-id';
import type { ActionOf, DataOf, EventOf, Service } from './services';

/** No answer after this long counts as none: somebody who waits longer has left. */
const ANSWER_WITHIN_MS = 12_000;
/** Before the second and the third try. */
const AGAIN_AFTER_MS = [800, 2400];

interface Options {
  /**
   * What makes two writes the same one; by default the whole event. Give a name of its own where the content may change
   * before the answer comes and the first one must not be done beside the second (`saveDraft` of a new draft): then the
   * service says CONFLICT if the first was done.
   */
  once?: string;
  /** Kept by the caller with what it is about, where the answer may come days later: a queue that was written without a network. */
  requestId?: string;
}

/**
 * Reads and writes alike are tried three times when no answer comes. A write carries a requestId that stays the same over
 * these tries *and* when the person presses the button again, until the service has answered.
 */
export async function call<S extends Service, A extends ActionOf<S>>(
  service: S,
  event: EventOf<S, A>,
  { once, requestId: kept }: Options = {},
): Promise<DataOf<S, A>> {
  if (READS[service].includes(event.action)) return again(() => ask(service, event));
  if (kept) return again(() => ask(service, { ...event, requestId: kept }));
  const what = `${service}:${once ?? JSON.stringify(event)}`;
  const requestId = requestIdFor(what);
  try {
    const data = await again(() => ask<DataOf<S, A>>(service, { ...event, requestId }));
    answered(what);
    return data;
  } catch (error) {
    if (!(error instanceof CallFailure && undecided(error.code))) answered(what);
    throw error;
  }
}

async function again<T>(tryOnce: () => Promise<T>): Promise<T> {
  for (const pause of AGAIN_AFTER_MS) {
    try {
      return await tryOnce();
    } catch (error) {
      if (!(error instanceof CallFailure && unanswered(error.code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return tryOnce();
}

async function ask<T>(service: Service, event: object): Promise<T> {
  const result = await answer<T>(service, event);
  if (result.ok) return result.data;
  const { code, message, fields } = result.error;
  throw new CallFailure(code, message, fields);
}

function answer<T>(service: Service, data: object): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failureOf('timeout')), ANSWER_WITHIN_MS);
    wx.cloud
      .callFunction({ name: service, data })
      // The boundary: what the function answers is its contract's (`defineService` cuts off anything else).
      .then(({ result }) => resolve(result as Answer<T>))
      .catch((error: unknown) => reject(failureOf(error)))
      .finally(() => clearTimeout(timer));
  });
}
