/** 我的执行案件 of a lawyer who has many: page by page in one order, and only a page's cases are looked up whole. */
import { cases } from '../../../records/case/case';
import { type CaseMember, caseMembers } from '../../../records/case/member';
import { enforcements } from '../../../records/enforcement/enforcement';
import type { PartyResult } from '../contract-party';
import { LAWYER, type PartyTrial, startParties } from './trial';

type Sent = Record<string, unknown>;
type Changed = Partial<CaseMember>;
type Mine = PartyResult<'mine'>;

/** Of each database action as it is sent. */
const sent: Sent[] = [];
let court: PartyTrial;
let first: { caseId: string };
beforeAll(async () => {
  court = await startParties((params) => sent.push(params));
  first = await court.served({ n: 500 });
});
beforeEach(() => {
  sent.length = 0;
});
afterAll(() => court.stop());

/** As the one that is served, by another number and day. */
async function another(
  n: number,
  registeredOn: string,
  member: Changed = {},
  without: readonly (keyof CaseMember)[] = [],
): Promise<string> {
  const caseId = first.caseId.replace('500', String(n));
  const [of, own, execution] = await Promise.all([
    cases.get(first.caseId),
    caseMembers.get(`${first.caseId}:${LAWYER}`),
    enforcements.get(first.caseId),
  ]);
  if (!of || !own || !execution) throw new Error('nothing to copy');
  const numbers = { caseNo: of.caseNo.replace('500', String(n)), filingId: `filing-${n}` };
  await cases.insert({ ...of, ...numbers, _id: caseId, registeredOn: registeredOn as never });
  await enforcements.insert({ ...execution, _id: caseId });
  const feed = `${caseId}:applicant`;
  const is = { ...own, feed, ...member, _id: `${caseId}:${LAWYER}`, caseId };
  for (const field of without) delete is[field];
  await caseMembers.insert(is);
  return caseId;
}

async function everyPage(limit: number): Promise<Mine['executions']> {
  const all: Mine['executions'] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await court.does(LAWYER, { action: 'mine', limit, ...(cursor ? { cursor } : {}) });
    expect(page.executions.length).toBeLessThanOrEqual(limit);
    all.push(...page.executions);
    if (page.next === null) return all;
    cursor = page.next;
  }
}

test('ENF-6 eighty executions come page by page, the latest registered first, each once and as on one page, and what is over is not there', async () => {
  for (let n = 1; n <= 80; n += 1) await another(n, `2025-02-${String(1 + ((n * 7) % 20)).padStart(2, '0')}`);
  const hour = 3_600_000;
  const now = court.trial.emulator.clock.now();
  await another(101, '2025-02-25', { to: new Date(now) });
  await another(102, '2025-02-25', { from: new Date(now + hour) });
  await another(103, '2025-02-25', { role: 'witness' }, ['feed']);
  // Written before feeds were kept: by the side he stands on.
  const older = await another(104, '2025-02-24', { to: new Date(now + hour) }, ['feed']);
  await another(105, '2025-02-24', { side: 'thirdParty' }, ['feed']);
  await another(106, '2025-02-24', {}, ['feed', 'side']);
  const own = await another(107, '2025-02-23', { role: 'applicant' }, ['feed', 'side']);
  const whole = await court.does(LAWYER, { action: 'mine', limit: 50 });
  const all = await everyPage(50);
  expect(all.slice(0, 50)).toEqual(whole.executions);
  expect(all).toHaveLength(83);
  expect(all.map(({ caseId }) => caseId).slice(0, 3)).toEqual([first.caseId, older, own]);
  const keys = all.map(({ registeredOn, caseId }) => `${registeredOn}:${caseId}`);
  expect(keys).toEqual([...new Set(keys)].sort().reverse());
  expect(await everyPage(7)).toEqual(all);
}, 120_000);

test('only the page is looked up whole: what money, measures and dates there are of the others is not read', async () => {
  court.trial.emulator.stats.reset();
  await court.does(LAWYER, { action: 'mine', limit: 7 });
  expect(court.trial.emulator.stats.info().calls).toMatchObject({ 'follow-enforcement.mine': { most: 2 } });
  const asked = sent.find(({ action }) => action === 'database.aggregateDocuments');
  const stages = asked?.stages as { stageKey: string; stageValue: string }[];
  const page = stages.findIndex(({ stageKey, stageValue }) => stageKey === '$limit' && stageValue === '8');
  const lookedUp = (some: typeof stages): string[] =>
    some.flatMap(({ stageKey, stageValue }) => (stageKey === '$lookup' ? [JSON.parse(stageValue).from] : []));
  expect(lookedUp(stages.slice(0, page))).toEqual(['cases']);
  expect(lookedUp(stages.slice(page)).sort()).toEqual([
    'case_dates',
    'case_parties',
    'enforcement_money',
    'enforcements',
  ]);
});
