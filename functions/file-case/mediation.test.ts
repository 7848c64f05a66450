/** MED-1, FILE-17: mediation before registration, only with consent, and over at one word of the filer. */
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const at = (time: string) => trial.emulator.clock.set(Date.parse(`${time}:00+08:00`));
const asFiler = (action: string, filingId: string, more = {}) =>
  trial.ask('o-plaintiff', { action, filingId, ...more });

async function reviewing(mediation: 'agree' | 'refuse'): Promise<string> {
  const { filingId } = await trial.submitted({ ...CONTENT, mediation });
  await trial.judge('take', filingId);
  return filingId;
}
const divert = (filingId: string) => trial.ask('o-filing-judge', { action: 'divertToMediation', filingId });

test('MED-1 who said no is not diverted; who agrees may say no at any time, and the days that were left run on', async () => {
  const filingId = await reviewing('refuse');
  expect(await divert(filingId)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(await asFiler('agreeToMediation', filingId, { agree: true })).toMatchObject({ ok: true });
  at('2025-03-05T09:00');
  expect(await divert(filingId)).toMatchObject({
    ok: true,
    data: { state: 'mediating', mediation: { beganOn: '2025-03-05', until: '2025-04-07', ended: false } },
  });
  const { filings } = await trial.must<{ filings: unknown[] }>('file-case', 'o-filing-judge', { action: 'overdue' });
  expect(filings).toEqual([]);
  at('2025-03-20T09:00');
  // Two of the seven days were used: five are left.
  expect(await asFiler('agreeToMediation', filingId, { agree: false })).toMatchObject({
    ok: true,
    data: { state: 'reviewing', decisionDue: '2025-03-25', mediation: { agreed: false, ended: true } },
  });
  expect(await divert(filingId)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    receivedAt: '2025-03-03T01:00:00.000Z',
  });
});

test('MED-9 the judge takes review up again when nothing came of it; nobody of another court does', async () => {
  const filingId = await reviewing('agree');
  await divert(filingId);
  const resume = (openid: string) => trial.ask(openid, { action: 'resumeReview', filingId });
  for (const openid of ['o-gz-filing-judge', 'o-defendant'])
    expect(await resume(openid)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await resume('o-filing-judge')).toMatchObject({
    ok: true,
    data: { state: 'reviewing', decisionDue: '2025-03-10' },
  });
  expect(await resume('o-plaintiff')).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
});

test('MED-1 the filer ends it by himself, and who insisted is not diverted any more', async () => {
  const filingId = await reviewing('agree');
  await divert(filingId);
  expect(await asFiler('resumeReview', filingId)).toMatchObject({ ok: true, data: { state: 'reviewing' } });
  await trial.judge('guideElsewhere', filingId, { ground: 'otherCourt', text: '请到被告住所地法院起诉。' });
  await asFiler('insist', filingId);
  expect(await divert(filingId)).toMatchObject({ error: { message: expect.stringContaining('坚持起诉') } });
});

test('FILE-9 where the filer was guided elsewhere the days run on, and silence is no withdrawal', async () => {
  const filingId = await reviewing('refuse');
  await trial.judge('guideElsewhere', filingId, { ground: 'otherCourt', text: '请到被告住所地法院起诉。' });
  const inbox = async (action: string) =>
    (
      await trial.must<{ filings: { filingId: string; waitsForMe: boolean }[] }>('file-case', 'o-filing-judge', {
        action,
      })
    ).filings;
  expect(await inbox('inbox')).toMatchObject([{ filingId, waitsForMe: false, decisionDue: '2025-03-10' }]);
  at('2025-03-11T09:00');
  expect(await inbox('overdue')).toMatchObject([{ filingId, alert: 'overdue' }]);
  expect(await trial.file('o-filing-judge', { action: 'get', filingId })).toMatchObject({
    next: expect.stringContaining('沉默不是撤回'),
  });
});
