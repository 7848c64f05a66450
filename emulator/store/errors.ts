/** The cloud's own error codes for database actions. Source: the SDKs' code tables and the REST documentation. */

/** Codes as the cloud sends them; `OPERRATOR` and `INVALIID` are its spelling. */
export const DATABASE_CODES = {
  /** Which of two codes /admin sends for a duplicate key is not documented: callers test the message `E11000` or this code. */
  duplicateKey: 'DATABASE_REQUEST_FAILED',
  requestFailed: 'DATABASE_REQUEST_FAILED',
  collectionMissing: 'DATABASE_COLLECTION_NOT_EXIST',
  collectionExists: 'DATABASE_COLLECTION_ALREADY_EXIST',
  conflict: 'DATABASE_TRANSACTION_CONFLICT',
  transactionFailed: 'DATABASE_TRANSACTION_FAIL',
  invalidOperator: 'DATABASE_INVALID_OPERRATOR',
  invalidParam: 'INVALID_PARAM',
  timeout: 'SERVER_TIMEOUT',
} as const;

/** An error the cloud would answer: `{code, message}`. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

export const collectionMissing = (name: string) =>
  new CloudError(
    DATABASE_CODES.collectionMissing,
    `database collection not exists. [ResourceNotFound] Db or Table not exist: ${name}. Please check your request.`,
  );

export const duplicateKey = (collection: string, index: string, key: string) =>
  new CloudError(
    DATABASE_CODES.duplicateKey,
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`,
  );

export const transactionConflict = () =>
  new CloudError(
    DATABASE_CODES.conflict,
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request.',
  );

export const transactionGone = (why: string) =>
  new CloudError(DATABASE_CODES.transactionFailed, `[FailedOperation.TransactionFail] ${why}`);
