/** 填写财产报告 (ENF-2, 调查规定5至7): kind by kind, kept as one goes, on whichever device; only its debtor's side sees it. */
import { assetReportOrder } from '../../../court/enforcement/asset-report';
import { REPORT_TRUTH } from '../../../court/enforcement/report-secrecy';
import { isLegalDate, type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import type { RawUploads } from '../../../platform/raw-uploads';
import { transact } from '../../../platform/transact';
import { uploadFolder } from '../../../platform/uploads';
import { ASSET_REPORTS, type AssetReport, sealReport } from '../../../records/enforcement/asset-report';
import type { PartyInput, PartyResult } from '../contract-party';
import { dropUnused, fileView, keepFiles, MOST_FILES, noFile, removeFiles } from './files';
import { nameAct } from './named-act';
import { noReport, ownReportOf, type Reporter, reporter, reportsOfDebtor, servedOn } from './report-own';
import { PICTURED, paged } from './report-pages';
import { dueOf, ownReportView, questionsOf, versionOf } from './report-view';

export const reportDraft: ReadOperation<PartyInput<'reportDraft'>, PartyResult<'reportDraft'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input, grant: { openid }, clock }) {
    const { found, standing, party } = await reporter(input, openid, clock.now());
    const [on, all] = await Promise.all([servedOn(standing), reportsOfDebtor(party._id)]);
    const draft = all.find((one) => one.state === 'draft' && one.kind === input.kind);
    const days = found.notice?.reportDays;
    const order =
      on && days
        ? assetReportOrder({
            moneyClaim: found.obligation.kind === 'money',
            noticeReceivedOn: on,
            orderReceivedOn: on,
            reportDays: days,
          })
        : undefined;
    const changedOn = draft?.changedOn ?? null;
    const askedBy = askedIn(all);
    return {
      report: draft ? ownReportView(draft, party.name) : null,
      questions: questionsOf({}),
      debtor: { partyId: party._id, name: party.name },
      lookBackFrom: order?.lookBackFrom ?? null,
      dueOn: dueOf({ kind: input.kind, changedOn }, { reportBy: standing.reportBy, askedBy }),
      steps: order?.content ?? [],
      truthText: REPORT_TRUTH,
      uploadFolder: uploadFolder(openid),
    };
  },
};

/** The day by which the latest that was asked is to be completed. */
export const askedIn = (reports: readonly AssetReport[]): LegalDate | null =>
  reports.flatMap(({ asked }) => (asked ? [asked] : [])).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.by ??
  null;

type Write<K extends 'saveReport' | 'attachToReport' | 'detachFromReport'> = WriteOperation<
  PartyInput<K>,
  PartyResult<K>,
  VerifiedGrant
>;

export const changedElsewhere = (version: number) =>
  new CourtError('CONFLICT', '这份报告在别的设备上改过，请刷新后再改。', { version: String(version) });

const handedInAlready = () =>
  new CourtError('PRECONDITION_FAILED', '这份报告已经提交，不能再改。有变动或者有遗漏的，请提交补充报告。');

export const saveReport: Write<'saveReport'> = {
  kind: 'write',
  policy: verified,
  // What he reports is not to lie open in the act.
  answer: 'recalled',
  async run({ input, grant: { openid, person }, act }) {
    const reporting = await reporter(input, openid, act.at.getTime());
    const { of, party } = reporting;
    const changedOn = changeDay(input.changedOn, legalDateOf(act.at.getTime()));
    const { id, draft } = await draftOf(reporting, input.kind, act._id);
    await nameAct(act, { courtId: of.courtId, target: id });
    const written = {
      _id: id,
      caseId: of._id,
      courtId: of.courtId,
      caseNo: of.caseNo,
      debtor: party._id,
      by: openid,
      byName: person.name,
      channel: 'online',
      kind: input.kind,
      changedOn: input.kind === 'supplement' ? changedOn : null,
      content: sealReport(id, input.answers),
      files: draft?.files ?? [],
      version: 1,
      updatedAt: act.at,
      state: 'draft',
      at: null,
      late: false,
      truth: false,
      lastAct: act._id,
      listKey: `${act.at.toISOString()}:${id}`,
    } satisfies AssetReport;
    const after = await transact(async (transaction): Promise<AssetReport> => {
      const all = transaction.collection<AssetReport>(ASSET_REPORTS);
      const now = await all.get(id);
      if (now?.lastAct === act._id) return now;
      if (now && now.state !== 'draft') throw handedInAlready();
      if (!now) {
        await all.insert(written);
        return written;
      }
      if (input.version !== versionOf(now)) throw changedElsewhere(versionOf(now));
      const { content, byName, by, lastAct, updatedAt } = written;
      const changed = {
        content,
        byName,
        by,
        lastAct,
        updatedAt,
        changedOn: written.changedOn,
        version: versionOf(now) + 1,
      };
      await all.update(id, { ...changed, content: command().set(content) });
      return { ...now, ...changed };
    });
    return ownReportView(after, party.name);
  },
};

