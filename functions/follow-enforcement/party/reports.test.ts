/** 财产报告: kind by kind, in time or late, whole or not; read by the applicant's side behind a promise of secrecy, each look noted (ENF-2, 3). */
import { randomUUID } from 'node:crypto';
import { acts } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { notifications } from '../../../platform/notify';
import { caseDates } from '../../../records/case/date';
import { caseMembers } from '../../../records/case/member';
import { dossierViews } from '../../../records/dossier/view';
import { assetReports, reportReaders } from '../../../records/enforcement/asset-report';
import { revelations } from '../../../records/revelation/revelation';
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
beforeAll(async () => {
  court = await startParties();
});
afterAll(() => court.stop());

let n = 200;
const served = (wishes = {}) => {
  n += 1;
  court.at('2025-03-04T10:00:00');
  return court.served({ n, ...wishes });
};
const jpegOf = ({ base64 }: { base64: string }) => Buffer.from(base64, 'base64');

async function promised(openid: string | undefined, reportId: string): Promise<void> {
  const { sha256 } = await court.does(openid, { action: 'askToRead', reportId });
  await court.does(openid, { action: 'promiseSecrecy', reportId, sha256 });
}

test('ENF-2 the form says what is asked, from which day on, and by when; a report in time is received and ends its period', async () => {
  const of = await served();
  const { caseId, defendant } = of;
  const form = await court.does(DEBTOR, { action: 'reportDraft', caseId, kind: 'first' });
  expect(form).toMatchObject({ report: null, lookBackFrom: '2024-03-04', dueOn: '2025-03-14' });
  expect(form.questions).toHaveLength(7);
  expect(form.truthText).toContain('如实');
  court.at('2025-03-14T23:59:00');
  const report = await handedIn(court, of);
  expect(report).toMatchObject({ state: 'handedIn', late: false, dueOn: '2025-03-14', unanswered: [] });
  const [standing] = (await court.does(OFFICER, { action: 'reportsOf', caseId })).debtors;
  expect(standing).toMatchObject({ partyId: defendant, reportedOn: '2025-03-14', overdue: false });
  const dates = await caseDates.find({ caseId }, { limit: 20 });
  expect(dates.filter(({ title }) => title === '报告财产').map(({ state }) => state)).toEqual(['done']);
  const told = await notifications.find({ openid: APPLICANT, title: '被执行人报告了财产' }, { limit: 5 });
  expect(told.map(({ page }) => page)).toEqual([expect.stringContaining(encodeURIComponent(caseId))]);
  expect(JSON.stringify(told)).not.toMatch(/6222|工资/);
});

test('ENF-2 a late report is received and marked late; the officer saw that it was overdue', async () => {
  const of = await served();
  const { caseId } = of;
  court.at('2025-03-15T00:00:00');
  expect((await court.does(OFFICER, { action: 'reportsOf', caseId })).debtors).toMatchObject([{ overdue: true }]);
  const report = await handedIn(court, of);
  expect(report).toMatchObject({ state: 'handedIn', late: true });
  expect((await court.does(OFFICER, { action: 'reportsOf', caseId })).reports).toMatchObject([{ late: true }]);
});

