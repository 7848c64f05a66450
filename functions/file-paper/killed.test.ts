/** The local cloud killed amid each write to disk of handing in an appeal: started again, the same request finds it received, once and whole (TIME-3). */
import { randomUUID } from 'node:crypto';
import { fen } from '../../court/money';
import { livingCase } from '../../demo/living-case';
import { type MortalCourt, startMortalCourt } from '../../demo/mortal-court';
import { wantFaults } from '../../demo/wanted-faults';
import { cases } from '../../records/case/case';
import { feeOrders } from '../../records/fee/order';
import { casePapers } from '../../records/paper/paper';
import { main } from './index';

let court: MortalCourt;
let n = 500;

wantFaults();

beforeEach(async () => {
  court = await startMortalCourt({ 'file-paper': main }, Date.parse('2025-03-10T10:00:00+08:00'));
});
afterEach(() => court.stop());

const me = 'o-defendant';

test('TIME-3 killed amid each write to disk of an appeal: asked again it is received once, with one fee', async () => {
  const seen = await court.eachStep('amid', async (dying) => {
    n += 1;
    const fee = { kind: 'property' as const, amountFen: fen(115_000), steps: [], prepaid: true, payment: '' };
    const of = await livingCase({ n, state: 'decided', more: { fee } });
    const saving = {
      action: 'saveDraft',
      caseId: of.caseId,
      kind: 'appeal',
      content: { facts: '不服。', amountFen: 4_000_000 },
    };
    const { paperId } = Object(await court.must('file-paper', me, { ...saving, requestId: randomUUID() }));
    const submitting = { action: 'submit', paperId, version: 1, requestId: randomUUID() };
    await dying(() => court.call('file-paper', me, submitting).catch(() => undefined));
    const answer = await court.must('file-paper', me, submitting);
    const paper = await casePapers.get(String(paperId));
    expect(answer).toMatchObject({ receiptNo: paper?.receiptNo, at: '2025-03-10T02:00:00.000Z' });
    expect(paper).toMatchObject({ state: 'received' });
    expect((await cases.get(of.caseId))?.appeals).toMatchObject([{ paperId }]);
    expect(await feeOrders.find({ caseId: of.caseId }, { limit: 10 })).toMatchObject([{ amountFen: 80_000, seq: 1 }]);
    return of.caseId;
  });
  expect(seen.length).toBeGreaterThan(1);
});
