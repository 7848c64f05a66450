/** 执行员看财产报告 (ENF-2, 3): what came, late or not, with what is left open, and who read it; what came on paper; what the court found (调查规定12.3). */
import { maskText } from '../../../court/people/mask';
import { isLegalDate, legalDateOf, legalDateText } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { CASE_DATES, type CaseDate, caseDates, dateKeyOf } from '../../../records/case/date';
import { caseParties } from '../../../records/case/parties';
import { ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { noteView } from '../../../records/dossier/view';
import {
  ASSET_REPORTS,
  type AssetReport,
  answersOf,
  assetReports,
  findingsOf,
  reportReaders,
  sealReport,
} from '../../../records/enforcement/asset-report';
import { type DebtorStanding, ENFORCEMENTS, type Enforcement } from '../../../records/enforcement/enforcement';
import { asServed } from '../../../records/enforcement/file';
import type { KeptFile } from '../../../records/enforcement/kept-file';
import { noEnforcement } from '../../../records/enforcement/move';
import { readReportPage, reportPage } from '../../../records/enforcement/page';
import { casePapers } from '../../../records/paper/paper';
import { revelations } from '../../../records/revelation/revelation';
import type { PartyInput, PartyResult } from '../contract-party';
import { dropUnused, fileBytes, fileView, keepFiles, removeFiles } from '../party/files';
import { arrived, REPORT_PERIOD } from '../party/hand-in';
import { nameAct } from '../party/named-act';
import { askedIn, reportFolder } from '../party/report-draft';
import { MOST_REPORTS, noReport, reportsOfDebtor } from '../party/report-own';
import { PICTURED, paged } from '../party/report-pages';
import { askedView, dueOf, leftOpen, questionsOf, type ReportLine, reportLine } from '../party/report-view';
import { pieceAt } from '../scene/look';
import { dayReceived } from './clues';
import { comingDay } from './days';
import { type CourtContext, mine, type StaffGrant } from './mine';

type Write<K extends 'openReport' | 'enterReport' | 'askToComplete' | 'extendReport' | 'courtFindings'> =
  WriteOperation<PartyInput<K>, PartyResult<K>, StaffGrant>;

export const reportsOf: ReadOperation<PartyInput<'reportsOf'>, PartyResult<'reportsOf'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { caseId } = context.input;
    const { found } = await mine(context, caseId);
    const today = legalDateOf(context.clock.now());
    const [all, readers, debtors] = await Promise.all([
      assetReports.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: MOST_REPORTS }),
      reportReaders.find({ caseId }, { limit: 1000 }),
      asServed(found),
    ]);
    return {
      debtors: debtors.map(({ partyId, name, reportBy, reportedAt }) => ({
        partyId,
        name,
        reportBy,
        reportedOn: reportedAt ? legalDateOf(reportedAt.getTime()) : null,
        overdue: reportBy !== null && reportedAt === null && today > reportBy,
      })),
      // A draft is its writer's alone.
      reports: all
        .filter(({ state }) => state === 'handedIn')
        .map((one) => ({
          ...reportLine(one, nameOf(debtors, one.debtor)),
          asked: askedView(one),
          readers: readers
            .filter(({ reportId }) => reportId === one._id)
            .map(({ name, promisedAt, views, lastAt }) => ({
              name,
              promisedAt: promisedAt.toISOString(),
              views,
              lastAt: lastAt?.toISOString() ?? null,
            })),
        })),
    };
  },
};

const nameOf = (debtors: readonly DebtorStanding[], id: string): string =>
  debtors.find(({ partyId }) => partyId === id)?.name ?? '';

/** Of an execution of his, handed in. Throws NOT_FOUND, FORBIDDEN. */
async function officersReport(
  context: Pick<CourtContext<unknown>, 'grant'>,
  reportId: string,
): Promise<{ report: AssetReport; found: Enforcement }> {
  const report = await assetReports.get(reportId);
  if (report?.courtId !== context.grant.staff.courtId || report.state !== 'handedIn') throw noReport();
  const { found } = await mine(context, report.caseId);
  return { report, found };
}

