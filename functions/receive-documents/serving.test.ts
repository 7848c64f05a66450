/** 电子送达: what is served, by which of SERVE-3, 4a, 4b, and what begins to run by it. */

import { type ProgressItem, showProgress } from '../../court/access/progress';
import { fen } from '../../court/money';
import type { CaseEvent } from '../../records/case/event';
import { caseMembers } from '../../records/case/member';
import { activePart, factsOf, viewerOf } from '../../records/case/part';
import { feeOrders, newFeeOrder } from '../../records/fee/order';
import { APPEAL, CLERK, DEFENDANT, JUDGE, LAWYER, PLAINTIFF, START, startTrial, type Trial } from './trial';

let trial: Trial;

const itemOf = ({ kind, at, by, servedAt = {}, superseded = false }: CaseEvent): ProgressItem => ({
  kind,
  at: at.getTime(),
  ...(by ? { by } : {}),
  servedAt,
  superseded,
});

beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => trial.at(START));
afterAll(() => trial.stop());

test('SERVE-3 to an account that he confirmed, arriving is service: not when it is opened; the period begins next day', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const document = await trial.document(of);
  const serviceId = await trial.serve(of, document, of.defendant, { starts: [APPEAL] });
  expect(await trial.service(serviceId)).toMatchObject({
    state: 'served',
    effectiveOn: '2025-03-03',
    effectiveAt: new Date(START),
    rule: expect.stringMatching(/^SERVE-3 /),
    consentRef: `${of.defendant}:demo`,
    proofBy: null,
  });
  // TIME-8: fifteen days from his own service.
  expect(await trial.dates(of.caseId)).toMatchObject([
    { kind: 'appeal', partyId: of.defendant, on: '2025-03-18', state: 'running', from: serviceId },
  ]);
  trial.at('2025-03-05T08:00:00+08:00');
  const opened = await trial.did(DEFENDANT, { action: 'open', serviceId });
  expect(opened).toMatchObject({ state: 'served', effectiveOn: '2025-03-03', presumed: false });
  expect(opened.periods).toMatchObject([{ title: '上诉期', lastDay: '2025-03-18', daysLeft: 13 }]);
  expect((await trial.dates(of.caseId)).map(({ on }) => on)).toEqual(['2025-03-18']);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('已于 2025 年 3 月 3 日（周一）送达给您');
  expect((await trial.told(DEFENDANT, of))[0]).toContain('上诉期的最后一天是 2025 年 3 月 18 日（周二）');
});

test('SERVE-4 DOMAIN 6.5 to another account that is certainly his, arriving starts nothing: nor does a message, nor the day for proof', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  expect(await trial.service(serviceId)).toMatchObject({
    state: 'arrived',
    effectiveOn: null,
    rule: null,
    proofBy: '2025-03-10',
    consentRef: null,
  });
  expect(await trial.dates(of.caseId)).toEqual([]);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('确认以后才算送达');
  trial.at('2025-03-20T10:00:00+08:00');
  const seen = await trial.did(DEFENDANT, { action: 'service', serviceId });
  expect(seen).toMatchObject({ state: 'arrived', effectiveOn: null, periods: [], openedAt: null });
  expect(await trial.dates(of.caseId)).toEqual([]);
});

test('SERVE-4a 确认收到 serves from then, not from its arrival', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-06T09:00:00+08:00');
  const replied = await trial.did(DEFENDANT, { action: 'reply', serviceId });
  expect(replied).toMatchObject({ state: 'served', effectiveOn: '2025-03-06', presumed: false });
  expect(replied.rule).toContain('SERVE-4 在线诉讼规则第31条第2款(1)');
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-21' }]);
});

