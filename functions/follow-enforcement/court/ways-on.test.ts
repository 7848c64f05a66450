/** No state is a dead end: what has still to be done can be done from where unusual ways lead (DOMAIN 3 `enforcement`; ENF-1, 7, 8). */
import { scenesOf } from './scenes/trial';
import { type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
beforeAll(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 1000);
});
afterAll(() => trial.stop());

test('ENF-1 民诉法251 what was taken before the notice and released again: the notice still goes out', async () => {
  const of = await scenes.taken();
  const { caseId } = of;
  const measureId = await trial.controlled(of);
  const rulingId = await trial.ruling(of, 'release');
  await trial.officer({ action: 'release', caseId, measureId, rulingId, ground: 'notHis', reason: '户名相同的别人' });
  const notify = { action: 'notify' as const, caseId, performDays: 7, reportDays: 10 };
  expect(await trial.officer(notify)).toMatchObject({ state: 'investigating', papersDue: 0 });
  expect((await trial.state(of)).noticedOn).toBe('2025-03-04');
});

test('ENF-7, ENF-8 what was held when the round was closed is renewed as soon as the execution is resumed, before any notice', async () => {
  const { of, measureId } = await scenes.held();
  const made = await scenes.resumed(await scenes.closedHolding(of));
  const { caseId } = made;
  expect((await trial.measures(made)).map(({ _id }) => _id)).toEqual([measureId]);
  const rulingId = await trial.ruling(made, 'renew');
  const renewed = await trial.officer({ action: 'renew', caseId, measureId, rulingId });
  expect(renewed).toMatchObject({ state: 'registered', measureId });
  expect((await trial.measures(made))[0]).toMatchObject({ state: 'inForce', until: '2026-06-05' });
});
