/** 做好了: a version made with the regions as they are marked still, or why none can be made here (ENF-6). */
import { command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { type MadeVersion, markOf, type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import { removeVersions } from './stored';
import { noMedia } from './who';

/**
 * Ready, if it is marked still as it was when this was made; else what was made is thrown away. Throws CONFLICT then.
 */
export async function settled(
  media: SceneMedia,
  made: { picture: MadeVersion; film: MadeVersion | null },
  act: string,
): Promise<SceneMedia> {
  const { _id } = media;
  const { picture, film } = made;
  const moved = await sceneMedia.updateAndReturn(
    { _id, state: command().in(['kept', 'cannot']), lastAct: media.lastAct },
    {
      picture: command().set(picture),
      film: command().set(film),
      width: (film ?? picture).width,
      height: (film ?? picture).height,
      making: null,
      cannot: null,
      state: 'ready',
      lastAct: act,
    },
  );
  if (moved) return moved;
  const now = await sceneMedia.get(_id);
  // This very change came twice.
  if (now?.picture?.fileId === picture.fileId) return now;
  await removeVersions(picture, film);
  // Somebody else made the same.
  if (now?.state === 'ready' && markOf(now) === markOf(media)) return now;
  throw changedMeanwhile();
}

/** No version can be made here: the original stays whole, and nobody but its officer sees it. */
export async function refused(media: SceneMedia, cannot: string, act: string): Promise<SceneMedia> {
  const { _id, lastAct } = media;
  const moved = await sceneMedia.updateAndReturn(
    { _id, state: command().in(['kept', 'cannot']), lastAct },
    { state: 'cannot', cannot, lastAct: act },
  );
  const now = moved ?? (await sceneMedia.get(_id));
  if (!now) throw noMedia();
  return now;
}

export const changedMeanwhile = () =>
  new CourtError('CONFLICT', '遮盖刚刚改过，或者正由别人制作。请刷新后再点“制作”。');
