/** FEE-7, 8, 12 in a case that lives: whoever has it by now, in every open state, by the case's own move; and after that no more. */
import { caseAdminMachine } from '../../../court/machines/case-admin';
import { type CaseState, caseCivilMachine } from '../../../court/machines/case-civil';
import { fen } from '../../../court/money';
import { parseLegalDate } from '../../../court/time/legal-date';
import { type LivingCase, type LivingWishes, livingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { staffCollection } from '../../../platform/policy';
import { type Case, cases } from '../../../records/case/case';
import { type CaseDate, caseDates, dateKeyOf } from '../../../records/case/date';
import { caseEvents } from '../../../records/case/event';
import { type FeeOrder, feeOrders, newFeeOrder } from '../../../records/fee/order';
import { services } from '../../../records/service/service';
import { tasks } from '../../../records/task/task';
import { startTrial, type Trial } from './trial';

let trial: Trial;
let n = 10;
beforeAll(async () => {
  trial = await startTrial();
  for (const [openid, name] of [
    ['o-judge-2', '林法官'],
    ['o-judge-3', '钱陪审'],
  ] as const)
    await staffCollection.insert({
      ...{ _id: openid, openid: openid as OpenId, courtId: 'yuyao', name },
      ...{ roles: ['judge'], hallIds: [], active: true },
    });
});
beforeEach(() => trial.at('2025-03-12 09:00'));
afterAll(() => trial.stop());

const REASONS = '原告经本院通知，在指定的期限内没有预交案件受理费。';
const DAY = parseLegalDate('2025-03-04');

/** A living case whose fee is overdue, and the order of it. */
async function overdue(wishes: LivingWishes = {}): Promise<LivingCase & { orderId: string }> {
  n += 1;
  const living = await livingCase({ n, ...wishes });
  const { caseId, caseNo } = living;
  const orderId = `${caseId}:acceptanceFee:1`;
  await feeOrders.insert({
    ...newFeeOrder({
      ...{ _id: orderId, caseId, courtId: 'yuyao', seq: 1, courtName: '余姚市人民法院', caseNo },
      ...{ item: 'acceptanceFee', kind: 'property', occasion: { kind: 'plaintiff' }, payer: 'plaintiff' },
      ...{ parties: [living.plaintiff], amountFen: fen(230_000), steps: [], state: 'issued' },
      ...{ issuedAt: new Date('2025-03-04T10:00:00+08:00'), noticeServedOn: DAY },
      ...{ lastDay: parseLegalDate('2025-03-11'), subMchid: null, lastAct: 'act-register' },
    }),
    state: 'overdue',
  });
  return { ...living, orderId };
}

const rule = (orderId: string, openid = 'o-judge', more: object = {}) =>
  trial.ask(openid, { action: 'lapse', orderId, reasons: REASONS, ...more });
const sign = (orderId: string, openid = 'o-clerk') => trial.ask(openid, { action: 'signLapse', orderId });
const caseOf = async (caseId: string): Promise<Case | undefined> => cases.get(caseId);

async function date({ caseId, caseNo }: LivingCase, key: string, more: Partial<CaseDate>): Promise<string> {
  const _id = `${caseId}:${key}`;
  const on = parseLegalDate('2025-03-20');
  await caseDates.insert({
    ...{ _id, caseId, courtId: 'yuyao', caseNo, kind: 'answer', partyId: null, title: key, next: '', on, at: null },
    ...{ steps: [], provisional: false, from: null, state: 'running', dateKey: dateKeyOf({ _id, on, at: null }) },
    ...more,
  });
  return _id;
}
const stateOf = async (dateId: string) => (await caseDates.get(dateId))?.state;

const OPEN = caseCivilMachine.open;

test.each([
  ['civil', OPEN],
  ['administrative', caseAdminMachine.open],
] as const)(
  'FEE-12 a %s case in each open state ends by its own move, told to all and served on all',
  async (kind, states) => {
    expect(states).toContain('stayed');
    for (const state of states) {
      const { orderId, caseId, plaintiff, defendant } = await overdue({ kind, state });
      expect([state, await rule(orderId)]).toMatchObject([state, { ok: true }]);
      expect(await caseOf(caseId)).toMatchObject({ state });
      expect([state, await sign(orderId)]).toMatchObject([state, { data: { state: 'lapsed' } }]);
      const documentId = `${orderId}:rulingDeemedWithdrawn:1`;
      expect(await caseOf(caseId)).toMatchObject({
        state: 'decided',
        outcome: 'deemedWithdrawn',
        decidedOn: '2025-03-12',
        deciding: { documentId, madeOn: '2025-03-12' },
      });
      const [entry, ...more] = (await caseEvents.find({ caseId }, { limit: 100 })).filter(
        (one) => one.kind === 'closing',
      );
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ title: '按撤诉处理', about: { documentId }, by: null });
      for (const partyId of [plaintiff, defendant])
        expect(await services.get(`${documentId}:${partyId}`)).toMatchObject({ document: 'ruling', starts: [] });
      // SERVE-1: the plaintiff agreed to it when he filed.
      expect(await services.get(`${documentId}:${plaintiff}`)).toMatchObject({ effectiveOn: '2025-03-12' });
      for (const openid of ['o-plaintiff', 'o-lawyer'])
        expect(await notifications.get(`${orderId}:lapsed:${openid}`)).toMatchObject({ title: '案件已裁定按撤诉处理' });
      expect(await notifications.get(`${caseId}:lapsed:${orderId}:o-defendant`)).toMatchObject({
        text: expect.stringContaining('按撤诉处理'),
      });
    }
  },
);

