/** FEE-13, 14: aid asked of a fee that was ordered: the clock, the decision, its paper, and what becomes of the order. */
import { createHash } from 'node:crypto';
import { documents } from '../../../platform/documents/store/document';
import { feeAids } from '../../../records/fee/aid';
import { tasks } from '../../../records/task/task';
import { AID, APPROVAL, CONTENT, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600_000, 'x')]);
const REDUCE = { ...AID, kind: 'reduce', grounds: ['disaster'] };
const REASONS = '家庭困难的证明齐全。';
const EXEMPTED = { granted: true, reasons: REASONS, approval: APPROVAL };
const REFUSED = { granted: false, reasons: '没有提交困难的证明。', lastDay: '2025-03-20' };

const apply = (orderId: string, more: object = {}, openid = PLAINTIFF) =>
  trial.ask(openid, { action: 'applyAid', orderId, ...AID, ...more });
const applied = async (orderId: string, more: object = {}): Promise<string> =>
  (await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID, ...more })).aidId;
const decide = (aidId: string, decision: object, openid = 'o-judge') =>
  trial.ask(openid, { action: 'decideAid', aidId, ...decision });

test('FEE-13 asked in time it stops the clock: nothing falls due, nothing is paid, and the officers have a task', async () => {
  const { _id: orderId } = await trial.registered();
  const aidId = await applied(orderId);
  expect(await trial.order(orderId)).toMatchObject({ state: 'aidPending', lastDay: null, aidId });
  expect(await trial.told(PLAINTIFF)).toContain('申请已收到，交费期限暂停，等法院决定。');
  trial.at('2025-04-30 09:00');
  await trial.tick();
  expect(await trial.order(orderId)).toMatchObject({ state: 'aidPending' });
  expect(await trial.ask(PLAINTIFF, { action: 'prepay', orderId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('撤回申请') },
  });
  for (const role of ['judge', 'filing-judge'])
    expect(await tasks.get(`aid:${aidId}:${role}`)).toMatchObject({ kind: 'decideAid', state: 'open', role });
  expect(await apply(orderId)).toMatchObject({ error: { message: expect.stringContaining('不用重复申请') } });
});

