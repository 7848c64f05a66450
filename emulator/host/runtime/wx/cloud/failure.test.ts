import { CloudError, checked, cloudError, NoAnswer, Refused, requireType } from './failure';

const told = (apiName: string, error: unknown) => {
  const { errCode, errMsg, message } = cloudError(apiName, error);
  expect(message).toBe(errMsg);
  return [errCode, errMsg];
};

test.each([
  [
    'cloud.callFunction',
    new Refused('FUNCTION_INVOCATION_FAILED', 'Error: boom'),
    -504002,
    'cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: Error: boom',
  ],
  [
    'cloud.callFunction',
    new Refused('FUNCTION_TIME_LIMIT_EXCEEDED', 'Invoking task timed out after 3 seconds'),
    -504003,
    'cloud.callFunction:fail Error: errCode: -504003  | errMsg: Invoking task timed out after 3 seconds',
  ],
  [
    'collection.get',
    { code: 'DATABASE_PERMISSION_DENIED', message: 'no' },
    -502003,
    'collection.get:fail -502003 database permission denied. no',
  ],
  [
    'collection.get',
    new Refused('SOMETHING_NEW', 'x'),
    -501001,
    'collection.get:fail -501001 resource system error. x',
  ],
  [
    'collection.get',
    new Refused('EXCEED_MAX_RESPONSE_SIZE', 'x'),
    -602001,
    'collection.get:fail -602001 database query result size exceed limit (1MB). x',
  ],
  [
    'cloud.callFunction',
    new Refused('EXCEED_MAX_RESPONSE_SIZE', 'x'),
    -604001,
    'cloud.callFunction:fail Error: errCode: -604001 cloudfunction result size exceed limit (1MB) | errMsg: x',
  ],
  [
    'cloud.uploadFile',
    new NoAnswer('net::ERR_INTERNET_DISCONNECTED'),
    -1,
    'cloud.uploadFile:fail -1 network error. request:fail net::ERR_INTERNET_DISCONNECTED',
  ],
  ['cloud.uploadFile', new Error('uploadFile:fail abort'), -1, 'cloud.uploadFile:fail uploadFile:fail abort'],
  ['collection.add', 'words', -1, 'collection.add:fail words'],
])('%s: %s', (apiName, error, errCode, errMsg) => {
  expect(told(apiName, error)).toEqual([errCode, errMsg]);
});

test('a refusal is found in what the SDK wraps it in', () => {
  const json = JSON.stringify({ code: 'OPERATION_FAIL', msg: '[STORAGE_FILE_NONEXIST] "a.txt" is not there' });
  expect(told('cloud.getTempFileURL', new Error(json))).toEqual([
    -503003,
    'cloud.getTempFileURL:fail -503003 storage file not exists. "a.txt" is not there',
  ]);
});

test('what looks like a code, but is in the midst of the words, is none', () => {
  expect(told('collection.get', new Error('see [SYS_ERR] there'))[0]).toBe(-1);
});

test('programs find the words they look for when a function or an environment is missing', () => {
  expect(told('cloud.callFunction', new Refused('FUNCTION_NOT_FOUND', 'x'))).toEqual([
    -501000,
    'cloud.callFunction:fail Error: errCode: -501000  | errMsg: FunctionName parameter could not be found. x',
  ]);
  expect(told('collection.get', new Refused('INVALID_ENV', 'x'))[1]).toContain('Environment not found');
});

test('an error that is WeChat’s already stays as it is', () => {
  const error = new CloudError(-1, 'document.get:fail cannot find document');
  expect(cloudError('document.get', error)).toBe(error);
});

test('answers with the cloud’s code are refusals, except SUCCESS', () => {
  expect(checked({ data: [] })).toEqual({ data: [] });
  expect(checked({ code: 'SUCCESS' })).toEqual({ code: 'SUCCESS' });
  expect(() => checked({ code: 'INVALID_PARAM', message: 'no' })).toThrow(new Refused('INVALID_PARAM', 'no'));
});

test.each([
  [undefined, 'parameter.data should be object instead of undefined;'],
  [null, 'parameter.data should be object instead of null;'],
  [[], 'parameter.data should be object instead of array;'],
])('%j is no object', (value, words) => {
  expect(() => requireType('data', value, 'object')).toThrow(words);
});
