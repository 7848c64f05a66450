/** 送达, the court's half: planning and sending, proof, other means, public notice, disputes, correction, the 调解书. */
import { documents } from '../../platform/documents/store/document';
import { caseMembers } from '../../records/case/member';
import { services } from '../../records/service/service';
import { APPEAL, CLERK, DEFENDANT, JUDGE, LAWYER, PLAINTIFF, START, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

const upload = (openid: string, name: string): Promise<string> => trial.upload(openid, name);

test('SERVE-1, 2, 9 the plan says on whom, to whose hands, by which way and why, and what would begin', async () => {
  const of = await trial.living({ consents: ['plaintiff'] });
  const document = await trial.document(of);
  const list = await trial.did(CLERK, { action: 'plan', caseId: of.caseId });
  expect(list.documents).toMatchObject([
    { documentId: document._id, title: '民事判决书', document: 'judgment', served: 0 },
  ]);
  const plan = await trial.did(CLERK, { action: 'plan', caseId: of.caseId, documentId: document._id });
  expect(
    plan.parties.map(({ name, role, electronic, recipients }) => [name, role, electronic, recipients.length]),
  ).toEqual([
    ['陈晓梅', '原告', 'served', 2],
    ['王建国', '被告', 'ascertained', 1],
  ]);
  expect(plan.parties[1]?.suggested).toEqual([
    { kind: 'appeal', document: { kind: 'judgment', law: 'civil', instance: 'first' } },
  ]);
  expect(plan.parties[1]?.why.map(({ rule }) => rule).join()).toContain('SERVE-4');
});

test('SIGN-4 prepared first, then sent to all; asked again it is the same services, sent once', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const document = await trial.document(of);
  const prepare = {
    action: 'prepare',
    caseId: of.caseId,
    documentId: document._id,
    to: [of.plaintiff, of.defendant].map((partyId) => ({ partyId, starts: [APPEAL] })),
  } as const;
  const prepared = await trial.did(CLERK, prepare);
  expect(prepared.services.map(({ state }) => state)).toEqual(['prepared', 'prepared']);
  expect(await trial.dates(of.caseId)).toEqual([]);
  const serviceIds = prepared.services.map(({ serviceId }) => serviceId);
  trial.at('2025-03-04T10:00:00+08:00');
  const sent = await trial.did(CLERK, { action: 'send', serviceIds });
  expect(sent.services.map(({ state, effectiveOn }) => [state, effectiveOn])).toEqual([
    ['served', '2025-03-04'],
    ['served', '2025-03-04'],
  ]);
  trial.at('2025-03-05T10:00:00+08:00');
  await trial.did(CLERK, prepare);
  await trial.did(CLERK, { action: 'send', serviceIds });
  expect(await services.count({ documentId: document._id })).toBe(2);
  expect((await trial.dates(of.caseId)).map(({ on }) => on)).toEqual(['2025-03-19', '2025-03-19']);
  expect((await trial.course(of.caseId)).filter(({ kind }) => kind === 'service')).toHaveLength(2);
});

test('TIME-7, FEE-11 what may not begin is refused: too short a time for evidence, another’s fee, a document of another case', async () => {
  const of = await trial.living({ more: { procedure: 'ordinary' } });
  const document = await trial.document(of, 'evidence-notice');
  const refused = (starts: object[], documentId = document._id) =>
    trial.refused(CLERK, {
      action: 'prepare',
      caseId: of.caseId,
      documentId,
      to: [{ partyId: of.defendant, starts }],
    });
  expect(await refused([{ kind: 'evidence', days: 14 }])).toBe('INVALID_INPUT');
  expect(await refused([{ kind: 'payFee', orderId: 'another:order' }])).toBe('INVALID_INPUT');
  const other = await trial.living();
  expect(await refused([], (await trial.document(other))._id)).toBe('NOT_FOUND');
});

test('SERVE-4b other proof that the clerk puts on record presumes service from the day it shows', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-08T10:00:00+08:00');
  const event = { action: 'proof', serviceId, text: '他在电话里说已经看过判决书，有录音。' } as const;
  expect(await trial.refused(CLERK, { ...event, receivedOn: '2025-03-09' })).toBe('INVALID_INPUT');
  expect(await trial.refused(CLERK, { ...event, receivedOn: '2025-03-02' })).toBe('INVALID_INPUT');
  const done = await trial.did(CLERK, { ...event, receivedOn: '2025-03-06' });
  expect(done).toMatchObject({ state: 'presumedServed', effectiveOn: '2025-03-06', presumed: true });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-21' }]);
});

