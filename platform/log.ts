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

const LEVELS: readonly string[] = ['info', 'warn', 'error'];

/** `LOG_LEVEL` (info, warn, error; default info) is the lowest level written. */
export function logCall({ service, action, caller, result, cause, ms }: CallLog): void {
  const level = result.ok ? 'info' : ERROR_CODES[result.error.code].level;
  const lowest = LEVELS.indexOf(process.env.LOG_LEVEL ?? 'info');
  if (LEVELS.indexOf(level) < lowest) return;
  const line = {
    level,
    service,
    action,
    openid: caller.openid ?? (caller.isTimer ? 'timer' : null),
    code: result.ok ? 'OK' : result.error.code,
    ms: Math.round(ms * 10) / 10,
    ...(level === 'error' ? { cause: cause instanceof Error ? cause.stack : JSON.stringify(cause) } : {}),
  };
  console.log(JSON.stringify(line));
}
