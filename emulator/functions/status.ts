/** The HTTP status of an answer in place of a function's own. */
import type { FunctionError } from './invocation';

const STATUSES: Partial<Record<FunctionError['code'], number>> = {
  FUNCTION_NOT_FOUND: 404,
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  FUNCTION_TIME_LIMIT_EXCEEDED: 504,
};

export const statusOf = ({ code }: FunctionError): number => STATUSES[code] ?? 502;
