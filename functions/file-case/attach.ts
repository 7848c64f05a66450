/**
 * 递交附件: an upload becomes the court's (EVID-6). A large file comes in parts: after a cut only the part that was under way is
 * sent again.
 */
import { randomUUID } from 'node:crypto';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { WriteOperation } from '../../platform/operation';
import { noteRawUploads } from '../../platform/raw-uploads';
import { noUpload, removeParts, takeIn } from '../../platform/take-in';
import { isOwnUpload } from '../../platform/uploads';
import { type Attachment, attachments } from '../../records/filing/attachment';
import { type Filing, filings } from '../../records/filing/filing';
import { noteHelped, partIn } from '../../records/filing/helped';
import { notFound } from '../../records/filing/moves';
import { type Acting, refuseUnless } from '../../records/filing/part';
import { attachmentView } from './attachments';
import type { FileCaseInput, FileCaseResult } from './contract';

const MOST_FILES = 200;

export const attach: WriteOperation<FileCaseInput<'attach'>, FileCaseResult<'attach'>, VerifiedGrant> = {
  kind: 'write',
  policy: verified,
  async run({ input: { filingId, fileId, parts: uploaded, name, evidenceId }, grant, act, clock, note }) {
    const filing = await filings.get(filingId);
    const part = await partIn(filing, grant, 'fillIn', clock.now());
    if (!filing) throw notFound();
    refuseFor(filing, part);
    if (filing.state !== 'draft' && filing.state !== 'correcting')
      throw new CourtError('PRECONDITION_FAILED', '现在不能增加附件；法院要求补正时可以补交。');
    const fileIds = uploaded ?? (fileId === undefined ? [] : [fileId]);
    if (fileIds.length === 0 || (uploaded && fileId !== undefined))
      throw new CourtError('INVALID_INPUT', '请选择要上传的文件。', { fileId: '只填文件或分段中的一项' });
    for (const one of fileIds) if (!isOwnUpload(one, grant.openid)) throw noUpload();
    if ((await attachments.count({ filingId })) >= MOST_FILES)
      throw new CourtError('PRECONDITION_FAILED', `附件最多 ${MOST_FILES} 个，请合并后再上传。`);
    // A place of its own each run: no later copy can be laid over one that was taken in.
    const folder = `courts/${filing.courtId}/filings/${filingId}/${randomUUID()}`;
    await noteRawUploads(fileIds, act);
    const taken = await takeIn(fileIds, folder, name);
    const id = idFrom(act._id);
    const attachment: Attachment = {
      _id: `${filingId}:${id}`,
      filingId,
      courtId: filing.courtId,
      name,
      ...taken,
      during: filing.state,
      ...(evidenceId === undefined ? {} : { evidenceId }),
      at: act.at,
      act: act._id,
    };
    note({ target: attachment._id, courtId: filing.courtId });
    const inserted = await attachments.insertMissing(attachment);
    await noteHelped(part, act, `添加了附件“${name}”`, filingId);
    if (inserted) return attachmentView(attachment, filing, part);
    // Another run of the same act was first, and its copies are those that count; or this very insert came twice.
    const kept = (await attachments.get(attachment._id)) ?? attachment;
    await removeParts(taken.parts.filter(({ fileId: copy }) => !kept.parts.some((part) => part.fileId === copy)));
    return attachmentView(kept, filing, part);
  },
};

/** Evidence any agent brings, a helper what he is allowed to fill in. */
function refuseFor(filing: Filing, part: Acting): void {
  if (part.as !== 'helper') refuseUnless(filing, part, 'submitEvidence');
}