test('ENF-2 an incomplete report is asked about once, and then received as it is, with what is missing on record', async () => {
  const of = await served();
  const { caseId } = of;
  const { reportId, version } = await court.does(DEBTOR, {
    action: 'saveReport',
    caseId,
    kind: 'first',
    answers: { money: '没有', movables: '  ' },
  });
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  const handIn = { action: 'handInReport' as const, reportId, version, seen, truth: true };
  const refused = await court.asks(DEBTOR, handIn);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('还有 6 项没有写') },
  });
  expect(await assetReports.get(reportId)).toMatchObject({ state: 'draft' });
  const report = await court.does(DEBTOR, { ...handIn, asItIs: true });
  expect(report.state).toBe('handedIn');
  expect(report.unanswered).toHaveLength(6);
  const asked = { action: 'askToComplete' as const, reportId, text: '请补充车辆和房产。', by: '2025-03-20' };
  await court.does(OFFICER, asked);
  expect(await court.does(DEBTOR, { action: 'ownReport', reportId })).toMatchObject({
    asked: { text: '请补充车辆和房产。', by: '2025-03-20' },
  });
  // It stands in what comes next for him, by its day, until he hands something in.
  const completion = async (openid: string) =>
    (await court.does(openid, { action: 'view', caseId })).next.filter(({ text }) => text.includes('看了您的财产报告'));
  expect(await completion(DEBTOR)).toMatchObject([{ who: 'me', by: '2025-03-20' }]);
  expect(await completion(APPLICANT)).toEqual([]);
  court.at('2025-03-21T10:00:00');
  const more = await handedIn(court, of, { movables: '轿车一辆' }, { kind: 'supplement' });
  // What was asked for came a day late.
  expect(more).toMatchObject({ kind: 'supplement', dueOn: '2025-03-20', late: true, unanswered: [] });
  expect(await completion(DEBTOR)).toEqual([]);
  expect(await court.refused(DEBTOR, { action: 'saveReport', caseId, kind: 'first', answers: ANSWERS })).toMatch(
    /请提交补充报告/,
  );
});

test('ENF-2 nothing at all is no report', async () => {
  const { caseId } = await served();
  const { reportId, version } = await court.does(DEBTOR, { action: 'saveReport', caseId, kind: 'first', answers: {} });
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  expect(
    await court.refused(DEBTOR, { action: 'handInReport', reportId, version, seen, truth: true, asItIs: true }),
  ).toMatch(/^INVALID_INPUT/);
});

test('ENF-2 a change is reported within ten days of it, the last day not on a day off', async () => {
  const of = await served();
  await handedIn(court, of);
  court.at('2025-03-24T10:00:00');
  // 2025-03-12 and ten days: a Saturday, so Monday.
  const inTime = await handedIn(court, of, { movables: '车卖了' }, { kind: 'supplement', changedOn: '2025-03-12' });
  expect(inTime).toMatchObject({ dueOn: '2025-03-24', late: false });
  const late = await handedIn(court, of, { money: '收到 1 万元' }, { kind: 'supplement', changedOn: '2025-03-06' });
  expect(late).toMatchObject({ dueOn: '2025-03-17', late: true });
  expect(late.reportId).not.toBe(inTime.reportId);
  expect(
    await court.refused(DEBTOR, {
      action: 'saveReport',
      caseId: of.caseId,
      kind: 'supplement',
      changedOn: '2025-03-25',
      answers: ANSWERS,
    }),
  ).toMatch(/^INVALID_INPUT/);
});

test('ENF-2 an officer gives more time that was asked for: the period moves, and what comes in it is in time', async () => {
  const of = await served();
  const { caseId, defendant } = of;
  const extend = {
    action: 'extendReport' as const,
    caseId,
    debtor: defendant,
    until: '2025-03-28',
    reason: '账册在外地',
  };
  expect(await court.refused(OFFICER, { ...extend, until: '2025-03-13' })).toMatch(/^INVALID_INPUT/);
  expect(await court.does(OFFICER, extend)).toEqual({ caseId, reportBy: '2025-03-28' });
  expect(await court.does(OFFICER, extend)).toEqual({ caseId, reportBy: '2025-03-28' });
  const [date] = (await caseDates.find({ caseId }, { limit: 20 })).filter(({ title }) => title === '报告财产');
  expect(date).toMatchObject({ on: '2025-03-28', state: 'running' });
  court.at('2025-03-28T10:00:00');
  expect(await handedIn(court, of)).toMatchObject({ late: false, dueOn: '2025-03-28' });
});

