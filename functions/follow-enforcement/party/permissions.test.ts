/** DOMAIN 4: of clues and reports each side has its half, its agents with it, the officer of the execution all of it, and nobody else anything. */

import type { LivingCase } from '../../../demo/living-case';
import { sampleInput } from '../../../demo/sample-input';
import type { OpenId } from '../../../platform/caller';
import { caseMembers } from '../../../records/case/member';
import { assetReports } from '../../../records/enforcement/asset-report';
import { assetClues } from '../../../records/enforcement/clue';
import type { PartyAction } from '../contract-party';
import { describe as described } from '../index';
import { partyOperations } from './index';
import {
  ANSWERS,
  APPLICANT,
  DEBTOR,
  handedIn,
  LAWYER,
  laid,
  OFFICER,
  type PartyTrial,
  pdfOf,
  startParties,
} from './trial';

let court: PartyTrial;
let of: LivingCase;
let ids: Record<string, string>;
/** A draft of the debtor, for what is done with drafts. */
let draft: Record<string, unknown>;

beforeAll(async () => {
  court = await startParties();
  court.at('2025-03-04T10:00:00');
  of = await court.served({ n: 300, thirdParty: true });
  const { caseId } = of;
  const file = async (by: string | undefined) => ({
    name: '附件.pdf',
    fileIds: [await laid(by ?? '', await pdfOf('File'))],
  });
  const clue = await court.does(APPLICANT, {
    action: 'reportClue',
    caseId,
    kind: 'deposit',
    text: '在农商行有存款。',
    files: [await file(APPLICANT)],
  });
  const begun = await court.does(DEBTOR, { action: 'saveReport', caseId, kind: 'first', answers: ANSWERS });
  const { reportId } = begun;
  const { fileId } = await court.does(DEBTOR, { action: 'attachToReport', reportId, file: await file(DEBTOR) });
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  await court.does(DEBTOR, { action: 'handInReport', reportId, version: 2, seen, truth: true });
  const { sha256 } = await court.does(APPLICANT, { action: 'askToRead', reportId });
  for (const who of [APPLICANT, LAWYER]) {
    const asked = await court.does(who, { action: 'askToRead', reportId });
    await court.does(who, { action: 'promiseSecrecy', reportId, sha256: asked.sha256 });
  }
  const more = await court.does(DEBTOR, {
    action: 'saveReport',
    caseId,
    kind: 'supplement',
    answers: { money: '没有' },
  });
  const paper = await court.does(DEBTOR, { action: 'reportPaper', reportId: more.reportId });
  draft = { reportId: more.reportId, version: 1, seen: paper.sha256 };
  ids = { caseId, clueId: clue.clueId, reportId, sha256, reportFile: fileId, clueFile: clue.files[0]?.fileId ?? '' };
  await member('o-window', undefined, '2025-03-03T09:00:00+08:00');
});
afterAll(() => court.stop());

/** A former agent of the applicant. */
const FORMER = 'o-window';
const member = (openid: string, side: undefined, to: string) =>
  caseMembers.insert({
    _id: `${of.caseId}:${openid}`,
    caseId: of.caseId,
    courtId: 'yuyao',
    openid: openid as OpenId,
    role: 'agent',
    side: side ?? 'applicant',
    parties: [of.plaintiff],
    special: [],
    from: new Date('2025-03-03T08:00:00+08:00'),
    to: new Date(to),
  });

const HALVES = {
  applicant: [
    'reportClue',
    'addToClue',
    'clues',
    'clueFile',
    'askToRead',
    'promiseSecrecy',
    'readReport',
    'reportPage',
  ],
  debtor: [
    'reportDraft',
    'saveReport',
    'attachToReport',
    'detachFromReport',
    'reportPaper',
    'ownReportFile',
    'ownReport',
    'handInReport',
  ],
  both: ['view', 'reports'],
  officer: [
    'cluesOf',
    'openClue',
    'courtClueFile',
    'enterClue',
    'judgeClue',
    'answerClue',
    'reportsOf',
    'openReport',
    'courtReportFile',
    'enterReport',
    'askToComplete',
    'extendReport',
    'courtFindings',
  ],
} as const satisfies Record<string, readonly PartyAction[]>;

const DRAFTS: readonly PartyAction[] = ['attachToReport', 'detachFromReport', 'handInReport'];

