/** 送达异议: raised by who is served, decided by the judge; what ran by it, goes on, moves or falls (SERVE-3, 4; 解释135.2). */
import { APPEAL, CLERK, DEFENDANT, JUDGE, START, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

const reason = '经核对，情况属实，依法认定。';

/** Presumed by opening on March 5, disputed on the 10th. */
async function disputed() {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-05T10:00:00+08:00');
  await trial.did(DEFENDANT, { action: 'open', serviceId });
  trial.at('2025-03-10T10:00:00+08:00');
  const event = { action: 'dispute', serviceId, ground: 'notMe', text: '手机被孩子拿去点开的。' } as const;
  const seen = await trial.did(DEFENDANT, event);
  return { of, serviceId, seen };
}

test('SERVE-3, 4 while a dispute is undecided the period runs on as it was, and he is told so', async () => {
  const { of, serviceId, seen } = await disputed();
  expect(seen).toMatchObject({ state: 'disputed', effectiveOn: '2025-03-05', dispute: { decided: null } });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-20', state: 'running' }]);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('在法官决定以前，期限仍按原来的最后一天算');
  expect((await trial.told(JUDGE, of))[0]).toContain('请决定');
  expect(await trial.refused(CLERK, { action: 'decideDispute', serviceId, outcome: 'stands', reason })).toBe(
    'FORBIDDEN',
  );
  const again = { action: 'dispute', serviceId, ground: 'other', text: '再说一次。还有别的。' } as const;
  expect(await trial.refused(DEFENDANT, again)).toBe('PRECONDITION_FAILED');
});

test('SERVE-4 the judge finds that it stands: day and period stay', async () => {
  const { of, serviceId } = await disputed();
  const done = await trial.did(JUDGE, { action: 'decideDispute', serviceId, outcome: 'stands', reason });
  expect(done).toMatchObject({ state: 'served', effectiveOn: '2025-03-05' });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-20', state: 'running' }]);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('上诉期的最后一天是 2025 年 3 月 20 日（周四），没有变化');
});

test('SERVE-3 解释135.2 the judge finds another day: the period runs anew from it, the old entry stays, marked', async () => {
  const { of, serviceId } = await disputed();
  const decide = { action: 'decideDispute', serviceId, outcome: 'otherDate', reason } as const;
  expect(await trial.refused(JUDGE, decide)).toBe('INVALID_INPUT');
  expect(await trial.refused(JUDGE, { ...decide, receivedOn: '2025-03-11' })).toBe('INVALID_INPUT');
  const done = await trial.did(JUDGE, { ...decide, receivedOn: '2025-03-09' });
  expect(done).toMatchObject({ state: 'served', effectiveOn: '2025-03-09', presumed: false });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-24', state: 'running' }]);
  const served = (await trial.course(of.caseId)).filter(({ kind }) => kind === 'service');
  expect(served.map(({ superseded = false, text }) => [superseded, text.includes('3 月 9 日')])).toEqual([
    [true, false],
    [false, true],
  ]);
  // The certificate says how it was found.
  const certificate = await trial.did(DEFENDANT, { action: 'certificate', serviceId });
  expect(certificate.title).toBe('电子送达凭证');
});

test('SERVE-4 the judge finds that it was none: nothing runs, and it is served again', async () => {
  const { of, serviceId } = await disputed();
  const done = await trial.did(JUDGE, { action: 'decideDispute', serviceId, outcome: 'notServed', reason });
  expect(done).toMatchObject({ state: 'failed', effectiveOn: null, rule: null });
  expect(await trial.dates(of.caseId)).toMatchObject([{ state: 'calledOff' }]);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('期限没有开始');
  // That he opened it before counts no more; what he answers now does.
  trial.at('2025-03-12T10:00:00+08:00');
  expect(await trial.did(DEFENDANT, { action: 'open', serviceId })).toMatchObject({
    state: 'failed',
    effectiveOn: null,
  });
  expect(await trial.did(DEFENDANT, { action: 'reply', serviceId })).toMatchObject({
    state: 'served',
    effectiveOn: '2025-03-12',
  });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-27', state: 'running' }]);
});

test('SERVE-3 also an arrival at his own address is found not to have been; the electronic way is open again once he confirms', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  await trial.did(DEFENDANT, {
    action: 'dispute',
    serviceId,
    ground: 'systemError',
    text: '那天系统打不开，没有收到。',
  });
  await trial.did(JUDGE, { action: 'decideDispute', serviceId, outcome: 'notServed', reason });
  expect(await trial.service(serviceId)).toMatchObject({ state: 'failed', effectiveOn: null });
  trial.at('2025-03-06T10:00:00+08:00');
  expect(await trial.did(CLERK, { action: 'fallback', serviceId, means: 'electronic' })).toMatchObject({
    state: 'served',
    effectiveOn: '2025-03-06',
  });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-21', state: 'running' }]);
});
