import { CallFailure, failureOf, unanswered, undecided } from './failure';
import { hashOf } from './hash';

test.each([
  [{ errCode: -1, errMsg: 'cloud.callFunction:fail -1 request:fail' }, 'OFFLINE'],
  [{ errMsg: 'cloud.callFunction:fail Error: request:fail ' }, 'OFFLINE'],
  [{ errCode: -504003, errMsg: 'cloud.callFunction:fail -504003' }, 'TIMEOUT'],
  [new Error('request timed out'), 'TIMEOUT'],
  ['timeout', 'TIMEOUT'],
  [{ errCode: -501000, errMsg: 'resource not found' }, 'INTERNAL'],
  [undefined, 'INTERNAL'],
])('what the cloud rejects with (%j) is told as %s, in Chinese', (error, code) => {
  const failure = failureOf(error);
  expect(failure.code).toBe(code);
  expect(failure.message).toMatch(/[一-鿿].*再试/);
});

test('what the rules of the database refuse is told as that, and where to ask', () => {
  const errMsg = 'collection.get:fail -502003 database permission denied. rule notifications.read';
  const failure = failureOf({ errCode: -502003, errMsg });
  expect(failure.code).toBe('FORBIDDEN');
  expect(failure.message).toContain('12368');
});

test("a service's own refusal stays as it is", () => {
  const refusal = new CallFailure('INVALID_INPUT', '请填写大厅。', { hallId: '请填写' });
  expect(failureOf(refusal)).toBe(refusal);
});

test('a write is asked again under its number as long as nobody knows whether it was done', () => {
  expect((['OFFLINE', 'TIMEOUT', 'INTERNAL', 'UPSTREAM_FAILED'] as const).every(undecided)).toBe(true);
  expect((['INVALID_INPUT', 'CONFLICT', 'PRECONDITION_FAILED'] as const).some(undecided)).toBe(false);
  expect(unanswered('INTERNAL')).toBe(false);
});

test('events that differ in one character have other hashes', () => {
  const seen = new Set(Array.from({ length: 2000 }, (_, i) => hashOf(`{"action":"take","queueId":"${i}"}`)));
  expect(seen.size).toBe(2000);
});
