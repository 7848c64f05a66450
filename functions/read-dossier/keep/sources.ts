/** 入卷的来源: what the court has of a case already: its papers, what was handed in with the filing, and with what was filed since. */
import type { PaperKind as DossierKind } from '../../../court/access/dossier-item';
import type { PaperKind } from '../../../court/documents/paper';
import { legalDateOf } from '../../../court/time/legal-date';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { listPapers } from '../../../platform/documents/store/list';
import { CourtError } from '../../../platform/errors';
import type { FileType } from '../../../platform/file-type';
import type { Case } from '../../../records/case/case';
import type { KeptItem } from '../../../records/dossier/item';
import { heldBackWithFee } from '../../../records/fee/held-back';
import { type Attachment, attachments } from '../../../records/filing/attachment';
import { filesOf, type PaperFile, paperFiles } from '../../../records/paper/file';
import { casePapers, documentIdOf, type FiledPaper } from '../../../records/paper/paper';
import type { ReadDossierResult } from '../contract';
import type { NewItem } from './new-item';

export type Source = ReadDossierResult<'toEnter'>['sources'][number];

/** What a source says of itself besides its bytes. */
export interface Found {
  made: NewItem;
  by: string | null;
  embargo: KeptItem['embargo'];
}

/** Papers of the parties; all others are the court's own. */
const PLEADINGS: readonly PaperKind[] = [
  'civilComplaint',
  'administrativeComplaint',
  'enforcementApplication',
  'filedPaper',
];

const kindOf = ({ kind }: Pick<CourtDocument, 'kind'>): DossierKind =>
  PLEADINGS.includes(kind) ? 'pleading' : 'courtPaper';

/** 阅卷单 come into the file by themselves when the reading is over, held back from the other side: what one reads may tell what he is about (PROG-4). */
const comesByItself = ({ kind }: Pick<CourtDocument, 'kind'>): boolean => kind === 'dossierForm';

const MOST = 1000;

export async function sourcesOf(of: Case): Promise<Source[]> {
  const [papers, files, filed] = await Promise.all([
    papersOf(of),
    attachments.find({ filingId: of.filingId }, { orderBy: [['_id', 'asc']], limit: MOST }),
    filedIn(of._id),
  ]);
  const withFiled = await Promise.all(filed.filter(({ files: n }) => n > 0).map(({ _id }) => filesOf(_id)));
  const held = await Promise.all(
    filed.filter(({ embargo }) => embargo).map(({ _id }) => documents.get(documentIdOf(_id))),
  );
  return [
    ...[...papers, ...held.filter((one) => one !== undefined)].map(documentLine),
    ...files.map((one) => fileLine('attachment', one, one.evidenceId ? 'evidence' : 'partyMaterial')),
    ...withFiled.flat().map((one) => fileLine('paperFile', one, 'partyMaterial')),
  ];
}

const filedIn = async (caseId: string): Promise<FiledPaper[]> =>
  (await casePapers.find({ caseId }, { limit: MOST })).filter(({ receivedAt }) => receivedAt !== null);

/** Issued ones of the case and of its filing. */
async function papersOf({ _id, filingId, courtId }: Case): Promise<CourtDocument[]> {
  const [ofCase, ofFiling] = await Promise.all([listPapers({ caseId: _id }), listPapers({ filingId })]);
  const all = new Map([...ofCase.items, ...ofFiling.items].map((one) => [one._id, one]));
  return [...all.values()].filter((one) => one.state === 'issued' && one.courtId === courtId && !comesByItself(one));
}

const documentLine = (one: CourtDocument): Source => ({
  source: 'document',
  id: one._id,
  name: one.title,
  date: legalDateOf((one.issuedAt ?? one.createdAt).getTime()),
  kind: kindOf(one),
  not: null,
});

const fileLine = (
  source: Source['source'],
  { _id, name, at, type }: Attachment | PaperFile,
  kind: DossierKind,
): Source => ({ source, id: _id, name, date: legalDateOf(at.getTime()), kind, not: NOT_PAGES[type] ?? null });

