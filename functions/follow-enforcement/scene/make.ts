/** 制作公布的版本: covered as it is marked now; of a film as many slices as one call has time for, the rest by the next (ENF-6). */
import { CourtError } from '../../../platform/errors';
import { photoEngine } from '../../../platform/media/media';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { SceneMedia } from '../../../records/enforcement/media';
import type { SceneInput, SceneResult } from '../contract-scene';
import type { StaffGrant } from '../court/mine';
import { refused, settled } from './made';
import { makeFilm } from './make-film';
import { mediaView } from './media-view';
import { checkedPart, laidDown } from './stored';
import { noMedia, officersMedia } from './who';

export const make: WriteOperation<SceneInput<'make'>, SceneResult<'make'>, StaffGrant> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, note } = context;
    const { media, found } = await officersMedia(context, input.mediaId);
    note({ courtId: media.courtId, target: media._id });
    if (media.state === 'arriving') throw new CourtError('PRECONDITION_FAILED', '还没有传完，请等传完后再制作。');
    if (media.state === 'ready') return mediaView(media);
    if (media.kind === 'photo') return mediaView(await madePhoto(media, act._id));
    return mediaView(await makeFilm(media, `${found.courtName}　${found.caseNo}　仅供本案查看`, act._id));
  },
};

async function madePhoto(media: SceneMedia, act: string): Promise<SceneMedia> {
  const { shownPhoto, PictureError } = await photoEngine();
  const [part] = media.parts;
  if (!part) throw noMedia();
  try {
    const { bytes, width, height } = await shownPhoto(await checkedPart(part), media.regions);
    const picture = { ...(await laidDown(media, bytes)), width, height };
    return await settled(media, { picture, film: null }, act);
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    return refused(media, '这张照片打不开（HEIC 格式请存成 JPG 后再传）。', act);
  }
}