function event(action: PartyAction): { action: PartyAction } & Record<string, unknown> {
  // A boundary: JSON Schema has no type of its own here.
  const input = described().actions[action]?.input as { properties: Record<string, object> };
  const has = (field: string) => field in input.properties;
  const isClue = has('clueId');
  return {
    ...Object(sampleInput(input)),
    ...(has('caseId') ? { caseId: of.caseId } : {}),
    ...(has('partyId') && action === 'enterClue' ? { partyId: of.plaintiff } : {}),
    ...(has('debtor') ? { debtor: of.defendant } : {}),
    ...(isClue ? { clueId: ids.clueId } : {}),
    ...(has('reportId') ? { reportId: ids.reportId } : {}),
    ...(has('fileId') && action !== 'reportPage' ? { fileId: isClue ? ids.clueFile : ids.reportFile } : {}),
    ...(has('sha256') ? { sha256: ids.sha256 } : {}),
    ...Object.fromEntries(Object.entries(DRAFTS.includes(action) ? draft : {}).filter(([field]) => has(field))),
    action,
  };
}

const codeOf = async (openid: string | undefined, action: PartyAction) =>
  (await court.refused(openid, event(action))).split(' ')[0];
const HIDDEN = ['NOT_FOUND', 'FORBIDDEN', 'IDENTITY_REQUIRED', 'UNAUTHENTICATED'];

test('every action is in the matrix', () => {
  expect([...Object.values(HALVES).flat(), 'mine'].sort()).toEqual(Object.keys(partyOperations).sort());
});

test.each(HALVES.applicant)('%s is of the applicant’s side alone', async (action) => {
  for (const who of [APPLICANT, LAWYER]) expect(HIDDEN).not.toContain(await codeOf(who, action));
  for (const who of [DEBTOR, 'o-company']) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await codeOf(who, action));
  for (const who of ['o-elder', FORMER]) expect(HIDDEN).toContain(await codeOf(who, action));
  expect(await codeOf('o-elder', action)).toBe('NOT_FOUND');
  expect(await codeOf(OFFICER, action)).toBe('IDENTITY_REQUIRED');
  expect(await codeOf(undefined, action)).toBe('UNAUTHENTICATED');
});

test.each(HALVES.debtor)('%s is of the debtor’s side alone, each debtor for himself', async (action) => {
  for (const who of [APPLICANT, LAWYER]) expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await codeOf(who, action));
  expect(await codeOf('o-elder', action)).toBe('NOT_FOUND');
  // By id another debtor's report is not there; by case he begins one of his own.
  if ('reportId' in event(action)) expect(await codeOf('o-company', action)).toBe('NOT_FOUND');
  expect(await codeOf(OFFICER, action)).toBe('IDENTITY_REQUIRED');
  expect(HIDDEN.slice(1)).not.toContain(await codeOf(DEBTOR, action));
});

test.each(HALVES.both)('%s is of both sides, each as it concerns it', async (action) => {
  for (const who of [APPLICANT, LAWYER, DEBTOR, 'o-company'])
    expect([who, await codeOf(who, action)]).toEqual([who, 'OK']);
  expect(await codeOf('o-elder', action)).toBe('NOT_FOUND');
  expect(await codeOf(undefined, action)).toBe('UNAUTHENTICATED');
});

test.each(HALVES.officer)('%s is of the officer of the execution alone', async (action) => {
  const [clues, reports] = [
    await assetClues.count({ caseId: of.caseId }),
    await assetReports.count({ caseId: of.caseId }),
  ];
  expect(await codeOf('o-enforcement-2', action)).toBe('FORBIDDEN');
  expect(await codeOf('o-gz-enforcement', action)).toBe('NOT_FOUND');
  for (const who of [APPLICANT, DEBTOR, LAWYER, 'o-clerk', 'o-judge', 'o-admin', 'o-leader', 'o-window'])
    expect([who, await codeOf(who, action)]).toEqual([who, 'FORBIDDEN']);
  expect(await codeOf(undefined, action)).toBe('UNAUTHENTICATED');
  expect(HIDDEN).not.toContain(await codeOf(OFFICER, action));
  // What was refused wrote nothing.
  expect(await assetClues.count({ caseId: of.caseId })).toBeLessThanOrEqual(clues + 1);
  expect(await assetReports.count({ caseId: of.caseId })).toBeLessThanOrEqual(reports + 1);
});

test('one’s own list has one’s own cases alone', async () => {
  for (const [who, count] of [
    [APPLICANT, 1],
    [LAWYER, 1],
    [DEBTOR, 1],
    ['o-elder', 0],
  ] as const)
    expect([who, (await court.does(who, { action: 'mine' })).executions.length]).toEqual([who, count]);
});

test('DOMAIN 6.10 a report of a case of his does not open with the ids of another', async () => {
  const other = await court.served({ n: 301 });
  const { reportId } = await handedIn(court, other);
  await caseMembers.remove(`${other.caseId}:${APPLICANT}`);
  for (const action of ['askToRead', 'readReport'] as const)
    expect(await court.refused(APPLICANT, { action, reportId })).toMatch(/^NOT_FOUND/);
});
