/** 本案的执行 and 我的执行案件: how an execution stands for each side, what comes next, and by when (ENF-1..14). */
import { command } from '../../../platform/database';
import { caseDates } from '../../../records/case/date';
import { caseMembers } from '../../../records/case/member';
import { APPROVAL, TAKEN } from '../court/trial';
import { APPLICANT, DEBTOR, handedIn, LAWYER, OFFICER, type PartyTrial, startParties } from './trial';

let court: PartyTrial;
beforeEach(async () => {
  court = await startParties();
});
afterEach(() => court.stop());

const view = (openid: string | undefined, caseId: string) => court.does(openid, { action: 'view', caseId });

test('ENF-1, 2 each side sees the state, its own next days and why, the officer and the sums', async () => {
  const { caseId, defendant } = await court.served();
  const applicant = await view(APPLICANT, caseId);
  expect(applicant).toMatchObject({
    side: 'applicant',
    taken: true,
    officer: { name: '石执行' },
    clerk: '江书记员',
    powers: { settle: true, receiveMoney: true },
    live: { caseId, feed: `${caseId}:applicant` },
    debtors: [{ partyId: defendant, mine: false, noticeServed: true, performBy: '2025-03-11', reportBy: '2025-03-14' }],
    can: ['reportClue', 'filePaper'],
  });
  expect(applicant.sums).toMatchObject({ debtFen: 10_500_000, feeFen: 147_500, receivedFen: 0 });
  expect(applicant.sums?.interestFen).toBeGreaterThan(0);
  const debtor = await view(DEBTOR, caseId);
  expect(debtor.next.filter(({ who }) => who === 'me').map(({ by, rule }) => [by, rule.split(' ')[0]])).toEqual([
    ['2025-03-11', 'ENF-1'],
    ['2025-03-14', 'ENF-2'],
  ]);
  expect(debtor.can).toContain('saveReport');
  // Where to pay, he alone is told.
  expect([applicant.payTo, debtor.payTo]).toEqual([null, expect.stringContaining('执行款')]);
  // An agent without special authority neither settles nor receives money (ID-7).
  expect((await view(LAWYER, caseId)).powers).toEqual({ settle: false, receiveMoney: false });
});

test('before anybody has taken it over one sees that it is registered, and waits', async () => {
  const { livingCase } = await import('../../../demo/living-case');
  const { caseId } = await livingCase({ kind: 'enforcement', assigned: false });
  expect(await view(APPLICANT, caseId)).toMatchObject({ taken: false, officer: null, sums: null, debtors: [] });
  expect((await court.does(APPLICANT, { action: 'mine' })).executions).toMatchObject([{ caseId, state: 'waiting' }]);
});

test('ENF-7, 13, 14 measures with their end, listing yes or no, money that waits to be paid out', async () => {
  const of = await court.served();
  const { caseId, defendant } = of;
  await court.trial.controlled(of);
  await court.trial.officer({
    action: 'receive',
    caseId,
    source: 'paidIn',
    amountFen: 1_000_000,
    on: '2025-03-04',
    ref: 'K',
  });
  court.at('2025-03-20T10:00:00');
  const approval = { ...APPROVAL, date: '2025-03-20' };
  await court.trial.officer({
    action: 'restrict',
    caseId,
    debtor: defendant,
    basis: 'exOfficio',
    from: '2025-03-20',
    approval,
  });
  const seen = await view(APPLICANT, caseId);
  expect(seen.measures).toMatchObject([
    { kindName: '冻结', until: '2026-03-04', stateName: '控制中', securedFen: 6_000_000 },
  ]);
  expect(seen.measures[0]?.text).not.toContain('6228480318050020018');
  expect(seen.debtors[0]).toMatchObject({
    restriction: { restricted: true, since: '2025-03-20', liftedOn: null },
    listing: { listed: false, since: null, grounds: [] },
  });
  expect(seen.payOutBy).toBe('2025-04-03');
  expect(seen.next).toContainEqual(expect.objectContaining({ who: 'court', by: '2025-04-03', rule: 'ENF-14' }));
  expect(seen.sums).toMatchObject({ receivedFen: 1_000_000, heldFen: 1_000_000 });
  // Both sides know of a measure after it was taken (ENF-5).
  expect((await view(DEBTOR, caseId)).measures).toHaveLength(1);
  // ENF-7: three months before its end the applicant is told how to go on.
  court.at('2026-01-10T10:00:00');
  const later = await view(APPLICANT, caseId);
  expect(later.next.find(({ rule }) => rule.startsWith('ENF-7'))).toMatchObject({
    who: 'me',
    text: expect.stringContaining('续行查封、冻结申请书'),
  });
});

