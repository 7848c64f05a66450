/** Errors a caller may see: one class, one closed table of codes (DESIGN 8.4). Messages are Chinese and say what to do next. */

/** Every code, with whether it is worth a line in the log of trouble. */
export const ERROR_CODES = {
  INVALID_INPUT: { logged: false },
  UNAUTHENTICATED: { logged: false },
  IDENTITY_REQUIRED: { logged: false },
  FORBIDDEN: { logged: true },
  /** Also for what the caller may not know exists. */
  NOT_FOUND: { logged: false },
  CONFLICT: { logged: false },
  PRECONDITION_FAILED: { logged: false },
  TOO_MANY_REQUESTS: { logged: true },
  UPSTREAM_FAILED: { logged: true },
  /** Never tells insides. */
  INTERNAL: { logged: true },
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
