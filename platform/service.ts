/**
 * 服务: `defineService` turns a contract and its operations into a cloud function. The only place where an event is
 * parsed, the caller read, authority checked, idempotency kept, an act written and an error turned into an answer.
 */
import type * as z from 'zod/mini';
import { type Act, type ActNotes, beginAct, finishAct, withdrawAct } from './act';
import { type Caller, readInvocation } from './caller';
import type { Clock } from './clock';
import { type Actions, type Contract, describe } from './contract';
import { CourtError, failure, type Result } from './errors';
import { parseEvent } from './event';
import { parseInput } from './input';
import { type LambdaHandler, lambdaHandler } from './lambda';
import { logCall } from './log';
import type { Context, Operation, WriteOperation } from './operation';

/** Every action of the contract has an operation; its policy's grant may be of any kind. */
export type Operations<A extends Actions> = {
  // biome-ignore lint/suspicious/noExplicitAny: the grant's type is between an operation and its own policy
  [K in keyof A]: Operation<z.output<A[K]['input']>, z.output<A[K]['result']>, any>;
};

export type Main = (event: unknown, context?: unknown) => Promise<Result<unknown>>;

export interface Service<A extends Actions> {
  /** CloudBase's entry. */
  main: Main;
  /** Lambda's entry: only for serverless-offline under the local cloud. */
  handler: LambdaHandler;
  contract: Contract<A>;
  /** The contract as JSON Schema with policies; made when asked for, not at each cold start. */
  describe(): ReturnType<typeof describe>;
}

export function defineService<A extends Actions>(contract: Contract<A>, operations: Operations<A>): Service<A> {
  const { service, actions } = contract;

  const main: Main = async (event, context) => {
    const { caller, clock } = readInvocation(context);
    const began = performance.now();
    let action = '';
    let result: Result<unknown>;
    let cause: unknown;
    try {
      const parsed = parseEvent(event, caller, Object.keys(actions));
      action = parsed.action;
      const { input: schema, result: shape } = actions[action] as Actions[string];
      const operation = operations[action] as Operation<unknown, unknown, unknown>;
      const input = parseInput(schema, parsed.fields);
      const grant = await operation.policy.check(caller, clock);
      const call: Call = { service, action, caller, requestId: parsed.requestId, input };
      const data =
        operation.kind === 'read'
          ? await operation.run({ input, clock, grant })
          : await write(operation, call, { input, clock, grant });
      result = { ok: true, data: leaving(shape, data) };
    } catch (error) {
      cause = error;
      result = failure(error);
    }
    logCall({ service, action, caller, result, cause, ms: performance.now() - began });
    return result;
  };

  return { main, handler: lambdaHandler(main), contract, describe: () => describe(contract, operations) };
}

interface Call {
  service: string;
  action: string;
  caller: Caller;
  requestId: string | undefined;
  input: unknown;
}

/** A claim that is taken leads to the next one a few times at most: each means a thing of the person that ended meanwhile. */
const MOST_CLAIMS = 8;

async function write(
  operation: WriteOperation<unknown, unknown, unknown>,
  call: Call,
  context: Context<unknown, unknown>,
): Promise<unknown> {
  const { service, action, caller, requestId, input } = call;
  const by = caller.openid ?? (caller.isTimer ? 'timer' : 'nobody');
  let claim = operation.claim?.(context);
  for (let tries = 0; tries < MOST_CLAIMS; tries += 1) {
    const begun = await beginAct({
      service,
      action,
      by,
      requestId,
      now: context.clock.now(),
      event: { action, input },
      claim,
    });
    if (begun.kind === 'answered') return begun.answer;
    if (begun.kind === 'act') return perform(operation, begun, context);
    const next = await operation.claimed?.(context, claim ?? '');
    if (!next) break;
    if ('answer' in next) return next.answer;
    claim = next.claim;
  }
  throw new CourtError('CONFLICT', '您的上一次操作还在处理中，请稍等几秒再试。');
}

async function perform(
  operation: WriteOperation<unknown, unknown, unknown>,
  { act, again }: { act: Act; again: boolean },
  context: { input: unknown; clock: Clock; grant: unknown },
): Promise<unknown> {
  const about: ActNotes = {};
  try {
    const answer = await operation.run({ ...context, act, again, note: (more) => Object.assign(about, more) });
    if (operation.answer !== 'recalled') await finishAct(act, answer, about);
    return answer;
  } catch (error) {
    // Refused: nothing was done. Any other error leaves the act begun, and asking again goes on from there.
    if (error instanceof CourtError && !again) await withdrawAct(act);
    throw error;
  }
}

/** Cuts off what the contract does not name. A result that does not fit it is a bug, and becomes INTERNAL. */
function leaving(shape: z.core.$ZodType, data: unknown): unknown {
  return (shape as z.ZodMiniType).parse(data);
}
