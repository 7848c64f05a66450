/** 财产报告列表: of the debtor's side his own; of the applicant's those that were handed in, which he may ask to read (ENF-3). */
import { command } from '../../../platform/database';
import { sha256Of } from '../../../platform/digest';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import { caseParties } from '../../../records/case/parties';
import {
  type AssetReport,
  assetReports,
  type ReportReader,
  reportReaders,
} from '../../../records/enforcement/asset-report';
import type { PartyInput, PartyResult } from '../contract-party';
import { fileBytes } from './files';
import { type OwnPart, ownPart, partiesOn } from './own';
import { MOST_REPORTS, ownReportOf } from './report-own';
import { reportPdf } from './report-pages';
import { ownReportView, reportLine } from './report-view';

type Read<K extends 'reports' | 'ownReport' | 'reportPaper' | 'ownReportFile'> = ReadOperation<
  PartyInput<K>,
  PartyResult<K>,
  VerifiedGrant
>;

export const readerId = (reportId: string, openid: string): string => `${reportId}:${openid}`;

/** Each debtor his own alone; an applicant what was handed in, and of what the court found what was shown to him. */
export function isFor(report: AssetReport, own: OwnPart): boolean {
  const mine = partiesOn(own);
  if (own.audience === 'judgmentDebtor') return report.kind !== 'findings' && mine.includes(report.debtor);
  return report.state === 'handedIn' && (report.kind !== 'findings' || mine.includes(report.shownTo?.partyId ?? ''));
}

export const reports: Read<'reports'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId }, grant: { openid }, clock }) {
    const own = await ownPart(caseId, openid, clock.now());
    const [all, parties] = await Promise.all([
      assetReports.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: MOST_REPORTS }),
      caseParties.find({ caseId }, { limit: 1000 }),
    ]);
    const seen = all.filter((one) => isFor(one, own));
    const ids = seen.map(({ _id }) => readerId(_id, openid));
    const read = ids.length === 0 ? [] : await reportReaders.find({ _id: command().in(ids) }, { limit: ids.length });
    const names = new Map(parties.map(({ _id, name }) => [_id, name]));
    return {
      side: own.audience,
      reports: seen.map((one) => ({
        ...reportLine(one, names.get(one.debtor) ?? ''),
        ...readView(read.find(({ reportId }) => reportId === one._id)),
      })),
    };
  },
};

const readView = (read: ReportReader | undefined) => ({
  promised: read !== undefined,
  views: read?.views ?? 0,
  lastAt: read?.lastAt?.toISOString() ?? null,
});

export const ownReport: Read<'ownReport'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { reportId }, grant: { openid }, clock }) {
    const { report, reporting } = await ownReportOf(reportId, openid, clock.now());
    return ownReportView(report, reporting.party.name);
  },
};

const PIECE = 512 * 1024;

export const reportPaper: Read<'reportPaper'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { reportId, offset = 0 }, grant: { openid, person }, clock }) {
    const { report, reporting } = await ownReportOf(reportId, openid, clock.now());
    const shown = report.state === 'draft' ? { ...report, byName: person.name } : report;
    const names = { courtName: reporting.of.courtName ?? '', debtorName: reporting.party.name };
    const bytes = await reportPdf(shown, names, clock.now());
    const end = Math.min(bytes.length, offset + PIECE);
    return {
      title: reportLine(report, '').kindName,
      mime: 'application/pdf',
      size: bytes.length,
      sha256: sha256Of(bytes),
      base64: bytes.subarray(offset, end).toString('base64'),
      next: end < bytes.length ? end : null,
    };
  },
};

export const ownReportFile: Read<'ownReportFile'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { reportId, fileId, offset = 0 }, grant: { openid }, clock }) {
    const { report } = await ownReportOf(reportId, openid, clock.now());
    return fileBytes(report.files, fileId, offset);
  },
};
