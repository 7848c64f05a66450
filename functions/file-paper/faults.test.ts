/** Handing in, deciding and serving while the cloud fails at each database action, in each way: asked again, it is done once and whole. */
import { randomUUID } from 'node:crypto';
import { fen } from '../../court/money';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { documents } from '../../platform/documents/store/document';
import { cases } from '../../records/case/case';
import { feeOrders } from '../../records/fee/order';
import { services } from '../../records/service/service';
import { startTrial, type Trial } from './trial';

let trial: Trial;

wantFaults();

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const me = 'o-defendant';
/** Odd, so that the kinds, which begin two actions apart, meet odd and even ones. */
const STRIDE = 9;
const APPEAL = { requests: ['改判'], facts: '不服。', amountFen: 4_000_000 };

interface Prepared {
  openid: string;
  event: Record<string, unknown>;
  /** Throws where it is not done once and whole. */
  after(answer: unknown): Promise<void>;
}

/**
 * Strikes once at a database action of the call, until it has no more; the same request is then asked again. With a stride the kinds
 * of faults share the actions among them: each kind strikes all over the call.
 */
async function atEachAction(kind: Kind, stride: number, prepare: () => Promise<Prepared>): Promise<number> {
  for (let skip = stride === 1 ? 0 : KINDS.indexOf(kind) * 2; ; skip += stride) {
    const { openid, event, after } = await prepare();
    const asking = { ...event, requestId: randomUUID() };
    const fault = trial.emulator.faults.add({ match: { action: 'database.*' }, fault: kind, times: 1, skip, ms: 0 });
    await trial.call('file-paper', openid, asking).catch(() => undefined);
    const struck = fault.hits > 0;
    trial.emulator.faults.clear();
    const answer = await trial.call('file-paper', openid, asking);
    expect({ skip, answer }).toMatchObject({ skip, answer: { ok: true } });
    await after(answer);
    if (!struck) return skip;
  }
}

test.each(KINDS)(
  'TIME-8 FEE-9 %s at each database action of an appeal: received once, one order, one step, the case moved once',
  async (kind) => {
    const steps = await atEachAction(kind, kind === 'error-after' ? 1 : STRIDE, async () => {
      const of = await trial.living({
        state: 'appealable',
        more: { fee: { kind: 'property', amountFen: fen(115_000), steps: [], prepaid: true, payment: '' } },
      });
      await trial.period(of, of.defendant, 'appeal');
      const paperId = await trial.draft(me, of.caseId, 'appeal', APPEAL);
      return {
        openid: me,
        event: { action: 'submit', paperId, version: 1 },
        async after(answer) {
          const [paper, found, orders, course] = await Promise.all([
            trial.paper(paperId),
            cases.get(of.caseId),
            feeOrders.find({ caseId: of.caseId }, { limit: 10 }),
            trial.course(of.caseId),
          ]);
          expect(answer).toMatchObject({ data: { paperId, receiptNo: paper.receiptNo } });
          expect(paper).toMatchObject({ state: 'received', fee: { orderId: orders[0]?._id } });
          expect([found?.state, found?.appeals?.length, orders.length]).toEqual(['appealed', 1, 1]);
          expect(
            course
              .filter((one) => one.about?.paperId === paperId)
              .map((one) => one.kind)
              .sort(),
          ).toEqual(['appeal', 'pleading']);
          const told = (await trial.told(me)).filter(({ page }) => page.includes(paperId));
          expect(told.map(({ title }) => title)).toEqual(['法院已收到上诉状']);
        },
      };
    });
    expect(steps).toBeGreaterThan(10);
  },
);

test.each(KINDS)(
  '%s at each database action of a decision: one paper, one service for each party, told once',
  async (kind) => {
    const steps = await atEachAction(kind, STRIDE, async () => {
      const of = await trial.living({ consents: ['plaintiff', 'defendant'] });
      const { paperId } = await trial.filed(me, of.caseId, 'witness', { about: '李某', facts: '他在场。' });
      return {
        openid: 'o-judge',
        event: { action: 'decide', paperId, outcome: 'refused', reasons: '与待证事实无关' },
        async after() {
          expect(await trial.paper(paperId)).toMatchObject({ state: 'refused', decision: { outcome: 'refused' } });
          const made = await documents.find({ caseId: of.caseId }, { limit: 10 });
          expect(made.map(({ _id }) => _id)).toEqual([`${paperId}:decision:1`]);
          const served = await services.find({ caseId: of.caseId }, { orderBy: [['listKey', 'desc']], limit: 10 });
          expect(served.map(({ partyId, state }) => [partyId, state]).sort()).toEqual([
            [of.defendant, 'served'],
            [of.plaintiff, 'served'],
          ]);
          const told = (await trial.told(me)).filter(
            ({ page, title }) => page.includes(paperId) && title.endsWith('有了结果'),
          );
          expect(told).toHaveLength(1);
        },
      };
    });
    expect(steps).toBeGreaterThan(10);
  },
);

test.each(KINDS)(
  'SIGN-4 %s at each database action of the last signature: the ruling is issued and decides, once',
  async (kind) => {
    const steps = await atEachAction(kind, STRIDE, async () => {
      const of = await trial.living();
      const { paperId } = await trial.filed('o-plaintiff', of.caseId, 'preservation', {
        requests: ['冻结'],
        about: '账户',
        facts: '…',
      });
      await trial.did('o-judge', {
        action: 'decide',
        paperId,
        outcome: 'refused',
        reasons: '没有担保',
        decided: '驳回申请',
      });
      const { papers } = await trial.did('o-clerk', { action: 'toSign' });
      const sha256 = papers.find((one) => one.paperId === paperId)?.sha256;
      return {
        openid: 'o-clerk',
        event: { action: 'signDecision', paperId, sha256 },
        async after() {
          expect(await trial.paper(paperId)).toMatchObject({
            state: 'refused',
            decision: { issuedAt: expect.any(Date) },
          });
          const document = await documents.get(`${paperId}:decision:1`);
          expect([document?.state, document?.signatures.map(({ openid }) => openid)]).toEqual([
            'issued',
            ['o-judge', 'o-clerk'],
          ]);
          expect(
            await services.find({ caseId: of.caseId }, { orderBy: [['listKey', 'desc']], limit: 10 }),
          ).toHaveLength(1);
        },
      };
    });
    expect(steps).toBeGreaterThan(10);
  },
);
