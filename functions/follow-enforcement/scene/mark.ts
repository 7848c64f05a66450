/** 遮盖和看过: the officer marks what has to be covered, and says that he looked at all of it (ENF-6); what was made before counts no more. */
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { removeParts } from '../../../platform/take-in';
import { type Transaction, transact } from '../../../platform/transact';
import { ENTRIES, type EnforcementEntry } from '../../../records/enforcement/entry';
import { type BlurRegion, markOf, SCENE_MEDIA, type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import type { SceneInput, SceneResult } from '../contract-scene';
import type { StaffGrant } from '../court/mine';
import { mediaView } from './media-view';
import { removeVersions } from './stored';
import { noMedia, officersMedia } from './who';

export const mark: WriteOperation<SceneInput<'mark'>, SceneResult<'mark'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const { media } = await officersMedia(context, input.mediaId);
    note({ courtId: media.courtId, target: media._id });
    const regions = input.regions.map((one) => regionOf(one, media.kind));
    const sound = media.kind === 'video' && input.sound === true;
    const { before, after } = await transact((transaction) =>
      marked(transaction, media._id, { regions, sound }, act._id),
    );
    if (before) await forget(before);
    return mediaView(after);
  },
};

function regionOf(
  { x, y, w, h, why, from, to }: SceneInput<'mark'>['regions'][number],
  kind: SceneMedia['kind'],
): BlurRegion {
  if (w === 0 || h === 0)
    throw new CourtError('INVALID_INPUT', '有一处遮盖没有大小，请重新框选。', { regions: '请重新框选' });
  if (kind === 'photo') return { x, y, w, h, why };
  if (from !== undefined && to !== undefined && to < from)
    throw new CourtError('INVALID_INPUT', '有一处遮盖的结束在开始以前，请重新选择。', { regions: '请核对时间' });
  return { x, y, w, h, why, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

async function marked(
  transaction: Transaction,
  mediaId: string,
  { regions, sound }: Pick<SceneMedia, 'regions'> & { sound: boolean },
  act: string,
): Promise<{ before: SceneMedia | undefined; after: SceneMedia }> {
  const all = transaction.collection<SceneMedia>(SCENE_MEDIA);
  const media = await all.get(mediaId);
  if (!media) throw noMedia();
  if (media.lastAct === act) return { before: undefined, after: media };
  const entry = media.entryId ? await transaction.collection<EnforcementEntry>(ENTRIES).get(media.entryId) : undefined;
  if (entry?.state === 'published')
    throw new CourtError('PRECONDITION_FAILED', '这份照片或者录像已经公布。要改遮盖，请先撤下那条记录。');
  const state: SceneMedia['state'] = media.state === 'arriving' ? 'arriving' : 'kept';
  const made = { picture: null, film: null, making: null, looked: null, cannot: null };
  await all.update(mediaId, { ...made, regions: command().set(regions), sound, state, lastAct: act });
  return { before: media, after: { ...media, ...made, regions, sound, state, lastAct: act } };
}

async function forget({ picture, film, making }: SceneMedia): Promise<void> {
  await removeVersions(picture, film);
  await removeParts(making?.slices ?? []).catch(() => undefined);
}

export const looked: WriteOperation<SceneInput<'looked'>, SceneResult<'looked'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { media } = await officersMedia(context, input.mediaId);
    note({ courtId: media.courtId, target: media._id });
    if (media.state === 'arriving') throw new CourtError('PRECONDITION_FAILED', '还没有传完，请等传完后再看一遍。');
    if (input.mark !== markOf(media)) throw markedAnew();
    if (media.looked) return mediaView(media);
    const { _id, lastAct } = media;
    const after = await sceneMedia.updateAndReturn(
      { _id, lastAct },
      { looked: command().set({ at: act.at, by: grant.staff.name }), lastAct: act._id },
    );
    if (after) return mediaView(after);
    const now = await sceneMedia.get(_id);
    if (!now || now.lastAct !== act._id) throw markedAnew();
    return mediaView(now);
  },
};

const markedAnew = () =>
  new CourtError('CONFLICT', '遮盖刚刚改过，您看的不是现在的版本。请重新看一遍再确认。', { mark: '请重新看一遍' });
