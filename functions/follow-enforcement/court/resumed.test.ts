/** 执恢 beside the closed round it resumes (ENF-8, NUM-4): of one debt one execution goes on, and what is paid, held and binding is counted in one of them. */
import type { LivingCase } from '../../../demo/living-case';
import { powerIdOf } from '../../../demo/living-case';
import { acts } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { notifications } from '../../../platform/notify';
import { seal, unseal } from '../../../platform/secrets';
import { transact } from '../../../platform/transact';
import { cases } from '../../../records/case/case';
import { caseMembers } from '../../../records/case/member';
import { partyPage } from '../../../records/case/page';
import { enforcements } from '../../../records/enforcement/enforcement';
import { OWN_DATA } from '../../../records/person/own-data';
import { beginPart } from '../../../records/representation/case-part';
import { endRepresentation } from '../../../records/representation/end';
import { postAt, serviceConsents } from '../../../records/service/consent';
import type { PartyAction, PartyResult } from '../contract-party';
import { scenesOf } from './scenes/trial';
import { ACCOUNT, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
beforeAll(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 1100);
});
afterAll(() => trial.stop());

const money = { on: '2025-06-05', ref: 'K' };
const asking = (of: Pick<LivingCase, 'caseId'>) => ({
  action: 'askResumption' as const,
  caseId: of.caseId,
  by: 'applicant',
  assets: '房屋一套',
});

test('ENF-8 two requests to go on are answered by one case; when it is there, nobody asks for another', async () => {
  const of = await scenes.roundClosed();
  const { caseId } = of;
  const first = await trial.officer(asking(of));
  const second = await trial.officer(asking(of));
  const register = { action: 'registerResumed' as const, caseId };
  const made = await trial.did('o-filing-judge', { ...register, resumptionId: second.resumptionId });
  expect(await trial.did('o-filing-judge', { ...register, resumptionId: first.resumptionId })).toEqual(made);
  expect((await cases.get(caseId))?.resumedBy).toEqual([made.caseId]);
  expect(await trial.state(of)).toMatchObject({ resumptionOpen: false });
  expect(await trial.refusal('o-enforcement', asking(of))).toBe(
    `PRECONDITION_FAILED 已经恢复执行，新的案号是${made.caseNo}，请在新的案件里办理。`,
  );
});

test('ENF-14 money of the closed round is paid out before it is resumed, and none is counted there afterwards: the debtor pays nothing twice', async () => {
  const of = await scenes.roundClosed();
  const { caseId } = of;
  const receive = { action: 'receive' as const, caseId, source: 'paidIn', amountFen: 1_000_000, ...money };
  const { moneyId: receiptId } = await trial.officer(receive);
  const { resumptionId } = await trial.officer(asking(of));
  const register = { action: 'registerResumed' as const, caseId, resumptionId };
  expect(await trial.refusal('o-filing-judge', register)).toMatch(
    /^PRECONDITION_FAILED 原案还有 10,000 元在法院账户里，请先由执行员石执行发放或者退还/,
  );
  const pay = { action: 'payOut' as const, caseId, receiptId, partyId: of.plaintiff, account: ACCOUNT, ...money };
  await trial.officer({ ...pay, amountFen: 1_000_000 });
  const { owed } = await trial.officer({ action: 'execution', caseId });
  const made = await trial.did('o-filing-judge', register);
  expect((await cases.get(made.caseId))?.carried?.debtFen).toBe(owed?.dueFen);
  const direct = { ...money, amountFen: 100_000, confirmedBy: '双方' };
  for (const event of [receive, { ...direct, action: 'recordPaidDirectly' as const, caseId }])
    expect(await trial.refusal('o-enforcement', event)).toMatch(/^PRECONDITION_FAILED 已经恢复执行，新的案号是/);
});

test('ENF-14 what comes in while it is registered is taken off, or comes after it and is refused', async () => {
  for (let round = 0; round < 4; round += 1) {
    const of = await scenes.roundClosed();
    const { caseId } = of;
    const { resumptionId } = await trial.officer(asking(of));
    const direct = { action: 'recordPaidDirectly' as const, caseId, ...money, amountFen: 100_000, confirmedBy: '双方' };
    const before = (await trial.officer({ action: 'execution', caseId })).owed?.dueFen ?? 0;
    const [paid, made] = await Promise.all([
      trial.ask('o-enforcement', direct),
      trial.did('o-filing-judge', { action: 'registerResumed', caseId, resumptionId }),
    ]);
    expect((await cases.get(made.caseId))?.carried?.debtFen).toBe(paid.ok ? before - 100_000 : before);
  }
});

