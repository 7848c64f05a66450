/** 本方的财产报告: which debtor somebody reports for, how that one stands, and which report is his; everybody else finds nothing (ENF-2, 3). */

import type { LegalDate } from '../../../court/time/legal-date';
import type { OpenId } from '../../../platform/caller';
import { CourtError } from '../../../platform/errors';
import { type AssetReport, assetReports } from '../../../records/enforcement/asset-report';
import { type DebtorStanding, type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { asServed } from '../../../records/enforcement/file';
import { services } from '../../../records/service/service';
import { type Acting, actingFor, ownPart, ownPartOr, partiesOn } from './own';

const NOT_HIS = '财产报告由被执行人一方提交。您是申请执行人的，可以申请查看对方的报告，或者提供财产线索。';

export const noReport = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份财产报告，请刷新后再看。', { reportId: '请刷新后再选' });

export interface Reporter extends Acting {
  found: Enforcement;
  /** With his days as he was served. */
  standing: DebtorStanding;
}

/** Throws NOT_FOUND, FORBIDDEN for the other side, PRECONDITION_FAILED before anybody has taken it over. */
export async function reporter(
  input: { caseId: string; partyId?: string | undefined },
  openid: OpenId,
  now: number,
): Promise<Reporter> {
  const own = await ownPart(input.caseId, openid, now);
  const [acting, found] = await Promise.all([
    actingFor(input, own, 'judgmentDebtor', NOT_HIS),
    enforcements.get(input.caseId),
  ]);
  const standing = found && (await asServed(found)).find((one) => one.partyId === acting.party._id);
  if (!found || !standing)
    throw new CourtError('PRECONDITION_FAILED', '执行员还没有接手本案。接手并发出报告财产令后，请再来填写。');
  return { ...acting, found, standing };
}

/** The day on which notice and order reached him; null: not yet. */
export async function servedOn({ noticeServiceId }: DebtorStanding): Promise<LegalDate | null> {
  return (noticeServiceId ? (await services.get(noticeServiceId))?.effectiveOn : null) ?? null;
}

/** Of a debtor that he is or acts for. Throws NOT_FOUND for everybody else. */
export async function ownReportOf(
  reportId: string,
  openid: OpenId,
  now: number,
): Promise<{ report: AssetReport; reporting: Reporter }> {
  const report = await assetReports.get(reportId);
  if (!report || report.kind === 'findings') throw noReport();
  const own = await ownPartOr(report.caseId, openid, now, noReport);
  if (own.audience !== 'judgmentDebtor' || !partiesOn(own).includes(report.debtor)) throw noReport();
  return { report, reporting: await reporter({ caseId: report.caseId, partyId: report.debtor }, openid, now) };
}

/** A debtor hands in few of them. */
export const MOST_REPORTS = 200;

export const reportsOfDebtor = (debtor: string): Promise<AssetReport[]> =>
  assetReports.find({ debtor }, { orderBy: [['listKey', 'desc']], limit: MOST_REPORTS });
