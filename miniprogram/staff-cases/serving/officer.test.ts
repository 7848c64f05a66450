import { movesOf, nextOf, serviceTone } from './officer';

const service = {
  state: 'sent',
  late: false,
  others: [],
  correctedBy: null,
  notice: null,
  recipients: [],
};
const post = {
  ...{ means: 'post', meansName: '邮寄送达', at: '', reference: '', failed: null, receivedOn: null, note: null },
};

test('SERVE-4 what only arrived is no service, and the officer is told that no period runs', () => {
  expect(nextOf({ ...service, state: 'arrived' })).toContain('不算送达，期限不开始');
});

test('SERVE-10 when the day for proof is over he is told what he can do; it is urgent', () => {
  expect(nextOf({ ...service, late: true })).toContain('记为没有送到，换一种方式');
  expect(serviceTone('arrived', true)).toBe('urgent');
  expect(serviceTone('arrived', false)).toBe('running');
});

test('SERVE-10 what goes by post waits for its receipt, whatever was tried before', () => {
  expect(nextOf({ ...service, others: [{ ...post, failed: true }, post] })).toContain('邮寄送达');
});

test('SERVE-11 of a document that was corrected nothing else is said', () => {
  expect(nextOf({ ...service, state: 'served', correctedBy: 'x' })).toContain('已经更正');
});

test('only what the service allows is offered, the most urgent first', () => {
  expect(movesOf({ can: ['say', 'publish', 'fallback'] }).map(({ id }) => id)).toEqual(['fallback', 'publish']);
});