test('SERVE-4b opening it presumes service, and he is told how the presumption falls', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-07T21:00:00+08:00');
  const opened = await trial.did(DEFENDANT, { action: 'open', serviceId });
  expect(opened).toMatchObject({ state: 'presumedServed', effectiveOn: '2025-03-07', presumed: true });
  expect(opened.rule).toContain('SERVE-4 在线诉讼规则第31条第2款(2)');
  expect(opened.can).toContain('dispute');
  expect((await trial.told(DEFENDANT, of))[0]).toContain('不是您本人看的，请提出异议');
  // What he says afterwards is kept, and moves nothing.
  trial.at('2025-03-08T09:00:00+08:00');
  expect(await trial.did(DEFENDANT, { action: 'reply', serviceId })).toMatchObject({ effectiveOn: '2025-03-07' });
  const { channels } = await trial.service(serviceId);
  expect(channels[0]?.events.map(({ kind }) => kind)).toEqual(['sent', 'arrived', 'read', 'replied']);
  expect(await trial.dates(of.caseId)).toMatchObject([{ on: '2025-03-24' }]);
});

test('SERVE-5 sent to several accounts at once, the earliest effective one counts, and is told once', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.plaintiff, { starts: [APPEAL] });
  expect((await trial.service(serviceId)).channels.map(({ to }) => to.value)).toEqual([PLAINTIFF, LAWYER]);
  trial.at('2025-03-04T09:00:00+08:00');
  await trial.did(LAWYER, { action: 'open', serviceId });
  trial.at('2025-03-06T09:00:00+08:00');
  expect(await trial.did(PLAINTIFF, { action: 'reply', serviceId })).toMatchObject({ effectiveOn: '2025-03-04' });
  expect(await trial.dates(of.caseId)).toHaveLength(1);
});

test('SERVE-6 TIME-8 each party has his own day and his own period', async () => {
  const of = await trial.living({ consents: ['plaintiff'] });
  const document = await trial.document(of);
  const first = await trial.serve(of, document, of.plaintiff, { starts: [APPEAL] });
  const second = await trial.serve(of, document, of.defendant, { starts: [APPEAL] });
  trial.at('2025-03-10T23:59:59+08:00');
  await trial.did(DEFENDANT, { action: 'reply', serviceId: second });
  expect((await trial.service(first)).effectiveOn).toBe('2025-03-03');
  expect((await trial.service(second)).effectiveOn).toBe('2025-03-10');
  expect((await trial.dates(of.caseId)).map(({ partyId, on }) => [partyId, on])).toEqual([
    [of.plaintiff, '2025-03-18'],
    [of.defendant, '2025-03-25'],
  ]);
});

test('SERVE-6 a second before midnight of Shanghai is that day, a second after it the next, whatever the day in UTC', async () => {
  for (const [instant, on] of [
    ['2025-03-05T23:59:59+08:00', '2025-03-05'],
    ['2025-03-06T00:00:00+08:00', '2025-03-06'],
    ['2025-03-06T07:59:59+08:00', '2025-03-06'],
  ] as const) {
    trial.at(START);
    const of = await trial.living({ consents: ['defendant'] });
    const document = await trial.document(of);
    trial.at(instant);
    const serviceId = await trial.serve(of, document, of.defendant);
    expect((await trial.service(serviceId)).effectiveOn).toBe(on);
  }
});

test('TIME-6 the answer runs from the copy of the complaint, and the objection to jurisdiction with it; abroad it is 30 days', async () => {
  const of = await trial.living({ consents: ['defendant'], more: { procedure: 'ordinary' } });
  const starts = [{ kind: 'answer', proceeding: 'civilOrdinary' }] as const;
  await trial.serve(of, await trial.document(of, 'civil-complaint'), of.defendant, { starts });
  const [date] = await trial.dates(of.caseId);
  expect(date).toMatchObject({ kind: 'answer', on: '2025-03-18', title: '答辩期' });
  expect(date?.next).toContain('管辖异议');
  const far = await trial.living({ consents: ['defendant'] });
  await trial.serve(far, await trial.document(far, 'civil-complaint'), far.defendant, { starts, abroad: true });
  expect(await trial.dates(far.caseId)).toMatchObject([{ on: '2025-04-02' }]);
});