const NOT_PAGES: Partial<Record<FileType, string>> = {
  heic: '这种照片（HEIC）在卷宗里打不开，请另存为 JPG 后扫描入卷。',
  mp4: '录像不能一页页看，请在证据里查看，卷宗里放一页说明。',
  mp3: '录音不能一页页看，请在证据里查看，卷宗里放一页说明。',
};

/** Throws CourtError NOT_FOUND, PRECONDITION_FAILED. */
export function sourceOf(of: Case, source: Source['source'], id: string): Promise<Found> {
  if (source === 'document') return fromDocument(of, id);
  return source === 'attachment' ? fromAttachment(of, id) : fromPaperFile(of, id);
}

async function fromDocument(of: Case, id: string): Promise<Found> {
  const found = await documents.get(id);
  const filed = found?.kind === 'filedPaper' ? await paperOf(of, id.slice(0, -documentIdOf('').length)) : undefined;
  const isOurs = found?.caseId === of._id || (found?.filingId != null && found.filingId === of.filingId) || filed;
  if (!found || !isOurs || found.courtId !== of.courtId || found.state !== 'issued' || comesByItself(found))
    throw new CourtError('NOT_FOUND', '本案没有这份文书，或者还没有出具，请刷新后再选。');
  const { fileId, bytes: size, sha256, title } = found;
  const parts = [{ fileId, size, sha256 }];
  const kept = { source: 'document', attachmentId: null, form: 'pdf', state: 'preparing' } as const;
  return {
    made: { ...kept, name: title, kind: kindOf(found), documentId: id, parts, size, sha256 },
    by: filed?.parties[0] ?? null,
    embargo: filed ? embargoOf(filed) : await ofItsFee(found),
  };
}

/** PROG-4: the clerk releases it, as the fee has no entry in the course of the case. */
async function ofItsFee(found: CourtDocument): Promise<KeptItem['embargo']> {
  const embargo = await heldBackWithFee(found);
  return embargo ? { applicants: [...embargo.applicants], releasedAt: null, eventId: null } : null;
}

async function paperOf({ _id, courtId }: Case, paperId: string): Promise<FiledPaper | undefined> {
  const found = await casePapers.get(paperId);
  return found?.caseId === _id && found.courtId === courtId ? found : undefined;
}

/** PROG-4: with the entry of the paper in the case's course it is released. */
const embargoOf = ({ _id, caseId, embargo }: FiledPaper): KeptItem['embargo'] =>
  embargo ? { applicants: [...embargo.applicants], releasedAt: null, eventId: `${caseId}:paper:${_id}` } : null;

async function fromAttachment(of: Case, id: string): Promise<Found> {
  const found = await attachments.get(id);
  if (found?.filingId !== of.filingId) throw noFile();
  const kind = found.evidenceId ? 'evidence' : 'partyMaterial';
  return { made: { ...fileItem('attachment', found), kind, documentId: null }, by: null, embargo: null };
}

/** It was handed on together with its paper. */
async function fromPaperFile(of: Case, id: string): Promise<Found> {
  const found = await paperFiles.get(id);
  const filed = found && (await paperOf(of, found.paperId));
  if (!found || !filed) throw noFile();
  return {
    made: { ...fileItem('paperFile', found), kind: 'partyMaterial', documentId: documentIdOf(filed._id) },
    by: filed.parties[0] ?? null,
    embargo: embargoOf(filed),
  };
}

function fileItem(
  source: 'attachment' | 'paperFile',
  { _id, name, type, size, sha256, parts }: Attachment | PaperFile,
) {
  const not = NOT_PAGES[type];
  if (not) throw new CourtError('PRECONDITION_FAILED', not);
  const form = type === 'pdf' ? ('pdf' as const) : ('pictures' as const);
  // A picture in parts is no picture part by part.
  if (form === 'pictures' && parts.length > 1)
    throw new CourtError('PRECONDITION_FAILED', `照片“${name}”太大，请另存为小一些的 JPG 后扫描入卷。`);
  return { source, name, form, attachmentId: _id, parts, size, sha256, state: 'preparing' as const };
}

const noFile = () => new CourtError('NOT_FOUND', '本案没有这个附件，请刷新后再选。');