test('FEE-12 once the case is decided, nothing is ruled on its fee any more', async () => {
  const states = (Object.keys(caseCivilMachine.states) as CaseState[]).filter((one) => !OPEN.includes(one));
  expect(states).toContain('mediated');
  for (const state of states) {
    const { orderId } = await overdue({ state });
    expect([state, await rule(orderId)]).toMatchObject([state, { error: { message: '案件已经结案。' } }]);
  }
  // Decided between the two signatures.
  const { orderId, caseId } = await overdue();
  await rule(orderId);
  await cases.update(caseId, { state: 'decided', outcome: 'withdrawn' });
  expect(await sign(orderId)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(await caseOf(caseId)).toMatchObject({ outcome: 'withdrawn' });
  expect(await trial.order(orderId)).toMatchObject({ state: 'overdue' });
});

test('FEE-12 with it hearings are called off and the periods to prepare it end; those of others stay', async () => {
  const living = await overdue();
  const { orderId, plaintiff, defendant } = living;
  const hearing = await date(living, 'hearing', { kind: 'hearing' });
  const answer = await date(living, 'answer', { kind: 'answer', partyId: defendant });
  const evidence = await date(living, 'evidence', { kind: 'evidence', partyId: plaintiff, state: 'stayed' });
  const done = await date(living, 'done', { kind: 'evidence', partyId: defendant, state: 'done' });
  const review = await date(living, 'review', { kind: 'reconsideration', partyId: defendant });
  await rule(orderId);
  expect(await stateOf(hearing)).toBe('running');
  await sign(orderId);
  for (const one of [hearing, answer, evidence]) expect(await stateOf(one)).toBe('calledOff');
  expect(await stateOf(done)).toBe('done');
  expect(await stateOf(review)).toBe('running');
});

test('PROG-5, SERVE-4 who did not agree to be served in the program reads the ruling once it is served on him, not before', async () => {
  const { orderId, plaintiff } = await overdue({ consents: [] });
  await rule(orderId);
  await sign(orderId);
  const documentId = `${orderId}:rulingDeemedWithdrawn:1`;
  const read = () => trial.ask('o-plaintiff', { action: 'readDocument', orderId, documentId });
  const shown = async () => (await trial.did('o-plaintiff', { action: 'order', orderId })).documents;
  expect(await services.get(`${documentId}:${plaintiff}`)).toMatchObject({ effectiveOn: null });
  expect(await read()).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await shown()).toEqual([]);
  await services.update(`${documentId}:${plaintiff}`, { effectiveOn: '2025-03-12', state: 'served' });
  expect(await read()).toMatchObject({ ok: true });
  expect(await shown()).toMatchObject([{ documentId }]);
});

test('FEE-12, SIGN-4 the judge of the case rules, and each of a panel signs before the clerk’s signature ends it', async () => {
  const judges: NonNullable<Case['trial']>['judges'] = [
    { openid: 'o-judge' as OpenId, name: '严法官', post: '审判长' },
    { openid: 'o-judge-2' as OpenId, name: '林法官', post: '审判员' },
    { openid: 'o-judge-3' as OpenId, name: '钱陪审', post: '人民陪审员' },
  ];
  const clerk = { openid: 'o-clerk' as OpenId, name: '江书记员' };
  const { orderId, caseId } = await overdue({
    more: {
      trial: { judges, clerk, assignedOn: DAY, assignedBy: '陈庭长' },
      officers: [...judges.map(({ openid }) => openid), clerk.openid],
    },
  });
  expect(await rule(orderId, 'o-judge-2')).toMatchObject({ ok: true });
  const documentId = `${orderId}:rulingDeemedWithdrawn:1`;
  expect(await documents.get(documentId)).toMatchObject({ waitingFor: ['o-judge', 'o-judge-3', 'o-clerk'] });
  expect(await trial.did('o-judge', { action: 'lapsesToSign' })).toMatchObject({ orders: [{ orderId }] });
  expect(await sign(orderId, 'o-judge-2')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await sign(orderId, 'o-clerk')).toMatchObject({ data: { state: 'overdue' } });
  expect(await sign(orderId, 'o-judge')).toMatchObject({ data: { state: 'overdue' } });
  expect(await caseOf(caseId)).toMatchObject({ state: 'preparing' });
  expect(await trial.did('o-judge', { action: 'lapsesToSign' })).toMatchObject({ orders: [] });
  expect(await trial.did('o-judge-3', { action: 'lapsesToSign' })).toMatchObject({ orders: [{ orderId }] });
  expect(await sign(orderId, 'o-judge-3')).toMatchObject({ data: { state: 'lapsed' } });
  expect(await documents.get(documentId)).toMatchObject({ state: 'issued', waitingFor: [] });
  expect(await caseOf(caseId)).toMatchObject({ outcome: 'deemedWithdrawn' });
});