test('SERVE-10 clause A the day for proof passes: nothing follows until the clerk says so; then other means, with a receipt', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-10T23:00:00+08:00');
  const failing = { action: 'fail', serviceId, reason: '一直没有打开，电话不通。' } as const;
  expect(await trial.refused(CLERK, failing)).toBe('PRECONDITION_FAILED');
  trial.at('2025-03-11T09:00:00+08:00');
  const late = await trial.did(CLERK, { action: 'track', state: 'late' });
  expect(late.services.find((one) => one.serviceId === serviceId)).toMatchObject({
    late: true,
    proofBy: '2025-03-10',
    noticeUntil: null,
    paperAsked: false,
  });
  expect((await trial.did(CLERK, failing)).state).toBe('failed');
  const receipt = { action: 'recordReceipt', serviceId, outcome: 'signed', receivedOn: '2025-03-13' } as const;
  expect(await trial.refused(CLERK, { ...receipt, signedBy: '王建国本人' })).toBe('PRECONDITION_FAILED');
  const going = await trial.did(CLERK, { action: 'fallback', serviceId, means: 'post', reference: 'EB1' });
  expect(going).toMatchObject({ state: 'sent', others: [{ means: 'post', meansName: '邮寄送达', failed: null }] });
  expect((await trial.told(DEFENDANT, of))[0]).toContain('期限从收到那天的第二天算起');
  const form = await trial.did(CLERK, { action: 'receiptForm', serviceId });
  expect(form.title).toBe('送达回证');
  trial.at('2025-03-14T09:00:00+08:00');
  // Without the receipt itself it is not served.
  expect(await trial.refused(CLERK, { ...receipt, signedBy: '王建国本人' })).toBe('PRECONDITION_FAILED');
  const proofs = [{ name: '送达回证', fileIds: [await upload(CLERK, 'receipt')] }];
  const done = await trial.did(CLERK, { ...receipt, signedBy: '王建国本人', proofs });
  expect(done).toMatchObject({ state: 'served', effectiveOn: '2025-03-13', rule: expect.stringContaining('SERVE-10') });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-28' }]);
  const kept = await trial.service(serviceId);
  expect(kept.others[0]?.ended?.proofs).toMatchObject([{ name: '送达回证', type: 'pdf', parts: [{}] }]);
  // It was not served electronically: there is no such certificate.
  expect(await trial.refused(DEFENDANT, { action: 'certificate', serviceId })).toBe('PRECONDITION_FAILED');
});