function changeDay(text: string | undefined, today: LegalDate): LegalDate | null {
  if (text === undefined) return null;
  if (isLegalDate(text) && text <= today) return text;
  throw new CourtError('INVALID_INPUT', '财产变动的日期不能晚于今天，请核对。', { changedOn: '请核对日期' });
}

/** One draft of a kind at a time; a device that begins at the same moment finds the same one. */
async function draftOf(
  { party, standing }: Reporter,
  kind: 'first' | 'supplement',
  act: string,
): Promise<{ id: string; draft: AssetReport | undefined }> {
  const all = await reportsOfDebtor(party._id);
  const draft = all.find((one) => one.kind === kind && (one.state === 'draft' || one.lastAct === act));
  if (draft) return { id: draft._id, draft };
  if (kind === 'first') {
    if (standing.reportedAt)
      throw new CourtError('PRECONDITION_FAILED', '财产报告已经提交过。有变动或者有遗漏的，请提交补充报告。');
    return { id: `${party._id}:first`, draft };
  }
  const n = all.filter((one) => one.kind === kind && one.channel === 'online').length;
  return { id: `${party._id}:supplement-${n + 1}`, draft };
}

export const reportFolder = ({ courtId, _id }: Pick<AssetReport, 'courtId' | '_id'>): string =>
  `courts/${courtId}/asset-reports/${idFrom(_id)}`;

export const attachToReport: Write<'attachToReport'> = {
  kind: 'write',
  policy: verified,
  async run({ input: { reportId, file }, grant: { openid }, act, note }) {
    const { report } = await ownReportOf(reportId, openid, act.at.getTime());
    note({ courtId: report.courtId, target: reportId });
    const fileId = `${idFrom(act._id, 12)}-0`;
    const before = report.files.find((one) => one.fileId === fileId);
    if (before) return fileView(before);
    refuseFile(report);
    const kept = await keepFiles([file], reportFolder(report), openid, act, PICTURED);
    try {
      const pagedFiles = await Promise.all(kept.map(paged));
      const after = await changedFiles(reportId, act._id, (files) =>
        files.some((one) => one.fileId === fileId) ? files : [...files, ...pagedFiles],
      );
      await dropUnused(kept, after.files);
      const mine = after.files.find((one) => one.fileId === fileId);
      if (!mine) throw noFile();
      return fileView(mine);
    } catch (error) {
      // Refused: nothing names the copies. Any other error may hide that it was written.
      if (error instanceof CourtError) await removeFiles(kept).catch(() => undefined);
      throw error;
    }
  },
};

function refuseFile({ state, files }: AssetReport): void {
  if (state !== 'draft') throw handedInAlready();
  if (files.length >= MOST_FILES)
    throw new CourtError('PRECONDITION_FAILED', `一份报告最多 ${MOST_FILES} 个附件，请合并后再传。`);
}

/** Whoever hands it in at this very moment hands in all of them, or is before it. */
function changedFiles(
  reportId: string,
  act: string,
  change: (files: AssetReport['files']) => AssetReport['files'],
): Promise<AssetReport> {
  return transact(async (transaction) => {
    const all = transaction.collection<AssetReport>(ASSET_REPORTS);
    const now = await all.get(reportId);
    if (!now) throw noReport();
    const files = change(now.files);
    if (files === now.files) return now;
    refuseFile({ ...now, files: files.slice(1) });
    const version = versionOf(now) + 1;
    await all.update(reportId, { files: command().set(files), version, lastAct: act });
    return { ...now, files, version, lastAct: act };
  });
}

export const detachFromReport: Write<'detachFromReport'> = {
  kind: 'write',
  policy: verified,
  async run({ input: { reportId, fileId }, grant: { openid }, act, note }) {
    const { report } = await ownReportOf(reportId, openid, act.at.getTime());
    note({ courtId: report.courtId, target: reportId });
    await transact(async (transaction) => {
      const all = transaction.collection<AssetReport>(ASSET_REPORTS);
      const now = await all.get(reportId);
      const file = now?.files.find((one) => one.fileId === fileId);
      if (!now || !file) return;
      if (now.state !== 'draft') throw handedInAlready();
      const files = now.files.filter((one) => one.fileId !== fileId);
      await all.update(reportId, { files: command().set(files), version: versionOf(now) + 1, lastAct: act._id });
      // Its bytes go with what was uploaded and is of no more use.
      await transaction.collection<RawUploads>('raw_uploads').insertMissing({
        _id: idFrom(`${act._id}:detach`, 32),
        fileIds: file.parts.map((part) => part.fileId),
        at: act.at,
      });
    });
    return { reportId };
  },
};
