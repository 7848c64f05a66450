/** The court acts on an execution while the cloud fails: all of a step or nothing of it; asked again it is done, once, and no fen is counted twice. */
import { randomUUID } from 'node:crypto';
import type { LivingCase } from '../../../demo/living-case';
import { livingCase } from '../../../demo/living-case';
import { wantFaults } from '../../../demo/wanted-faults';
import type { Kind } from '../../../emulator/faults/fault';
import { cases } from '../../../records/case/case';
import { duePapersOf } from '../../../records/case/due-paper';
import { caseParties } from '../../../records/case/parties';
import { enforcements } from '../../../records/enforcement/enforcement';
import { measures } from '../../../records/enforcement/measure';
import { sumsOf } from '../../../records/enforcement/sums';
import { services } from '../../../records/service/service';
import type { CourtAction } from '../contract-court';
import { ACCOUNT, CONTROL, type ExecutionTrial, startExecutionTrial, TAKEN } from './trial';

wantFaults();

let trial: ExecutionTrial;
let n = 700;
beforeAll(async () => {
  trial = await startExecutionTrial();
});
afterAll(() => trial.stop());

const WRITES = ['insert*', 'modify*', 'commit*'].map((name) => `database.${name}`);
const money = { on: '2025-03-04', ref: 'K' };

interface Scene {
  openid?: string;
  event: { action: CourtAction } & Record<string, unknown>;
  /** Looks after each; `done`: after it was asked again. */
  whole(done: boolean): Promise<void>;
}

/** Strikes at the first, second … such action of the call, until it has no more. Returns how often. */
async function atEachAction(fault: Kind, prepare: () => Promise<Scene>): Promise<number> {
  let struck = 0;
  // Every other one in each way: between them, all.
  for (const action of WRITES)
    for (let skip = fault === 'error-before' ? 0 : 1; ; skip += 2) {
      const { openid = 'o-enforcement', event, whole } = await prepare();
      const asked = { ...event, requestId: randomUUID() };
      const { faults } = trial.emulator;
      const one = faults.add({ match: { function: 'follow-enforcement', action }, fault, skip, times: 1, ms: 1 });
      await trial.ask(openid, asked).catch(() => undefined);
      faults.clear();
      await whole(false);
      const again = await trial.ask(openid, asked);
      expect({ action, skip, again }).toMatchObject({ again: { ok: true } });
      await whole(true);
      if (one.hits === 0) break;
      struck += 1;
    }
  return struck;
}

const another = (): Promise<LivingCase> => {
  n += 1;
  return trial.taken({ n, lawyerFor: null });
};

/** Sums, entries, feeds and receipts tell the same. Returns how many entries there are of a kind. */
async function agree(of: LivingCase, kind: string): Promise<number> {
  const counted = await trial.money(of);
  const { sums } = await trial.state(of);
  expect(sums).toEqual(sumsOf(counted));
  const left = counted.reduce((total, { leftFen }) => total + (leftFen ?? 0), 0);
  expect(left).toBe(sums.receivedFen - sums.feeTakenFen - sums.paidOutFen - sums.returnedFen);
  const entries = (await trial.entries(of)).filter((one) => one.kind === kind);
  const feed = (await trial.feed(of, 'applicant')).filter((one) => one.kind === kind);
  expect(feed).toHaveLength(entries.length);
  return entries.length;
}

test.each<Kind>(['error-before', 'error-after'])(
  'ENF-14 %s at each write of paying out: sums, entry, feed and receipt are one; asked again it was paid once',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const of = await another();
      const { caseId } = of;
      const { moneyId: receiptId } = await trial.officer({
        action: 'receive',
        caseId,
        source: 'paidIn',
        amountFen: 1_000_000,
        ...money,
      });
      return {
        event: {
          action: 'payOut',
          caseId,
          receiptId,
          partyId: of.plaintiff,
          amountFen: 400_000,
          account: ACCOUNT,
          ...money,
        },
        async whole(done) {
          const paid = await agree(of, 'paidOut');
          const { sums } = await trial.state(of);
          expect(sums.paidOutFen).toBe(paid * 400_000);
          if (done) expect(paid).toBe(1);
        },
      };
    });
    expect(steps).toBeGreaterThan(3);
  },
  900_000,
);

test.each<Kind>(['error-before', 'error-after'])(
  'ENF-7, ENF-14 %s at each write of a deduction: money, measure and state are one, the ruling is served once',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const of = await another();
      const { caseId } = of;
      const measureId = await trial.controlled(of, { securedFen: 1_000_000 });
      const rulingId = await trial.ruling(of, 'deduct');
      return {
        event: { action: 'deduct', caseId, measureId, rulingId, amountFen: 1_000_000, ...money, necessities: '已留' },
        async whole(done) {
          const { state, sums } = await trial.state(of);
          const isDone = state === 'distributing';
          expect(await agree(of, 'received')).toBe(isDone ? 1 : 0);
          expect(sums.receivedFen).toBe(isDone ? 1_000_000 : 0);
          expect((await measures.get(measureId))?.state).toBe(isDone ? 'realised' : 'inForce');
          if (!done) return;
          expect(isDone).toBe(true);
          expect(await duePapersOf(caseId)).toEqual([]);
          const served = await services.find({ caseId }, { limit: 50 });
          expect(served.filter(({ documentId }) => documentId === rulingId)).toHaveLength(2);
        },
      };
    });
    expect(steps).toBeGreaterThan(6);
  },
  900_000,
);