test('SERVE-10 民诉法89 left at his home with witnesses or pictures; a 调解书 never (SERVE-8)', async () => {
  const of = await trial.living({ released: false });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  expect(await trial.service(serviceId)).toMatchObject({ state: 'prepared', recipients: [] });
  await trial.did(CLERK, { action: 'fallback', serviceId, means: 'direct' });
  const left = { action: 'recordReceipt', serviceId, outcome: 'left', receivedOn: '2025-03-03' } as const;
  expect(await trial.refused(CLERK, left)).toBe('PRECONDITION_FAILED');
  expect(await trial.did(CLERK, { ...left, witnesses: ['居委会张某'] })).toMatchObject({
    state: 'served',
    rule: 'SERVE-10 民事诉讼法第89条',
  });
  const other = await trial.living({ released: false });
  const mediation = await trial.serve(other, await trial.document(other, 'mediation-document'), other.defendant);
  expect(await trial.refused(CLERK, { action: 'fallback', serviceId: mediation, means: 'leaving' })).toBe(
    'PRECONDITION_FAILED',
  );
  await trial.did(CLERK, { action: 'fallback', serviceId: mediation, means: 'direct' });
  expect(await trial.refused(CLERK, { ...left, serviceId: mediation, witnesses: ['居委会张某'] })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('SERVE-10 public notice is the judge’s, after everything else or where nobody knows where he is; 30 days, then the clerk records it', async () => {
  const of = await trial.living({ released: false, more: { procedure: 'ordinary' } });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  const notice = {
    action: 'publish',
    serviceId,
    publishedOn: ['2025-03-03'],
    reason: '原址查无此人，村委会证明去向不明。',
    whereaboutsUnknown: true,
  } as const;
  expect(await trial.refused(CLERK, notice)).toBe('FORBIDDEN');
  expect(await trial.refused(JUDGE, { ...notice, whereaboutsUnknown: false })).toBe('PRECONDITION_FAILED');
  expect(await trial.refused(JUDGE, { ...notice, publishedOn: ['2025-03-04'] })).toBe('INVALID_INPUT');
  const published = await trial.did(JUDGE, notice);
  expect(published).toMatchObject({ state: 'publicNotice', notice: { servedOn: '2025-04-02' } });
  // 解释139
  expect(published.content).toEqual(['公告送达的原因', '裁判主要内容', '上诉权利', '上诉期限', '上诉的法院']);
  expect(await trial.dates(of.caseId)).toEqual([]);
  trial.at('2025-04-02T23:59:59+08:00');
  expect(await trial.refused(CLERK, { action: 'noticeOver', serviceId })).toBe('PRECONDITION_FAILED');
  trial.at('2025-04-10T09:00:00+08:00');
  // Recorded late, it is the day of the law all the same.
  expect(await trial.did(CLERK, { action: 'noticeOver', serviceId })).toMatchObject({
    state: 'served',
    effectiveOn: '2025-04-02',
  });
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-04-17' }]);
});

test('SERVE-10 解释140 no public notice in civil summary procedure, nor of a 调解书', async () => {
  const notice = {
    action: 'publish',
    publishedOn: ['2025-03-03'],
    reason: '下落不明，经查证。',
    whereaboutsUnknown: true,
  } as const;
  const summary = await trial.living({ released: false, more: { procedure: 'summary' } });
  const one = await trial.serve(summary, await trial.document(summary), summary.defendant);
  expect(await trial.refused(JUDGE, { ...notice, serviceId: one })).toBe('PRECONDITION_FAILED');
  const ordinary = await trial.living({ released: false, more: { procedure: 'ordinary' } });
  const two = await trial.serve(ordinary, await trial.document(ordinary, 'mediation-document'), ordinary.defendant);
  expect(await trial.refused(JUDGE, { ...notice, serviceId: two })).toBe('PRECONDITION_FAILED');
});

test('SERVE-11 a corrected document is served again, the old one is marked; periods run anew only by the judge’s word', async () => {
  for (const runAnew of [false, true]) {
    trial.at(START);
    const of = await trial.living({ consents: ['defendant', 'plaintiff'] });
    const old = await trial.document(of);
    const serviceId = await trial.serve(of, old, of.defendant, { starts: [APPEAL] });
    trial.at('2025-03-06T10:00:00+08:00');
    const corrected = await trial.document(of, 'judgment', { replaces: old._id });
    const event = {
      action: 'replace',
      caseId: of.caseId,
      documentId: old._id,
      correctedDocumentId: corrected._id,
      runAnew,
      reason: '判决书第三页金额笔误，已更正。',
    } as const;
    if (runAnew) expect(await trial.refused(CLERK, event)).toBe('FORBIDDEN');
    const { services: again } = await trial.did(JUDGE, event);
    expect(again).toMatchObject([{ documentId: corrected._id, state: 'served', effectiveOn: '2025-03-06' }]);
    const before = await trial.did(DEFENDANT, { action: 'service', serviceId });
    expect(before).toMatchObject({ corrected: true, state: 'served', next: expect.stringContaining('已经更正') });
    expect(before.can).not.toContain('dispute');
    // Not deleted: he still reads what he was served with.
    await trial.did(DEFENDANT, { action: 'open', serviceId });
    expect((await trial.did(DEFENDANT, { action: 'bytes', serviceId })).sha256).toBe(old.sha256);
    expect(await documents.get(old._id)).toMatchObject({ replacedBy: corrected._id });
    const running = (await trial.dates(of.caseId)).filter(({ state }) => state === 'running').map(({ on }) => on);
    expect(running).toEqual([runAnew ? '2025-03-21' : '2025-03-18']);
    // Again nothing is served twice.
    await trial.did(JUDGE, event);
    expect(await services.count({ documentId: corrected._id })).toBe(1);
  }
});

test('SERVE-11 one that had not taken effect never does: whoever opens it late is led to the corrected one', async () => {
  const of = await trial.living({ consents: [] });
  const old = await trial.document(of);
  const serviceId = await trial.serve(of, old, of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-06T10:00:00+08:00');
  const corrected = await trial.document(of);
  await trial.did(CLERK, {
    action: 'replace',
    caseId: of.caseId,
    documentId: old._id,
    correctedDocumentId: corrected._id,
    runAnew: false,
    reason: '送达前发现金额笔误。',
  });
  expect(await trial.did(DEFENDANT, { action: 'open', serviceId })).toMatchObject({
    state: 'arrived',
    effectiveOn: null,
  });
  expect(await trial.refused(DEFENDANT, { action: 'reply', serviceId })).toBe('PRECONDITION_FAILED');
  expect(await trial.dates(of.caseId)).toEqual([]);
  const [again] = (await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId })).services;
  await trial.did(DEFENDANT, { action: 'reply', serviceId: again?.serviceId });
  // Nothing had run: it runs from the corrected one.
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-21' }]);
});

test('SERVE-8, MED-8 a 调解书 works by each party’s own signature over what he read, after a fresh check; then there is a receipt', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'], special: ['mediate'] });
  const document = await trial.document(of, 'mediation-document');
  const first = await trial.serve(of, document, of.plaintiff);
  const second = await trial.serve(of, document, of.defendant);
  // Not to the agent's hands.
  expect((await trial.service(first)).recipients).toEqual([PLAINTIFF]);
  expect(await trial.service(first)).toMatchObject({ state: 'served' });
  expect(await trial.dates(of.caseId)).toEqual([]);
  const sign = { action: 'signFor', serviceId: first, sha256: document.sha256 } as const;
  expect(await trial.refused(PLAINTIFF, sign)).toBe('PRECONDITION_FAILED');
  await trial.did(PLAINTIFF, { action: 'open', serviceId: first });
  expect(await trial.refused(PLAINTIFF, sign)).toBe('FORBIDDEN');
  await trial.checked(PLAINTIFF, 'sign', first, 'a'.repeat(64));
  expect(await trial.refused(PLAINTIFF, sign)).toBe('FORBIDDEN');
  await trial.checked(PLAINTIFF, 'sign', first, document.sha256);
  expect(await trial.refused(PLAINTIFF, { ...sign, sha256: 'a'.repeat(64) })).toBe('CONFLICT');
  await trial.did(LAWYER, { action: 'open', serviceId: first });
  await trial.checked(LAWYER, 'sign', first, document.sha256);
  expect(await trial.refused(LAWYER, sign)).toBe('FORBIDDEN');
  const signed = await trial.did(PLAINTIFF, sign);
  expect(signed).toMatchObject({ state: 'signedFor', signed: { name: '陈晓梅' } });
  expect(signed.can).not.toContain('goBack');
  expect((await trial.told(CLERK, of)).filter((text) => text.includes('各方都已签收'))).toEqual([]);
  trial.at('2025-03-08T10:00:00+08:00');
  await trial.did(DEFENDANT, { action: 'open', serviceId: second });
  await trial.checked(DEFENDANT, 'sign', second, document.sha256);
  await trial.did(DEFENDANT, { action: 'signFor', serviceId: second, sha256: document.sha256 });
  // TIME-8: computed, and confirmed by the clerk.
  expect((await trial.told(CLERK, of))[0]).toContain('最后一方在 2025 年 3 月 8 日（周六）签收');
  expect((await trial.did(DEFENDANT, { action: 'certificate', serviceId: second })).title).toBe('送达回证');
  expect(await trial.refused(DEFENDANT, { action: 'goBack', serviceId: second })).toBe('PRECONDITION_FAILED');
});

test('MED-8 民诉法102 before he has signed either may go back; the judge is told; an agent may not', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of, 'mediation-document'), of.plaintiff);
  expect(await trial.refused(LAWYER, { action: 'goBack', serviceId })).toBe('FORBIDDEN');
  const gone = await trial.did(PLAINTIFF, { action: 'goBack', serviceId, reason: '金额不能接受' });
  expect(gone).toMatchObject({ state: 'declined' });
  expect((await trial.told(JUDGE, of))[0]).toContain('请及时判决');
  const judgment = await trial.serve(of, await trial.document(of), of.plaintiff);
  expect(await trial.refused(PLAINTIFF, { action: 'goBack', serviceId: judgment })).toBe('PRECONDITION_FAILED');
});

