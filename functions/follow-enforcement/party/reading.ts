/** 查看对方的财产报告 (ENF-3, 调查规定8, 12.3): behind a promise of secrecy; page by page as pictures with the reader's name over them, each look noted first. */
import { secrecyPromise } from '../../../court/enforcement/report-secrecy';
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import { sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { cases } from '../../../records/case/case';
import { type CaseParty, caseParties } from '../../../records/case/parties';
import { noteView } from '../../../records/dossier/view';
import { readersMark } from '../../../records/dossier/watermark';
import {
  type AssetReport,
  assetReports,
  type ReportReader,
  reportReaders,
} from '../../../records/enforcement/asset-report';
import type { PartyInput, PartyResult } from '../contract-party';
import { fileView, noFile } from './files';
import { ownPartOr } from './own';
import { noReport } from './report-own';
import { pagesIn, picturedPage, reportPdf } from './report-pages';
import { reportLine } from './report-view';
import { isFor, readerId } from './reports';

type Read<K extends 'askToRead' | 'readReport' | 'reportPage'> = ReadOperation<
  PartyInput<K>,
  PartyResult<K>,
  VerifiedGrant
>;

interface Readable {
  report: AssetReport;
  debtor: CaseParty;
  /** null: he has not promised yet. */
  reader: ReportReader | null;
}

/** For the applicant's side. Throws NOT_FOUND for everybody else, the debtor's side and co-debtors too: they have their own. */
async function readable(reportId: string, openid: OpenId, now: number): Promise<Readable> {
  const report = await assetReports.get(reportId);
  if (!report) throw noReport();
  const own = await ownPartOr(report.caseId, openid, now, noReport);
  if (own.audience !== 'applicant' || !isFor(report, own)) throw noReport();
  const [debtor, reader] = await Promise.all([
    caseParties.get(report.debtor),
    reportReaders.get(readerId(reportId, openid)),
  ]);
  if (!debtor) throw noReport();
  return { report, debtor, reader: reader ?? null };
}

/** Throws PRECONDITION_FAILED before the promise. */
async function promisedReader(reportId: string, openid: OpenId, now: number) {
  const { reader, ...found } = await readable(reportId, openid, now);
  if (!reader)
    throw new CourtError('PRECONDITION_FAILED', '查看前请先承诺保密：看到的内容只用于本案执行，不告诉无关的人。');
  return { ...found, reader };
}

const promiseOf = (name: string, { report, debtor }: Readable): string =>
  secrecyPromise({ name, debtorName: debtor.name, caseNo: report.caseNo });

export const askToRead: Read<'askToRead'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { reportId }, grant: { openid, person }, clock }) {
    const found = await readable(reportId, openid, clock.now());
    const promise = promiseOf(person.name, found);
    return { reportId, promised: found.reader !== null, promise, sha256: sha256Of(promise) };
  },
};

export const promiseSecrecy: WriteOperation<
  PartyInput<'promiseSecrecy'>,
  PartyResult<'promiseSecrecy'>,
  VerifiedGrant
> = {
  kind: 'write',
  policy: verified,
  async run({ input: { reportId, sha256 }, grant: { openid, person }, act, note }) {
    const found = await readable(reportId, openid, act.at.getTime());
    const { report, reader } = found;
    note({ courtId: report.courtId, target: reportId });
    if (reader) return { reportId, promisedAt: reader.promisedAt.toISOString() };
    if (sha256Of(promiseOf(person.name, found)) !== sha256)
      throw new CourtError('CONFLICT', '承诺的内容有了变化，请重新看一遍后再确认。', { sha256: '请再看一遍' });
    await reportReaders.insertMissing({
      _id: readerId(reportId, openid),
      reportId,
      caseId: report.caseId,
      courtId: report.courtId,
      openid,
      name: person.name,
      promisedAt: act.at,
      promise: sha256,
      views: 0,
      lastAt: null,
    });
    const kept = await reportReaders.get(readerId(reportId, openid));
    return { reportId, promisedAt: (kept?.promisedAt ?? act.at).toISOString() };
  },
};

const namesOf = async ({ report, debtor }: Pick<Readable, 'report' | 'debtor'>) => ({
  courtName: (await cases.get(report.caseId))?.courtName ?? '',
  debtorName: debtor.name,
});

export const readReport: Read<'readReport'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { reportId }, grant: { openid }, clock }) {
    const found = await promisedReader(reportId, openid, clock.now());
    const bytes = await reportPdf(found.report, await namesOf(found), clock.now());
    return {
      ...reportLine(found.report, found.debtor.name),
      pages: await pagesIn(bytes),
      fileList: found.report.files.map((one) => ({ ...fileView(one), pages: one.pages ?? 1 })),
    };
  },
};

export const reportPage: Read<'reportPage'> = {
  kind: 'read',
  policy: verified,
  async run({ input: { reportId, fileId, page, tile }, grant: { openid, person }, clock }) {
    const now = clock.now();
    const found = await promisedReader(reportId, openid, now);
    const { report, reader } = found;
    const file = report.files.find((one) => one.fileId === fileId);
    if (fileId !== undefined && !file) throw noFile();
    const [source, watermark] = await Promise.all([
      file ?? namesOf(found).then((names) => reportPdf(report, names, now)),
      readersMark({ openid, name: person.name }, '财产报告', now, '负有保密义务，仅供本案执行'),
    ]);
    const picture = await picturedPage(source, { page, tile, watermark });
    // Before it is given: who, what, when (PRIV-5).
    await looked(report, { openid, name: person.name, page, now, part: `:${fileId ?? 'report'}${partOf(tile)}` });
    await reportReaders.update(reader._id, { views: command().inc(1), lastAt: new Date(now) });
    const { bytes, mime, width, height, pages } = picture;
    return { reportId, page, pages, mime, base64: bytes.toString('base64'), width, height };
  },
};

const partOf = (tile: PartyInput<'reportPage'>['tile']): string => (tile ? `:${tile.zoom}-${tile.x}-${tile.y}` : '');

interface Look {
  openid: OpenId;
  name: string;
  page: number;
  now: number;
  part: string;
}

const looked = (
  { _id: itemId, courtId, caseId, kind }: AssetReport,
  { openid, name, page, now, part }: Look,
): Promise<void> =>
  noteView(
    {
      courtId,
      caseId,
      itemId,
      itemName: kind === 'findings' ? '法院查到的财产' : '被执行人财产报告',
      page,
      openid,
      name,
      as: 'reader',
      readingId: null,
      rule: 'ENF-3',
      at: new Date(now),
    },
    part,
  );
