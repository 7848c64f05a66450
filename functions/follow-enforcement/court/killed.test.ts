/** The local cloud killed amid each write to disk of paying out: started again, the same request finds it paid, once (ENF-14). */
import { randomUUID } from 'node:crypto';
import { livingCase } from '../../../demo/living-case';
import { type MortalCourt, startMortalCourt } from '../../../demo/mortal-court';
import { wantFaults } from '../../../demo/wanted-faults';
import { enforcements } from '../../../records/enforcement/enforcement';
import { enforcementFeed } from '../../../records/enforcement/feed';
import { enforcementMoney } from '../../../records/enforcement/money';
import { sumsOf } from '../../../records/enforcement/sums';
import { main } from '../index';
import { ACCOUNT, TAKEN } from './trial';

let court: MortalCourt;
let n = 800;

wantFaults();

beforeEach(async () => {
  court = await startMortalCourt({ 'follow-enforcement': main }, Date.parse('2025-03-04T10:00:00+08:00'));
});
afterEach(() => court.stop());

const me = 'o-enforcement';
const money = { on: '2025-03-04', ref: 'K' };

test('ENF-14 killed amid each write to disk of paying out: asked again it was paid once, and the sums are those of the entries', async () => {
  const seen = await court.eachStep('amid', async (dying) => {
    n += 1;
    const { caseId, plaintiff } = await livingCase({ kind: 'enforcement', assigned: false, n });
    const must = (event: Record<string, unknown>) =>
      court.must('follow-enforcement', me, { ...event, requestId: randomUUID() });
    await must({ action: 'takeOver', caseId, ...TAKEN });
    const { moneyId } = Object(
      await must({ action: 'receive', caseId, source: 'paidIn', amountFen: 1_000_000, ...money }),
    );
    const pay = {
      action: 'payOut',
      caseId,
      receiptId: String(moneyId),
      partyId: plaintiff,
      amountFen: 400_000,
      account: ACCOUNT,
      ...money,
      requestId: randomUUID(),
    };
    await dying(() => court.call('follow-enforcement', me, pay).catch(() => undefined));
    await court.must('follow-enforcement', me, pay);
    const entries = await enforcementMoney.find({ caseId }, { limit: 10 });
    const found = await enforcements.get(caseId);
    expect(found?.sums).toEqual(sumsOf(entries));
    expect(found?.sums).toMatchObject({ receivedFen: 1_000_000, paidOutFen: 400_000 });
    expect(entries.find(({ kind }) => kind === 'received')?.leftFen).toBe(600_000);
    const feed = await enforcementFeed.find(
      { feed: `${caseId}:applicant` },
      { orderBy: [['listKey', 'desc']], limit: 20 },
    );
    expect(feed.filter(({ kind }) => kind === 'paidOut')).toHaveLength(1);
    return caseId;
  });
  expect(seen.length).toBeGreaterThan(1);
});
