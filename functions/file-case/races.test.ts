/** Two who decide at once: one of them does, the other is told how it stands; nothing is done twice or half. */
import { staffCollection } from '../../platform/policy';
import { cases } from '../../records/case/case';
import { filings } from '../../records/filing/filing';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
  const judge = await staffCollection.get('o-filing-judge');
  if (!judge) throw new Error('the demo has a filing judge');
  await staffCollection.insert(
    JSON.parse(JSON.stringify({ ...judge, _id: 'o-second', openid: 'o-second', name: '宋立案' })),
  );
});
afterEach(() => trial.stop());

async function reviewing(content: object = CONTENT): Promise<string> {
  const { filingId } = await trial.submitted(content);
  await trial.judge('take', filingId);
  return filingId;
}
const outcomes = (results: readonly { ok: boolean }[]) => results.map(({ ok }) => ok).sort();
const ITEMS = [{ what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址' }];

test('FILE-5, 9 two filing judges decide at once: registered or guided, never both', async () => {
  for (let round = 0; round < 6; round += 1) {
    const filingId = await reviewing();
    const before = await cases.count({});
    const results = await Promise.all([
      trial.ask('o-filing-judge', { action: 'register', filingId }),
      trial.ask('o-second', { action: 'guideElsewhere', filingId, ground: 'otherCourt', text: '请到被告住所地法院。' }),
    ]);
    const { state, caseNo, guidance } = (await filings.get(filingId)) ?? {};
    expect(outcomes(results)).toEqual([false, true]);
    if (state === 'registered')
      expect([caseNo, guidance, await cases.count({})]).toEqual([expect.any(String), null, before + 1]);
    else expect([state, caseNo, await cases.count({})]).toEqual(['guided', null, before]);
  }
});

test('FILE-6 two lists of corrections at once: one of them is the only one', async () => {
  const filingId = await reviewing();
  const ask = (openid: string) => trial.ask(openid, { action: 'requestCorrection', filingId, items: ITEMS });
  expect(outcomes(await Promise.all([ask('o-filing-judge'), ask('o-second')]))).toEqual([false, true]);
});

test('NUM-2 two judges register the same filing at once: one case', async () => {
  const filingId = await reviewing();
  const register = (openid: string) => trial.ask(openid, { action: 'register', filingId });
  expect(outcomes(await Promise.all([register('o-filing-judge'), register('o-second')]))).toEqual([false, true]);
  expect(await cases.count({})).toBe(1);
});

test('MED-1 a "no" said while the judge diverts to mediation wins, whichever comes first', async () => {
  for (let round = 0; round < 6; round += 1) {
    const filingId = await reviewing({ ...CONTENT, mediation: 'agree' });
    await Promise.all([
      trial.ask('o-filing-judge', { action: 'divertToMediation', filingId }),
      trial.ask('o-plaintiff', { action: 'agreeToMediation', filingId, agree: false }),
    ]);
    expect(await filings.get(filingId)).toMatchObject({ state: 'reviewing', mediationAgreed: false, inCourt: true });
  }
});

test('FEE-13 aid decided by two at once is decided once', async () => {
  const aid = { kind: 'defer', grounds: ['injured'], reasons: '受伤。', proofAttached: true };
  const filingId = await reviewing({ ...CONTENT, aid });
  const decide = (openid: string, reasons: string) =>
    trial.ask(openid, { action: 'decideAid', filingId, granted: false, reasons });
  expect(
    outcomes(await Promise.all([decide('o-filing-judge', '没有证明材料。'), decide('o-second', '不符合规定情形。')])),
  ).toEqual([false, true]);
});

test('FILE-10 the clerk signs from two phones at once: one ruling, sealed once, told once', async () => {
  const filingId = await reviewing();
  await trial.judge('guideElsewhere', filingId, { ground: 'otherCourt', text: '请到被告住所地法院。' });
  await trial.file('o-plaintiff', { action: 'insist', filingId });
  await trial.judge('refuse', filingId, { reasons: '不属于本院管辖，告知后坚持起诉。' });
  const { sha256 } = await trial.must<{ sha256: string }>('file-case', 'o-clerk', { action: 'readRuling', filingId });
  const sign = () => trial.ask('o-clerk', { action: 'signRuling', filingId, sha256 });
  const results = await Promise.all([sign(), sign(), sign()]);
  const done = results.filter(({ ok }) => ok);
  expect(done.length).toBeGreaterThan(0);
  expect(new Set(done.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    refusal: { issuedAt: '2025-03-03T01:00:00.000Z' },
  });
});