test('ENF-10 what binds a debtor goes with the execution: lifted where it is kept, before and after it is taken over', async () => {
  const of = await scenes.roundClosed();
  const { caseId, defendant: debtor } = of;
  const lift = { action: 'liftRestriction' as const, ground: 'applicantConsents', reason: '书面同意' };
  const made = await scenes.registeredAnew(of);
  // Registered, and nobody has taken it over: it is still kept by the closed round.
  await trial.officer({ ...lift, caseId, debtor });
  const body = { clerkId: 'o-clerk', assignedBy: '局长', assignedOn: '2025-06-05' };
  await trial.officer({ action: 'takeOver', caseId: made.caseId, ...body });
  expect((await trial.state(made)).debtors[0]?.restriction?.lifted?.reason).toContain('申请执行人同意');

  const other = await scenes.roundClosed();
  const again = await scenes.resumed(other);
  expect(await trial.refusal('o-enforcement', { ...lift, caseId: other.caseId, debtor: other.defendant })).toMatch(
    /^PRECONDITION_FAILED 已经恢复执行，新的案号是/,
  );
  const there = (await trial.state(again)).debtors[0]?.partyId;
  await trial.officer({ ...lift, caseId: again.caseId, debtor: there });
});

test('ENF-10 of two debtors of one name, he who was restricted is restricted still, and the other is not', async () => {
  trial.day('2025-03-04');
  const of = await trial.taken({ n: 1190, thirdParty: true, consents: ['plaintiff', 'defendant', 'thirdParty'] });
  const { caseId } = of;
  const { debtors } = await trial.state(of);
  const [first, second] = debtors;
  if (!first || !second) throw new Error('two debtors');
  const restriction = {
    from: '2025-03-20',
    basis: 'exOfficio',
    others: [],
    approval: { name: '李院长', date: '2025-03-20', ref: '1' },
    documentId: `${second.partyId}:restrictionOrder:x`,
    lifted: null,
  };
  // As it stands after the round of two people of one name was closed.
  const { sdkDatabase } = await import('../../../platform/database');
  const namesakes = [
    { ...first, name: '王伟' },
    { ...second, name: '王伟', restriction },
  ];
  const _ = sdkDatabase().command;
  await enforcements.update(caseId, { debtors: _.set(namesakes), state: 'roundClosed' });
  const made = await scenes.registeredAnew(of);
  const body = { clerkId: 'o-clerk', assignedBy: '局长', assignedOn: '2025-03-04' };
  await trial.officer({ action: 'takeOver', caseId: made.caseId, ...body });
  expect((await trial.state(made)).debtors.map((one) => one.restriction?.from)).toEqual([undefined, '2025-03-20']);
});

test('SERVE-1, 2 who agreed twice is served as he said last, and who said no in the end is not served electronically', async () => {
  const of = await scenes.roundClosed();
  const said = await serviceConsents.find({ caseId: of.caseId }, { limit: 10 });
  const [his] = said.filter(({ partyId }) => partyId === of.defendant);
  const [hers] = said.filter(({ partyId }) => partyId === of.plaintiff);
  if (!his || !hers) throw new Error('both agreed');
  const later = new Date('2025-05-01T02:00:00Z');
  const again = `${of.plaintiff}:again`;
  const post = seal('{"receiver":"陈晓梅","address":"余姚市光明路8号"}', postAt(again));
  await serviceConsents.insert({ ...hers, _id: again, givenAt: later, post });
  const no = { addresses: [], withdrawnAt: later, refused: true };
  await serviceConsents.insert({ ...his, _id: `${of.defendant}:no`, givenAt: later, ...no });
  const made = await scenes.resumed(of);
  const taken = await serviceConsents.find({ caseId: made.caseId }, { limit: 10 });
  const [first, second] = taken.toSorted((a, b) => (a._id < b._id ? -1 : 1));
  expect(taken).toHaveLength(2);
  expect(first).toMatchObject({ _id: `${made.caseId}:applicant:1:resumed`, givenAt: later, withdrawnAt: null });
  expect(second).toMatchObject({ _id: `${made.caseId}:judgmentDebtor:1:resumed`, ...no });
  expect(first?.post && unseal(first.post, postAt(first._id))).toContain('光明路8号');
});

test('PROG-2, ID-7 民诉法63 whose power ends after the execution was resumed sees neither case any more, and receives nothing', async () => {
  trial.day('2025-03-04');
  const of = await trial.taken({ n: 1191, lawyerFor: 'plaintiff', special: ['receiveMoney'] });
  await enforcements.update(of.caseId, { state: 'roundClosed' });
  const made = await scenes.registeredAnew(of);
  const his = async () =>
    Promise.all([of, made].map(async ({ caseId }) => (await caseMembers.get(`${caseId}:o-lawyer`))?.to !== undefined));
  expect(await his()).toEqual([false, false]);
  await endRepresentation({
    id: powerIdOf(of.caseId),
    act: { ...(await someAct()), at: new Date(trial.emulator.clock.now()) },
    by: 'principal',
    notice: '解除委托',
    alsoTold: null,
    allow: () => undefined,
  });
  expect(await his()).toEqual([true, true]);
});