test('DOMAIN 4 other courts, other officers, the other side: nothing is there for them', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  for (const [who, event, code] of [
    ['o-gz-clerk', { action: 'trackOne', serviceId }, 'NOT_FOUND'],
    ['o-gz-clerk', { action: 'plan', caseId: of.caseId }, 'NOT_FOUND'],
    ['o-enforcement', { action: 'trackOne', serviceId }, 'FORBIDDEN'],
    ['o-gz-judge', { action: 'certificate', serviceId }, 'NOT_FOUND'],
    [PLAINTIFF, { action: 'service', serviceId }, 'NOT_FOUND'],
    [LAWYER, { action: 'open', serviceId }, 'NOT_FOUND'],
    ['o-elder', { action: 'myAddress', caseId: of.caseId }, 'NOT_FOUND'],
    [PLAINTIFF, { action: 'withdrawConsent', caseId: of.caseId, partyId: of.defendant }, 'NOT_FOUND'],
    [DEFENDANT, { action: 'trackOne', serviceId }, 'FORBIDDEN'],
    ['o-newcomer', { action: 'inbox' }, 'IDENTITY_REQUIRED'],
    [undefined, { action: 'inbox' }, 'UNAUTHENTICATED'],
  ] as const)
    expect([who, await trial.refused(who, event)]).toEqual([who, code]);
});

