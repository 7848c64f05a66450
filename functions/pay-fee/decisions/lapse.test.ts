/** FEE-11, 12: the day is over: a fact, told, and a task; then the judge rules or does not, judge and clerk sign, and only then is anything decided. */
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { cases } from '../../../records/case/case';
import { tasks } from '../../../records/task/task';
import { AID, APPROVAL, CONTENT, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const REASONS = '原告经本院通知，在指定的期限内没有预交案件受理费，应当按撤诉处理。';
const rule = (orderId: string, openid = 'o-judge', more: object = {}) =>
  trial.ask(openid, { action: 'lapse', orderId, reasons: REASONS, ...more });
const sign = (orderId: string, openid = 'o-clerk', more: object = {}) =>
  trial.ask(openid, { action: 'signLapse', orderId, ...more });

const SUIT = {
  plaintiffs: CONTENT.plaintiffs,
  defendants: [{ kind: 'organisation', name: '某某区人民政府', domicile: '北京市' }],
  claims: [{ text: '撤销征收补偿决定' }],
  factsAndReasons: '征收补偿决定没有送达评估报告。',
  act: {
    what: '征收补偿决定',
    authority: '某某区人民政府',
    on: '2025-02-20',
    knewOn: '2025-02-20',
    toldOfTimeLimit: true,
  },
  lostTime: [],
  addressConfirmation: CONTENT.addressConfirmation,
  truthConfirmed: true,
};

async function overdue(content?: object, decision?: object): Promise<string> {
  const { _id } = await trial.registered(content, decision);
  trial.at('2025-03-12 09:00');
  await trial.tick();
  return _id;
}

test('FEE-11 two days before the last one who owes it is reminded, once; on the last day nothing is over', async () => {
  const { _id: orderId } = await trial.registered();
  const due = `${orderId}:due:2025-03-11:${PLAINTIFF}`;
  trial.at('2025-03-08 20:00');
  await trial.tick();
  expect(await notifications.get(due)).toBeUndefined();
  for (const time of ['2025-03-09 08:30', '2025-03-10 08:30', '2025-03-11 23:59']) {
    trial.at(time);
    await trial.tick();
  }
  expect(await notifications.get(due)).toMatchObject({
    at: new Date('2025-03-09T08:30:00+08:00'),
    text: expect.stringContaining('2025 年 3 月 11 日'),
    message: { template: 'feeDue', values: { number: '（2025）浙0281民初1号', due: '2025-03-11' } },
  });
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued' });
});

test('FEE-12 the day is over: marked, told, a task for the judge; nothing is ruled, and it may still be paid', async () => {
  const orderId = await overdue();
  expect(await trial.order(orderId)).toMatchObject({ state: 'overdue' });
  expect(await notifications.get(`${orderId}:overdue:2025-03-11:${PLAINTIFF}`)).toMatchObject({
    text: '交费期限到 2025 年 3 月 11 日（周二） 已过。现在交还来得及；一直不交，法官可能裁定按撤诉处理。',
    message: { template: 'feeOverdue' },
  });
  const task = `unpaid:${orderId}:2025-03-11`;
  expect(await tasks.get(task)).toMatchObject({ role: 'judge', kind: 'unpaidFee', state: 'open', about: orderId });
  trial.at('2025-06-30 09:00');
  await trial.tick();
  expect(await cases.get('yuyao:民初:2025:1')).toMatchObject({ state: 'registered' });
  expect(await trial.paid(orderId)).toMatchObject({ state: 'paid' });
  trial.at('2025-06-30 11:00');
  await trial.tick();
  expect(await tasks.get(task)).toMatchObject({ state: 'done' });
});

test('FEE-11, FEE-12 who is at the till when the day ends is not overdue: the till decides', async () => {
  const { _id: orderId } = await trial.registered();
  trial.at('2025-03-11 23:58');
  const no = await trial.begun(orderId);
  trial.at('2025-03-12 00:05');
  await trial.tick();
  expect(await trial.order(orderId)).toMatchObject({ state: 'paying' });
  await trial.pay(no);
  expect(await trial.order(orderId)).toMatchObject({ state: 'paid' });
});

test('FEE-12 the judge rules, the clerk signs, the seal is put on: then order, case and ruling are one', async () => {
  const orderId = await overdue();
  const preview = await trial.did('o-judge', { action: 'previewLapse', orderId, reasons: REASONS });
  expect(preview).toMatchObject({ title: '民事裁定书', clerks: [{ clerkId: 'o-clerk', name: '江书记员' }] });
  expect(await rule(orderId)).toMatchObject({
    data: { state: 'overdue', ruling: { judge: '严法官', clerk: '江书记员', issuedAt: null } },
  });
  const documentId = `${orderId}:rulingDeemedWithdrawn:1`;
  expect(await documents.get(documentId)).toMatchObject({ state: 'signing', waitingFor: ['o-clerk'] });
  // Until then nobody but its signers knows of it.
  expect(await trial.did(PLAINTIFF, { action: 'order', orderId })).toMatchObject({ state: 'overdue', ruling: null });
  expect(await trial.ask(PLAINTIFF, { action: 'readDocument', orderId, documentId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await trial.did('o-clerk', { action: 'lapsesToSign' })).toMatchObject({ orders: [{ orderId }], next: null });
  const { sha256 } = await trial.did('o-clerk', { action: 'readLapse', orderId });
  expect(await sign(orderId, 'o-clerk', { sha256: 'a'.repeat(64) })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await sign(orderId, 'o-clerk', { sha256 })).toMatchObject({
    data: {
      state: 'lapsed',
      can: ['issue'],
      documents: expect.arrayContaining([{ documentId, title: '民事裁定书', date: '2025-03-12' }]),
    },
  });
  expect(await documents.get(documentId)).toMatchObject({
    state: 'issued',
    signatures: [{ openid: 'o-judge' }, { openid: 'o-clerk' }],
    sealed: { by: 'o-clerk' },
    contentSha256: sha256,
  });
  expect(await cases.get('yuyao:民初:2025:1')).toMatchObject({
    state: 'decided',
    outcome: 'deemedWithdrawn',
    decidedOn: '2025-03-12',
  });
  expect(await notifications.get(`${orderId}:lapsed:${PLAINTIFF}`)).toMatchObject({
    text: '因为没有交费，案件已裁定按撤诉处理。之后到账的钱会原路退回。可以再次起诉，裁定书会送达给您。',
  });
  expect(await trial.did('o-clerk', { action: 'lapsesToSign' })).toMatchObject({ orders: [] });
  expect(await trial.ask(PLAINTIFF, { action: 'readDocument', orderId, documentId })).toMatchObject({ ok: true });
  expect(await trial.ask(PLAINTIFF, { action: 'prepay', orderId })).toMatchObject({
    error: { message: expect.stringContaining('重新起诉') },
  });
  // Signed once more it is the same, and no more orders come of a case that is over.
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed' } });
  const preservation = { for: 'preservation', claimFen: 100_000, appliedOn: '2025-03-12' };
  expect(
    await trial.ask('o-clerk', { action: 'computeIssue', caseId: 'yuyao:民初:2025:1', occasion: preservation }),
  ).toMatchObject({ error: { message: expect.stringContaining('已经结案') } });
});

test('FEE-12, FEE-17 paid between the two signatures: there is no ruling, both are told, the case goes on', async () => {
  const orderId = await overdue();
  await rule(orderId);
  await trial.paid(orderId);
  expect(await trial.order(orderId)).toMatchObject({ state: 'paid' });
  expect((await trial.order(orderId)).lapse).toBeUndefined();
  for (const openid of ['o-judge', 'o-clerk'])
    expect(await trial.told(openid)).toContain(
      '（2025）浙0281民初1号：费用已经收到，全部签名之前裁定还没有作出，草稿作废，不用再签。',
    );
  expect(await sign(orderId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await trial.did('o-clerk', { action: 'lapsesToSign' })).toMatchObject({ orders: [] });
  expect(await cases.get('yuyao:民初:2025:1')).toMatchObject({ state: 'registered' });
  expect(await documents.get(`${orderId}:rulingDeemedWithdrawn:1`)).toMatchObject({ state: 'signing' });
});

test('FEE-12, FEE-17 whoever is at the till when the clerk signs is asked about: paid without our knowing, it is no ruling', async () => {
  const orderId = await overdue();
  await rule(orderId);
  await trial.pay(await trial.begun(orderId), { silent: true });
  expect(await sign(orderId)).toMatchObject({ error: { message: expect.stringContaining('“已缴费”') } });
  expect(await trial.order(orderId)).toMatchObject({ state: 'paid' });
});

test('FEE-12 whoever is at the till and has not paid is sent away, and nothing can be paid there any more', async () => {
  const orderId = await overdue();
  await rule(orderId);
  const no = await trial.begun(orderId);
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed' } });
  await expect(trial.pay(no)).rejects.toThrow('refused');
});

test('FEE-12 money at the bank after the ruling goes back, and revives nothing', async () => {
  const orderId = await overdue();
  await rule(orderId);
  await sign(orderId);
  const refunding = await trial.did('o-finance', {
    action: 'recordPayment',
    orderId,
    reference: 'B-1',
    amountFen: 230_000,
    paidOn: '2025-03-12',
    payerName: '陈晓梅',
  });
  expect(refunding).toMatchObject({
    state: 'refunding',
    payments: [{ countedFen: 0, backFen: 230_000 }],
    refunds: [{ amountFen: 230_000, reason: 'afterRuling', channel: 'bank' }],
  });
  expect((await trial.order(orderId)).paid).toBeNull();
  expect(await cases.get('yuyao:民初:2025:1')).toMatchObject({ outcome: 'deemedWithdrawn' });
});

test('FEE-12 only what is overdue by a served notice is ruled on, by a judge of the court, and one ruling waits at a time', async () => {
  const { _id: orderId } = await trial.registered();
  expect(await rule(orderId)).toMatchObject({ error: { message: expect.stringContaining('待缴费') } });
  trial.at('2025-03-12 09:00');
  await trial.tick();
  for (const openid of ['o-filing-judge', 'o-clerk', 'o-finance', PLAINTIFF])
    expect(await rule(orderId, openid)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await rule(orderId, 'o-gz-judge')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await rule(orderId, 'o-judge', { clerkId: 'o-gz-clerk' })).toMatchObject({
    error: { fields: { clerkId: expect.any(String) } },
  });
  expect(await sign(orderId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await rule(orderId)).toMatchObject({ ok: true });
  // He may put it in other words before the clerk has signed: another text, which both sign.
  expect(await rule(orderId, 'o-judge', { reasons: '原告没有预交案件受理费。' })).toMatchObject({ ok: true });
  expect(await trial.order(orderId)).toMatchObject({ lapses: 2, lapse: { text: 2 } });
  expect(await sign(orderId)).toMatchObject({ ok: true });
  expect(await documents.get(`${orderId}:rulingDeemedWithdrawn:1`)).toMatchObject({ state: 'signing' });
  expect(await documents.get(`${orderId}:rulingDeemedWithdrawn:2`)).toMatchObject({ state: 'issued' });
  expect(await rule(orderId)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
});

test('FEE-12, FEE-13 aid asked for between the two signatures stands before the ruling; decided with a new day, there is none', async () => {
  const orderId = await overdue();
  await rule(orderId);
  const { aidId } = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
  expect(await sign(orderId)).toMatchObject({ error: { message: expect.stringContaining('救助申请还没有决定') } });
  const decision = {
    granted: true,
    percent: 50,
    ground: 'otherReduce',
    reasons: '确有困难。',
    lastDay: '2025-03-20',
    approval: APPROVAL,
  };
  await trial.did('o-judge', { action: 'decideAid', aidId, ...decision });
  expect((await trial.told('o-clerk')).join()).toContain('救助申请有了决定');
  expect(await sign(orderId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  trial.at('2025-03-21 09:00');
  await trial.tick();
  expect(await trial.order(orderId)).toMatchObject({ state: 'overdue', amountFen: 115_000 });
  // A new ruling, which tells of the reduction.
  expect(await rule(orderId)).toMatchObject({ ok: true });
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed' } });
  expect(await documents.get(`${orderId}:rulingDeemedWithdrawn:2`)).toMatchObject({ state: 'issued' });
});

test('FEE-12, FEE-13 aid refused and its new day over as well: only then the judge may rule', async () => {
  const { _id: orderId } = await trial.registered();
  const { aidId } = await trial.did(PLAINTIFF, { action: 'applyAid', orderId, ...AID });
  const refused = { granted: false, reasons: '没有提交困难的证明。', lastDay: '2025-03-20' };
  await trial.did('o-judge', { action: 'decideAid', aidId, ...refused });
  // The first period alone would be over.
  for (const day of ['2025-03-12', '2025-03-20']) {
    trial.at(`${day} 09:00`);
    await trial.tick();
    expect(await rule(orderId)).toMatchObject({ error: { message: expect.stringContaining('待缴费') } });
  }
  trial.at('2025-03-21 09:00');
  await trial.tick();
  expect(await rule(orderId)).toMatchObject({ ok: true });
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed', lastDay: '2025-03-20' } });
  expect(await cases.get('yuyao:民初:2025:1')).toMatchObject({ outcome: 'deemedWithdrawn' });
});

test('FEE-12 行诉解释61 likewise in an administrative case: by a 行政裁定书 of its own court', async () => {
  const filing = (openid: string, event: Record<string, unknown>) =>
    trial.must<{ filingId: string; version: number; caseId: string }>('file-case', openid, event);
  const { filingId, version } = await filing(PLAINTIFF, {
    action: 'saveDraft',
    courtId: 'bj-4th-intermediate',
    kind: 'administrative',
    content: SUIT,
  });
  await filing(PLAINTIFF, { action: 'submit', filingId, version });
  await filing('o-bj-filing-judge', { action: 'take', filingId });
  const { caseId } = await filing('o-bj-filing-judge', { action: 'register', filingId });
  const orderId = `${caseId}:acceptanceFee:1`;
  expect(await trial.order(orderId)).toMatchObject({ state: 'issued', amountFen: 5_000, lastDay: '2025-03-11' });
  trial.at('2025-03-12 09:00');
  await trial.tick();
  expect(await trial.order(orderId)).toMatchObject({ state: 'overdue' });
  const reasons = '原告经本院通知，没有预交案件受理费。';
  expect(await rule(orderId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await trial.did('o-bj-judge', { action: 'previewLapse', orderId, reasons })).toMatchObject({
    title: '行政裁定书',
  });
  expect(await rule(orderId, 'o-bj-judge')).toMatchObject({ ok: true });
  expect(await sign(orderId, 'o-bj-clerk')).toMatchObject({ data: { state: 'lapsed' } });
  expect(await cases.get(caseId)).toMatchObject({ state: 'decided', outcome: 'deemedWithdrawn' });
});

test('FEE-8 the top-up for ordinary procedure not paid: the case is deemed withdrawn, what was paid stays paid until the clerk refunds half', async () => {
  const { _id: first, caseId } = await trial.registered(CONTENT, { summaryProcedure: true });
  await trial.paid(first);
  const occasion = { for: 'ordinaryProcedure' };
  const { orderId } = await trial.did('o-clerk', { action: 'issue', caseId, occasion, amountFen: 115_000 });
  trial.at('2025-03-12 09:00');
  await trial.tick();
  expect(await rule(orderId)).toMatchObject({ ok: true });
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed' } });
  expect(await trial.order(first)).toMatchObject({ state: 'paid' });
  expect(await cases.get(caseId)).toMatchObject({ outcome: 'deemedWithdrawn' });
});

test('FEE-7, FEE-12 a raised claim not topped up, a counterclaim, an application: none of them ends the suit', async () => {
  const { _id: first, caseId } = await trial.registered();
  await trial.paid(first);
  const raised = await trial.did('o-clerk', {
    action: 'issue',
    caseId,
    occasion: { for: 'claimRaised', claimFen: 20_000_000 },
    amountFen: 200_000,
  });
  const counterclaim = { for: 'counterclaim', claimFen: 2_000_000, raisedOn: '2025-03-04', merged: true };
  const counter = await trial.did('o-clerk', { action: 'issue', caseId, occasion: counterclaim, amountFen: 15_000 });
  await trial.did('o-clerk', { action: 'serveNotice', orderId: counter.orderId, servedOn: '2025-03-04' });
  trial.at('2025-03-12 09:00');
  await trial.tick();
  expect(await rule(raised.orderId)).toMatchObject({ error: { message: expect.stringContaining('增加的那部分请求') } });
  expect(await rule(counter.orderId)).toMatchObject({ error: { message: expect.stringContaining('反诉') } });
  expect(await cases.get(caseId)).toMatchObject({ state: 'registered' });
});
