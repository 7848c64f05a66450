/**
 * 财产报告草稿到期: a report that its writer has not touched for 90 days and never handed in goes with its files (PRIV-2), after he was told
 * two weeks before. What was handed in is never looked at.
 */
import { deletionDay, RETENTION } from '../../court/access/retention';
import { addDays, daysBetween, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { notifications, notify } from '../../platform/notify';
import type { RawUploads } from '../../platform/raw-uploads';
import { transact } from '../../platform/transact';
import { ASSET_REPORTS, type AssetReport, assetReports } from '../../records/enforcement/asset-report';
import { reportPage } from '../../records/enforcement/page';
import { dailyFrom, type Job } from './job';

const WARNED_DAYS = 14;
const A_SLICE = 50;

export const reportDrafts: Job = {
  name: 'reportDrafts',
  due: dailyFrom(2, 20),
  async slice({ cursor, now }) {
    const _ = command();
    // Begun on that Shanghai day at the latest; what was touched since is left alone below.
    const last = addDays(legalDateOf(now), WARNED_DAYS - RETENTION.draft.days);
    const until = new Date(`${addDays(last, 1)}T00:00:00+08:00`).toISOString();
    const found = await assetReports.find(
      { state: 'draft', listKey: _.and(_.gt(cursor), _.lt(until)) },
      { orderBy: [['listKey', 'asc']], limit: A_SLICE },
    );
    let done = 0;
    for (const draft of found) if (await care(draft, now)) done += 1;
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.listKey ?? null) : null };
  },
};

/** Warns, or removes; returns whether it did the latter. */
async function care(draft: AssetReport, now: number): Promise<boolean> {
  const { by, _id, updatedAt } = draft;
  if (!by || !updatedAt) return false;
  const touched = legalDateOf(updatedAt.getTime());
  const { day } = deletionDay('draft', touched);
  const today = legalDateOf(now);
  if (!day || daysBetween(today, day) > WARNED_DAYS) return false;
  const warning = `report-draft-ends:${_id}:${touched}`;
  const warned = await notifications.get(warning);
  if (!warned) await tell(draft, by, { _id: warning, ...warningWords(addDays(today, WARNED_DAYS)), now });
  // The promise holds: never before two weeks from the warning, also where the clock stood for long.
  if (!warned || day > today || addDays(legalDateOf(warned.at.getTime()), WARNED_DAYS) > today) return false;
  if (!(await removeReport(draft))) return false;
  await tell(draft, by, { _id: `report-draft-removed:${_id}:${touched}`, ...REMOVED, now });
  return true;
}

interface Words {
  title: string;
  text: string;
}

const warningWords = (goes: LegalDate): Words => ({
  title: '财产报告的草稿快要到期',
  text: `您写的财产报告快满 ${RETENTION.draft.days} 天没有改动，还没有提交给法院。请尽快提交；要留着再写的，请在 ${legalDateText(goes)}前打开保存一次。过期会连同附件一起删除。`,
});

const REMOVED: Words = {
  title: '财产报告的草稿已到期删除',
  text: `您写的财产报告 ${RETENTION.draft.days} 天没有改动、没有提交，草稿已按告知的期限删除。报告财产的义务还在，请重新填写并提交。`,
};

const tell = (
  { courtId, caseId }: AssetReport,
  openid: NonNullable<AssetReport['by']>,
  { now, ...told }: Words & { _id: string; now: number },
): Promise<void> => notify({ ...told, openid, courtId, page: reportPage(caseId), at: new Date(now) });

/** As it was when it was found too old: what is saved, or handed in, meanwhile stays. Its bytes go with what is of no more use. */
const removeReport = (seen: AssetReport): Promise<boolean> =>
  transact(async (transaction) => {
    const all = transaction.collection<AssetReport>(ASSET_REPORTS);
    const now = await all.get(seen._id);
    if (now?.state !== 'draft' || now.version !== seen.version) return false;
    const fileIds = now.files.flatMap(({ parts }) => parts.map(({ fileId }) => fileId));
    if (fileIds.length > 0)
      await transaction.collection<RawUploads>('raw_uploads').insertMissing({
        _id: idFrom(`${now._id}:${now.version ?? 1}:expired`, 32),
        fileIds,
        at: now.updatedAt ?? new Date(0),
      });
    return all.remove(now._id);
  });