export const openReport: Write<'openReport'> = {
  kind: 'write',
  policy: staff('enforcement'),
  // Read again each time: it is not to lie open in the act.
  answer: 'recalled',
  async run(context) {
    const { input, act, grant } = context;
    const { report, found } = await officersReport(context, input.reportId);
    await nameAct(act, { courtId: report.courtId, target: report._id });
    await revelations.insertMissing({
      _id: act._id,
      courtId: report.courtId,
      filingId: report._id,
      field: 'content',
      reason: input.reason,
      by: grant.openid,
      name: grant.staff.name,
      at: act.at,
    });
    const text = findingsOf(report);
    return {
      ...reportLine(report, nameOf(found.debtors, report.debtor)),
      questions: text === null ? questionsOf(answersOf(report)) : [],
      text,
      fileList: report.files.map(fileView),
    };
  },
};

export const courtReportFile: ReadOperation<
  PartyInput<'courtReportFile'>,
  PartyResult<'courtReportFile'>,
  StaffGrant
> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input, grant, clock } = context;
    const { reportId, fileId, offset = 0 } = input;
    const { report } = await officersReport(context, reportId);
    const bytes = await fileBytes(report.files, fileId, offset);
    await noteView(
      {
        courtId: report.courtId,
        caseId: report.caseId,
        itemId: reportId,
        itemName: '财产报告的附件',
        page: pieceAt(offset),
        openid: grant.openid,
        name: grant.staff.name,
        as: 'court',
        readingId: null,
        rule: 'ENF-3',
        at: new Date(clock.now()),
      },
      `:${fileId}`,
    );
    return bytes;
  },
};

/** Throws CourtError INVALID_INPUT for an id that is no debtor of this case. */
function debtorIn({ debtors }: Enforcement, partyId: string): DebtorStanding {
  const found = debtors.find((one) => one.partyId === partyId);
  if (found) return found;
  throw new CourtError('INVALID_INPUT', '没有找到这位被执行人，请重新选择。', { debtor: '请重新选择被执行人' });
}

/** Copies that can be shown page by page; nothing stays of what is refused. */
async function keepPages(
  files: PartyInput<'enterReport'>['files'],
  of: Pick<AssetReport, '_id' | 'courtId'>,
  grant: StaffGrant,
  act: Act,
): Promise<KeptFile[]> {
  const kept = await keepFiles(files ?? [], reportFolder(of), grant.openid, act, PICTURED);
  return Promise.all(kept.map(paged)).catch(async (error: unknown) => {
    await removeFiles(kept).catch(() => undefined);
    throw error;
  });
}

export const enterReport: Write<'enterReport'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { caseId, debtor, kind, answers } = input;
    const { found } = await mine(context, caseId);
    const standing = debtorIn({ ...found, debtors: await asServed(found) }, debtor);
    const _id = `${debtor}:counter-${idFrom(act._id)}`;
    note({ courtId: found.courtId, target: _id });
    const before = await assetReports.get(_id);
    if (before) return reportLine(before, standing.name);
    if (kind === 'first' && standing.reportedAt)
      throw new CourtError('PRECONDITION_FAILED', '这位被执行人已经报告过财产，请记为补充报告。', {
        kind: '请选补充报告',
      });
    const at = dayReceived(input.receivedOn, found, act.at);
    const on = legalDateOf(at.getTime());
    const changedOn = input.changedOn && isLegalDate(input.changedOn) && kind === 'supplement' ? input.changedOn : null;
    if (changedOn && changedOn > on)
      throw new CourtError('INVALID_INPUT', '财产变动的日期不能晚于收到日期，请核对。', { changedOn: '请核对日期' });
    const [files, members, dates, others] = await Promise.all([
      keepPages(input.files, { _id, courtId: found.courtId }, grant, act),
      peopleOf(caseId, act.at),
      caseDates.find({ caseId }, { limit: 1000 }),
      reportsOfDebtor(debtor),
    ]);
    const dueOn = dueOf({ kind, changedOn }, { reportBy: standing.reportBy, askedBy: askedIn(others) });
    const report: AssetReport = {
      _id,
      caseId,
      courtId: found.courtId,
      caseNo: found.caseNo,
      debtor,
      by: null,
      byName: standing.name,
      channel: 'counter',
      kind,
      changedOn,
      content: sealReport(_id, answers),
      files,
      state: 'handedIn',
      at,
      dueOn,
      late: dueOn !== null && on > dueOn,
      unanswered: leftOpen(kind, answers),
      truth: true,
      lastAct: act._id,
      listKey: `${at.toISOString()}:${_id}`,
    };
    const periods = dates.filter((one) => one.partyId === debtor && one.title === REPORT_PERIOD).map((one) => one._id);
    await transact(async (transaction) => {
      if (!(await transaction.collection<AssetReport>(ASSET_REPORTS).insertMissing(report))) return;
      await arrived(transaction, report, { members, dates: periods, debtorName: standing.name, act: act._id });
      const text = `${found.caseNo}：您在 ${legalDateText(on)}书面提交的财产报告，执行员已经记入。`;
      const telling = { key: `entered:${_id}`, title: '财产报告已收到', text, at: act.at, page: reportPage(caseId) };
      await tellPeople({ _id: caseId, courtId: found.courtId }, ofParties(members, debtor), telling, transaction);
    });
    return kept(_id, files, standing.name);
  },
};

