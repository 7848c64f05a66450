/** Appeals: in the last minute, a minute after, while the platform is down; with their fee, apart and together (TIME-3, 5, 8, FEE-9). */
import { randomUUID } from 'node:crypto';
import type { FeeItem } from '../../court/fees/tariff';
import { fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import { wantFaults } from '../../demo/wanted-faults';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import { type Case, cases } from '../../records/case/case';
import { caseDates } from '../../records/case/date';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { outageKey, outages, untilOf } from '../../records/court/outage';
import { feeOrders } from '../../records/fee/order';
import { startTrial, type Trial } from './trial';

wantFaults();

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
beforeEach(() => {
  trial.emulator.faults.clear();
  trial.at('2025-03-10T10:00:00+08:00');
});
afterAll(() => trial.stop());

const defendant = 'o-defendant';
const APPEAL = { requests: ['撤销一审判决', '改判驳回'], facts: '一审认定事实错误。', amountFen: 4_000_000 };
const FEE: Partial<Case> = {
  fee: { kind: 'property', amountFen: fen(115_000), steps: [], prepaid: true, payment: '由原告先交' },
};

async function decided(more: Partial<Parameters<Trial['living']>[0]> = {}) {
  const of = await trial.living({ state: 'appealable', more: FEE, ...more });
  const date = await trial.period(of, of.defendant, 'appeal');
  return { of, date };
}
const ordersOf = (caseId: string) => feeOrders.find({ caseId }, { limit: 100 });
const item: FeeItem = 'acceptanceFee';

test('TIME-3 TIME-8 at 23:59:59 of the last day it is in time: the case is appealed, its fee ordered, its party and officers told', async () => {
  const { of, date } = await decided();
  trial.at('2025-03-18T23:59:59+08:00');
  const paper = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(paper).toMatchObject({
    state: 'received',
    late: false,
    doubtList: [],
    timings: [{ state: 'inTime', lastDay: '2025-03-18' }],
  });
  expect(await cases.get(of.caseId)).toMatchObject({
    state: 'appealed',
    appeals: [{ paperId: paper.paperId, parties: [of.defendant], inTime: true }],
  });
  expect(await caseDates.get(date._id)).toMatchObject({ state: 'done' });
  // FEE-9: on the 40,000 yuan that are disputed.
  const [order] = await ordersOf(of.caseId);
  expect(order).toMatchObject({
    item,
    kind: 'appeal',
    payer: 'defendant',
    amountFen: 80_000,
    state: 'issued',
    lastDay: null,
    noticeServedOn: null,
  });
  expect(paper.fee).toMatchObject({ orderId: order?._id, amountFen: 80_000 });
  const titles = (await trial.told(defendant)).filter(
    ({ _id }) => _id.includes(of.caseId) || _id.includes(paper.paperId),
  );
  expect(titles.map(({ title }) => title).sort()).toEqual(['法院已收到上诉状', '请交上诉费']);
  expect(
    (await trial.told('o-plaintiff')).map(({ _id, title }) => [_id.includes(paper.paperId), title]),
  ).toContainEqual([true, '有人上诉']);
  for (const openid of ['o-judge', 'o-clerk'])
    expect((await trial.told(openid)).filter(({ page }) => page.includes(paper.paperId))).toHaveLength(1);
});

test('TIME-8 a minute after, it is received all the same, with its day and what can be asked; the case is not moved by it', async () => {
  const { of, date } = await decided();
  trial.at('2025-03-19T00:00:30+08:00');
  const paper = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(paper).toMatchObject({
    state: 'received',
    late: true,
    timings: [{ state: 'late', outageMinutes: 0, restoreUntil: null }],
  });
  expect(paper.doubtList.map(({ about }) => about)).toEqual(['time']);
  expect(paper.can).toContain('askRestoration');
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealable', appeals: [{ inTime: false }] });
  expect(await caseDates.get(date._id)).toMatchObject({ state: 'running' });
});

test('TIME-3 TIME-5 the platform was down on the last day: the paper carries it as a ground; asked back and granted, the period is longer', async () => {
  const { of, date } = await decided();
  const from = new Date('2025-03-18T21:00:00+08:00');
  const to = new Date('2025-03-19T02:00:00+08:00');
  const _id = `yuyao:${randomUUID()}`;
  const said = { what: '不能提交材料', source: '运维记录', enteredBy: null, changes: [], version: 1, tellKey: '' };
  const kept = { _id, courtId: 'yuyao', from, to, ...said, enteredAt: to, lastAct: 'act', until: untilOf(to) };
  // Noticed by the clock alone, it is no ground yet.
  await outages.insert({ ...kept, state: 'noticed', listKey: outageKey(_id, from) });
  trial.at('2025-03-19T07:00:00+08:00');
  const unproved = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(unproved.timings).toMatchObject([{ state: 'late', outageMinutes: 0 }]);
  await outages.update(_id, { state: 'standing' });
  trial.at('2025-03-19T08:00:00+08:00');
  const late = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(late.timings).toMatchObject([{ state: 'late', outageMinutes: 180, restoreUntil: '2025-03-31' }]);
  const content = { dateId: date._id, obstacleEndedOn: '2025-03-19', facts: '昨晚打不开。' };
  const asked = await trial.filed(defendant, of.caseId, 'restorePeriod', content);
  expect(asked).toMatchObject({ doubtList: [], late: false });
  const granting = {
    action: 'decide' as const,
    paperId: asked.paperId,
    outcome: 'granted',
    reasons: '平台故障属实',
    newLastDay: '2025-03-24',
  };
  await trial.did('o-judge', granting);
  expect(await caseDates.get(date._id)).toMatchObject({ on: '2025-03-24', state: 'running' });
  // Whoever could not, now can; the late one stays as it was received.
  const again = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(again.timings).toMatchObject([{ state: 'inTime', lastDay: '2025-03-24' }]);
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealed' });
});

test('TIME-5 only the party whose period it was, and only that period, gets time', async () => {
  const { of } = await decided();
  const other = await trial.period(of, of.plaintiff, 'appeal');
  const asked = await trial.filed(defendant, of.caseId, 'restorePeriod', {
    dateId: other._id,
    obstacleEndedOn: '2025-03-10',
    facts: '…',
  });
  await trial.did('o-judge', {
    action: 'decide',
    paperId: asked.paperId,
    outcome: 'granted',
    reasons: '误',
    newLastDay: '2025-03-24',
  });
  expect(await caseDates.get(other._id)).toMatchObject({ on: '2025-03-18' });
});

test('TIME-3 the cloud fails in the last minute, in the middle of it; the same request a minute after midnight has the moment of the first', async () => {
  const { of } = await decided();
  const paperId = await trial.draft(defendant, of.caseId, 'appeal', APPEAL);
  trial.at('2025-03-18T23:59:40+08:00');
  const submitting = { action: 'submit' as const, paperId, version: 1, requestId: randomUUID() };
  // Its act is written; whatever comes after fails.
  trial.emulator.faults.add({ match: { action: 'database.*' }, fault: 'error-before', skip: 2, times: 1000, ms: 0 });
  expect(await trial.ask(defendant, submitting).catch(() => ({ ok: false }))).toMatchObject({ ok: false });
  trial.emulator.faults.clear();
  expect((await trial.paper(paperId)).receivedAt).toBeNull();
  trial.at('2025-03-19T00:01:00+08:00');
  const paper = await trial.did(defendant, submitting);
  expect(paper).toMatchObject({ late: false, at: '2025-03-18T15:59:40.000Z', timings: [{ state: 'inTime' }] });
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealed' });
});

test('TIME-8 before all are served the case is still 已裁判: an early appeal is received and taken note of, and is not late', async () => {
  const of = await trial.living({ state: 'decided', more: FEE });
  const paper = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(paper).toMatchObject({ late: false, timings: [{ state: 'open', lastDay: null }] });
  expect(await cases.get(of.caseId)).toMatchObject({
    state: 'decided',
    appeals: [{ paperId: paper.paperId, inTime: false }],
  });
});

test('TIME-8 a ruling on jurisdiction is appealed while the case goes on: received, in its own period, without a fee; the case stays', async () => {
  const of = await trial.living({ state: 'preparing', more: FEE });
  await trial.period(of, of.defendant, 'appeal');
  const paper = await trial.filed(defendant, of.caseId, 'appeal', { ...APPEAL, appealed: 'jurisdiction' });
  expect(paper).toMatchObject({ doubtList: [], timings: [{ state: 'inTime' }], fee: { orderId: null, amountFen: 0 } });
  const found = await cases.get(of.caseId);
  expect([found?.state, found?.appeals]).toEqual(['preparing', undefined]);
  expect((await trial.course(of.caseId)).filter(({ kind }) => kind === 'appeal')).toMatchObject([
    { about: { paperId: paper.paperId } },
  ]);
});

test('TIME-8 small claims are final: the appeal is received, the doubt says why, the case stays as it is', async () => {
  const { of } = await decided({ more: { ...FEE, procedure: 'smallClaims' } });
  const paper = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  expect(paper.doubtList).toMatchObject([{ about: 'matter', rule: expect.stringContaining('165') }]);
  expect(await cases.get(of.caseId)).toMatchObject({ state: 'appealable' });
});

test('FEE-9 each side pays its own appeal; without the disputed sum the officer settles it; against a ruling nothing is paid', async () => {
  const { of } = await decided();
  await trial.period(of, of.plaintiff, 'appeal');
  await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  await trial.filed('o-plaintiff', of.caseId, 'appeal', { ...APPEAL, amountFen: 1_000_000 });
  expect((await ordersOf(of.caseId)).map(({ payer, amountFen, seq }) => [payer, amountFen, seq]).sort()).toEqual([
    ['defendant', 80_000, 1],
    ['plaintiff', 5_000, 2],
  ]);
  const open = await decided();
  const { amountFen, ...bare } = APPEAL;
  const paper = await trial.filed(defendant, open.of.caseId, 'appeal', bare);
  expect(paper.fee).toMatchObject({ orderId: null, amountFen: null });
  const ruling = await trial.filed(defendant, open.of.caseId, 'appeal', { ...APPEAL, appealed: 'jurisdiction' });
  expect(ruling.fee).toMatchObject({ orderId: null, amountFen: 0 });
  expect(await ordersOf(open.of.caseId)).toEqual([]);
});

/** Ten defendants more, each with an account and an appeal period of his own. */
async function crowd() {
  const { of } = await decided();
  const people: { openid: OpenId; partyId: string }[] = [];
  for (let i = 2; i <= 11; i += 1) {
    const openid = `o-crowd-${of.caseId.split(':').at(-1)}-${i}` as OpenId;
    const partyId = `${of.caseId}:defendant:${i}`;
    const base = { caseId: of.caseId, courtId: 'yuyao' };
    await collection<{ _id: string; name: string; verified: boolean }>('people').insert({
      _id: openid,
      name: `被告${i}`,
      verified: true,
    });
    await caseParties.insert({
      ...base,
      _id: partyId,
      role: 'defendant',
      name: `被告${i}`,
      idHash: null,
      released: true,
      openid,
    });
    await caseMembers.insert({
      ...base,
      _id: `${of.caseId}:${openid}`,
      openid,
      role: 'defendant',
      side: 'defendant',
      parties: [partyId],
      from: new Date(0),
    });
    await trial.period(of, partyId, 'appeal');
    people.push({ openid, partyId });
  }
  return { of, people };
}

/** As a phone does it: the same request again, until it is answered. */
async function insisting(openid: string, paperId: string) {
  const submitting = { action: 'submit' as const, paperId, version: 1, requestId: randomUUID() };
  for (let tries = 1; tries < 5; tries += 1) {
    const answer = await trial.ask(openid, submitting);
    if (answer.ok) return answer.data;
  }
  return trial.did(openid, submitting);
}

test('FEE-9 ten appeal in the same second: all are received, each with a fee and a number of its own; the case moves once', async () => {
  const { of, people } = await crowd();
  const papers = await Promise.all(
    people.map(async ({ openid }) => ({ openid, paperId: await trial.draft(openid, of.caseId, 'appeal', APPEAL) })),
  );
  const all = await Promise.all(papers.map(({ openid, paperId }) => insisting(openid, paperId)));
  expect(new Set(all.map(({ receiptNo }) => receiptNo)).size).toBe(10);
  const orders = await ordersOf(of.caseId);
  expect(orders.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(all.map(({ fee }) => fee?.orderId))).toEqual(new Set(orders.map(({ _id }) => _id)));
  const found = await cases.get(of.caseId);
  expect(found?.state).toBe('appealed');
  expect(new Set(found?.appeals?.map(({ paperId }) => paperId))).toEqual(new Set(papers.map(({ paperId }) => paperId)));
  expect((await trial.course(of.caseId)).filter(({ kind }) => kind === 'appeal')).toHaveLength(10);
});

test('the same appeal handed in by two phones at once is one appeal', async () => {
  const { of } = await decided();
  const paperId = await trial.draft(defendant, of.caseId, 'appeal', APPEAL);
  const both = await Promise.all([1, 2].map(() => trial.ask(defendant, { action: 'submit', paperId, version: 1 })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ordersOf(of.caseId)).toHaveLength(1);
  expect((await cases.get(of.caseId))?.appeals).toHaveLength(1);
});

test('TIME-6 the copy of an appeal begins the other side’s 15 days to answer, by its service alone', async () => {
  const { of } = await decided();
  const { paperId } = await trial.filed(defendant, of.caseId, 'appeal', APPEAL);
  await trial.did('o-clerk', { action: 'serveCopies', paperId });
  const own = (await caseDates.find({ caseId: of.caseId }, { orderBy: [['dateKey', 'asc']], limit: 100 })).filter(
    ({ kind }) => kind === 'appealAnswer',
  );
  expect(own).toMatchObject([{ partyId: of.plaintiff, on: '2025-03-25' as LegalDate, state: 'running' }]);
  const answer = await trial.filed('o-plaintiff', of.caseId, 'appealAnswer');
  expect(answer.timings).toMatchObject([{ state: 'inTime', lastDay: '2025-03-25' }]);
  // The officer who sends it on stands for the notice of the fee.
  expect(await ordersOf(of.caseId)).toMatchObject([{ issuedBy: { openid: 'o-clerk' } }]);
});
