/**
 * 删除草稿: what nobody handed in goes, with its files and whatever was begun for it: documents first, then their files, then the
 * draft. Cut anywhere, the next run goes on; a draft that is handed in or saved meanwhile stays.
 */
import { command, type Stored } from '../../platform/database';
import { removeFile } from '../../platform/storage';
import { type Transaction, transact } from '../../platform/transact';
import { savedAnswers } from '../../records/correction/answer';
import { attachments } from '../../records/filing/attachment';
import { type Filing, filings, filingVersions } from '../../records/filing/filing';
import { handIns } from '../../records/representation/hand-in';
import { helpedMatters } from '../../records/representation/help';
import { representations } from '../../records/representation/representation';
import { leaveSeat } from '../../records/representation/seats';

/** Of each kind in one filing: file-case allows 200 attachments. */
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
  for (const one of await leftoversOf(seen._id)) if (!(await takeOut(seen, one))) return false;
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

/** A document that goes with its draft. */
interface Leftover {
  files: readonly string[];
  remove(transaction: Transaction, act: string): Promise<unknown>;
}

/**
 * Files; powers of attorney for this filing alone, with their papers; that somebody helps with it; what the person was to confirm;
 * answers to a correction. What a helper did stays for the person to read: it names no content.
 */
async function leftoversOf(filingId: string): Promise<Leftover[]> {
  const _ = command();
  // Ids that begin with the filing's.
  const his = { _id: _.and(_.gt(`${filingId}:`), _.lt(`${filingId};`)) };
  const [files, powers, helped, confirmed, answers] = await Promise.all([
    attachments.find({ filingId }, { limit: MOST }),
    representations.find({ filingId }, { limit: MOST }),
    helpedMatters.find(his, { limit: MOST, fields: ['_id'] }),
    handIns.find(his, { limit: MOST, fields: ['_id'] }),
    savedAnswers.find({ filingId }, { limit: MOST, fields: ['_id'] }),
  ]);
  const only = (name: string, found: readonly Stored[]) =>
    found.map(({ _id }) => ({ files: [], remove: (within: Transaction) => within.collection(name).remove(_id) }));
  return [
    ...files.map(({ _id, parts }) => ({
      files: parts.map(({ fileId }) => fileId),
      remove: (within: Transaction) => within.collection('attachments').remove(_id),
    })),
    ...powers.map((power) => ({
      files: Object.values(power.papers).map(({ fileId }) => fileId),
      async remove(within: Transaction, act: string) {
        await leaveSeat(within, power, act);
        await within.collection('representations').remove(power._id);
      },
    })),
    ...only('help_matters', helped),
    ...only('hand_ins', confirmed),
    ...only('correction_answers', answers),
  ];
}

/** As detach does it: the filing keeps which files are left until they are gone. */
function takeOut(seen: Filing, { files, remove }: Leftover): Promise<boolean> {
  return transact(async (transaction) => {
    const inFilings = transaction.collection<Filing>('filings');
    const filing = await inFilings.get(seen._id);
    if (!isOwnOnly(filing, seen)) return false;
    const removedFiles = [...new Set([...(filing.removedFiles ?? []), ...files])];
    await inFilings.update(seen._id, { removedFiles: command().set(removedFiles) });
    await remove(transaction, `draft-removed:${seen._id}`);
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
