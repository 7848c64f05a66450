import { randomUUID } from 'node:crypto';
import { parseLegalDate } from '../../court/time/legal-date';
import { cases } from '../../records/case/case';
import { caseDates } from '../../records/case/date';
import { feeOrders } from '../../records/fee/order';
import { services } from '../../records/service/service';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const defendant = 'o-defendant';
/** FEE-4: against a dismissal of the suit no fee is paid. */
const RULED = { outcome: 'dismissSuit' as const };

test('FILE-12 TIME-6 an answer is drafted, looked at, handed in and received, noted, and its copy served on the plaintiff', async () => {
  const of = await trial.living();
  const date = await trial.period(of, of.defendant, 'answer');
  const { kinds, parties } = await trial.did(defendant, { action: 'kinds', caseId: of.caseId });
  expect(parties).toEqual([{ partyId: of.defendant, name: '王建国', role: '被告' }]);
  expect(kinds.find(({ kind }) => kind === 'answer')).toMatchObject({
    fits: true,
    doubts: [],
    lastDay: date.on,
    daysLeft: 8,
    dateState: 'running',
    urgentHours: null,
  });
  // TIME-12: what may be asked for as urgent, with the hours in which the court then decides.
  expect(kinds.find(({ kind }) => kind === 'preservation')).toMatchObject({ urgentHours: 48 });
  expect(kinds.find(({ kind }) => kind === 'withdrawSuit')).toMatchObject({ fits: false });

  const content = { facts: '借款属实，已还 9,000 元。\n余款同意分期归还。' };
  const { paperId, version } = await trial.did(defendant, {
    action: 'saveDraft',
    caseId: of.caseId,
    kind: 'answer',
    content,
  });
  const fileId = await trial.upload(defendant);
  await trial.did(defendant, { action: 'attach', paperId, name: '转账记录.pdf', fileIds: [fileId] });
  const { sha256, title } = await trial.did(defendant, { action: 'preview', paperId });
  expect(title).toBe('答辩状');
  // Nothing speaks against it; what is left open would (DOMAIN 6.2).
  expect(await trial.did(defendant, { action: 'get', paperId })).toMatchObject({ doubts: 0, doubtList: [] });
  const open = await trial.draft(defendant, of.caseId, 'jurisdictionObjection', {});
  const { doubtList } = await trial.did(defendant, { action: 'get', paperId: open });
  expect(doubtList).toMatchObject([{ about: 'content', text: expect.stringContaining('还没有写') }]);
  const paper = await trial.did(defendant, { action: 'submit', paperId, version, seen: sha256 });
  expect(paper).toMatchObject({
    state: 'received',
    name: '答辩状',
    receiptNo: expect.stringMatching(/^收20250310-[0-9A-F]{8}$/),
    doubtList: [],
    timings: [{ state: 'inTime', lastDay: date.on, dateId: date._id, name: '王建国' }],
    copiesBy: '2025-03-17',
    can: ['withdraw'],
  });
  // Nobody is reminded of what he has done.
  expect(await caseDates.get(date._id)).toMatchObject({ state: 'done' });
  const receipt = await trial.did(defendant, { action: 'readDocument', paperId, documentId: `${paperId}:receipt` });
  expect(receipt.title).toBe('收到材料凭证');

  // Nothing of it before a copy is there.
  expect(await trial.ask('o-plaintiff', { action: 'get', paperId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const toServe = await trial.did('o-clerk', { action: 'get', paperId });
  expect(toServe.copyTo).toEqual([
    { partyId: of.plaintiff, name: '陈晓梅', roleName: '原告', serviceId: null, stateName: null },
  ]);
  expect(toServe.deciding).toBeNull();
  const { papers } = await trial.did('o-clerk', { action: 'inbox' });
  expect(papers.map((one) => one.paperId)).toContain(paperId);
  const { services: served } = await trial.did('o-clerk', { action: 'serveCopies', paperId });
  expect(served).toEqual([
    { serviceId: `${paperId}:paper:${of.plaintiff}`, partyId: of.plaintiff, partyName: '陈晓梅', state: 'served' },
  ]);
  expect((await trial.did('o-clerk', { action: 'get', paperId })).copyTo).toMatchObject([{ stateName: '已送达' }]);
  const seen = await trial.did('o-plaintiff', { action: 'get', paperId });
  expect(seen).toMatchObject({ copyTo: [], deciding: null });
  expect(seen).toMatchObject({
    seenAs: 'served',
    can: [],
    doubtList: [],
    timings: [],
    documents: [{ title: '答辩状' }],
  });
  const [file] = seen.files;
  const read = await trial.did('o-plaintiff', { action: 'readFile', fileId: file?.fileId ?? '' });
  expect(read.title).toBe('转账记录.pdf');
  const receiptOfOther = { action: 'readDocument' as const, paperId, documentId: `${paperId}:receipt` };
  expect(await trial.ask('o-plaintiff', receiptOfOther)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  // One entry of the document, to be seen by each since he has it.
  const entries = (await trial.course(of.caseId)).filter(({ about }) => about?.documentId === `${paperId}:paper`);
  expect(entries.map(({ kind }) => kind)).toEqual(['pleading', 'service']);
  expect(entries[0]).toMatchObject({ by: of.defendant, servedAt: { [of.plaintiff]: expect.any(Number) } });

  const noted = await trial.did('o-judge', { action: 'decide', paperId, outcome: 'noted' });
  expect(noted).toMatchObject({ state: 'noted', decision: { outcome: 'noted', by: '严法官' } });
  const told = (await trial.told(defendant)).filter(({ page }) => page.includes(paperId)).map((one) => one.title);
  expect(told).toEqual(['法院已收到答辩状', '答辩状有了结果']);
});

test('FILE-12 a draft is saved from two phones, and neither overwrites the other', async () => {
  const of = await trial.living();
  const paperId = await trial.draft(defendant, of.caseId, 'answer');
  const saved = await trial.did(defendant, {
    action: 'saveDraft',
    paperId,
    version: 1,
    content: { facts: '第二稿。' },
  });
  expect(saved.version).toBe(2);
  const old = { action: 'saveDraft' as const, paperId, version: 1, content: { facts: '旧手机。' } };
  expect(await trial.ask(defendant, old)).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await trial.ask(defendant, { action: 'submit', paperId, version: 1 })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  // Nobody but who writes it knows of a draft.
  for (const openid of ['o-plaintiff', 'o-judge', 'o-lawyer'])
    expect(await trial.ask(openid, { action: 'get', paperId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('DOMAIN 6.2 an empty paper is nothing to receive; one sentence is', async () => {
  const of = await trial.living();
  const paperId = await trial.draft(defendant, of.caseId, 'statement', { facts: '  ' });
  expect(await trial.ask(defendant, { action: 'submit', paperId, version: 1 })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
});

test('DOMAIN 6.2 whatever the kind, state and side, it is received, with what speaks against it beside it', async () => {
  const of = await trial.living({ state: 'archived' });
  for (const kind of ['withdrawSuit', 'preservation', 'appeal', 'recusal', 'enforcementObjection'] as const) {
    const paper = await trial.filed(defendant, of.caseId, kind);
    expect([kind, paper.state, paper.doubtList.length > 0]).toEqual([kind, 'received', true]);
  }
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'archived' });
});

test('a paper with a character that no font has is received all the same, its receipt and text are made, its place is marked', async () => {
  const of = await trial.living();
  const paper = await trial.filed(defendant, of.caseId, 'statement', { facts: '我叫王建\u{e000}国。' });
  const { paperId } = paper;
  expect(paper.content.facts).toBe('我叫王建\u{e000}国。');
  for (const part of ['receipt', 'paper'])
    expect(
      await trial.did(defendant, { action: 'readDocument', paperId, documentId: `${paperId}:${part}` }),
    ).toMatchObject({
      mime: 'application/pdf',
    });
});

test('ID-7 what an agent files without special authority is received and flagged; the party stands by it, and it is as if it had been there', async () => {
  const of = await trial.living({ state: 'appealable', more: RULED, lawyerFor: 'defendant', special: [] });
  await trial.period(of, of.defendant, 'appeal');
  const paper = await trial.filed('o-lawyer', of.caseId, 'appeal', {
    requests: ['改判'],
    facts: '不服。',
    appealed: 'dismissSuit',
  });
  expect(paper.doubtList.map(({ about }) => about)).toEqual(['authority']);
  expect(await cases.get(of.caseId)).toMatchObject({
    state: 'appealable',
    appeals: [{ paperId: paper.paperId, inTime: true }],
  });
  // Neither he himself nor the other side can.
  expect(await trial.ask('o-lawyer', { action: 'ratify', paperId: paper.paperId })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  expect(await trial.ask('o-plaintiff', { action: 'ratify', paperId: paper.paperId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const told = (await trial.told(defendant)).find(({ page }) => page.includes(paper.paperId));
  expect(told?.text).toContain('提起上诉');
  const ratified = await trial.did(defendant, { action: 'ratify', paperId: paper.paperId });
  expect(ratified).toMatchObject({ doubtList: [], ratified: { name: '王建国' } });
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealed' });
});

test('ID-7 an agent whose power names the appeal files it as the party would', async () => {
  const of = await trial.living({ state: 'appealable', more: RULED, lawyerFor: 'defendant', special: ['appeal'] });
  await trial.period(of, of.defendant, 'appeal');
  const paper = await trial.filed('o-lawyer', of.caseId, 'appeal', {
    requests: ['改判'],
    facts: '不服。',
    appealed: 'dismissSuit',
  });
  expect(paper).toMatchObject({ doubtList: [], asName: '委托诉讼代理人', byName: '林律师' });
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealed' });
});

test('TIME-7 more time to bring evidence, granted, holds for everybody in the case; its notice is served on all', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const dates = [
    await trial.period(of, of.defendant, 'evidence'),
    await trial.period(of, of.plaintiff, 'evidence', parseLegalDate('2025-03-20')),
  ];
  const { paperId } = await trial.filed(defendant, of.caseId, 'moreEvidenceTime');
  const granting = { action: 'decide' as const, paperId, outcome: 'granted', reasons: '银行流水要到外地调取' };
  expect(await trial.ask('o-judge', granting)).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { newLastDay: expect.any(String) } },
  });
  expect(await trial.ask('o-clerk', { ...granting, newLastDay: '2025-04-07' })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  const { base64 } = await trial.did('o-judge', { ...granting, action: 'previewDecision', newLastDay: '2025-04-07' });
  expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  const decided = await trial.did('o-judge', { ...granting, newLastDay: '2025-04-07' });
  expect(decided).toMatchObject({
    state: 'granted',
    decision: { title: '准予延长举证期限通知书', newLastDay: '2025-04-07' },
  });
  for (const { _id } of dates) expect(await caseDates.get(_id)).toMatchObject({ on: '2025-04-07', state: 'running' });
  const served = await services.find({ caseId: of.caseId }, { orderBy: [['listKey', 'desc']], limit: 100 });
  expect(served.map(({ partyId, state }) => [partyId, state]).sort()).toEqual([
    [of.defendant, 'served'],
    [of.plaintiff, 'served'],
  ]);
  expect(await trial.ask('o-judge', { ...granting, newLastDay: '2025-04-08' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
});

test('FILE-16 a withdrawal of the suit, and a transfer, are decided where the case itself is moved', async () => {
  const of = await trial.living();
  const { paperId } = await trial.filed('o-plaintiff', of.caseId, 'withdrawSuit');
  const answer = await trial.ask('o-judge', { action: 'decide', paperId, outcome: 'granted', reasons: '自愿' });
  expect(answer).toMatchObject({ error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('案件页') } });
});

test('TIME-12 recusal: every party knows of it, the president’s approval is recorded, and what is decided is told', async () => {
  const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
  const paper = await trial.filed(defendant, of.caseId, 'recusal', { about: '严法官', facts: '他是原告的亲戚。' });
  expect(paper).toMatchObject({ decideBy: '2025-03-13', embargo: false });
  const steps = (await trial.course(of.caseId)).filter(({ kind }) => kind === 'recusal');
  expect(steps).toMatchObject([{ by: of.defendant, about: { paperId: paper.paperId } }]);
  const granting = {
    action: 'decide' as const,
    paperId: paper.paperId,
    outcome: 'granted',
    reasons: '有近亲属关系',
    decided: '严法官回避',
  };
  expect(await trial.ask('o-judge', granting)).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { approval: expect.any(String) } },
  });
  const approval = { name: '院长', date: '2025-03-10', ref: '2025-7' };
  const decided = await trial.did('o-judge', { ...granting, approval });
  expect(decided).toMatchObject({ state: 'granted', documents: [{}, {}, { title: '回避决定书', state: 'issued' }] });
});

test('ACC-2 TIME-3 what came by post is entered by the clerk with the day of the postmark, and is in time by it', async () => {
  const of = await trial.living({ state: 'appealable', more: RULED });
  await trial.period(of, of.defendant, 'appeal', parseLegalDate('2025-03-07'));
  const scan = await trial.upload('o-clerk');
  const entering = {
    action: 'enterPaper' as const,
    caseId: of.caseId,
    kind: 'appeal',
    partyIds: [of.defendant],
    how: 'post',
    on: '2025-03-07',
    content: { requests: ['改判'], appealed: 'dismissSuit' },
    files: [{ name: '上诉状.pdf', fileIds: [scan] }],
    requestId: randomUUID(),
  };
  const paper = await trial.did('o-clerk', entering);
  expect(paper).toMatchObject({
    state: 'received',
    channel: 'post',
    handedInOn: '2025-03-07',
    timings: [{ state: 'inTime' }],
  });
  expect((await trial.did('o-clerk', entering)).paperId).toBe(paper.paperId);
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealed' });
  expect(await trial.did(defendant, { action: 'get', paperId: paper.paperId })).toMatchObject({ asName: '窗口登记' });
  expect(await trial.ask('o-clerk', { ...entering, requestId: randomUUID(), on: '2025-03-11' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect(await trial.ask('o-gz-clerk', { ...entering, requestId: randomUUID() })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('withdrawn: an application before it is decided; an appeal is not taken back by a click', async () => {
  const of = await trial.living({ state: 'appealable', more: RULED });
  const date = await trial.period(of, of.defendant, 'appeal');
  const asked = await trial.filed(defendant, of.caseId, 'witness', { about: '李某' });
  expect(await trial.did(defendant, { action: 'withdraw', paperId: asked.paperId })).toMatchObject({
    state: 'withdrawn',
  });
  expect(await trial.ask('o-judge', { action: 'decide', paperId: asked.paperId, outcome: 'noted' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  const appeal = await trial.filed(defendant, of.caseId, 'appeal', { requests: ['改判'], appealed: 'dismissSuit' });
  expect(await trial.ask(defendant, { action: 'withdraw', paperId: appeal.paperId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('撤回上诉') },
  });
  expect(await caseDates.get(date._id)).toMatchObject({ state: 'done' });
  expect(await feeOrders.find({ caseId: of.caseId }, { limit: 10 })).toEqual([]);
});

test('the officer is told what a decision asks for: a ruling, a new last day, or a move of the case that is made elsewhere', async () => {
  const of = await trial.living();
  const asked = async (kind: 'preservation' | 'moreEvidenceTime' | 'withdrawSuit', openid = 'o-plaintiff') => {
    const { paperId } = await trial.filed(openid, of.caseId, kind);
    return (await trial.did('o-judge', { action: 'get', paperId })).deciding;
  };
  expect(await asked('preservation')).toMatchObject({
    granted: { form: 'ruling', title: '民事裁定书', elsewhere: null },
    lengthens: false,
    clerks: [],
  });
  expect(await asked('moreEvidenceTime', defendant)).toMatchObject({ granted: { form: 'notice' }, lengthens: true });
  expect(await asked('withdrawSuit')).toMatchObject({
    granted: { form: null, elsewhere: expect.stringContaining('案件页') },
  });
  const unassigned = await trial.living({ assigned: false });
  const { paperId } = await trial.filed('o-plaintiff', unassigned.caseId, 'preservation');
  const { deciding } = await trial.did('o-filing-judge', { action: 'get', paperId });
  expect(deciding?.clerks.map(({ name }) => name)).toContain('江书记员');
});

test('ACC-2 for what came on paper the clerk chooses among the parties and every kind, what fits the case first', async () => {
  const of = await trial.living({ state: 'appealable' });
  const date = await trial.period(of, of.defendant, 'appeal');
  const form = await trial.did('o-clerk', { action: 'enterForm', caseId: of.caseId });
  expect(form.parties.map(({ name, role }) => [name, role])).toEqual([
    ['陈晓梅', '原告'],
    ['王建国', '被告'],
  ]);
  expect(form.periods).toEqual([{ dateId: date._id, partyId: of.defendant, title: date.title, lastDay: date.on }]);
  const fits = form.kinds.filter((one) => one.fits).map(({ kind }) => kind);
  expect(fits).toContain('appeal');
  expect(fits).not.toContain('answer');
  expect(form.kinds.slice(0, fits.length).every((one) => one.fits)).toBe(true);
});
