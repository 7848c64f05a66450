/** At once: two clerks, two judges, two signatures: whoever is first, a case moves once, and what does not fit any more is told so. */
import type { OpenId } from '../../../platform/caller';
import { documents } from '../../../platform/documents/store/document';
import { staffCollection } from '../../../platform/policy';
import { caseEvents } from '../../../records/case/event';
import type { DecisionContent } from '../contract-decisions';
import { ALONE, APPROVAL, ASSIGNED, type CourtTrial, JUDGMENT, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
let n = 300;
beforeAll(async () => {
  trial = await startCourtTrial();
});
afterAll(() => trial.stop());
beforeEach(() => trial.day('2025-03-03'));

const FACTS = { facts: '查明的事实', reasons: '应当如此裁定' };
const another = (wishes = {}) => {
  n += 1;
  return trial.living({ n, assigned: false, lawyerFor: null, ...wishes });
};
const keys = async (caseId: string, part: string) =>
  (await caseEvents.find({ caseId }, { limit: 100 })).filter(({ _id }) => _id.includes(part)).length;

test('FILE-12 two clerks record the assignment at once: one is recorded', async () => {
  const openid = 'o-clerk-2' as OpenId;
  const clerk = await staffCollection.get('o-clerk');
  if (clerk) await staffCollection.insert({ ...clerk, _id: openid, openid, name: '二书记员' });
  const { caseId } = await another();
  const assign = { action: 'assign' as const, caseId, procedure: 'summary', judges: ALONE, ...ASSIGNED };
  const all = await Promise.all([
    trial.ask('o-clerk', assign),
    trial.ask(openid, { ...assign, clerkId: openid }),
    trial.ask('o-clerk', assign),
  ]);
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await keys(caseId, ':assign-')).toBe(1);
  const notices = (await documents.find({ caseId }, { limit: 20 })).filter(({ kind }) => kind === 'panelNotice');
  expect(notices).toHaveLength(2);
});

test('SIGN-4 the last two signatures at once: one document, one move, each signature once', async () => {
  const living = await another();
  await trial.clerk({ action: 'assign', caseId: living.caseId, procedure: 'ordinary', judges: PANEL, ...ASSIGNED });
  const decisionId = await trial.laid(living, { what: 'stay', item: 5, ...FACTS });
  await trial.sign(decisionId, 'o-judge-2');
  await Promise.all([
    trial.sign(decisionId, 'o-judge-3'),
    trial.sign(decisionId, 'o-clerk'),
    trial.sign(decisionId, 'o-clerk'),
  ]);
  const document = await documents.get(`${decisionId}:1`);
  expect(document?.state).toBe('issued');
  expect(document?.signatures.map(({ openid }) => openid).sort()).toEqual([
    'o-clerk',
    'o-judge',
    'o-judge-2',
    'o-judge-3',
  ]);
  expect(await keys(living.caseId, ':stay-')).toBe(1);
  expect(await trial.state(living)).toMatchObject({ state: 'stayed', exclusions: [{ kind: 'stay' }] });
});

test('HEAR-5 signed and pronounced at once: issued once', async () => {
  const living = await another({ assigned: true });
  await trial.heard(living);
  const decisionId = await trial.laid(living, JUDGMENT);
  await Promise.all([
    trial.sign(decisionId, 'o-clerk'),
    trial.judge({ action: 'pronounce', decisionId, on: '2025-04-10', how: 'later' }),
  ]);
  expect(await trial.state(living)).toMatchObject({ state: 'decided', outcome: 'judgment' });
  expect(await keys(living.caseId, ':decide-')).toBe(1);
});

test('two decisions that exclude each other at once: one is issued, the other is told how the case stands', async () => {
  const living = await another({ assigned: true });
  const contents: DecisionContent[] = [
    { what: 'terminate', item: 1, ...FACTS },
    { what: 'transfer', to: '慈溪市人民法院', ...FACTS },
  ];
  const ids: string[] = [];
  for (const content of contents) ids.push(await trial.laid(living, content));
  const done = await Promise.allSettled(ids.map((id) => trial.sign(id, 'o-clerk')));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const issued = await Promise.all(ids.map(async (id) => (await documents.get(`${id}:1`))?.state));
  expect(issued.sort()).toEqual(['issued', 'signing']);
  expect((await trial.state(living)).state).toBe('closed');
});

test('TIME-11 two extensions at once are one: the second was computed over another limit', async () => {
  const living = await another({ assigned: true });
  const extend = {
    action: 'extendLimit' as const,
    caseId: living.caseId,
    by: 'president',
    days: 20,
    askedOn: '2025-03-03',
    approval: APPROVAL,
    reason: '案情复杂',
  };
  const all = await Promise.all([trial.ask('o-judge', extend), trial.ask('o-judge', extend)]);
  const codes = all.map((one) => (one.ok ? 'OK' : one.error.code)).sort();
  expect([
    ['CONFLICT', 'OK'],
    ['OK', 'PRECONDITION_FAILED'],
  ]).toContainEqual(codes);
  expect((await trial.state(living)).extensions).toHaveLength(1);
});

test('taken back while the clerk signs: either the ruling stands, or nothing does', async () => {
  for (let round = 0; round < 3; round += 1) {
    const living = await another({ assigned: true });
    const decisionId = await trial.laid(living, { what: 'stay', item: 5, ...FACTS });
    const { sha256 } = await trial.did('o-clerk', { action: 'readDecision', decisionId });
    await Promise.all([
      trial.ask('o-clerk', { action: 'signDecision', decisionId, sha256 }),
      trial.ask('o-judge', { action: 'takeBackDecision', decisionId }),
    ]);
    const { state } = await trial.state(living);
    const document = await documents.get(`${decisionId}:1`);
    expect([state, document?.state]).toEqual(state === 'stayed' ? ['stayed', 'issued'] : ['preparing', undefined]);
  }
});
