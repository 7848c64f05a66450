/** 日志: one structured line a call. No names, numbers or contents of people: ids, codes and times only. */
import type { Caller } from './caller';
import { ERROR_CODES, type Result } from './errors';

export interface CallLog {
  service: string;
  action: string;
  caller: Caller;
  result: Result<unknown>;
  /** What was thrown: its insides stay in the log. */
  cause: unknown;
  ms: number;
}

/** `LOG_LEVEL=trouble` leaves out calls that went as they should. */
export function logCall({ service, action, caller, result, cause, ms }: CallLog): void {
  const trouble = !result.ok && ERROR_CODES[result.error.code].logged;
  if (!trouble && process.env.LOG_LEVEL === 'trouble') return;
  const insides =
    !result.ok && result.error.code === 'INTERNAL'
      ? { cause: cause instanceof Error ? cause.stack : String(JSON.stringify(cause)) }
      : {};
  const line = {
    level: trouble ? 'error' : 'info',
    service,
    action,
    openid: caller.openid ?? (caller.isTimer ? 'timer' : null),
    code: result.ok ? 'OK' : result.error.code,
    ms: Math.round(ms * 10) / 10,
    ...insides,
  };
  console.log(JSON.stringify(line));
}
