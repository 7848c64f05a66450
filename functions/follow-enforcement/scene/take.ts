/** 收下影像: what will come is said first, then part after part, each resumed by itself; the whole is hashed and compared with what the phone said (ENF-5, 6). */
import { createHash, randomUUID } from 'node:crypto';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { fileTypeOf } from '../../../platform/file-type';
import type { WriteContext, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { noteRawUploads } from '../../../platform/raw-uploads';
import { noUpload, removeParts, type TakenPart, takeParts } from '../../../platform/take-in';
import { isOwnUpload, uploadFolder } from '../../../platform/uploads';
import { type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import type { SceneInput, SceneResult } from '../contract-scene';
import { doneAtOf } from '../court/done-at';
import { mine, type StaffGrant } from '../court/mine';
import { mediaView } from './media-view';
import { checkedPart, folderOf } from './stored';
import { noMedia, officersMedia } from './who';

type Doing<K extends 'beginMedia' | 'addParts' | 'finishMedia'> = WriteOperation<
  SceneInput<K>,
  SceneResult<K>,
  StaffGrant
>;

export const beginMedia: Doing<'beginMedia'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { caseId, kind, takenAt, parts, size, sha256 = null } = input;
    const { found } = await mine(context, caseId);
    if (size > parts * MOST_PART || (kind === 'photo' && parts > 1))
      throw new CourtError('INVALID_INPUT', '每段不能超过 20 MB，一张照片只有一段。请核对后再传。', {
        parts: '请核对段数',
      });
    const _id = `${caseId}:media-${idFrom(act._id, 16)}`;
    note({ courtId: found.courtId, target: _id });
    await sceneMedia.insertMissing({
      _id,
      caseId,
      courtId: found.courtId,
      kind,
      by: grant.openid,
      takenAt: takenAt === undefined ? null : doneAtOf(takenAt, found, act.at),
      receivedAt: act.at,
      parts: [],
      size: 0,
      sha256: null,
      expected: { parts, size, sha256 },
      seconds: null,
      width: null,
      height: null,
      regions: [],
      looked: null,
      state: 'arriving',
      cannot: null,
      picture: null,
      film: null,
      entryId: null,
      lastAct: act._id,
      listKey: `${act.at.toISOString()}:${_id}`,
    });
    const media = await sceneMedia.get(_id);
    if (!media) throw noMedia();
    return { ...mediaView(media), uploadFolder: uploadFolder(grant.openid) };
  },
};

const MOST_PART = 20 * 1024 * 1024;

export const addParts: Doing<'addParts'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { media } = await officersMedia(context, input.mediaId);
    note({ courtId: media.courtId, target: media._id });
    for (const one of input.fileIds) if (!isOwnUpload(one, grant.openid)) throw noUpload();
    return mediaView(media.lastAct === act._id ? media : await lengthened(media, input, act));
  },
};

async function lengthened(
  media: SceneMedia,
  { from, fileIds, sha256s }: SceneInput<'addParts'>,
  act: WriteContext<unknown, unknown>['act'],
): Promise<SceneMedia> {
  if (media.state !== 'arriving') throw whole();
  if (media.parts.length !== from) throw counted(media);
  if (from + fileIds.length > media.expected.parts)
    throw new CourtError('INVALID_INPUT', '比事先说的段数多，请重新选择后从头上传。', { fileIds: '段数不对' });
  await noteRawUploads(fileIds, act);
  const parts = await takeParts(fileIds, `${folderOf(media)}/${randomUUID()}`, (bytes, i) =>
    checked(media, bytes, from + i),
  );
  const moved = refusal(media, parts, sha256s) ?? (await appended(media, parts, act._id));
  if (!(moved instanceof CourtError)) return moved;
  await removeParts(parts);
  throw moved;
}

async function appended(media: SceneMedia, parts: TakenPart[], act: string): Promise<SceneMedia | CourtError> {
  const { _id, lastAct } = media;
  const all = [...media.parts, ...parts];
  const size = all.reduce((sum, one) => sum + one.size, 0);
  const moved = await sceneMedia.updateAndReturn(
    { _id, state: 'arriving', lastAct },
    { parts: command().set(all), size, lastAct: act },
  );
  if (moved) return moved;
  // Somebody else was first; or this very change came twice.
  const now = await sceneMedia.get(_id);
  return now?.lastAct === act ? now : counted(now ?? media);
}

function refusal(media: SceneMedia, parts: readonly TakenPart[], said?: readonly string[]): CourtError | undefined {
  if (said?.some((one, i) => parts[i]?.sha256 !== one))
    return new CourtError('PRECONDITION_FAILED', '这一段在路上有了差错，与手机上的不一致，请把这一段再传一次。', {
      sha256s: '与收到的不一致',
    });
  const size = [...media.parts, ...parts].reduce((sum, one) => sum + one.size, 0);
  if (size > media.expected.size)
    return new CourtError('INVALID_INPUT', '比事先说的大，请重新选择后从头上传。', { fileIds: '大小不对' });
  return undefined;
}

/** Of the first part, what it is; a further part has no beginning of its own. */
function checked({ kind }: SceneMedia, bytes: Buffer, place: number): void {
  const fits = kind === 'video' ? ['mp4'] : ['jpg', 'png', 'heic'];
  const type = fileTypeOf(bytes);
  if (place === 0 && !(type && fits.includes(type)))
    throw new CourtError(
      'INVALID_INPUT',
      kind === 'video' ? '录像只收 MP4、MOV，请重新选择。' : '照片只收 JPG、PNG，请重新选择。',
      { fileIds: '格式不支持' },
    );
}

const counted = ({ parts }: SceneMedia) =>
  new CourtError('CONFLICT', `已经收到 ${parts.length} 段，请从下一段接着传。`, { from: String(parts.length) });
const whole = () => new CourtError('PRECONDITION_FAILED', '这份照片或者录像已经收齐，不用再传。');

export const finishMedia: Doing<'finishMedia'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { act, note } = context;
    const { media } = await officersMedia(context, context.input.mediaId);
    note({ courtId: media.courtId, target: media._id });
    if (media.state !== 'arriving') return mediaView(media);
    const { expected, parts, size, _id, lastAct } = media;
    if (parts.length < expected.parts || size !== expected.size)
      throw new CourtError(
        'PRECONDITION_FAILED',
        `还没有传完：共 ${expected.parts} 段，已收到 ${parts.length} 段，请接着传。`,
        { from: String(parts.length) },
      );
    const sha256 = await hashOf(parts);
    if (expected.sha256 !== null && expected.sha256 !== sha256) await refuseOther(media, act._id);
    const moved = await sceneMedia.updateAndReturn(
      { _id, state: 'arriving', lastAct },
      { state: 'kept', sha256, lastAct: act._id },
    );
    const after = moved ?? (await sceneMedia.get(_id));
    if (!after) throw noMedia();
    return mediaView(after);
  },
};

/** By streaming: one part in memory at a time. */
async function hashOf(parts: readonly TakenPart[]): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(await checkedPart(part));
  return hash.digest('hex');
}

/** Nothing of it counts: it is sent anew from the first part. */
async function refuseOther({ _id, parts, lastAct }: SceneMedia, act: string): Promise<never> {
  const emptied = await sceneMedia.updateWhere(
    { _id, state: 'arriving', lastAct },
    { parts: command().set([]), size: 0, lastAct: act },
  );
  if (emptied > 0) await removeParts(parts);
  throw new CourtError('PRECONDITION_FAILED', '收到的文件与手机上的不一致，请从第一段起重新上传。', { from: '0' });
}
