/** 一份申请的材料: what its papers are made of, read once: everything in it stays as it was when the paper's day was. */
import { type Court, courts } from '../../../platform/courts';
import { type Case, cases } from '../../../records/case/case';
import { type Attachment, attachments } from '../../../records/filing/attachment';
import type { Content } from '../../../records/filing/content';
import { type Filing, type FilingVersion, filingVersions } from '../../../records/filing/filing';
import { openContent } from '../../../records/filing/sealed-content';

export interface FilingFile {
  filing: Filing;
  content: Content;
  court: Court;
  /** Those that were handed in, the earliest first. */
  versions: FilingVersion[];
  attachments: Attachment[];
  registered?: Case | undefined;
}

/** Throws where the court is gone: data, not a person's mistake. */
export async function fileOf(filing: Filing): Promise<FilingFile> {
  const { _id: filingId, caseId, receivedVersion } = filing;
  const [court, kept, files, registered] = await Promise.all([
    courts.get(filing.courtId),
    filingVersions.find({ filingId }, { limit: 100 }),
    attachments.find({ filingId }, { orderBy: [['_id', 'asc']], limit: 1000 }),
    caseId ? cases.get(caseId) : undefined,
  ]);
  if (!court) throw new Error(`filing ${filingId} is in the court ${filing.courtId}, which there is not`);
  return {
    filing,
    content: openContent(filingId, filing.content),
    court,
    versions: kept
      .filter(({ version }) => receivedVersion !== null && version >= receivedVersion)
      .sort((a, b) => a.version - b.version),
    attachments: files.sort((a, b) => a.at.getTime() - b.at.getTime()),
    registered,
  };
}

export const courtNameOf = ({ filing, court }: Pick<FilingFile, 'filing' | 'court'>): string =>
  filing.courtName ?? court.name;