test('TIME-6, 7 evidence and answer that begin with one document are two periods; a final judgment begins none', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  await trial.serve(of, await trial.document(of, 'evidence-notice'), of.defendant, {
    starts: [
      { kind: 'evidence', days: 15 },
      { kind: 'answer', proceeding: 'civilAppeal' },
    ],
  });
  expect((await trial.dates(of.caseId)).map(({ kind, on }) => [kind, on])).toEqual([
    ['appealAnswer', '2025-03-18'],
    ['evidence', '2025-03-18'],
  ]);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('举证期限的最后一天是');
  const small = await trial.living({ consents: ['defendant'] });
  await trial.serve(small, await trial.document(small), small.defendant, {
    starts: [{ kind: 'appeal', document: { kind: 'judgment', law: 'civil', instance: 'smallClaims' } }],
  });
  expect(await trial.dates(small.caseId)).toEqual([]);
});

test('FEE-11 the days of a fee run from the service of its notice', async () => {
  const of = await trial.living({ consents: ['plaintiff'] });
  const orderId = `${of.caseId}:acceptanceFee:1`;
  await feeOrders.insert(
    newFeeOrder({
      _id: orderId,
      caseId: of.caseId,
      courtId: 'yuyao',
      seq: 1,
      courtName: '余姚市人民法院',
      caseNo: of.caseNo,
      item: 'acceptanceFee',
      kind: 'property',
      occasion: { kind: 'plaintiff' },
      payer: 'plaintiff',
      parties: [of.plaintiff],
      amountFen: fen(230000),
      steps: [],
      state: 'issued',
      issuedAt: new Date(START),
      noticeServedOn: null,
      lastDay: null,
      subMchid: null,
      lastAct: 'act-register',
    }),
  );
  const serviceId = await trial.serve(of, await trial.document(of, 'fee-notice'), of.plaintiff, {
    starts: [{ kind: 'payFee', orderId }],
  });
  expect(await feeOrders.get(orderId)).toMatchObject({
    noticeServedOn: '2025-03-03',
    lastDay: '2025-03-10',
    dueKey: `2025-03-10:${orderId}`,
  });
  expect((await trial.told(PLAINTIFF, of))[0]).toContain('交费期限的最后一天是 2025 年 3 月 10 日');
  const seen = await trial.did(PLAINTIFF, { action: 'service', serviceId });
  expect(seen.periods).toMatchObject([{ title: '交费期限', lastDay: '2025-03-10' }]);
});

test('PROG-4, FEE-11 the notice of a preservation’s fee is served on who asked alone, and the course of the case tells nobody else', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const orderId = `${of.caseId}:applicationFee:1`;
  await feeOrders.insert(
    newFeeOrder({
      ...{ _id: orderId, caseId: of.caseId, courtId: 'yuyao', seq: 1, courtName: '余姚市人民法院', caseNo: of.caseNo },
      ...{ item: 'applicationFee', kind: 'preservation', occasion: { kind: 'application', what: 'preservation' } },
      ...{ payer: 'plaintiff', parties: [of.plaintiff], amountFen: fen(102_000), steps: [], state: 'issued' },
      ...{ issuedAt: new Date(START), noticeServedOn: null, lastDay: null, subMchid: null, lastAct: 'act' },
    }),
  );
  const { _id: documentId } = await trial.document(of, 'fee-notice');
  const { documents } = await import('../../platform/documents/store/document');
  await documents.update(documentId, { orderId });
  const prepare = (partyId: string) =>
    ({ action: 'prepare', caseId: of.caseId, documentId, to: [{ partyId, starts: [] }] }) as const;
  expect(await trial.refused(CLERK, prepare(of.defendant))).toBe('PRECONDITION_FAILED');
  const { services: made } = await trial.did(CLERK, prepare(of.plaintiff));
  await trial.did(CLERK, { action: 'send', serviceIds: made.map((one) => one.serviceId) });
  const about = (await trial.course(of.caseId)).filter((one) => one.about?.documentId === documentId);
  expect(about.length).toBeGreaterThan(0);
  for (const one of about) expect(one.embargo).toEqual({ applicants: [of.plaintiff] });
});

