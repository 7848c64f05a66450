/** FEE-13, 14: aid asked with the filing, decided before registration, and what becomes of the fee. */
import { feeOrders } from '../../records/fee/order';
import { CONTENT, startTrial, type Trial, type View } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const AID = { kind: 'defer', grounds: ['injured'], reasons: '车祸受伤，没有收入。', proofAttached: true };
const APPROVAL = { name: '院长', date: '2025-03-03', ref: '余法救〔2025〕1号' };
const GRANT = { granted: true, reasons: '符合缓交的情形。', lastDay: '2025-09-01', approval: APPROVAL };

async function reviewing(aid: object = AID): Promise<string> {
  const { filingId } = await trial.submitted({ ...CONTENT, aid });
  await trial.judge('take', filingId);
  return filingId;
}
const decide = (filingId: string, decision: object, openid = 'o-filing-judge') =>
  trial.ask(openid, { action: 'decideAid', filingId, ...decision });
const orderOf = (filing: View) => feeOrders.get(`${filing.caseNo ? 'yuyao:民初:2025:1' : ''}:acceptanceFee:1`);

test('FEE-13 缓交 is decided before registration: granted, the order is put off and no notice to pay goes out', async () => {
  const filingId = await reviewing();
  expect(await trial.file('o-filing-judge', { action: 'get', filingId })).toMatchObject({
    aid: { kind: 'defer', grounds: [{ ground: 'injured' }], proofAttached: true, decision: null },
    can: expect.arrayContaining(['decideAid']),
  });
  expect(await trial.ask('o-filing-judge', { action: 'register', filingId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('先决定是否准许缓交') },
  });
  expect(await decide(filingId, GRANT)).toMatchObject({ ok: true, data: { aid: { decision: { granted: true } } } });
  expect(await decide(filingId, GRANT)).toMatchObject({ error: { message: expect.stringContaining('决定过了') } });
  await trial.judge('register', filingId);
  const filing = await trial.file('o-plaintiff', { action: 'get', filingId });
  expect(await orderOf(filing)).toMatchObject({ state: 'deferred', lastDay: '2025-09-01' });
  expect(filing).toMatchObject({ aid: { decision: { lastDay: '2025-09-01' } }, fee: { payment: '已准许缓交' } });
});

test('FEE-13 refused with written reasons, the fee is to be paid as usual', async () => {
  const filingId = await reviewing();
  expect(await decide(filingId, { granted: false, reasons: '没有证明困难的材料。' })).toMatchObject({ ok: true });
  await trial.judge('register', filingId);
  const filing = await trial.file('o-plaintiff', { action: 'get', filingId });
  expect(await orderOf(filing)).toMatchObject({ state: 'issued', lastDay: '2025-03-10' });
  expect(filing.aid).toMatchObject({ decision: { granted: false, reasons: '没有证明困难的材料。' } });
});

test('FEE-13 of a reduction or exemption the order waits for the decision, and no day runs', async () => {
  const filingId = await reviewing({ ...AID, kind: 'exempt', grounds: ['subsistence'] });
  expect(await decide(filingId, GRANT)).toMatchObject({ error: { message: expect.stringContaining('立案后') } });
  await trial.judge('register', filingId);
  expect(await orderOf(await trial.file('o-plaintiff', { action: 'get', filingId }))).toMatchObject({
    state: 'aidPending',
    lastDay: null,
  });
});

test('FEE-14, DOMAIN 4 a grant needs its last day and the president’s approval; nobody else decides', async () => {
  const filingId = await reviewing();
  const { lastDay, approval, ...bare } = GRANT;
  for (const [decision, field] of [
    [{ ...bare, approval }, 'lastDay'],
    [{ ...bare, approval, lastDay: '2025-03-03' }, 'lastDay'],
    [{ ...bare, lastDay }, 'approval'],
    [{ ...bare, lastDay, approval: { ...approval, date: '2025-03-04' } }, 'approval'],
  ] as const)
    expect(await decide(filingId, decision)).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } },
    });
  expect(await decide(filingId, GRANT, 'o-gz-filing-judge')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  for (const openid of ['o-plaintiff', 'o-judge', 'o-admin'])
    expect(await decide(filingId, GRANT, openid)).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test('FEE-14 an organisation that asks for exemption is told what is not open to it, and received', async () => {
  const plaintiffs = [{ kind: 'organisation', name: '余姚某某塑料厂', domicile: '余姚市', phone: '0574-62000000' }];
  const { filingId, warnings } = await trial.submitted({
    ...CONTENT,
    plaintiffs,
    aid: { ...AID, kind: 'exempt', grounds: [] },
  });
  expect(warnings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ field: 'aid', text: expect.stringContaining('免交只给自然人') }),
    ]),
  );
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({ state: 'submitted' });
});
