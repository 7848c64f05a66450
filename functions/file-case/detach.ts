/**
 * 删除附件: a filer takes out what the court has not received yet. The document goes first, and the filing keeps in the same
 * transaction which copies are left: nothing ever points to a file that is gone, and who asks again ends it.
 */
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { removeFile } from '../../platform/storage';
import { type Transaction, transact } from '../../platform/transact';
import type { Attachment } from '../../records/filing/attachment';
import { type Filing, filings } from '../../records/filing/filing';
import { noteHelped, partIn } from '../../records/filing/helped';
import { isHandedIn } from '../../records/filing/moves';
import { ownPart } from '../../records/filing/part';
import { mayDetach } from './allowed';
import type { FileCaseInput, FileCaseResult } from './contract';

export const detach: WriteOperation<FileCaseInput<'detach'>, FileCaseResult<'detach'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { attachmentId }, grant, act, again, clock, note }) {
    const filingId = filingOf(attachmentId);
    const part = await partIn(await filings.get(filingId), grant, 'fillIn', clock.now()).catch(hidden);
    const isStill = (filing: Filing) => part.as === 'helper' || ownPart(filing, grant, clock.now()) !== undefined;
    const filing = await transact((transaction) => takeOut(transaction, attachmentId, isStill, again));
    await noteHelped(part, act, '删掉了一个附件', filingId);
    note({ target: attachmentId, courtId: filing.courtId });
    await removeFiles(filing);
    return { attachmentId };
  },
};

/** Returns the filing as it is then. */
async function takeOut(
  transaction: Transaction,
  attachmentId: string,
  isHis: (filing: Filing) => boolean,
  again: boolean,
): Promise<Filing> {
  const inFilings = transaction.collection<Filing>('filings');
  const inAttachments = transaction.collection<Attachment>('attachments');
  const filing = await inFilings.get(filingOf(attachmentId));
  if (!filing || !isHis(filing)) throw noFile();
  const attachment = await inAttachments.get(attachmentId);
  // An earlier run of the same act took it out, and may have left its files.
  if (!attachment && again) return filing;
  if (!attachment) throw noFile();
  if (!mayDetach(filing, attachment)) throw refused(filing);
  // Set whole, not pushed: a request that comes twice would name them twice. Written into the filing, so that it cannot be
  // handed in at the same moment: one of the two comes first.
  const removedFiles = [...(filing.removedFiles ?? []), ...attachment.parts.map(({ fileId }) => fileId)];
  await inFilings.update(filing._id, { removedFiles: command().set(removedFiles) });
  await inAttachments.remove(attachmentId);
  return { ...filing, removedFiles };
}

/** Also those that a removal which died before has left. */
async function removeFiles({ _id, removedFiles = [] }: Filing): Promise<void> {
  if (removedFiles.length === 0) return;
  await Promise.all(removedFiles.map(removeFile));
  await filings.update(_id, { removedFiles: command().pullAll(removedFiles) });
}

/** `filing:file` */
const filingOf = (attachmentId: string) => attachmentId.slice(0, attachmentId.lastIndexOf(':'));

const noFile = () => new CourtError('NOT_FOUND', '没有找到这个文件，可能已经删掉了，请刷新后查看。');

/** Whose filing it is not does not learn that there is one. */
function hidden(error: unknown): never {
  throw error instanceof CourtError && error.code === 'NOT_FOUND' ? noFile() : error;
}

const refused = (filing: Filing) =>
  new CourtError(
    'PRECONDITION_FAILED',
    isHandedIn(filing)
      ? '法院已经收到这个文件，收到的都原样留着，不能删。传错了的，请另外补交，并写明哪一个不用看。'
      : '这份立案申请已经撤回，里面的文件不能再改。',
  );