test.each<Kind>(['error-before', 'error-after'])(
  'ENF-9 %s at each write of a change of parties: who came in, who left and what is owed are one, the ruling is served once on each',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const of = await another();
      const { caseId } = of;
      const change = { ground: 'heir', respondent: '某某' };
      const words = { facts: '被执行人去世', reasons: '某某是继承人', orders: ['变更某某为被执行人'] };
      const lay = { action: 'layRuling' as const, caseId, about: 'changeParties', change, ...words };
      const { documentId: rulingId, sha256 } = await trial.officer(lay);
      await trial.did('o-clerk', { action: 'signRuling', documentId: rulingId, sha256 });
      const enters = { kind: 'person', name: '某某' };
      return {
        event: { action: 'changeParties', caseId, rulingId, inPlaceOf: of.defendant, enters },
        async whole(done) {
          const { debtors } = await trial.state(of);
          const parties = await caseParties.find({ caseId, role: 'judgmentDebtor' }, { limit: 9 });
          expect(parties).toHaveLength(debtors.length);
          expect(parties.filter(({ left }) => left)).toHaveLength(debtors.length - 1);
          expect(debtors.filter(({ left }) => left)).toHaveLength(debtors.length - 1);
          if (!done) return;
          expect(debtors).toHaveLength(2);
          expect(await duePapersOf(caseId)).toEqual([]);
          const served = await services.find({ caseId }, { limit: 50 });
          expect(served.filter(({ documentId }) => documentId === rulingId)).toHaveLength(2);
        },
      };
    });
    expect(steps).toBeGreaterThan(6);
  },
  900_000,
);

test.each<Kind>(['error-before', 'error-after'])(
  '%s at each write of taking over: case, execution and entry are one',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      n += 1;
      const of = await livingCase({ kind: 'enforcement', assigned: false, n, lawyerFor: null });
      const { caseId } = of;
      return {
        event: { action: 'takeOver', caseId, ...TAKEN },
        async whole(done) {
          const found = await enforcements.get(caseId);
          expect(await trial.entries(of)).toHaveLength(found ? 1 : 0);
          expect((await cases.get(caseId))?.officers?.length ?? 0).toBe(found ? 3 : 0);
          if (done) expect(found?.state).toBe('registered');
        },
      };
    });
    expect(steps).toBeGreaterThan(3);
  },
  900_000,
);

test('SIGN-4 where the seal service is silent the notice stands, its papers wait, and go out once when they are asked for', async () => {
  const of = await another();
  const { caseId } = of;
  const before = process.env.SEAL_GATEWAY;
  process.env.SEAL_GATEWAY = 'http://127.0.0.1:9/';
  process.env.SEAL_KEY = 'k';
  const answer = await trial.officer({ action: 'notify', caseId, performDays: 7, reportDays: 10 });
  expect(answer).toMatchObject({ state: 'notified', papersDue: 2 });
  process.env.SEAL_GATEWAY = before;
  expect(await services.find({ caseId }, { limit: 10 })).toEqual([]);
  const send = { action: 'sendEnforcementPapers' as const, caseId };
  expect(await trial.did('o-clerk', send)).toEqual({ caseId, papersDue: 0 });
  expect(await trial.did('o-clerk', send)).toEqual({ caseId, papersDue: 0 });
  expect(await services.find({ caseId }, { limit: 10 })).toHaveLength(2);
});

test('ENF-5, ENF-7 a measure entered late from where there was no network keeps its time; one from before the case, or from tomorrow, is refused', async () => {
  const of = await another();
  trial.day('2025-03-05');
  const rulingId = await trial.ruling(of, 'control');
  const control = { action: 'control' as const, caseId: of.caseId, rulingId, debtor: of.defendant, ...CONTROL };
  for (const doneAt of ['2025-03-02T10:00:00+08:00', '2025-03-06T10:00:00+08:00'])
    expect(await trial.refusal('o-enforcement', { ...control, doneAt })).toMatch(/^INVALID_INPUT 办理时间在/);
  await trial.officer({ ...control, doneAt: '2025-03-04T08:30:00+08:00', place: '余姚市泗门镇光明路' });
  const [entry] = (await trial.entries(of)).filter(({ kind }) => kind === 'measure');
  expect(entry).toMatchObject({
    doneAt: new Date('2025-03-04T00:30:00Z'),
    place: { text: '余姚市泗门镇光明路' },
  });
  expect(entry?.enteredAt.getTime()).toBeGreaterThan(Date.parse('2025-03-05T00:00:00Z'));
  trial.day('2025-03-04');
});