test('a draft on two devices: the later one is told, and loses nothing; what was seen is what is handed in', async () => {
  const { caseId } = await served();
  const save = { action: 'saveReport' as const, caseId, kind: 'first', answers: ANSWERS };
  const requestId = randomUUID();
  const first = await court.does(DEBTOR, { ...save, requestId });
  expect(await court.does(DEBTOR, { ...save, requestId })).toEqual(first);
  expect(await court.refused(DEBTOR, save)).toMatch(/^CONFLICT/);
  const { reportId } = first;
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  const second = await court.does(DEBTOR, { ...save, version: 1, answers: { ...ANSWERS, rights: '别人欠我5000元' } });
  expect(second.version).toBe(2);
  expect(await court.refused(DEBTOR, { ...save, version: 1 })).toMatch(/^CONFLICT/);
  const handIn = { action: 'handInReport' as const, reportId, version: 2, truth: true };
  expect(await court.refused(DEBTOR, { ...handIn, seen })).toMatch(/^CONFLICT 报告在您看过以后有了改动/);
  const { sha256 } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  const event = { ...handIn, seen: sha256, requestId: randomUUID() };
  const handed = await court.does(DEBTOR, event);
  expect(await court.does(DEBTOR, event)).toEqual(handed);
  expect(await court.refused(DEBTOR, { ...save, version: 3 })).toMatch(/^PRECONDITION_FAILED/);
  // Under seal, in the record and in the acts.
  expect(JSON.stringify(await assetReports.get(reportId))).not.toMatch(/6222|工资|5000/);
  expect(JSON.stringify(await acts.find({ courtId: 'yuyao', by: DEBTOR }, { limit: 100 }))).not.toMatch(
    /6222|工资每月|5000/,
  );
});