test('DOMAIN 4 a judge who does not try the case rules on nothing of it; who tries it by now rules anew', async () => {
  const { orderId, caseId } = await overdue();
  expect(await rule(orderId, 'o-judge-2')).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await trial.ask('o-judge-2', { action: 'previewLapse', orderId, reasons: REASONS })).toMatchObject({
    error: { code: 'FORBIDDEN' },
  });
  await rule(orderId);
  const found = await caseOf(caseId);
  if (!found?.trial) throw new Error('nobody tries it');
  const judges = [{ openid: 'o-judge-2' as OpenId, name: '林法官', post: '审判员' as const }];
  await cases.update(caseId, { trial: { ...found.trial, judges }, officers: ['o-judge-2', 'o-clerk'] });
  expect(await sign(orderId)).toMatchObject({ error: { message: expect.stringContaining('审判人员已经变更') } });
  expect(await rule(orderId, 'o-judge-2')).toMatchObject({ data: { ruling: { judge: '林法官' } } });
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed' } });
});

test('FEE-12, DOMAIN 4 to look at an unpaid fee is the task of who tries the case now; once it is decided, of nobody', async () => {
  const { orderId, caseId } = await overdue();
  const task = (openid: string) => tasks.get(`unpaid:${orderId}:2025-03-11:${openid}`);
  await trial.tick();
  expect(await task('o-judge')).toMatchObject({ state: 'open', kind: 'unpaidFee', for: 'o-judge' });
  const found = await caseOf(caseId);
  if (!found?.trial) throw new Error('nobody tries it');
  const judges = [{ openid: 'o-judge-2' as OpenId, name: '林法官', post: '审判员' as const }];
  await cases.update(caseId, { trial: { ...found.trial, judges }, officers: ['o-judge-2', 'o-clerk'] });
  trial.at('2025-03-12 11:00');
  await trial.tick();
  expect(await task('o-judge')).toMatchObject({ state: 'done' });
  expect(await task('o-judge-2')).toMatchObject({ state: 'open' });
  await cases.update(caseId, { state: 'decided', outcome: 'withdrawn' });
  trial.at('2025-03-12 13:00');
  await trial.tick();
  expect(await task('o-judge-2')).toMatchObject({ state: 'done' });
});

test('FEE-12, 解释239 a counterclaim is left: the suit does not end so, unless the judge says how that ended', async () => {
  const { orderId, caseId, defendant } = await overdue();
  const own = await trial.order(orderId);
  await feeOrders.insert({
    ...own,
    ...{ _id: `${caseId}:acceptanceFee:2`, seq: 2, state: 'issued', payer: 'defendant', parties: [defendant] },
    ...{ occasion: { kind: 'counterclaim' }, payKey: 'another' },
  } satisfies FeeOrder);
  expect(await rule(orderId)).toMatchObject({ error: { fields: { counterclaim: expect.any(String) } } });
  expect(await rule(orderId, 'o-judge', { counterclaim: '被告已经撤回反诉。' })).toMatchObject({ ok: true });
  expect(await sign(orderId)).toMatchObject({ data: { state: 'lapsed' } });
});

test('FEE-7, FEE-8, FEE-10 later fees are asked for while the case is open, of preservation until its file goes up', async () => {
  const raised = { for: 'claimRaised', claimFen: 20_000_000 };
  const counterclaim = { for: 'counterclaim', claimFen: 2_000_000, raisedOn: '2025-03-12', merged: true };
  const preservation = { for: 'preservation', claimFen: 10_000_000, appliedOn: '2025-03-12' };
  const asked = async (caseId: string, occasion: object) =>
    (await trial.ask('o-clerk', { action: 'computeIssue', caseId, occasion })).ok;
  for (const state of Object.keys(caseCivilMachine.states) as CaseState[]) {
    const { caseId } = await overdue({ state });
    const open = OPEN.includes(state);
    const measured = open || ['decided', 'appealable', 'appealed'].includes(state);
    expect([state, await asked(caseId, raised), await asked(caseId, counterclaim)]).toEqual([state, open, open]);
    expect([state, await asked(caseId, preservation)]).toEqual([state, measured]);
  }
  const { caseId, orderId } = await overdue({ state: 'heard' });
  expect(await trial.ask('o-clerk', { action: 'issue', caseId, occasion: raised, amountFen: 430_000 })).toMatchObject({
    data: { orderId: `${caseId}:acceptanceFee:2`, amountFen: 430_000 },
  });
  expect(await trial.order(orderId)).toMatchObject({ state: 'replaced' });
});
