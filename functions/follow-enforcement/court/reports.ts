/** 执行员看财产报告 (ENF-2, 3): what came, late or not, with what is left open, and who read it. */
import { legalDateOf } from '../../../court/time/legal-date';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { noteView } from '../../../records/dossier/view';
import {
  type AssetReport,
  answersOf,
  assetReports,
  findingsOf,
  reportReaders,
} from '../../../records/enforcement/asset-report';
import { type DebtorStanding, debtorsNow, type Enforcement } from '../../../records/enforcement/enforcement';
import { asServed } from '../../../records/enforcement/file';
import { revelations } from '../../../records/revelation/revelation';
import type { PartyInput, PartyResult } from '../contract-party';
import { fileBytes, fileView } from '../party/files';
import { nameAct } from '../party/named-act';
import { MOST_REPORTS, noReport } from '../party/report-own';
import { askedView, questionsOf, reportLine } from '../party/report-view';
import { pieceAt } from '../scene/look';
import { type CourtContext, mine, type StaffGrant } from './mine';

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
      debtors: debtorsNow({ debtors }).map(({ partyId, name, reportBy, reportedAt }) => ({
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

export const nameOf = (debtors: readonly DebtorStanding[], id: string): string =>
  debtors.find(({ partyId }) => partyId === id)?.name ?? '';

/** Of an execution of his, handed in. Throws NOT_FOUND, FORBIDDEN. */
export async function officersReport(
  context: Pick<CourtContext<unknown>, 'grant'>,
  reportId: string,
): Promise<{ report: AssetReport; found: Enforcement }> {
  const report = await assetReports.get(reportId);
  if (report?.courtId !== context.grant.staff.courtId || report.state !== 'handedIn') throw noReport();
  const { found } = await mine(context, report.caseId);
  return { report, found };
}

export const openReport: WriteOperation<PartyInput<'openReport'>, PartyResult<'openReport'>, StaffGrant> = {
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
