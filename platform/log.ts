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

export interface HttpLog {
  service: string;
  /** Method and path of the route, never the query or a body. */
  route: string;
  status: number;
  /** What was thrown: its insides stay in the log. */
  cause: unknown;
  ms: number;
}

const LEVELS: readonly string[] = ['info', 'warn', 'error'];
type Level = 'info' | 'warn' | 'error';

/** `LOG_LEVEL` (info, warn, error; default info) is the lowest level written. */
export function logCall({ service, action, caller, result, cause, ms }: CallLog): void {
  const level = result.ok ? 'info' : ERROR_CODES[result.error.code].level;
  const openid = caller.openid ?? (caller.isTimer ? 'timer' : null);
  write(level, { service, action, openid, code: result.ok ? 'OK' : result.error.code }, ms, cause);
}

/** A refusal (4xx) is a warning: whoever calls over HTTP is a program. */
export function logHttp({ service, route, status, cause, ms }: HttpLog): void {
  write(status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info', { service, route, status }, ms, cause);
}

function write(level: Level, about: object, ms: number, cause: unknown): void {
  const lowest = LEVELS.indexOf(process.env.LOG_LEVEL ?? 'info');
  if (LEVELS.indexOf(level) < lowest) return;
  const line = {
    level,
    ...about,
    ms: Math.round(ms * 10) / 10,
    ...(level === 'error' ? { cause: cause instanceof Error ? cause.stack : JSON.stringify(cause) } : {}),
  };
  console.log(JSON.stringify(line));
}
