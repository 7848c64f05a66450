/** 扫描入卷: a PDF in parts, or pictures; after a cut only the part that was under way is sent again. */
import { createHash } from 'node:crypto';
import { CourtError } from '../../../platform/errors';
import type { WriteContext, WriteOperation } from '../../../platform/operation';
import { noteRawUploads } from '../../../platform/raw-uploads';
import { noUpload, removeParts } from '../../../platform/take-in';
import { isOwnUpload } from '../../../platform/uploads';
import { dossierItems, type KeptItem } from '../../../records/dossier/item';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { itemView } from '../item-view';
import { keepers, keptBy, keptItemBy, noItem, type StaffGrant } from '../who';
import { newItem } from './new-item';
import { checkedBytes } from './open-item';
import { folderOf, prepared } from './prepare';
import { MOST_BYTES, MOST_PICTURES, takeParts } from './take-parts';

type Scan = WriteOperation<ReadDossierInput<'scanIn'>, ReadDossierResult<'scanIn'>, StaffGrant>;
type Add = WriteOperation<ReadDossierInput<'addParts'>, ReadDossierResult<'addParts'>, StaffGrant>;

export const scanIn: Scan = {
  kind: 'write',
  policy: keepers,
  async run({ input: { caseId, fileIds, more, ...said }, grant, act, clock, note }) {
    const of = await keptBy(caseId, grant);
    mustBeOwn(fileIds, grant);
    const made = {
      name: said.name,
      kind: said.kind,
      source: 'scan',
      documentId: null,
      attachmentId: null,
      state: 'receiving',
      sha256: null,
    } as const;
    const item = await newItem(of, act, grant.openid, { ...made, form: 'pdf', parts: [], size: 0 }, said);
    note({ target: item._id, courtId: of.courtId });
    const there = await dossierItems.get(item._id);
    const begun = there ?? (await begin(item, fileIds, act));
    return itemView(more ? begun : await finished(begun, clock.now()));
  },
};

async function begin(item: KeptItem, fileIds: readonly string[], act: WriteContext<unknown, unknown>['act']) {
  await noteRawUploads(fileIds, act);
  const taken = await takeParts(fileIds, folderOf(item));
  const whole: KeptItem = { ...item, ...taken, partCount: taken.parts.length };
  if (await dossierItems.insertMissing(whole)) return whole;
  // Another run of the same act was first, and its copies are those that count; or this very insertion came twice.
  const kept = (await dossierItems.get(item._id)) ?? whole;
  await removeParts(taken.parts.filter(({ fileId }) => !kept.parts.some((part) => part.fileId === fileId)));
  return kept;
}

export const addParts: Add = {
  kind: 'write',
  policy: keepers,
  async run({ input: { itemId, from, fileIds, more }, grant, act, clock, note }) {
    const { item } = await keptItemBy(itemId, grant);
    note({ target: itemId, courtId: item.courtId });
    mustBeOwn(fileIds, grant);
    const longer = item.lastAct === act._id ? item : await lengthened(item, from, fileIds, act);
    return itemView(more ? longer : await finished(longer, clock.now()));
  },
};

async function lengthened(
  item: KeptItem,
  from: number,
  fileIds: readonly string[],
  act: WriteContext<unknown, unknown>['act'],
): Promise<KeptItem> {
  if (item.state !== 'receiving') throw new CourtError('PRECONDITION_FAILED', '这份材料已经收齐，不能再加。');
  if (item.partCount !== from) throw counted(item);
  if (item.form === 'pictures' && item.partCount + fileIds.length > MOST_PICTURES)
    throw new CourtError('PRECONDITION_FAILED', `一份材料最多 ${MOST_PICTURES} 张照片，请分成几份。`);
  await noteRawUploads(fileIds, act);
  const { parts, size } = await takeParts(fileIds, folderOf(item), item.form);
  const refuse = async (error: CourtError): Promise<never> => {
    await removeParts(parts);
    throw error;
  };
  if (item.size + size > MOST_BYTES)
    await refuse(new CourtError('INVALID_INPUT', '一份材料最多 400 MB，请分成几份。', { fileIds: '太大' }));
  const moved = await dossierItems.updateAndReturn(
    { _id: item._id, state: 'receiving', partCount: from },
    { parts: [...item.parts, ...parts], partCount: from + parts.length, size: item.size + size, lastAct: act._id },
  );
  return moved ?? refuse(counted(item));
}

const counted = ({ partCount }: KeptItem) =>
  new CourtError('CONFLICT', `已经收到 ${partCount} 段，请从下一段接着传。`, { from: String(partCount) });

/** Read as a whole, a larger file takes this call's time: its pages are the next ones' (`prepare`). */
const HASHED_ALONE_BYTES = 30 * 1024 * 1024;

/** All is there: hashed as a whole, and its pages made as far as this call goes. */
async function finished(item: KeptItem, now: number): Promise<KeptItem> {
  if (item.state !== 'receiving') return prepared(item, now);
  const whole = createHash('sha256');
  for (const part of item.parts) whole.update(await checkedBytes(part));
  const moved = await dossierItems.updateAndReturn(
    { _id: item._id, state: 'receiving', partCount: item.partCount },
    { state: 'preparing', sha256: whole.digest('hex') },
  );
  const closed = moved ?? (await dossierItems.get(item._id));
  if (!closed) throw noItem();
  return closed.size > HASHED_ALONE_BYTES ? closed : prepared(closed, now);
}

function mustBeOwn(fileIds: readonly string[], { openid }: StaffGrant): void {
  for (const one of fileIds) if (!isOwnUpload(one, openid)) throw noUpload();
}

export const prepare: WriteOperation<ReadDossierInput<'prepare'>, ReadDossierResult<'prepare'>, StaffGrant> = {
  kind: 'write',
  policy: keepers,
  async run({ input: { itemId }, grant, clock, note }) {
    const { item } = await keptItemBy(itemId, grant);
    note({ target: itemId, courtId: item.courtId });
    if (item.state === 'receiving') throw new CourtError('PRECONDITION_FAILED', '这份材料还没有传完，请先接着上传。');
    return itemView(await prepared(item, clock.now()));
  },
};