test('FEE-14 exempted by the judge with the president’s approval: nothing is to be paid, and it is in writing', async () => {
  const { _id: orderId } = await trial.registered();
  const aidId = await applied(orderId);
  const { approval, ...bare } = EXEMPTED;
  expect(await decide(aidId, bare)).toMatchObject({ error: { fields: { approval: expect.any(String) } } });
  expect(await decide(aidId, { ...bare, approval: { ...approval, date: '2025-03-05' } })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect(await decide(aidId, EXEMPTED)).toMatchObject({
    data: { state: 'granted', decision: { granted: true, amountFen: 0, lastDay: null, by: '严法官' } },
  });
  expect(await trial.order(orderId)).toMatchObject({ state: 'exempted', amountFen: 0, letOffFen: 230_000 });
  expect(await documents.get(`${orderId}:feeAidDecision:${aidId}`)).toMatchObject({
    title: '司法救助决定书',
    state: 'issued',
    sealed: { by: 'o-judge' },
  });
  expect(await trial.told(PLAINTIFF)).toContain('法院准许免交，您不用交这笔费用。');
  expect(await trial.ask(PLAINTIFF, { action: 'prepay', orderId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await decide(aidId, REFUSED)).toMatchObject({ error: { message: expect.stringContaining('决定过') } });
  await trial.tick();
});

test('FEE-14 reduced by 30 % at least, of the exact fee; the new last day is the decision’s', async () => {
  const { _id: orderId, caseId } = await trial.registered();
  const aidId = await applied(orderId, REDUCE);
  const grant = { granted: true, reasons: REASONS, approval: APPROVAL, lastDay: '2025-03-20' };
  expect(await decide(aidId, grant)).toMatchObject({ error: { fields: { percent: expect.any(String) } } });
  expect(await decide(aidId, { ...grant, percent: 29 })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  const { lastDay, ...dayless } = grant;
  for (const day of [{}, { lastDay: '2025-03-04' }])
    expect(await decide(aidId, { ...dayless, ...day, percent: 40 })).toMatchObject({
      error: { fields: { lastDay: expect.any(String) } },
    });
  expect(await decide(aidId, { ...grant, percent: 40 }, 'o-filing-judge')).toMatchObject({ ok: true });
  const order = await trial.did(PLAINTIFF, { action: 'order', orderId });
  expect(order).toMatchObject({
    state: 'issued',
    amountFen: 138_000,
    lastDay,
    noticeServedOn: '2025-03-04',
    steps: expect.arrayContaining([expect.objectContaining({ text: '准予减交 40%，应交：1,380 元' })]),
    aids: [{ decision: { percent: 40, amountFen: 138_000 } }],
  });
  expect(order.documents.map(({ title }) => title)).toContain('司法救助决定书');
  await trial.paid(orderId);
  // FEE-7: what was let off is not asked for with a raised claim.
  expect(
    await trial.ask('o-clerk', {
      action: 'computeIssue',
      caseId,
      occasion: { for: 'claimRaised', claimFen: 20_000_000 },
    }),
  ).toMatchObject({ data: { amountFen: 430_000 - 230_000 } });
});

test('FEE-14 收费办法44.2 an organisation that asks to be exempted is received and told its doubt; exempted it is not, a reduction it may get', async () => {
  const plaintiffs = [
    { kind: 'organisation', name: '余姚某某塑料厂', domicile: '余姚市', phone: '0574-62000000', orgRepName: '陈晓梅' },
  ];
  const { _id: orderId } = await trial.registered({ ...CONTENT, plaintiffs });
  const result = await apply(orderId, { grounds: ['otherExempt'] });
  expect(result).toMatchObject({
    data: { applicantKind: 'organisation', doubt: expect.stringContaining('免交只给自然人') },
  });
  const aidId = result.ok ? result.data.aidId : '';
  expect(await decide(aidId, EXEMPTED)).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('自然人') },
  });
  const reduce = { ...EXEMPTED, percent: 50, lastDay: '2025-03-20' };
  expect(await decide(aidId, reduce)).toMatchObject({ error: { fields: { ground: expect.any(String) } } });
  expect(await decide(aidId, { ...reduce, ground: 'disabledWithoutIncome' })).toMatchObject({
    error: { fields: { ground: expect.any(String) } },
  });
  expect(await decide(aidId, { ...reduce, ground: 'otherReduce' })).toMatchObject({
    data: { decision: { percent: 50, amountFen: 115_000 } },
  });
});

test('FEE-13 refused with written reasons and a new last day; asked again with new proof within it, the clock stops again', async () => {
  const { _id: orderId } = await trial.registered();
  const aidId = await applied(orderId);
  expect(await decide(aidId, REFUSED)).toMatchObject({
    data: { state: 'refused', decision: { reasons: REFUSED.reasons, lastDay: '2025-03-20' } },
  });
  expect(await trial.order(orderId)).toMatchObject({
    state: 'issued',
    amountFen: 230_000,
    lastDay: '2025-03-20',
    noticeServedOn: '2025-03-04',
    dueKey: `2025-03-20:${orderId}`,
  });
  expect(await trial.told(PLAINTIFF)).toContain(
    '法院没有批准救助，理由：没有提交困难的证明。请在新的最后一天 2025 年 3 月 20 日（周四） 前交费。',
  );
  expect(await documents.get(`${orderId}:feeAidDecision:${aidId}`)).toMatchObject({ title: '不予批准司法救助通知书' });
  await applied(orderId);
  expect(await trial.order(orderId)).toMatchObject({ state: 'aidPending', lastDay: null });
});

test('FEE-13 to who did not agree to be served here the refusal is served by the clerk, and until then no day runs', async () => {
  const paper = { ...CONTENT, addressConfirmation: { ...CONTENT.addressConfirmation, eService: false } };
  const { _id: orderId } = await trial.registered(paper);
  await trial.did('o-clerk', { action: 'serveNotice', orderId, servedOn: '2025-03-04' });
  await decide(await applied(orderId), REFUSED);
  expect(await trial.order(orderId)).toMatchObject({ lastDay: '2025-03-20', noticeServedOn: null });
  trial.at('2025-03-24 09:00');
  await trial.tick();
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued' });
  // Served when the named day was over it leaves seven days of its own.
  await trial.did('o-clerk', { action: 'serveNotice', orderId, servedOn: '2025-03-24' });
  expect(await trial.order(orderId)).toMatchObject({ lastDay: '2025-03-31', noticeServedOn: '2025-03-24' });
});

test('FEE-13 asked too late it is received and decided; the order stays overdue and may be paid, and a refusal gives a new day', async () => {
  const { _id: orderId } = await trial.registered();
  trial.at('2025-03-12 09:00');
  // The clock has not come by yet.
  const aidId = await applied(orderId);
  expect(await feeAids.get(aidId)).toMatchObject({ inTime: false, state: 'pending' });
  expect(await trial.order(orderId)).toMatchObject({ state: 'overdue', aidId, lastDay: '2025-03-11' });
  expect((await trial.told(PLAINTIFF)).at(-1)).toContain('交费期限已经过了');
  expect(await trial.ask('o-judge', { action: 'lapse', orderId, reasons: '经通知仍不预交。' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('救助申请还没有决定') },
  });
  expect(await decide(aidId, REFUSED)).toMatchObject({ ok: true });
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued', lastDay: '2025-03-20' });
});

test('FEE-13 withdrawn, the days that were left run on from the next day; one day at least', async () => {
  const { _id: orderId } = await trial.registered();
  trial.at('2025-03-07 09:00');
  const first = await applied(orderId);
  trial.at('2025-03-17 09:00');
  expect(await trial.did(PLAINTIFF, { action: 'withdrawAid', aidId: first })).toMatchObject({
    state: 'withdrawn',
    can: [],
  });
  // Four of the seven were left: to the 11th, asked on the 7th.
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued', lastDay: '2025-03-21' });
  expect((await trial.told(PLAINTIFF)).at(-1)).toContain('2025 年 3 月 21 日');
  trial.at('2025-03-21 23:00');
  const second = await applied(orderId);
  trial.at('2025-03-24 09:00');
  await trial.did(PLAINTIFF, { action: 'withdrawAid', aidId: second });
  expect(await trial.order(orderId)).toMatchObject({ lastDay: '2025-03-25' });
  expect(await trial.ask(PLAINTIFF, { action: 'withdrawAid', aidId: second })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
});

test('FEE-13 收费办法48 asked with the suit it waits on the order; withdrawn, seven days run from then', async () => {
  const { _id: orderId } = await trial.registered({
    ...CONTENT,
    aid: { kind: 'reduce', grounds: ['disaster'], reasons: '受灾。', proofAttached: true },
  });
  const { aidId } = await trial.order(orderId);
  expect(await trial.did('o-filing-judge', { action: 'aidQueue' })).toMatchObject({
    aids: [
      { aidId, orderId, kind: 'reduce', reasons: '受灾。', inTime: true, applicantName: '陈晓梅', can: ['decideAid'] },
    ],
  });
  await trial.did(PLAINTIFF, { action: 'withdrawAid', aidId });
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued', lastDay: '2025-03-11' });
});

test('FEE-14 proof is copied to where no client writes, hashed, and read piece by piece by who may', async () => {
  const { _id: orderId } = await trial.registered();
  const proofs = [{ name: '低保证', fileIds: [await trial.upload(PDF)] }];
  const aidId = await applied(orderId, { proofs });
  const kept = (await feeAids.get(aidId))?.proofs[0];
  expect(kept).toMatchObject({ type: 'pdf', size: PDF.length, sha256: createHash('sha256').update(PDF).digest('hex') });
  expect(kept?.parts[0]?.fileId).toContain(`/courts/yuyao/aids/${aidId}/`);
  const read = (openid: string, offset = 0) => trial.ask(openid, { action: 'aidProof', aidId, proof: 0, offset });
  const first = await read('o-judge');
  expect(first).toMatchObject({ data: { mime: 'application/pdf', next: 512 * 1024 } });
  const rest = await read(PLAINTIFF, 512 * 1024);
  const bytes = [first, rest].map((one) => Buffer.from(one.ok ? one.data.base64 : '', 'base64'));
  expect(Buffer.concat(bytes).equals(PDF)).toBe(true);
  for (const openid of ['o-finance', 'o-gz-judge', 'o-defendant'])
    expect(await read(openid)).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('FEE-14 what is no upload of one’s own, or no file, is refused and leaves nothing', async () => {
  const { _id: orderId } = await trial.registered();
  const others = await trial.upload(PDF, 'o-defendant');
  const text = await trial.upload(Buffer.from('hello'));
  expect(await apply(orderId, { proofs: [{ name: '证明', fileIds: [others] }] })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const good = { name: '低保证', fileIds: [await trial.upload(PDF)] };
  expect(await apply(orderId, { proofs: [good, { name: '证明', fileIds: [text] }] })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { fileId: '格式不支持' } },
  });
  const copies = [...(trial.emulator.store.collections.get('__storage')?.docs.keys() ?? [])];
  expect(copies.filter((path) => path.includes('/aids/'))).toEqual([]);
  expect(await feeAids.count({})).toBe(0);
});

test('PRIV-5, DOMAIN 4 who is of the other side, another court or finance neither asks, decides nor reads it', async () => {
  const order = await trial.registered();
  await trial.defendant(order);
  const { _id: orderId } = order;
  expect(await apply(orderId, {}, 'o-defendant')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await apply(orderId, {}, 'o-newcomer')).toMatchObject({ error: { code: 'IDENTITY_REQUIRED' } });
  const aidId = await applied(orderId);
  for (const openid of ['o-clerk', 'o-finance', PLAINTIFF])
    expect(await decide(aidId, EXEMPTED, openid)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await decide(aidId, EXEMPTED, 'o-gz-judge')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await trial.ask('o-finance', { action: 'aidQueue' })).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect((await trial.did('o-gz-judge', { action: 'aidQueue' })).aids).toEqual([]);
  expect(await trial.did('o-finance', { action: 'order', orderId })).toMatchObject({ aids: [] });
  expect(JSON.stringify(await feeAids.get(aidId))).not.toContain('低保户');
  await decide(aidId, EXEMPTED);
  const documentId = `${orderId}:feeAidDecision:${aidId}`;
  expect(await trial.ask('o-finance', { action: 'readDocument', orderId, documentId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await trial.ask('o-clerk', { action: 'readDocument', orderId, documentId })).toMatchObject({ ok: true });
});

test('FEE-13, FEE-17 money from the bank while aid is looked at counts; then it can be refused or withdrawn, and changes nothing', async () => {
  const { _id: orderId } = await trial.registered();
  trial.at('2025-03-12 09:00');
  const aidId = await applied(orderId);
  await trial.paid(orderId);
  expect(await decide(aidId, EXEMPTED)).toMatchObject({ error: { message: expect.stringContaining('已经交了') } });
  expect(await decide(aidId, { granted: false, reasons: '当事人已经交清。' })).toMatchObject({
    data: { state: 'refused', decision: { lastDay: null } },
  });
  expect(await trial.order(orderId)).toMatchObject({ state: 'paid', amountFen: 230_000 });
});
