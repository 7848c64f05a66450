/** A power that ends, and a network that fails, while somebody acts for another: nobody sees or does more than he may, and nothing is half. */
import { randomUUID } from 'node:crypto';
import { caseMembers } from '../../records/case/member';
import { filings } from '../../records/filing/filing';
import { helpedMatters } from '../../records/representation/help';
import { type Acting, OF_COMPANY, OF_ELDER, OWN, startActing } from './trial';

let court: Acting;
let before: ((params: Record<string, unknown>) => void | Promise<void>) | undefined;
beforeEach(async () => {
  before = undefined;
  court = await startActing((params) => before?.(params));
});
afterEach(() => court.stop());

/** Does something once, right before the n-th database action from now. */
function beforeAction(n: number, work: () => Promise<unknown>): { reached: boolean } {
  const seen = { reached: false };
  let count = 0;
  before = async () => {
    count += 1;
    if (count !== n) return;
    before = undefined;
    seen.reached = true;
    await work();
  };
  return seen;
}

test('民诉法63 the power ends at any moment while the agent submits: received in either case, and he is in nobody’s list by a power that is over', async () => {
  await court.bound();
  for (let n = 1; ; n += 1) {
    const { filingId, version } = await court.draft('o-lawyer', OF_COMPANY);
    const representationId = await court.power('o-lawyer', 'o-company', filingId);
    const seen = beforeAction(n, () => court.end('o-company', representationId));
    const result = await court.call('file-case', 'o-lawyer', { action: 'submit', filingId, version });
    before = undefined;
    const filing = await filings.get(filingId);
    if (!filing) throw new Error('the draft is there');
    // FILE-1: it is received, whatever became of the power.
    expect([n, result.ok, filing.state]).toEqual([n, true, 'submitted']);
    if (!seen.reached) break;
    expect([n, filing.powers]).toEqual([n, []]);
    // Ended before it was received: he is a filer without a power. Ended after: he sees it no more.
    const code = await court.codeOf('file-case', 'o-lawyer', { action: 'get', filingId });
    expect([n, code]).toEqual([n, filing.filerLeft ? 'NOT_FOUND' : 'OK']);
    expect(filing.viewers?.includes('o-lawyer')).toBe(filing.filerLeft !== true);
  }
}, 120_000);

test('民诉法63 the power ends at any moment while the agent withdraws: he does it with a power in force, or not at all', async () => {
  const outcomes = new Set<string>();
  for (let n = 1; ; n += 1) {
    const filingId = await court.submitted('o-plaintiff', OWN);
    const representationId = await court.power('o-lawyer', 'o-plaintiff', filingId, ['withdrawSuit']);
    let stoodAtEnd = '';
    const seen = beforeAction(n, async () => {
      stoodAtEnd = (await filings.get(filingId))?.state ?? '';
      await court.end('o-plaintiff', representationId);
    });
    const result = await court.call('file-case', 'o-lawyer', { action: 'withdraw', filingId });
    before = undefined;
    const state = (await filings.get(filingId))?.state;
    if (!seen.reached) break;
    // Withdrawn only where that was done before the power ended.
    expect([n, state]).toEqual([n, stoodAtEnd]);
    outcomes.add(result.ok ? 'OK' : result.error.code);
  }
  expect([...outcomes].sort()).toEqual(expect.arrayContaining(['CONFLICT', 'NOT_FOUND', 'OK']));
}, 120_000);

test('PROG-2 the power ends while the judge registers: the agent belongs to the case no longer, or never did', async () => {
  for (let round = 0; round < 4; round += 1) {
    const filingId = await court.submitted('o-plaintiff', OWN);
    const representationId = await court.power('o-lawyer', 'o-plaintiff', filingId);
    await court.judge('take', filingId);
    await Promise.all([court.judge('register', filingId), court.end('o-plaintiff', representationId)]);
    const caseId = (await filings.get(filingId))?.caseId ?? '';
    const agents = (await caseMembers.find({ caseId }, { limit: 10 })).filter(({ role }) => role === 'agent');
    expect(agents.filter(({ to }) => to === undefined)).toEqual([]);
    expect(await court.codeOf('file-case', 'o-lawyer', { action: 'get', filingId })).toBe('NOT_FOUND');
  }
});

test('ACC-1 cut before any one database action, beginning for somebody else leaves one draft, and asking again opens it to the helper', async () => {
  // The faults are wanted: what is said of them is not.
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const helpId = await court.help('o-helper', 'o-elder');
  for (let n = 1; ; n += 1) {
    const event = {
      action: 'saveDraft',
      courtId: 'yuyao',
      content: OF_ELDER,
      helpId,
      requestId: randomUUID(),
    };
    const seen = beforeAction(n, () => Promise.reject(new Error('cut')));
    const first = await court.call<{ filingId: string }>('file-case', 'o-helper', event);
    before = undefined;
    const again = await court.must<{ filingId: string }>('file-case', 'o-helper', event);
    expect(await helpedMatters.get(`${again.filingId}:o-helper`)).toMatchObject({ helpId });
    expect(await filings.count({ filer: 'o-elder' })).toBe(n);
    if (!seen.reached) {
      expect(first).toMatchObject({ ok: true, data: again });
      break;
    }
  }
  jest.restoreAllMocks();
}, 120_000);
