/** 财产报告入库: its files as pages that can be shown, and the report as it stands once it is kept, whoever was first. */
import type { Act } from '../../../platform/act';
import { type AssetReport, assetReports } from '../../../records/enforcement/asset-report';
import type { KeptFile } from '../../../records/enforcement/kept-file';
import type { PartyInput } from '../contract-party';
import { dropUnused, keepFiles, removeFiles } from '../party/files';
import { reportFolder } from '../party/report-draft';
import { noReport } from '../party/report-own';
import { PICTURED, paged } from '../party/report-pages';
import { type ReportLine, reportLine } from '../party/report-view';
import type { StaffGrant } from './mine';

/** Copies that can be shown page by page; nothing stays of what is refused. */
export async function keepPages(
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

/** Another run of this act may have been first. */
export async function kept(_id: string, files: readonly KeptFile[], debtorName: string): Promise<ReportLine> {
  const written = await assetReports.get(_id);
  if (!written) throw noReport();
  await dropUnused(files, written.files);
  return reportLine(written, debtorName);
}
