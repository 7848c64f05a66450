/** The one error of the query engine: a message in MongoDB's words and the cloud's error code. */

/**
 * Thrown for anything the query language does not allow.
 *
 * `code` is the cloud's: 'DATABASE_INVALID_OPERRATOR' (sic, its spelling) for an unknown operator, 'INVALID_PARAM' for
 * a malformed filter, update or projection, 'DATABASE_REQUEST_FAILED' where MongoDB itself refuses the operation.
 */
export class QueryError extends Error {
  readonly code: string;

  constructor(message: string, code = 'DATABASE_INVALID_OPERRATOR') {
    super(message);
    this.name = 'QueryError';
    this.code = code;
  }
}

/** A QueryError for malformed input: `throw malformed('$mod needs [divisor, remainder]')`. */
export function malformed(message: string): QueryError {
  return new QueryError(message, 'INVALID_PARAM');
}

/** A QueryError for an operation that MongoDB refuses on this document. */
export function refused(message: string): QueryError {
  return new QueryError(message, 'DATABASE_REQUEST_FAILED');
}
