/** Errors a caller may see: one class, one closed table of codes (DESIGN 8.4). Messages are Chinese and say what to do next. */

/** Every code, with the level of its line in the log. */
export const ERROR_CODES = {
  INVALID_INPUT: { level: 'info' },
  UNAUTHENTICATED: { level: 'info' },
  IDENTITY_REQUIRED: { level: 'info' },
  FORBIDDEN: { level: 'warn' },
  /** Also for what the caller may not know exists. */
  NOT_FOUND: { level: 'info' },
  CONFLICT: { level: 'info' },
  PRECONDITION_FAILED: { level: 'info' },
  TOO_MANY_REQUESTS: { level: 'warn' },
  UPSTREAM_FAILED: { level: 'error' },
  /** Never tells insides. */
  INTERNAL: { level: 'error' },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** `fields`: path of a field → what is wrong with it, in Chinese. */
export class CourtError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: Record<string, string>,
  ) {
    super(message);
    this.name = 'CourtError';
  }
}

/** What an action answers (DESIGN 8.4). */
export type Result<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ErrorCode; message: string; fields?: Record<string, string> } };

/** The one place where anything thrown becomes an answer; what is not a CourtError becomes INTERNAL. */
export function failure(error: unknown): Extract<Result<never>, { ok: false }> {
  if (!(error instanceof CourtError))
    return {
      ok: false,
      error: {
        code: 'INTERNAL',
        message: '系统出了问题，您的操作可能没有完成。请稍后再试；多次不成请到服务窗口办理。',
      },
    };
  const { code, message, fields } = error;
  return { ok: false, error: { code, message, ...(fields ? { fields } : {}) } };
}
