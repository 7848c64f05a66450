/** 到期日 in the applicant's calendar: there with the measure, moved by its renewal, gone with its release; never in the debtor's (ENF-7). */
import { caseDates } from '../../../records/case/date';
import { scenesOf } from './scenes/trial';
import { type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
beforeEach(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 500);
});
afterEach(() => trial.stop());

const dates = async (caseId: string) =>
  (await caseDates.find({ caseId }, { limit: 20 })).filter(({ kind }) => kind === 'measureEnds');

test('ENF-7 the applicant has the last day of a measure in his calendar; renewed it is the new one, released it is called off', async () => {
  const { of, measureId } = await scenes.held();
  const { caseId } = of;
  expect(await dates(caseId)).toMatchObject([
    { _id: `${measureId}:until`, partyId: of.plaintiff, on: '2026-03-20', state: 'running', provisional: false },
  ]);
  trial.day('2026-03-10');
  const rulingId = await trial.ruling(of, 'renew');
  await trial.officer({ action: 'renew', caseId, measureId, rulingId });
  const [renewed] = await dates(caseId);
  expect(renewed).toMatchObject({ on: '2027-03-10', state: 'running' });
  expect(renewed?.dateKey.startsWith('2027-03-10')).toBe(true);
  const releasing = await trial.ruling(of, 'release');
  await trial.officer({
    action: 'release',
    caseId,
    measureId,
    rulingId: releasing,
    ground: 'applicantAsks',
    reason: '双方商定',
  });
  expect(await dates(caseId)).toMatchObject([{ on: '2027-03-10', state: 'calledOff' }]);
});

test('ENF-7, 14 what was turned into money ends no more on that day; of what is held for less the day stays', async () => {
  const { of, measureId } = await scenes.held();
  const { caseId } = of;
  const rulingId = await trial.ruling(of, 'deduct');
  const deduct = { action: 'deduct' as const, caseId, measureId, rulingId, ...scenes.money, necessities: '已留' };
  await trial.officer({ ...deduct, amountFen: 2_000_000 });
  expect(await dates(caseId)).toMatchObject([{ state: 'running' }]);
  await trial.officer({ ...deduct, amountFen: 4_000_000 });
  expect(await dates(caseId)).toMatchObject([{ state: 'calledOff' }]);
});