test('SERVE-7 the certificate has the whole trace; what is added later makes a new one, and the old one stays, marked', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  const first = await trial.did(DEFENDANT, { action: 'certificate', serviceId });
  expect(first).toMatchObject({ title: '电子送达凭证', mime: 'application/pdf', next: null });
  expect(Buffer.from(first.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(await trial.did(CLERK, { action: 'certificate', serviceId })).toEqual(first);
  trial.at('2025-03-04T10:00:00+08:00');
  await trial.did(DEFENDANT, { action: 'open', serviceId });
  const second = await trial.did(JUDGE, { action: 'certificate', serviceId });
  expect(second.documentId).not.toBe(first.documentId);
  const { documents } = await import('../../platform/documents/store/document');
  expect(await documents.get(first.documentId)).toMatchObject({ replacedBy: second.documentId, state: 'issued' });
  expect((await trial.service(serviceId)).certificateId).toBe(second.documentId);
});

test('SERVE-7 of what is not served there is no certificate', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  expect(await trial.refused(DEFENDANT, { action: 'certificate', serviceId })).toBe('PRECONDITION_FAILED');
});

test('SERVE-8 paper is given to who asks, once, at an address that only the court reads whole; the day stays', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  const asked = { receiver: '王建国', address: '余姚市阳明街道新建北路6号', postcode: '315400', phone: '13800002345' };
  trial.at('2025-03-05T10:00:00+08:00');
  expect(await trial.did(DEFENDANT, { action: 'requestPaper', serviceId, ...asked })).toMatchObject({
    effectiveOn: '2025-03-03',
    paper: { postedAt: null },
  });
  const kept = await trial.service(serviceId);
  expect(JSON.stringify(kept)).not.toContain('新建北路');
  const shown = await trial.did(CLERK, { action: 'trackOne', serviceId });
  expect(shown.paper).toMatchObject({ ...asked, postedAt: null });
  expect((await trial.told(CLERK, of))[0]).toContain('请寄出。依法应当提供');
  const toPost = async (more = {}) =>
    (await trial.did(CLERK, { action: 'track', state: 'paper', ...more })).services.map((one) => one.serviceId);
  expect(await toPost()).toContain(serviceId);
  expect(await toPost({ caseId: of.caseId })).toEqual([serviceId]);
  expect((await trial.did(CLERK, { action: 'postPaper', serviceId, parcel: 'EB123456789CN' })).paper).toMatchObject({
    parcel: 'EB123456789CN',
  });
  expect(await trial.refused(CLERK, { action: 'postPaper', serviceId, parcel: 'EB1' })).toBe('PRECONDITION_FAILED');
  expect(await toPost()).not.toContain(serviceId);
  expect((await trial.dates(of.caseId)).map(({ on }) => on)).toEqual(['2025-03-18']);
  expect((await trial.told(DEFENDANT, of))[0]).toContain('送达日期和期限不变');
});

test('SERVE-9 the party, his agents: each of their hands is his; who stands for him since may open it too', async () => {
  const of = await trial.living({ consents: [], lawyerFor: null });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { starts: [APPEAL] });
  expect(await trial.refused(LAWYER, { action: 'open', serviceId })).toBe('NOT_FOUND');
  trial.at('2025-03-04T10:00:00+08:00');
  await caseMembers.insert({
    _id: `${of.caseId}:${LAWYER}`,
    caseId: of.caseId,
    courtId: 'yuyao',
    openid: LAWYER,
    role: 'agent',
    side: 'defendant',
    parties: [of.defendant],
    from: new Date('2025-03-04T09:00:00+08:00'),
  });
  expect(await trial.did(LAWYER, { action: 'open', serviceId })).toMatchObject({
    state: 'presumedServed',
    effectiveOn: '2025-03-04',
  });
});