test('ENF-3 the applicant must promise first; then each page is a picture with his name, and each look is on record', async () => {
  const of = await served();
  const { caseId } = of;
  const file = { name: '工资单.pdf', fileIds: [await laid(DEBTOR ?? '', await pdfOf('Pay slip', 'Second'))] };
  const draft = await court.does(DEBTOR, { action: 'saveReport', caseId, kind: 'first', answers: ANSWERS });
  const { reportId } = draft;
  const { fileId } = await court.does(DEBTOR, { action: 'attachToReport', reportId, file });
  // A draft is nobody's to see, not that it is there.
  for (const who of [APPLICANT, LAWYER, OFFICER])
    expect((await court.refused(who, { action: 'askToRead', reportId })).slice(0, 9)).toMatch(/^(NOT_FOUND|IDENTITY_)/);
  expect((await court.does(APPLICANT, { action: 'reports', caseId })).reports).toEqual([]);
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  await court.does(DEBTOR, { action: 'handInReport', reportId, version: 2, seen, truth: true });

  const [line] = (await court.does(APPLICANT, { action: 'reports', caseId })).reports;
  expect(line).toMatchObject({ reportId, promised: false, views: 0, debtorName: '王建国' });
  for (const action of ['readReport', 'reportPage'] as const)
    expect(
      await court.refused(APPLICANT, { action, reportId, ...(action === 'reportPage' ? { page: 1 } : {}) }),
    ).toMatch(/^PRECONDITION_FAILED 查看前请先承诺保密/);
  const asked = await court.does(APPLICANT, { action: 'askToRead', reportId });
  expect(asked.promise).toContain('陈晓梅');
  expect(asked.promise).toContain('只用于本案执行');
  expect(await court.refused(APPLICANT, { action: 'promiseSecrecy', reportId, sha256: 'a'.repeat(64) })).toMatch(
    /^CONFLICT/,
  );
  await court.does(APPLICANT, { action: 'promiseSecrecy', reportId, sha256: asked.sha256 });
  expect(await reportReaders.get(`${reportId}:${APPLICANT}`)).toMatchObject({
    promise: asked.sha256,
    name: '陈晓梅',
    views: 0,
  });

  const read = await court.does(APPLICANT, { action: 'readReport', reportId });
  expect(read).toMatchObject({ fileList: [{ fileId, pages: 2 }] });
  expect(JSON.stringify(read)).not.toMatch(/6222|工资每月/);
  const page = await court.does(APPLICANT, { action: 'reportPage', reportId, page: 1 });
  expect(jpegOf(page).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(page.base64.length).toBeLessThan(700_000);
  await court.does(APPLICANT, { action: 'reportPage', reportId, fileId, page: 2 });
  expect(await court.refused(APPLICANT, { action: 'reportPage', reportId, fileId, page: 3 })).toMatch(/^NOT_FOUND/);
  expect(await court.refused(APPLICANT, { action: 'reportPage', reportId, page: read.pages + 1 })).toMatch(
    /^NOT_FOUND/,
  );
  const part = await court.does(APPLICANT, { action: 'reportPage', reportId, page: 1, tile: { zoom: 2, x: 1, y: 0 } });
  expect(part.width).toBe(1080);

  const looks = await dossierViews.find({ caseId }, { limit: 20 });
  expect(looks.map(({ openid, rule, as }) => [openid, rule, as])).toEqual(
    Array(3).fill([APPLICANT, 'ENF-3', 'reader']),
  );
  const [{ readers } = { readers: [] }] = (await court.does(OFFICER, { action: 'reportsOf', caseId })).reports;
  expect(readers).toMatchObject([{ name: '陈晓梅', views: 3 }]);
  // Each promises for himself: his agent too.
  expect(await court.refused(LAWYER, { action: 'readReport', reportId })).toMatch(/^PRECONDITION_FAILED/);
  await promised(LAWYER, reportId);
  const his = await court.does(LAWYER, { action: 'reportPage', reportId, page: 1 });
  // His own name is over it, and not another's.
  expect(his.base64).not.toBe(page.base64);
});

test('ENF-3 neither the debtor as a reader, a co-debtor, a former agent nor a stranger finds a report, promise or not', async () => {
  const of = await served({ thirdParty: true });
  const { caseId, defendant } = of;
  const { reportId } = await handedIn(court, of);
  await promised(LAWYER, reportId);
  const events = [
    { action: 'askToRead' as const, reportId },
    { action: 'promiseSecrecy' as const, reportId, sha256: 'a'.repeat(64) },
    { action: 'readReport' as const, reportId },
    { action: 'reportPage' as const, reportId, page: 1 },
  ];
  const own = [
    { action: 'ownReport' as const, reportId },
    { action: 'reportPaper' as const, reportId },
    { action: 'ownReportFile' as const, reportId, fileId: 'x' },
  ];
  for (const event of events)
    for (const who of [DEBTOR, 'o-company', 'o-elder'])
      expect([who, await court.refused(who, event)]).toEqual([who, expect.stringMatching(/^NOT_FOUND/)]);
  for (const event of own)
    for (const who of [APPLICANT, LAWYER, 'o-company', 'o-elder'])
      expect([who, await court.refused(who, event)]).toEqual([who, expect.stringMatching(/^NOT_FOUND/)]);
  // The second debtor sees his own reports, and none of the first one's.
  expect(await court.does('o-company', { action: 'reports', caseId })).toMatchObject({
    side: 'judgmentDebtor',
    reports: [],
  });
  expect(
    await court.refused('o-company', {
      action: 'saveReport',
      caseId,
      partyId: defendant,
      kind: 'first',
      answers: ANSWERS,
    }),
  ).toMatch(/^INVALID_INPUT/);
  // PROG-2: with the role the reading ends.
  await caseMembers.update(`${caseId}:${LAWYER}`, { to: new Date('2025-03-03T12:00:00+08:00') });
  expect(await court.refused(LAWYER, { action: 'reportPage', reportId, page: 1 })).toMatch(/^NOT_FOUND/);
  expect(await dossierViews.count({ caseId })).toBe(0);
});

test('PRIV-5 the officer opens a report with a reason, which is kept; another officer and another court do not', async () => {
  const of = await served();
  const { reportId } = await handedIn(court, of);
  const open = { action: 'openReport' as const, reportId, reason: '核对财产线索' };
  const read = await court.does(OFFICER, open);
  expect(read.questions.find(({ asset }) => asset === 'money')?.answer).toBe(ANSWERS.money);
  expect(await revelations.find({ filingId: reportId }, { limit: 5 })).toMatchObject([
    { reason: '核对财产线索', by: OFFICER, field: 'content' },
  ]);
  expect(await court.refused('o-enforcement-2', open)).toMatch(/^FORBIDDEN/);
  expect(await court.refused('o-gz-enforcement', open)).toMatch(/^NOT_FOUND/);
  expect(JSON.stringify(await acts.find({ courtId: 'yuyao', target: reportId }, { limit: 20 }))).not.toContain('6222');
});

test('a report that came on paper is entered with its day, marked late by it, and read like any other', async () => {
  const of = await served();
  const { caseId, defendant } = of;
  court.at('2025-03-20T10:00:00');
  const file = { name: '财产申报表.pdf', fileIds: [await laid(OFFICER ?? '', await pdfOf('Form'))] };
  const enter = {
    action: 'enterReport' as const,
    caseId,
    debtor: defendant,
    kind: 'first',
    receivedOn: '2025-03-17',
    answers: { money: '没有' },
    files: [file],
    requestId: randomUUID(),
  };
  const line = await court.does(OFFICER, enter);
  expect(line).toMatchObject({ channel: 'counter', late: true, dueOn: '2025-03-14', files: 1 });
  expect(line.unanswered).toHaveLength(6);
  expect(await court.does(OFFICER, enter)).toEqual(line);
  expect(await court.refused(OFFICER, { ...enter, requestId: randomUUID() })).toMatch(/请记为补充报告/);
  const { reportId } = line;
  expect(await court.does(DEBTOR, { action: 'ownReport', reportId })).toMatchObject({ channel: 'counter' });
  await promised(APPLICANT, reportId);
  expect((await court.does(APPLICANT, { action: 'readReport', reportId })).fileList).toMatchObject([
    { name: '财产申报表.pdf' },
  ]);
});

test('only what can be shown page by page comes with a report; what is locked or broken is said plainly', async () => {
  const { caseId } = await served();
  const { reportId } = await court.does(DEBTOR, { action: 'saveReport', caseId, kind: 'first', answers: ANSWERS });
  const attach = async (name: string, bytes: Buffer) =>
    court.refused(DEBTOR, {
      action: 'attachToReport',
      reportId,
      file: { name, fileIds: [await laid(DEBTOR ?? '', bytes)] },
    });
  expect(await attach('录音.mp3', Buffer.from('ID3aaaaaaaaaaaa'))).toMatch(/请转成 PDF/);
  expect(await attach('坏的.pdf', Buffer.from('%PDF-1.4 broken'))).toMatch(/打不开/);
  expect(await attach('好的.pdf', await pdfOf('Good'))).toBe('OK');
  const { fileList } = await court.does(DEBTOR, { action: 'ownReport', reportId });
  expect(fileList.map(({ name }) => name)).toEqual(['好的.pdf']);
  const [{ fileId = '' } = {}] = fileList;
  await court.does(DEBTOR, { action: 'detachFromReport', reportId, fileId });
  expect((await court.does(DEBTOR, { action: 'ownReport', reportId })).fileList).toEqual([]);
});

test('ID-7 an agent of the debtor without special authority reports for him', async () => {
  const { caseId, defendant } = await served({ lawyerFor: 'defendant' });
  const draft = await court.does(LAWYER, { action: 'saveReport', caseId, kind: 'first', answers: ANSWERS });
  expect(draft.debtor).toBe(defendant);
  const { sha256: seen } = await court.does(LAWYER, { action: 'reportPaper', reportId: draft.reportId });
  const report = await court.does(LAWYER, {
    action: 'handInReport',
    reportId: draft.reportId,
    version: 1,
    seen,
    truth: true,
  });
  expect(report.state).toBe('handedIn');
  expect(await assetReports.get(report.reportId)).toMatchObject({
    by: LAWYER as OpenId,
    byName: '林律师',
    debtor: defendant,
  });
});
