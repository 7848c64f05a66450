/** What an officer's pages are made of: where a case stands, what waits to be recorded, who can be named, what is held back. */
import { type CourtTrial, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

const HEARING = {
  action: 'schedule' as const,
  what: 'hearing',
  on: '2025-03-10',
  time: '09:30',
  place: '第三法庭',
  mode: 'offline',
  open: true,
};

test('HEAR-6 a hearing that was and is not recorded yet stays among the dates; the next one is in the list', async () => {
  const { caseId } = await trial.assigned();
  const { dateId } = await trial.judge({ ...HEARING, caseId });
  const [line] = (await trial.judge({ action: 'courtCases', list: 'mine' })).cases;
  expect(line?.nearest).toEqual({ title: '第1次开庭', on: '2025-03-10', at: '2025-03-10T01:30:00.000Z' });
  trial.day('2025-03-12');
  const open = await trial.judge({ action: 'courtCase', caseId });
  expect(open.dates.filter(({ kind }) => kind === 'hearing')).toMatchObject([{ dateId, daysLeft: -2 }]);
  expect((await trial.judge({ action: 'courtCases', list: 'mine' })).cases[0]?.nearest).toBeNull();
  const form = await trial.judge({ action: 'decisionForm', caseId });
  expect(form.hearings).toEqual([{ dateId, title: '第1次开庭', on: '2025-03-10' }]);
});

test('a hearing that was called off is none to decide upon, and none to come to', async () => {
  const { caseId } = await trial.assigned();
  const { dateId } = await trial.judge({ ...HEARING, caseId });
  await trial.judge({ action: 'callOff', caseId, dateId, reason: '法官生病' });
  expect((await trial.judge({ action: 'decisionForm', caseId })).hearings).toEqual([]);
  expect((await trial.judge({ action: 'courtCases', list: 'mine' })).cases[0]?.nearest).toBeNull();
});

test('TIME-10 what does not count is named with its id; a stay is ended by resuming the case alone', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const { exclusionId } = await trial.judge({
    action: 'exclude',
    caseId,
    kind: 'appraisal',
    from: '2025-03-03',
    ground: '笔迹鉴定',
  });
  expect((await trial.clerk({ action: 'courtCase', caseId })).exclusions).toEqual([
    { exclusionId, kindName: '鉴定', from: '2025-03-03', to: null, ground: '笔迹鉴定' },
  ]);
  await trial.decided(living, { what: 'stay', item: 5, facts: '另案未结', reasons: '等另案' });
  expect((await trial.clerk({ action: 'courtCase', caseId })).exclusions).toMatchObject([
    { exclusionId },
    { exclusionId: null, kindName: '中止' },
  ]);
});

test('DOMAIN 4 as what somebody stands in a case is said to him alone', async () => {
  const { caseId } = await trial.assigned();
  const as = async (openid: string) => (await trial.did(openid, { action: 'courtCase', caseId })).as;
  expect([await as('o-judge'), await as('o-clerk'), await as('o-filing-judge')]).toEqual([['judge'], ['clerk'], []]);
});

test('FILE-12 a clerk chooses among the judges and clerks of his own court; a party and other officers do not see who they are', async () => {
  const { judges, clerks, officers } = await trial.clerk({ action: 'trialOfficers' });
  expect(officers.map(({ staffId }) => staffId)).toContain('o-enforcement');
  expect((await trial.did('o-enforcement', { action: 'trialOfficers' })).clerks).toEqual(clerks);
  expect(judges.map(({ staffId }) => staffId)).toEqual(['o-judge', 'o-judge-2', 'o-judge-3']);
  expect(clerks).toEqual([{ staffId: 'o-clerk', name: '江书记员' }]);
  for (const openid of ['o-plaintiff', 'o-finance', 'o-archivist'])
    expect(await trial.code(openid, { action: 'trialOfficers' })).toBe('FORBIDDEN');
  const { judges: others } = await trial.did('o-gz-judge', { action: 'trialOfficers' });
  expect(others.map(({ staffId }) => staffId)).not.toContain('o-judge');
});

test('PROG-4 an officer sees what is held back still, and that it is; once carried out it is not', async () => {
  const { caseId, plaintiff, defendant } = await trial.assigned();
  const { eventId } = await trial.clerk({
    action: 'enterPreservation',
    caseId,
    kind: 'preservation',
    applicants: [plaintiff],
    title: '裁定保全',
    text: '冻结存款',
  });
  const held = async () =>
    (await trial.clerk({ action: 'courtTimeline', caseId })).entries.filter(({ heldBack }) => heldBack).length;
  expect(await held()).toBe(1);
  await trial.clerk({
    action: 'releasePreservation',
    caseId,
    eventId,
    how: 'executed',
    owners: [defendant],
    text: '已冻结存款',
  });
  expect(await held()).toBe(0);
});