test('SERVE-9 PROG-2 an agent whose power ended: nothing is sent to him, shown to him or opened by him', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.plaintiff);
  trial.at('2025-03-04T10:00:00+08:00');
  await caseMembers.update(`${of.caseId}:${LAWYER}`, { to: new Date('2025-03-04T09:00:00+08:00') });
  for (const action of ['service', 'open', 'bytes', 'reply', 'certificate', 'messages'] as const)
    expect(await trial.refused(LAWYER, { action, serviceId })).toBe('NOT_FOUND');
  const { services } = await trial.did(LAWYER, { action: 'inbox', caseId: of.caseId });
  expect(services).toEqual([]);
  const second = await trial.serve(of, await trial.document(of, 'summons'), of.plaintiff);
  expect((await trial.service(second)).recipients).toEqual([PLAINTIFF]);
  expect((await trial.told(LAWYER, of)).filter((text) => text.includes('传票'))).toEqual([]);
});

test('ID-2 a frozen account is not certainly his: it is not served electronically', async () => {
  const { people } = await import('../../records/person/person');
  const of = await trial.living({ consents: [] });
  const suspended = { reason: 'lost', at: new Date(START), matter: 'matter-1' };
  const { command } = await import('../../platform/database');
  await people.update(DEFENDANT, { suspended: command().set(suspended) });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  expect(await trial.service(serviceId)).toMatchObject({ state: 'prepared', recipients: [] });
  await people.update(DEFENDANT, { suspended: command().remove() });
});

test('PROG-3, 5 the course of the case tells each service to all, and shows the document to each once it is served on him', async () => {
  const of = await trial.living({ consents: ['plaintiff'] });
  const document = await trial.document(of);
  await trial.serve(of, document, of.plaintiff);
  const second = await trial.serve(of, document, of.defendant);
  trial.at('2025-03-04T10:00:00+08:00');
  const now = Date.parse('2025-03-04T10:00:00+08:00');
  const seesDocument = async (openid: typeof PLAINTIFF) => {
    const part = await activePart(of.caseId, openid, now);
    const items = await trial.course(of.caseId);
    const own = items.filter(({ about }) => about?.documentId === document._id);
    return own
      .filter((one) => showProgress(viewerOf(part), factsOf(of.case), itemOf(one), now).show !== 'absent')
      .map(({ kind }) => kind)
      .sort();
  };
  expect(await seesDocument(PLAINTIFF)).toEqual(['judgment', 'service']);
  expect(await seesDocument(DEFENDANT)).toEqual(['service']);
  await trial.did(DEFENDANT, { action: 'reply', serviceId: second });
  expect(await seesDocument(DEFENDANT)).toEqual(['judgment', 'service', 'service']);
});

test('ID-3 where the sender asked for it, it opens after a fresh check bound to this very document', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant, { confirmIdentity: true });
  const other = await trial.serve(of, await trial.document(of, 'summons'), of.defendant, { confirmIdentity: true });
  expect(await trial.did(DEFENDANT, { action: 'service', serviceId })).toMatchObject({ needsCheck: true });
  const refused = await trial.ask(DEFENDANT, { action: 'open', serviceId });
  expect(refused).toMatchObject({ ok: false, error: { code: 'FORBIDDEN', fields: { check: expect.any(String) } } });
  await trial.checked(DEFENDANT, 'service', other);
  expect(await trial.refused(DEFENDANT, { action: 'open', serviceId })).toBe('FORBIDDEN');
  expect(await trial.service(serviceId)).toMatchObject({ state: 'arrived' });
  await trial.checked(DEFENDANT, 'service', serviceId);
  expect(await trial.did(DEFENDANT, { action: 'open', serviceId })).toMatchObject({ state: 'presumedServed' });
  // Half an hour later he reads on.
  trial.at('2025-03-03T11:00:00+08:00');
  const read = await trial.did(DEFENDANT, { action: 'bytes', serviceId });
  expect(read.sha256).toBe((await trial.service(serviceId)).sha256);
});