test('ENF-7 of a preservation the applicant is told the last day on which he may ask himself, as in his calendar', async () => {
  const of = await court.served();
  const { caseId } = of;
  await court.trial.controlled(of, { from: '2024-12-16', preservation: true });
  court.at('2025-11-20T10:00:00');
  const step = (await view(APPLICANT, caseId)).next.find(({ rule }) => rule.startsWith('ENF-7'));
  expect(step).toMatchObject({ by: '2025-12-09', text: expect.stringContaining('2025 年 12 月 9 日') });
  const [date] = (await caseDates.find({ caseId }, { limit: 20 })).filter(({ kind }) => kind === 'measureEnds');
  expect(date?.next).toContain('2025 年 12 月 9 日');
});

test('PROG-4 a measure of which the debtor’s feed does not tell yet is not on his page', async () => {
  const of = await court.served();
  await court.trial.controlled(of);
  const { enforcementFeed } = await import('../../../records/enforcement/feed');
  const [shown] = (await court.trial.feed(of, 'judgmentDebtor')).filter(({ kind }) => kind === 'measure');
  await enforcementFeed.remove(shown?._id ?? '');
  expect((await view(DEBTOR, of.caseId)).measures).toEqual([]);
  expect((await view(APPLICANT, of.caseId)).measures).toHaveLength(1);
});

test('PROG-4 a measure whose entry was taken off is on nobody’s page; one whose correction tells of it is', async () => {
  const of = await court.served();
  await court.trial.controlled(of);
  const [shown] = (await court.trial.feed(of, 'applicant')).filter(({ kind }) => kind === 'measure');
  const entryId = shown?.entryId ?? '';
  const told = { applicant: { title: '更正', text: '已冻结。' }, judgmentDebtor: { title: '更正', text: '已冻结。' } };
  const scene = (event: Record<string, unknown>) => court.trial.must('follow-enforcement', OFFICER, event);
  const fixed = await scene({ action: 'correctEntry', entryId, reason: '写错了', told });
  await scene({ action: 'takeOffEntry', entryId, reason: '发错案件' });
  for (const who of [APPLICANT, DEBTOR]) expect((await view(who, of.caseId)).measures).toHaveLength(1);
  await scene({ action: 'takeOffEntry', entryId: fixed.entryId, reason: '发错案件' });
  for (const who of [APPLICANT, DEBTOR]) expect((await view(who, of.caseId)).measures).toEqual([]);
});

test('a member written before it was kept which feed is his sees the measures at his first look', async () => {
  const of = await court.served();
  await court.trial.controlled(of);
  await caseMembers.updateWhere({ _id: `${of.caseId}:${APPLICANT}` }, { feed: command().remove() });
  expect((await view(APPLICANT, of.caseId)).measures).toHaveLength(1);
});

test('ENF-10, PRIV-4 what one debtor may buy once, and why, stands on his own page alone', async () => {
  const of = await court.served({ thirdParty: true, consents: ['plaintiff', 'defendant', 'thirdParty'] });
  const { caseId, defendant: debtor } = of;
  court.at('2025-03-20T10:00:00');
  const approval = { ...APPROVAL, date: '2025-03-20' };
  const restrict = { action: 'restrict' as const, caseId, debtor, basis: 'exOfficio', from: '2025-03-20', approval };
  await court.trial.officer(restrict);
  await court.trial.officer({ action: 'permitConsumption', caseId, debtor, what: '乘高铁就医', reason: '本人重病' });
  const permitsFor = async (openid: string | undefined) => (await view(openid, caseId)).debtors[0]?.permits;
  expect(await permitsFor(DEBTOR)).toMatchObject([{ what: '乘高铁就医' }]);
  for (const other of [APPLICANT, LAWYER, 'o-company']) expect([other, await permitsFor(other)]).toEqual([other, []]);
});