/** Another run of this act may have been first. */
async function kept(_id: string, files: readonly KeptFile[], debtorName: string): Promise<ReportLine> {
  const written = await assetReports.get(_id);
  if (!written) throw noReport();
  await dropUnused(files, written.files);
  return reportLine(written, debtorName);
}

export const askToComplete: Write<'askToComplete'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { report, found } = await officersReport(context, input.reportId);
    note({ courtId: report.courtId, target: report._id });
    if (report.kind === 'findings') throw noReport();
    const today = legalDateOf(act.at.getTime());
    const by = input.by === undefined ? null : comingDay(input.by, today, 'by');
    const asked = { text: maskText(input.text.trim()), by, at: act.at, name: grant.staff.name };
    const members = await peopleOf(report.caseId, act.at);
    await transact(async (transaction) => {
      const all = transaction.collection<AssetReport>(ASSET_REPORTS);
      if ((await all.get(report._id))?.lastAct === act._id) return;
      await all.update(report._id, { asked: command().set(asked), lastAct: act._id });
      const when = by ? `请在 ${legalDateText(by)}前` : '请尽快';
      const telling = {
        key: `completing:${idFrom(act._id)}`,
        title: '请补充财产报告',
        text: `${report.caseNo}：执行员看了您的财产报告，${when}补充。点开可以看到要补充什么。`,
        at: act.at,
        page: reportPage(report.caseId),
      };
      const of = { _id: report.caseId, courtId: report.courtId };
      await tellPeople(of, ofParties(members, report.debtor), telling, transaction);
    });
    return reportLine({ ...report, asked }, nameOf(found.debtors, report.debtor));
  },
};