test('DOMAIN 4 the filing judge serves until the case is assigned, and no longer', async () => {
  const before = await trial.living({ assigned: false, consents: ['defendant'] });
  const serviceId = await trial.serve(before, await trial.document(before, 'acceptance-notice'), before.defendant, {
    send: false,
  });
  const sent = await trial.did('o-filing-judge', { action: 'send', serviceIds: [serviceId] });
  expect(sent.services).toMatchObject([{ state: 'served' }]);
  const after = await trial.living({ consents: ['defendant'] });
  const late = await trial.serve(after, await trial.document(after), after.defendant, { send: false });
  for (const event of [
    { action: 'send', serviceIds: [late] },
    { action: 'trackOne', serviceId: late },
    { action: 'plan', caseId: after.caseId },
  ] as const)
    expect(await trial.refused('o-filing-judge', event)).toBe('FORBIDDEN');
});

test('an officer who is a party before another court reads his certificate there as a party', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  const { openid, role } = { openid: 'o-gz-judge' as typeof DEFENDANT, role: 'defendant' as const };
  await caseMembers.insert({
    _id: `${of.caseId}:${openid}`,
    caseId: of.caseId,
    courtId: 'yuyao',
    openid,
    role,
    parties: [of.defendant],
    from: new Date(START),
  });
  expect((await trial.did(openid, { action: 'certificate', serviceId })).title).toBe('电子送达凭证');
});

test('PROG-4 what only one side may know is not served on the other, nor told to it', async () => {
  const { serve } = await import('../../records/service/send');
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const document = await trial.document(of, 'ruling-stay');
  const order = {
    of: of.case,
    document,
    kind: 'ruling' as const,
    by: { openid: CLERK, name: '江书记员' },
    embargo: { applicants: [of.plaintiff] },
  };
  const clock = { now: () => Date.parse(START) };
  const [own] = await serve({ ...order, to: [{ partyId: of.plaintiff }] }, 'act-1', clock);
  expect(own?.state).toBe('served');
  await expect(serve({ ...order, to: [{ partyId: of.defendant }] }, 'act-2', clock)).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
  });
  const about = (await trial.course(of.caseId)).filter(({ about: what }) => what?.documentId === document._id);
  expect(about.length).toBeGreaterThan(1);
  expect(about.every(({ embargo }) => embargo?.applicants.includes(of.plaintiff))).toBe(true);
});
