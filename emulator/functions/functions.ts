/** Cloud functions: calls by people (`/call`), by functions (`functions.invokeFunction`) and by timers, through one queue. */
import type { Params } from '../admin/database';
import type { Clock } from '../clock/clock';
import { Limits } from '../limits/limits';
import type { Stats } from '../stats/stats';
import { CloudError } from '../store/errors';
import { isObject } from '../wire/json';
import { type Caller, FunctionError, HTTP_SOURCE, invocation, type Runner } from './invocation';
import { type Caps, FunctionQueue } from './queue';
import { checkAnswer, checkEvent } from './sizes';

/** The server SDKs know other names than `/call`'s callers (REST): the first stands in wx-server-sdk's table of error codes. */
const ADMIN_CODES: Partial<Record<string, string>> = {
  FUNCTION_INVOCATION_FAILED: 'FUNCTIONS_EXECUTE_FAIL',
  FUNCTION_TIME_LIMIT_EXCEEDED: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
};

/** By what a call is known in the record: the event's `action`, over HTTP method and path. */
function actionOf(event: unknown, { source }: Caller): string | null {
  const { action, httpMethod, path }: Record<string, unknown> = isObject(event) ? event : {};
  const name = source === HTTP_SOURCE ? `${httpMethod} ${path}` : action;
  return typeof name === 'string' ? name.slice(0, 60) : null;
}

export interface FunctionsOptions {
  runner: Runner;
  caps: Caps;
  envId: string;
  appId: string;
  clock: Clock;
  stats: Stats;
  limits?: Limits;
}

export class Functions {
  readonly #queue: FunctionQueue;
  readonly #limits: Limits;

  constructor(private readonly options: FunctionsOptions) {
    this.#queue = new FunctionQueue(options.runner, options.caps);
    this.#limits = options.limits ?? new Limits();
  }

  /** Calls a function as somebody; resolves with its result. Throws FunctionError. */
  async call(name: string, event: unknown, caller: Caller): Promise<unknown> {
    const { envId, appId, clock, stats } = this.options;
    checkEvent(name, event, caller, this.#limits);
    const call = invocation(name, event, caller, { envId, appId, clock: clock.reading() });
    const began = performance.now();
    stats.begin({
      id: call.id,
      function: name,
      action: actionOf(event, caller),
      openid: caller.openid ?? null,
      startedAt: new Date(clock.now()).toISOString(),
    });
    let ok = false;
    try {
      const result = await this.#queue.invoke(call);
      checkAnswer(name, result, caller, this.#limits);
      ok = (result as { ok?: unknown } | null | undefined)?.ok !== false;
      return result;
    } finally {
      stats.end(call.id, ok, performance.now() - began);
    }
  }

  /** Fires a timer trigger; the event has SCF's shape for timers. */
  trigger(name: string, triggerName: string, message = ''): Promise<unknown> {
    const Time = new Date(this.options.clock.now()).toISOString();
    const event = { Type: 'Timer', TriggerName: triggerName, Time, Message: message };
    return this.call(name, event, { source: 'wx_trigger' });
  }

  /** `functions.invokeFunction`: a function calls a function; the person behind the first call stays the caller. */
  async invokeFunction(params: Params): Promise<Record<string, unknown>> {
    const outer = this.options.stats.openCall(String(params.wxCloudApiToken ?? ''));
    const data = params.request_data;
    const event = typeof data === 'string' && data !== '' ? JSON.parse(data) : {};
    const caller = { openid: outer?.openid ?? undefined, source: outer ? 'wx_client,scf' : 'scf' };
    try {
      const result = await this.call(String(params.function_name), event, caller);
      return { data: { response_data: JSON.stringify(result ?? null) } };
    } catch (error) {
      if (error instanceof FunctionError) throw new CloudError(ADMIN_CODES[error.code] ?? error.code, error.message);
      throw error;
    }
  }
}
