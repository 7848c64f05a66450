import { type MeansCase, meansOfService, paperOnRequest, type ServiceMeans } from './means';

const serviceCase = (more: Partial<MeansCase> = {}): MeansCase => ({
  document: 'summons',
  eServiceConsent: true,
  civilSummary: false,
  whereaboutsUnknown: false,
  tried: [],
  ...more,
});
const stateOf = (means: ServiceMeans, more: Partial<MeansCase> = {}) =>
  meansOfService(serviceCase(more)).find((one) => one.means === means)?.state;
const failed = (...means: ServiceMeans[]) => means.map((one) => ({ means: one, failed: true }));

test('SERVE-1 without consent electronic service is closed, the others are not', () => {
  expect(stateOf('electronic', { eServiceConsent: false })).toBe('excluded');
  expect(stateOf('direct', { eServiceConsent: false })).toBe('open');
});

test('SERVE-10 after a failed e-service the next means are open, the notice is not yet', () => {
  const tried = failed('electronic');
  expect(stateOf('electronic', { tried })).toBe('tried');
  for (const means of ['direct', 'leaving', 'entrusted', 'post'] as const)
    expect(stateOf(means, { tried })).toBe('open');
  expect(stateOf('publicNotice', { tried })).toBe('untimely');
});

test('SERVE-10 notice opens when all others failed, or nobody knows where he is', () => {
  expect(stateOf('publicNotice', { tried: failed('direct', 'leaving', 'entrusted', 'post') })).toBe('open');
  expect(stateOf('publicNotice', { tried: failed('direct', 'leaving', 'post') })).toBe('untimely');
  expect(stateOf('publicNotice', { whereaboutsUnknown: true })).toBe('open');
  const answered = [{ means: 'direct' as const, failed: false }, ...failed('leaving', 'entrusted', 'post')];
  expect(stateOf('publicNotice', { tried: answered })).toBe('untimely');
});

test('SERVE-10 never by notice in civil summary procedure', () => {
  expect(stateOf('publicNotice', { civilSummary: true, whereaboutsUnknown: true })).toBe('excluded');
});

test('SERVE-8 a 调解书 is neither left at the door nor put on the notice board', () => {
  const document = 'mediationDocument';
  expect(stateOf('leaving', { document })).toBe('excluded');
  expect(stateOf('publicNotice', { document, whereaboutsUnknown: true })).toBe('excluded');
  expect(stateOf('electronic', { document })).toBe('open');
});

test('SERVE-8 paper of judgments, rulings and 调解书 must be given on request, and moves no period', () => {
  expect(paperOnRequest('judgment')).toMatchObject({ must: true, text: expect.stringContaining('期限仍从电子送达') });
  expect(paperOnRequest('ruling').must).toBe(true);
  expect(paperOnRequest('mediationDocument')).toMatchObject({
    must: true,
    text: expect.stringContaining('签收时生效'),
  });
  expect(paperOnRequest('summons').must).toBe(false);
});

test('SERVE-9 to soldiers and the confined papers are handed on; nobody else has that means', () => {
  expect(stateOf('handedOn')).toBeUndefined();
  for (const inCharge of ['army', 'prison', 'correction'] as const) {
    const [first] = meansOfService(serviceCase({ inCharge }));
    expect(first).toMatchObject({ means: 'handedOn', state: 'open', text: expect.stringContaining('签收') });
    expect(stateOf('handedOn', { inCharge, tried: failed('handedOn') })).toBe('tried');
  }
  const tried = failed('direct', 'leaving', 'entrusted', 'post');
  expect(stateOf('publicNotice', { inCharge: 'prison', tried })).toBe('untimely');
  expect(stateOf('publicNotice', { inCharge: 'prison', tried: [...tried, ...failed('handedOn')] })).toBe('open');
});
