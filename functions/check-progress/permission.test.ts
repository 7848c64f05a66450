/** 权限: every action of parties and officers, by everybody, of this case, another case, another court, before and after (DOMAIN 4). */
import type { LivingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { startTrial, type Trial } from './trial';

let court: Trial;
let one: LivingCase;
beforeAll(async () => {
  court = await startTrial();
  one = await court.living();
  // Another case, of others: its people have no business in the first.
  await court.living({ n: 8, lawyerFor: null });
  await caseMembers.insert({
    _id: `${one.caseId}:o-elder`,
    caseId: one.caseId,
    courtId: 'yuyao',
    openid: 'o-elder' as OpenId,
    role: 'agent',
    side: 'defendant',
    parties: [one.defendant],
    special: [],
    from: new Date('2025-03-03T09:00:00+08:00'),
    to: new Date('2025-03-03T09:30:00+08:00'),
  });
});
afterAll(() => court.stop());

const PARTIES = ['overview', 'timeline', 'deadlines', 'papers', 'agents'] as const;
const OFFICERS = ['courtCase', 'courtTimeline', 'courtPapers'] as const;
const codes = async (actions: readonly (typeof PARTIES | typeof OFFICERS)[number][], openid: string | undefined) =>
  Object.fromEntries(
    await Promise.all(
      actions.map(async (action) => [action, await court.code(openid, { action, caseId: one.caseId })] as const),
    ),
  );
const all = (actions: readonly string[], code: string) => Object.fromEntries(actions.map((action) => [action, code]));

test.each([
  ['the plaintiff', 'o-plaintiff', 'OK'],
  ['his lawyer', 'o-lawyer', 'OK'],
  ['the defendant', 'o-defendant', 'OK'],
  ['a stranger', 'o-company', 'NOT_FOUND'],
  ['who has not proved who he is', 'o-newcomer', 'IDENTITY_REQUIRED'],
  ['nobody', undefined, 'UNAUTHENTICATED'],
  ['the judge, who has his own actions', 'o-judge', 'IDENTITY_REQUIRED'],
])('PROG-1 what parties may ask: %s', async (_, openid, code) => {
  expect(await codes(PARTIES, openid)).toEqual(all(PARTIES, code));
});

test('PROG-2 what parties may ask: a former agent reads what he could see then, and nothing else', async () => {
  expect(await codes(PARTIES, 'o-elder')).toEqual({ ...all(PARTIES, 'NOT_FOUND'), timeline: 'OK' });
});

test.each([
  ['its judge', 'o-judge', all(OFFICERS, 'OK')],
  ['its clerk', 'o-clerk', all(OFFICERS, 'OK')],
  // DOMAIN 4: progress of his court; the file until it is assigned.
  ['a filing judge', 'o-filing-judge', { courtCase: 'OK', courtTimeline: 'OK', courtPapers: 'FORBIDDEN' }],
  // Closed cases only.
  ['the archivist', 'o-archivist', all(OFFICERS, 'FORBIDDEN')],
  ['an enforcement officer of other cases', 'o-enforcement', all(OFFICERS, 'FORBIDDEN')],
  ['the window', 'o-window', all(OFFICERS, 'FORBIDDEN')],
  ['the administrator', 'o-admin', all(OFFICERS, 'FORBIDDEN')],
  ['finance', 'o-finance', all(OFFICERS, 'FORBIDDEN')],
  ['the mediator', 'o-mediator', all(OFFICERS, 'FORBIDDEN')],
  ['a judge of another court', 'o-gz-judge', all(OFFICERS, 'NOT_FOUND')],
  ['a clerk of another court', 'o-gz-clerk', all(OFFICERS, 'NOT_FOUND')],
  ['a party', 'o-plaintiff', all(OFFICERS, 'FORBIDDEN')],
  ['nobody', undefined, all(OFFICERS, 'UNAUTHENTICATED')],
])('DOMAIN 4 what officers may ask: %s', async (_, openid, expected) => {
  expect(await codes(OFFICERS, openid)).toEqual(expected);
});

test('DOMAIN 4 a judge of the same court who is not named to the case does not follow it; once it is closed the archivist does', async () => {
  await cases.update(one.caseId, { 'trial.judges': [{ openid: 'o-other', name: '他', post: '审判员' }] });
  expect(await codes(OFFICERS, 'o-judge')).toEqual(all(OFFICERS, 'FORBIDDEN'));
  await cases.update(one.caseId, { state: 'closed' });
  expect(await codes(OFFICERS, 'o-archivist')).toEqual({
    courtCase: 'OK',
    courtTimeline: 'OK',
    courtPapers: 'FORBIDDEN',
  });
  await cases.update(one.caseId, { state: 'archived' });
  expect(await codes(OFFICERS, 'o-archivist')).toEqual(all(OFFICERS, 'OK'));
  await cases.update(one.caseId, {
    state: 'preparing',
    'trial.judges': [{ openid: 'o-judge', name: '严法官', post: '审判员' }],
  });
});

test('lists are of who asks: a judge’s own, a clerk’s court before the assignment, a filing judge’s court, the archive', async () => {
  await court.living({ n: 21, assigned: false, lawyerFor: null });
  await court.living({ n: 22, state: 'effective', lawyerFor: null });
  const list = async (openid: string, which: string, more = {}) => {
    const answer = await court.ask(openid, { action: 'courtCases', list: which, ...more });
    return answer.ok ? answer.data.cases.map(({ caseId }) => caseId.split(':').at(-1)).sort() : answer.error.code;
  };
  expect(await list('o-judge', 'mine')).toEqual(['22', '7', '8']);
  expect(await list('o-judge', 'mine', { states: ['effective'] })).toEqual(['22']);
  expect(await list('o-clerk', 'unassigned')).toEqual(['21']);
  expect(await list('o-filing-judge', 'court')).toEqual(['21', '22', '7', '8']);
  expect(await list('o-archivist', 'closed')).toEqual(['22']);
  expect(await list('o-gz-judge', 'mine')).toEqual([]);
  expect(await list('o-gz-clerk', 'unassigned')).toEqual([]);
  for (const [openid, which] of [
    ['o-judge', 'court'],
    ['o-archivist', 'mine'],
    ['o-enforcement', 'closed'],
  ] as const)
    expect([openid, which, await list(openid, which)]).toEqual([openid, which, 'FORBIDDEN']);
  expect(await list('o-judge', 'mine', { states: ['nonsense'] })).toBe('INVALID_INPUT');
});

test('an officer sees whom he reaches how, how long he has, and what he can do as the case stands', async () => {
  const seen = await court.did('o-clerk', { action: 'courtCase', caseId: one.caseId });
  expect(seen).toMatchObject({
    state: 'preparing',
    limit: { lastDay: '2025-06-03' },
    parties: [
      { name: '陈晓梅', linked: true, agents: [{ name: '林律师', special: [] }] },
      { name: '王建国', linked: true, numberKnown: true, agents: [] },
    ],
  });
  expect(seen.can).toContain('schedule');
  expect(seen.can).not.toContain('decide');
  expect((await court.did('o-judge', { action: 'courtCase', caseId: one.caseId })).can).toContain('decide');
  expect((await court.did('o-filing-judge', { action: 'courtCase', caseId: one.caseId })).can).toEqual([]);
  expect(JSON.stringify(seen)).not.toMatch(/11010519491231002X|13800001234/);
});

test('a guess at ids, a bad cursor, a wrong field: an answer that says what to do, and nothing of the case', async () => {
  for (const caseId of ['yuyao:民初:2025:99', 'yuyao', ':', `${one.caseId}:o-plaintiff`])
    for (const action of PARTIES)
      expect([caseId, action, await court.code('o-plaintiff', { action, caseId })]).toEqual([
        caseId,
        action,
        'NOT_FOUND',
      ]);
  for (const more of [
    { caseId: '' },
    { caseId: 'a b' },
    { caseId: { $ne: 1 } },
    { caseId: one.caseId, limit: 0 },
    { caseId: one.caseId, openid: 'x' },
  ])
    expect([more, await court.code('o-plaintiff', { action: 'timeline', ...more })]).toEqual([more, 'INVALID_INPUT']);
  expect(await court.code('o-plaintiff', { action: 'timeline', caseId: one.caseId, cursor: '' })).toBe('OK');
  expect(await court.code('o-plaintiff', { action: 'calendar', cursor: 'zzzz' })).toBe('OK');
  expect(await court.code('o-plaintiff', { action: 'linkByCode', code: '12345' })).toBe('INVALID_INPUT');
});