/** As a party of his own asks. */
const party = <A extends PartyAction>(openid: string, event: { action: A } & Record<string, unknown>) =>
  trial.call<PartyResult<A>>('follow-enforcement', openid, event);

/** All that he is given as his own data (PRIV-3). */
async function exported(openid: string): Promise<string> {
  const all: unknown[] = [];
  for (const { read, show } of OWN_DATA) all.push(...(await read(openid, undefined, 1000)).map(show));
  return JSON.stringify(all);
}

/** What the debtor learns of the execution that goes on with an old one. */
async function known(old: Pick<LivingCase, 'caseId'>, made: Pick<LivingCase, 'caseId'>) {
  const view = await party('o-defendant', { action: 'view', caseId: made.caseId });
  const before = await party('o-defendant', { action: 'view', caseId: old.caseId });
  const mine = await party('o-defendant', { action: 'mine', limit: 50 });
  return {
    view: view.ok ? 'OK' : view.error.code,
    listed: JSON.stringify(mine).includes(`"${made.caseId}"`),
    there: before.ok && before.data.resumedAs,
    feed: (await caseMembers.get(`${made.caseId}:o-defendant`))?.feed,
    exported: (await exported('o-defendant')).includes(`"${made.caseId}`),
    told: await notifications.count({ openid: 'o-defendant' as OpenId, page: partyPage(made.caseId) }),
  };
}

test('民诉法251 the debtor learns of the execution that goes on by its notice or its first measure, and not before: he would be warned', async () => {
  for (const by of ['notice', 'measure'] as const) {
    const of = await scenes.roundClosed();
    const made = await scenes.resumed(of);
    const nothing = { view: 'NOT_FOUND', listed: false, there: null, feed: undefined, exported: false, told: 0 };
    expect(await known(of, made)).toEqual(nothing);
    const hers = await party('o-plaintiff', { action: 'view', caseId: of.caseId });
    expect(hers.ok && hers.data.resumedAs).toEqual({ caseId: made.caseId, caseNo: made.caseNo });
    // Nor by being linked once more.
    await trial.officer({
      action: 'changeOfficers',
      caseId: made.caseId,
      officerId: 'o-enforcement',
      clerkId: 'o-clerk',
      assignedBy: '局长',
      reason: '调整',
    });
    expect(await known(of, made)).toEqual(nothing);
    const there = { ...of, caseId: made.caseId, defendant: `${made.caseId}:judgmentDebtor:1` };
    if (by === 'notice') await trial.officer({ action: 'notify', caseId: made.caseId, performDays: 7, reportDays: 10 });
    else await trial.controlled(there, { from: '2025-06-05' });
    const after = await known(of, made);
    expect(after).toMatchObject({
      view: 'OK',
      listed: true,
      exported: true,
      there: { caseId: made.caseId },
      feed: `${made.caseId}:judgmentDebtor`,
    });
    expect(after.told).toBeGreaterThan(0);
  }
});

test('PROG-2 民诉法251 who comes to act for the debtor before that waits with him', async () => {
  const of = await scenes.roundClosed();
  const made = await scenes.resumed(of);
  const parties = [`${of.caseId}:judgmentDebtor:1`];
  const agent = {
    _id: 'power-later',
    openid: 'o-elder' as OpenId,
    holderName: '赵某',
    capacity: { kind: 'agent', agentKind: 'lawyer' } as never,
    power: { kind: 'special', special: [] } as never,
  };
  const at = new Date(trial.emulator.clock.now());
  const part = { caseId: of.caseId, courtId: 'yuyao', side: 'judgmentDebtor' as const, parties };
  await transact((transaction) => beginPart(transaction, part, agent, at));
  expect(await party('o-elder', { action: 'view', caseId: of.caseId })).toMatchObject({ ok: true });
  expect(await party('o-elder', { action: 'view', caseId: made.caseId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await caseMembers.get(`${made.caseId}:o-elder`)).not.toHaveProperty('feed');
  await trial.officer({ action: 'notify', caseId: made.caseId, performDays: 7, reportDays: 10 });
  expect(await party('o-elder', { action: 'view', caseId: made.caseId })).toMatchObject({
    ok: true,
    data: { side: 'judgmentDebtor' },
  });
});

async function someAct() {
  const [act] = await acts.find({ by: 'o-enforcement' }, { limit: 1 });
  if (!act) throw new Error('no act');
  return act;
}
