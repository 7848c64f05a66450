/** The court acts on a case while the cloud fails: all of a move or nothing of it; asked again it is done, once, and its papers go out once. */
import { randomUUID } from 'node:crypto';
import type { LivingCase } from '../../../demo/living-case';
import { wantFaults } from '../../../demo/wanted-faults';
import type { Kind } from '../../../emulator/faults/fault';
import { documents } from '../../../platform/documents/store/document';
import { readPaper } from '../../../platform/documents/store/read';
import { duePapersOf } from '../../../records/case/due-paper';
import { services } from '../../../records/service/service';
import type { CheckProgressAction } from '../contract';
import type { DecisionContent } from '../contract-decisions';
import { ALONE, ASSIGNED, type CourtTrial, startCourtTrial } from './trial';

wantFaults();

let trial: CourtTrial;
let n = 100;
beforeAll(async () => {
  trial = await startCourtTrial();
});
afterAll(() => trial.stop());

const stay: DecisionContent = { what: 'stay', item: 5, facts: '另案未结', reasons: '应当中止' };
const WRITES = ['insert*', 'modify*', 'commit*'].map((name) => `database.${name}`);

interface Scene {
  of: LivingCase;
  openid: string;
  event: { action: CheckProgressAction } & Record<string, unknown>;
  /** Looks after each; `done`: after it was asked again. */
  whole(done: boolean): Promise<void>;
}

/** Strikes at the first, second … such action of the call, until it has no more. Returns how often. */
async function atEachAction(fault: Kind, prepare: () => Promise<Scene>): Promise<number> {
  let struck = 0;
  // Every other one in each way: between them, all.
  for (const action of WRITES)
    for (let skip = fault === 'error-before' ? 0 : 1; ; skip += 2) {
      const { openid, event, whole } = await prepare();
      const asked = { ...event, requestId: randomUUID() };
      const { faults } = trial.emulator;
      const one = faults.add({ match: { function: 'check-progress', action }, fault, skip, times: 1, ms: 1 });
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

const another = (wishes = {}) => {
  n += 1;
  return trial.living({ n, assigned: false, lawyerFor: null, ...wishes });
};
const entries = async (of: LivingCase, title: string) =>
  (await trial.events(of)).filter((one) => one.title === title).length;

/** Each paper of the kind is there once, whole, sealed and served. */
async function papersOut({ caseId, plaintiff, defendant }: LivingCase, kind: string): Promise<void> {
  expect(await duePapersOf(caseId)).toEqual([]);
  const papers = (await documents.find({ caseId }, { limit: 50 })).filter((one) => one.kind === kind);
  const served = await services.find({ caseId }, { limit: 50 });
  for (const paper of papers) expect((await readPaper(paper, 0)).sha256).toBe(paper.sha256);
  const ids = new Set(papers.map(({ _id }) => _id));
  const parties = served.filter(({ documentId }) => ids.has(documentId)).map(({ partyId }) => partyId);
  expect(parties.sort()).toEqual([defendant, plaintiff].sort());
}

test.each<Kind>(['error-before', 'error-after'])(
  'FILE-12 %s at each write of assign: assigned with its entry, or not at all; then each party is served one notice',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const of = await another();
      return {
        of,
        openid: 'o-clerk',
        event: { action: 'assign', caseId: of.caseId, procedure: 'summary', judges: ALONE, ...ASSIGNED },
        async whole(done) {
          const { state } = await trial.state(of);
          expect(await entries(of, '确定审判组织')).toBe(state === 'preparing' ? 1 : 0);
          if (!done) return;
          expect(state).toBe('preparing');
          await papersOut(of, 'panelNotice');
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  },
  900_000,
);

test.each<Kind>(['error-before', 'error-after'])(
  'SIGN-4 %s at each write of the last signature: ruling, case and entry are one; then it is served on each party, once',
  async (fault) => {
    const steps = await atEachAction(fault, async () => {
      const of = await another({ assigned: true });
      const decisionId = await trial.laid(of, stay);
      const { sha256 } = await trial.did('o-clerk', { action: 'readDecision', decisionId });
      return {
        of,
        openid: 'o-clerk',
        event: { action: 'signDecision', decisionId, sha256 },
        async whole(done) {
          const { state, exclusions = [] } = await trial.state(of);
          const isStayed = state === 'stayed';
          const document = await documents.get(`${decisionId}:1`);
          expect({
            issued: document?.state === 'issued',
            entries: await entries(of, '中止诉讼'),
            left: exclusions.length,
          }).toEqual({
            issued: isStayed,
            entries: isStayed ? 1 : 0,
            left: isStayed ? 1 : 0,
          });
          if (!done) return;
          expect(state).toBe('stayed');
          expect(document?.signatures.map(({ openid }) => openid)).toEqual(['o-judge', 'o-clerk']);
          await papersOut(of, 'ruling');
        },
      };
    });
    expect(steps).toBeGreaterThan(4);
  },
  900_000,
);

test('SIGN-4 where the seal service is silent the move stands, its papers wait, and go out once when they are asked for', async () => {
  const of = await another();
  const { caseId } = of;
  const before = process.env.SEAL_GATEWAY;
  process.env.SEAL_GATEWAY = 'http://127.0.0.1:9/';
  process.env.SEAL_KEY = 'k';
  const answer = await trial.clerk({ action: 'assign', caseId, procedure: 'summary', judges: ALONE, ...ASSIGNED });
  expect(answer).toMatchObject({ state: 'preparing', papersDue: 2 });
  expect(await documents.find({ caseId }, { limit: 10 })).toEqual([]);
  process.env.SEAL_GATEWAY = before;
  expect(await trial.clerk({ action: 'sendPapers', caseId })).toEqual({ caseId, papersDue: 0 });
  expect(await trial.clerk({ action: 'sendPapers', caseId })).toEqual({ caseId, papersDue: 0 });
  await papersOut(of, 'panelNotice');
});

test('SIGN-4 where the seal service is silent at the last signature nothing is decided; asked again it is', async () => {
  const of = await another({ assigned: true });
  const decisionId = await trial.laid(of, stay);
  const { sha256 } = await trial.did('o-clerk', { action: 'readDecision', decisionId });
  const before = process.env.SEAL_GATEWAY;
  process.env.SEAL_GATEWAY = 'http://127.0.0.1:9/';
  process.env.SEAL_KEY = 'k';
  const sign = { action: 'signDecision' as const, decisionId, sha256 };
  expect(await trial.ask('o-clerk', sign)).toMatchObject({ error: { code: 'UPSTREAM_FAILED' } });
  expect(await trial.state(of)).toMatchObject({ state: 'preparing' });
  process.env.SEAL_GATEWAY = before;
  expect(await trial.clerk(sign)).toMatchObject({ state: 'issued' });
  expect(await trial.state(of)).toMatchObject({ state: 'stayed' });
});