test('PRIV-4 a number that an officer wrote into his reasons is masked on the page as it is on the feed', async () => {
  const of = await court.trial.taken({}, { obligation: { ...TAKEN.obligation, text: '付至账户6217001234567894321' } });
  const seen = await view(DEBTOR, of.caseId);
  expect(seen.obligation?.text).toMatch(/付至账户\*+4321$/);
});

test('PRIV-4 of where a measure was taken both sides read the street; the whole of it is under seal', async () => {
  const of = await court.served();
  await court.trial.controlled(of, { place: '余姚市阳明街道新建北路6号' });
  for (const side of ['applicant', 'judgmentDebtor'] as const) {
    const shown = (await court.trial.feed(of, side)).find(({ kind }) => kind === 'measure');
    expect(shown?.place).toBe('余姚市阳明街道新建北路***');
  }
  const entry = (await court.trial.entries(of)).find(({ kind }) => kind === 'measure');
  const reveal = { action: 'revealEntry', entryId: entry?._id, reason: '核对地点' };
  expect(await court.trial.must('follow-enforcement', OFFICER, reveal)).toMatchObject({
    place: '余姚市阳明街道新建北路6号',
  });
});

test('what waits, and what is done, is counted for one’s own side', async () => {
  const of = await court.served();
  const { caseId } = of;
  await court.does(APPLICANT, { action: 'reportClue', caseId, kind: 'other', text: '他在镇上开店。' });
  await handedIn(court, of);
  const seen = await view(APPLICANT, caseId);
  expect(seen).toMatchObject({ clues: { open: 1, answered: 0 }, reports: 1 });
  expect(seen.can).toContain('readReports');
  const debtor = await view(DEBTOR, caseId);
  expect(debtor).toMatchObject({ clues: { open: 0, answered: 0 }, reports: 1 });
  expect(debtor.next.some(({ rule }) => rule.startsWith('ENF-2'))).toBe(false);
  expect(debtor.debtors[0]?.reportedOn).toBe('2025-03-04');
});

test('the page and the list take two database actions each', async () => {
  const { caseId } = await court.served();
  for (const action of ['view', 'mine'] as const) {
    court.trial.emulator.stats.reset();
    await court.does(APPLICANT, { action, ...(action === 'view' ? { caseId } : {}) });
    expect(court.trial.emulator.stats.info().calls).toMatchObject({ [`follow-enforcement.${action}`]: { most: 2 } });
  }
});

test('the list is of one’s own executions, page by page, the latest first; a part that is over is not in it', async () => {
  const first = await court.served({ n: 11 });
  const second = await court.served({ n: 12, at: new Date('2025-03-04T09:00:00+08:00') });
  const page = await court.does(LAWYER, { action: 'mine', limit: 1 });
  expect(page.executions).toMatchObject([
    { caseId: second.caseId, side: 'applicant', names: ['陈晓梅'], officer: '石执行' },
  ]);
  const rest = await court.does(LAWYER, { action: 'mine', limit: 1, cursor: page.next ?? '' });
  expect(rest).toMatchObject({ executions: [{ caseId: first.caseId }], next: null });
  expect((await court.does(DEBTOR, { action: 'mine' })).executions).toMatchObject([
    { side: 'judgmentDebtor', due: { text: expect.any(String) } },
    { side: 'judgmentDebtor' },
  ]);
  await caseMembers.update(`${first.caseId}:${LAWYER}`, { to: new Date('2025-03-04T09:30:00+08:00') });
  expect((await court.does(LAWYER, { action: 'mine' })).executions.map(({ caseId }) => caseId)).toEqual([
    second.caseId,
  ]);
  expect(await court.refused(LAWYER, { action: 'view', caseId: first.caseId })).toMatch(/^NOT_FOUND/);
  expect(await court.refused(OFFICER, { action: 'view', caseId: first.caseId })).toMatch(/^IDENTITY_REQUIRED/);
});