test('nobody reads a document without a trace of it', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const serviceId = await trial.serve(of, await trial.document(of), of.defendant);
  expect(await trial.refused(DEFENDANT, { action: 'bytes', serviceId })).toBe('PRECONDITION_FAILED');
  await trial.did(DEFENDANT, { action: 'open', serviceId });
  expect((await trial.did(DEFENDANT, { action: 'bytes', serviceId })).next).toBeNull();
  expect((await trial.service(serviceId)).openedAt).toEqual({ [DEFENDANT]: new Date(START) });
});

test('the inbox: the newest first over cases, what waits, page by page; the other side’s is not among them', async () => {
  const of = await trial.living({ consents: [] });
  const ids: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    trial.at(`2025-03-1${i}T10:00:00+08:00`);
    ids.unshift(await trial.serve(of, await trial.document(of, 'summons'), of.defendant));
    await trial.serve(of, await trial.document(of, 'summons'), of.plaintiff);
  }
  const first = await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId, limit: 2 });
  expect(first.services.map((one) => one.serviceId)).toEqual(ids.slice(0, 2));
  const rest = await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId, limit: 2, cursor: first.next });
  expect(rest).toMatchObject({ services: [{ serviceId: ids[2] }], next: null });
  await trial.did(DEFENDANT, { action: 'reply', serviceId: ids[0] });
  const toDo = await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId, toDo: true });
  expect(toDo.services.map((one) => one.serviceId)).toEqual(ids.slice(1));
});

test('MED-8 a 调解书 that has come still waits in the inbox for its signature; what is on its way on paper waits for nothing', async () => {
  const of = await trial.living({ consents: ['defendant'] });
  const unsigned = await trial.serve(of, await trial.document(of, 'mediation-document'), of.defendant);
  trial.at('2025-03-04T10:00:00+08:00');
  const judgment = await trial.serve(of, await trial.document(of), of.defendant);
  const toDo = await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId, toDo: true });
  expect(toDo.services).toMatchObject([{ serviceId: unsigned, waitsFor: 'signature', courtId: 'yuyao' }]);
  const { services } = await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId });
  expect(services.map(({ serviceId, waitsFor }) => [serviceId, waitsFor])).toEqual([
    [judgment, null],
    [unsigned, 'signature'],
  ]);
  await trial.did(DEFENDANT, { action: 'goBack', serviceId: unsigned });
  expect((await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId, toDo: true })).services).toEqual([]);
  await trial.did(DEFENDANT, { action: 'dispute', serviceId: judgment, ground: 'notMe', text: '那天手机不在我身边。' });
  const [waits] = (await trial.did(DEFENDANT, { action: 'inbox', caseId: of.caseId, toDo: true })).services;
  expect(waits).toMatchObject({ serviceId: judgment, waitsFor: 'decision' });
});

test('messages between court and lawyer stay with the service, and nobody else reads them', async () => {
  const of = await trial.living({ consents: [] });
  const serviceId = await trial.serve(of, await trial.document(of), of.plaintiff);
  await trial.did(LAWYER, { action: 'say', serviceId, text: '附件缺第二页，请补发。' });
  expect((await trial.told(CLERK, of))[0]).toContain('有新的留言');
  trial.at('2025-03-03T10:30:00+08:00');
  await trial.did(CLERK, { action: 'say', serviceId, text: '已核对，稍后更正送达。' });
  const { messages } = await trial.did(PLAINTIFF, { action: 'messages', serviceId });
  expect(messages.map(({ by, fromCourt, text }) => [by, fromCourt, text])).toEqual([
    ['江书记员', true, '已核对，稍后更正送达。'],
    ['林律师（代理人）', false, '附件缺第二页，请补发。'],
  ]);
  for (const stranger of [DEFENDANT, 'o-elder', 'o-gz-clerk'])
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await trial.refused(stranger, { action: 'messages', serviceId }));
});
