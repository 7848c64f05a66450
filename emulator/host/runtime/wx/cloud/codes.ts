/**
 * errCode of `wx.cloud` for the codes of the cloud. Sources: WeChat, "云开发 / 错误码"; texts and most pairs:
 * wx-server-sdk 4.0.2, config/error.config.ts; -501000 and -504003 as reported by many from the real client.
 * "Guess": the pair is documented nowhere.
 */

const TEXTS: Record<number, string> = {
  [-401003]: 'api parameter type error',
  [-402002]: 'realtime listener init watch fail',
  [-402003]: 'realtime listener reconnect watch fail',
  [-402004]: 'realtime listener rebuild watch fail',
  [-402005]: 'realtime listener close watch fail',
  [-402006]: 'realtime listener receive server error msg',
  [-402007]: 'realtime listener receive invalid server data',
  [-402008]: 'realtime listener websocket connection error',
  [-402009]: 'realtime listener websocket connection closed',
  [-402010]: 'realtime listener check last fail',
  [-402011]: 'realtime listener unexpected fatal error',
  [-404012]: 'polling exceed max timeout retry',
  [-501001]: 'resource system error',
  [-501002]: 'resource server timeout',
  [-501003]: 'exceed request limit',
  [-501004]: 'exceed concurrent request limit',
  [-501007]: 'invalid parameters',
  [-501008]: 'invalid request source',
  [-501009]: 'resource not initialized',
  [-501019]: 'unauthorized operation',
  [-501021]: 'operation not supported',
  [-502001]: 'database request fail',
  [-502002]: 'database invalid command',
  [-502003]: 'database permission denied',
  [-502004]: 'database exceed collection limit',
  [-502005]: 'database collection not exists',
  [-503001]: 'storage request fail',
  [-503002]: 'storage permission denied',
  [-503003]: 'storage file not exists',
  [-503004]: 'storage invalid sign parameter',
  [-504001]: 'functions request fail',
  [-504002]: 'functions execute fail',
  [-602001]: 'database query result size exceed limit (1MB)',
  [-604001]: 'cloudfunction result size exceed limit (1MB)',
};

const ERR_CODES: Record<string, number> = {
  SYS_ERR: -501001,
  SERVER_TIMEOUT: -501002,
  EXCEED_REQUEST_LIMIT: -501003,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  INVALID_ENV: -501000,
  INVALID_COMMON_PARAM: -501007,
  INVALID_PARAM: -501007,
  INVALID_PARAMS: -501007,
  INVALID_REQUEST_SOURCE: -501008,
  RESOURCE_NOT_INITIAL: -501009,
  // Guesses: the next four.
  PERMISSION_DENIED: -501019,
  INVALID_ACTION: -501021,
  EXCEED_MAX_PAYLOAD_SIZE: -501007,
  EXCEED_REQUEST_SIZE_LIMIT: -501007,
  DATABASE_REQUEST_FAILED: -502001,
  DATABASE_INVALID_OPERRATOR: -502002,
  DATABASE_PERMISSION_DENIED: -502003,
  DATABASE_COLLECTION_EXCEED_LIMIT: -502004,
  DATABASE_COLLECTION_NOT_EXIST: -502005,
  STORAGE_REQUEST_FAIL: -503001,
  STORAGE_EXCEED_AUTHORITY: -503002,
  STORAGE_FILE_NONEXIST: -503003,
  STORAGE_SIGN_PARAM_INVALID: -503004,
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_REQUEST_FAIL: -504001,
  FUNCTION_INVOCATION_FAILED: -504002,
  FUNCTION_MEMORY_LIMIT_EXCEEDED: -504002,
  FUNCTION_TIME_LIMIT_EXCEEDED: -504003,
};

/** Words that programs look for, in place of the emulator's own. */
const MESSAGES: Record<string, (message: string) => string> = {
  FUNCTION_NOT_FOUND: (message) => `FunctionName parameter could not be found. ${message}`,
  INVALID_ENV: (message) => `Environment not found. ${message}`,
};

/** '' where no source tells it. */
export const textOf = (errCode: number): string => TEXTS[errCode] ?? '';

/** What is not in the list is -501001, as in wx-server-sdk. */
export function errCodeOf(code: string, apiName: string): number {
  if (code === 'EXCEED_MAX_RESPONSE_SIZE') return apiName === 'cloud.callFunction' ? -604001 : -602001;
  return ERR_CODES[code] ?? -501001;
}

export const messageOf = (code: string, message: string): string => MESSAGES[code]?.(message) ?? message;
