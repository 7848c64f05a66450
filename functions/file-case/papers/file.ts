/** 一份申请的材料: what its papers are made of, read once: everything in it stays as it was when the paper's day was. */
import type { Addressee } from '../../../court/documents/wording';
import { type Court, courts } from '../../../platform/courts';
import { type Case, cases } from '../../../records/case/case';
import { type Attachment, attachments } from '../../../records/filing/attachment';
import { type Content, otherSide, ownSide, type PartyField } from '../../../records/filing/content';
import { type Filing, type FilingVersion, filingVersions, kindOf } from '../../../records/filing/filing';
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

const namesOf = (content: Content, field: PartyField): string[] =>
  (content[field] ?? []).map(({ name }) => name || '（未写明）');

/** The sides as papers name them. */
export function sidesOf({ filing, content }: Pick<FilingFile, 'filing' | 'content'>): {
  claimants: string[];
  opponents: string[];
} {
  const kind = kindOf(filing);
  return { claimants: namesOf(content, ownSide(kind)), opponents: namesOf(content, otherSide(kind)) };
}

/** To whom a paper goes: the side that filed, whoever handed it in for it. */
export function addresseeOf(file: Pick<FilingFile, 'filing' | 'content'>): Addressee {
  const own = file.content[ownSide(kindOf(file.filing))] ?? [];
  const [first] = own;
  const name = own.map((party) => party.name || '（未写明）').join('、');
  return { name: name || (file.filing.filerName ?? '（未写明）'), kind: first?.kind ?? 'person' };
}

/** 案由 as sentences take it. */
export function causeOf({ filing, content }: Pick<FilingFile, 'filing' | 'content'>): string {
  if (kindOf(filing) === 'administrative') return content.act?.what?.slice(0, 60) ?? content.causeOfAction ?? '';
  return content.causeOfAction ?? '';
}
