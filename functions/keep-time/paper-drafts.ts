/**
 * 案中材料草稿到期: a paper that its writer has not touched for 90 days and never handed in goes with its files (PRIV-2), after he was told
 * two weeks before. What was handed in is never looked at.
 */
import { deletionDay, RETENTION } from '../../court/access/retention';
import { addDays, daysBetween, type LegalDate, legalDateOf, legalDateText } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { notifications, notify } from '../../platform/notify';
import type { RawUploads } from '../../platform/raw-uploads';
import { type Transaction, transact } from '../../platform/transact';
import { filesOf, PAPER_FILES, type PaperFile } from '../../records/paper/file';
import { CASE_PAPERS, casePapers, type FiledPaper, paperPage } from '../../records/paper/paper';
import { dailyFrom, type Job } from './job';

const WARNED_DAYS = 14;
const A_SLICE = 50;

export const paperDrafts: Job = {
  name: 'paperDrafts',
  due: dailyFrom(2, 10),
  async slice({ cursor, now }) {
    const _ = command();
    // Begun on that Shanghai day at the latest; what was touched since is left alone below.
    const last = addDays(legalDateOf(now), WARNED_DAYS - RETENTION.draft.days);
    const until = new Date(`${addDays(last, 1)}T00:00:00+08:00`).toISOString();
    const found = await casePapers.find(
      { state: 'draft', listKey: _.and(_.gt(cursor), _.lt(until)) },
      { orderBy: [['listKey', 'asc']], limit: A_SLICE },
    );
    let done = 0;
    for (const draft of found) if (await care(draft, now)) done += 1;
    return { done, next: found.length === A_SLICE ? (found.at(-1)?.listKey ?? null) : null };
  },
};

/** Warns, or removes; returns whether it did the latter. */
async function care(draft: FiledPaper, now: number): Promise<boolean> {
  const { by, _id } = draft;
  const touched = legalDateOf(draft.updatedAt.getTime());
  const { day } = deletionDay('draft', touched);
  const today = legalDateOf(now);
  if (!by || !day || daysBetween(today, day) > WARNED_DAYS) return false;
  const warning = `paper-draft-ends:${_id}:${touched}`;
  const warned = await notifications.get(warning);
  if (!warned) await tell(draft, by, { _id: warning, ...warningWords(addDays(today, WARNED_DAYS)), now });
  // The promise holds: never before two weeks from the warning, also where the clock stood for long.
  if (!warned || day > today || addDays(legalDateOf(warned.at.getTime()), WARNED_DAYS) > today) return false;
  if (!(await removePaper(draft))) return false;
  await tell(draft, by, { _id: `paper-draft-removed:${_id}`, ...REMOVED, now });
  return true;
}

interface Words {
  title: string;
  text: string;
}

const warningWords = (goes: LegalDate): Words => ({
  title: '您的材料草稿快要到期',
  text: `您在案件里写的一份材料快满 ${RETENTION.draft.days} 天没有改动，还没有提交给法院。要留着的，请在 ${legalDateText(goes)}前打开保存一次，或者提交；过期会连同附件一起删除。`,
});

const REMOVED: Words = {
  title: '材料草稿已到期删除',
  text: `您在案件里写的一份材料 ${RETENTION.draft.days} 天没有改动、没有提交，已按告知的期限删除。需要提交的，可以在“我的案件”里重新填写。`,
};

const tell = (
  { courtId, _id: paperId }: FiledPaper,
  openid: NonNullable<FiledPaper['by']>,
  { now, ...told }: Words & { _id: string; now: number },
): Promise<void> => notify({ ...told, openid, courtId, page: paperPage(paperId), at: new Date(now) });

/** As it was when it was found too old: what is saved, or handed in, meanwhile stays. */
const isAsSeen = (now: FiledPaper | undefined, seen: FiledPaper): now is FiledPaper =>
  now?.state === 'draft' && now.version === seen.version && now.updatedAt.getTime() === seen.updatedAt.getTime();

/** Its files first, each with its entry; cut anywhere, the next run goes on. Returns whether it is gone. */
async function removePaper(seen: FiledPaper): Promise<boolean> {
  for (const file of await filesOf(seen._id))
    if (!(await transact((transaction) => takeOut(transaction, seen, file)))) return false;
  return transact(async (transaction) => {
    const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
    const now = await papers.get(seen._id);
    if (!isAsSeen(now, seen) || now.files > 0) return false;
    return papers.remove(seen._id);
  });
}

/** Its bytes go with what was uploaded and is of no more use. */
async function takeOut(transaction: Transaction, seen: FiledPaper, { _id, parts }: PaperFile): Promise<boolean> {
  const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
  const now = await papers.get(seen._id);
  if (!isAsSeen(now, seen)) return false;
  const files = transaction.collection<PaperFile>(PAPER_FILES);
  if (!(await files.get(_id))) return true;
  await files.remove(_id);
  const fileIds = parts.map(({ fileId }) => fileId);
  await transaction
    .collection<RawUploads>('raw_uploads')
    .insertMissing({ _id: idFrom(`${_id}:expired`, 32), fileIds, at: seen.updatedAt });
  await papers.update(seen._id, { files: command().inc(-1) });
  return true;
}
