/** A refusal as Tencent Cloud's API says it: status 200, `{Response: {Error: {Code, Message}, RequestId}}`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
