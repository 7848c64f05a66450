/** `__wxHost`: what compiled code and checks from outside find in the page. */

export interface PhoneHost {
  /** The component whose file runs now; the build writes it before each. */
  cur: string;
  /** What went wrong so far, for checks. */
  errors: string[];
  /** Bytes of each setData since the start: what would go over WeChat's bridge. */
  setDataBytes: number[];
  /** Called for every event of a component's template; events.ts puts it here. */
  callListener?: unknown;
  /** performance.now() of the first page's onReady; undefined before. */
  readyAt?: number;
}

export const phoneHost: PhoneHost = { cur: '', errors: [], setDataBytes: [] };

Object.assign(globalThis, { __wxHost: phoneHost });

/** Failures of `wx` are plain objects. */
const failureText = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error);

export function complain(where: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : failureText(error);
  phoneHost.errors.push(`${where}: ${text}`);
  console.error(`[${where}]`, error);
}

/** An app's own callback: what it throws is told, and does not stop the way. */
export function run(where: string, call: () => void): void {
  try {
    call();
  } catch (error) {
    complain(where, error);
  }
}
