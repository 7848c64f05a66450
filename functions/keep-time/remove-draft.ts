/**
 * 删除草稿: what nobody handed in goes, with its files: files' documents first, then the files, then the draft. Cut anywhere, the
 * next run goes on; a draft that is handed in or saved meanwhile stays.
 */
import { command } from '../../platform/database';
import { removeFile } from '../../platform/storage';
import { transact } from '../../platform/transact';
import { type Attachment, attachments } from '../../records/filing/attachment';
import { type Filing, filings, filingVersions } from '../../records/filing/filing';

/** Attachments and versions of one filing: file-case allows 200 of the first. */
const MOST = 1000;

/** Nobody but its filer has ever seen it. */
const isOwnOnly = (filing: Filing | undefined, seen: Filing): filing is Filing =>
  filing !== undefined &&
  filing.receivedAt === null &&
  (filing.state === 'draft' || filing.state === 'withdrawn') &&
  filing.lastAct === seen.lastAct &&
  filing.version === seen.version;

/** Returns whether it is gone. @param seen as it was when it was found to be too old */
export async function removeDraft(seen: Filing): Promise<boolean> {
  const files = await attachments.find({ filingId: seen._id }, { limit: MOST });
  for (const file of files) if (!(await takeOut(seen, file))) return false;
  await sweepFiles(await filings.get(seen._id));
  const isGone = await transact(async (transaction) => {
    const inFilings = transaction.collection<Filing>('filings');
    const filing = await inFilings.get(seen._id);
    if (!filing) return true;
    if (!isOwnOnly(filing, seen) || (filing.removedFiles ?? []).length > 0) return false;
    return inFilings.remove(seen._id);
  });
  if (isGone) await sweepRest(seen._id);
  return isGone;
}

/** As detach does it: the filing keeps which files are left until they are gone. */
function takeOut(seen: Filing, { _id, parts }: Attachment): Promise<boolean> {
  return transact(async (transaction) => {
    const inFilings = transaction.collection<Filing>('filings');
    const filing = await inFilings.get(seen._id);
    if (!isOwnOnly(filing, seen)) return false;
    const removedFiles = [...new Set([...(filing.removedFiles ?? []), ...parts.map(({ fileId }) => fileId)])];
    await inFilings.update(seen._id, { removedFiles: command().set(removedFiles) });
    await transaction.collection<Attachment>('attachments').remove(_id);
    return true;
  });
}

/** Files whose documents are gone already. */
export async function sweepFiles(filing: Filing | undefined): Promise<number> {
  const left = filing?.removedFiles ?? [];
  if (!filing || left.length === 0) return 0;
  await Promise.all(left.map(removeFile));
  await filings.update(filing._id, { removedFiles: command().pullAll(left) });
  return left.length;
}

/** Versions that a refused attempt to hand in has left; a file that was being attached at that very moment. */
async function sweepRest(filingId: string): Promise<void> {
  const versions = await filingVersions.find({ filingId }, { limit: MOST, fields: ['_id'] });
  await Promise.all(versions.map(({ _id }) => filingVersions.remove(_id)));
  for (const { _id, parts } of await attachments.find({ filingId }, { limit: MOST })) {
    await Promise.all(parts.map(({ fileId }) => removeFile(fileId)));
    await attachments.remove(_id);
  }
}