export const extendReport: Write<'extendReport'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const { caseId, debtor } = input;
    const { found } = await mine(context, caseId, ['enforcement'], act);
    note({ courtId: found.courtId, target: caseId });
    const standing = debtorIn({ ...found, debtors: await asServed(found) }, debtor);
    if (standing.reportUntil === input.until) return { caseId, reportBy: input.until };
    const until = comingDay(input.until, legalDateOf(act.at.getTime()), 'until');
    if (!standing.reportBy)
      throw new CourtError('PRECONDITION_FAILED', '报告财产令还没有送达这位被执行人，期限还没有开始。');
    if (until <= standing.reportBy)
      throw new CourtError(
        'INVALID_INPUT',
        `原来的最后一天是 ${legalDateText(standing.reportBy)}，请填写更晚的日期。`,
        {
          until: '请填写更晚的日期',
        },
      );
    const [members, dates] = await Promise.all([peopleOf(caseId, act.at), caseDates.find({ caseId }, { limit: 1000 })]);
    const periods = dates.filter((one) => one.partyId === debtor && one.title === REPORT_PERIOD);
    await transact(async (transaction) => {
      const all = transaction.collection<Enforcement>(ENFORCEMENTS);
      const now = await all.get(caseId);
      if (!now) throw noEnforcement();
      const debtors = now.debtors.map((one) => (one.partyId === debtor ? { ...one, reportUntil: until } : one));
      await all.update(caseId, { debtors: command().set(debtors), lastAct: act._id });
      for (const { _id } of periods) {
        const all = transaction.collection<CaseDate>(CASE_DATES);
        const date = await all.get(_id);
        if (!date || date.state === 'done' || date.state === 'calledOff') continue;
        const reason = maskText(input.reason.trim());
        const text = `执行员准许延长，从 ${legalDateText(date.on)}改到 ${legalDateText(until)}。理由：${reason}`;
        const steps = [...date.steps, { text, rule: 'ENF-2 财产调查规定第5条第3款' }];
        const dateKey = dateKeyOf({ ...date, on: until });
        await all.update(_id, {
          on: until,
          dateKey,
          provisional: false,
          steps: command().set(steps),
          state: 'running',
        });
      }
      const text = `${found.caseNo}：执行员准许您延长到 ${legalDateText(until)}报告财产。`;
      const telling = {
        key: `extended:${idFrom(act._id)}`,
        title: '报告财产的期限延长了',
        text,
        at: act.at,
        page: reportPage(caseId),
      };
      await tellPeople({ _id: caseId, courtId: found.courtId }, ofParties(members, debtor), telling, transaction);
    });
    return { caseId, reportBy: until };
  },
};

export const courtFindings: Write<'courtFindings'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { caseId, debtor } = input;
    const { found } = await mine(context, caseId);
    const standing = debtorIn(found, debtor);
    const _id = `${debtor}:findings-${idFrom(act._id)}`;
    note({ courtId: found.courtId, target: _id });
    const before = await assetReports.get(_id);
    if (before) return reportLine(before, standing.name);
    const partyId = await applicantOf(caseId, input.paperId);
    const [files, members] = await Promise.all([
      keepPages(input.files, { _id, courtId: found.courtId }, grant, act),
      peopleOf(caseId, act.at),
    ]);
    const report: AssetReport = {
      _id,
      caseId,
      courtId: found.courtId,
      caseNo: found.caseNo,
      debtor,
      by: grant.openid,
      byName: grant.staff.name,
      channel: 'court',
      kind: 'findings',
      changedOn: null,
      content: sealReport(_id, input.text.trim()),
      files,
      shownTo: { paperId: input.paperId, partyId },
      state: 'handedIn',
      at: act.at,
      dueOn: null,
      late: false,
      unanswered: [],
      truth: true,
      lastAct: act._id,
      listKey: `${act.at.toISOString()}:${_id}`,
    };
    await transact(async (transaction) => {
      if (!(await transaction.collection<AssetReport>(ASSET_REPORTS).insertMissing(report))) return;
      const text = `${found.caseNo}：准许您查看法院查到的被执行人财产情况，查看前要承诺保密。`;
      const telling = {
        key: `findings:${_id}`,
        title: '可以查看查询结果',
        text,
        at: act.at,
        page: readReportPage(caseId),
      };
      await tellPeople({ _id: caseId, courtId: found.courtId }, ofParties(members, partyId), telling, transaction);
    });
    return kept(_id, files, standing.name);
  },
};

/** 调查规定12.3: who asked in writing, and was allowed. Throws INVALID_INPUT, PRECONDITION_FAILED. */
async function applicantOf(caseId: string, paperId: string): Promise<string> {
  const paper = await casePapers.get(paperId);
  const partyId = paper?.parties[0];
  const party = partyId && paper?.caseId === caseId ? await caseParties.get(partyId) : undefined;
  if (paper?.kind !== 'assetInquiry' || party?.role !== 'applicant')
    throw new CourtError('INVALID_INPUT', '没有找到这份查询申请，请重新选择。', { paperId: '请重新选择' });
  if (paper.decision?.outcome !== 'granted')
    throw new CourtError('PRECONDITION_FAILED', '请先在“收到的材料”里决定准许这份申请，再填写查到的情况。');
  return party._id;
}
