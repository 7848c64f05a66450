/** 执行员看影像: the original, to be marked, and what both sides will see; his looks are noted, too (PRIV-5). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CourtError } from '../../../platform/errors';
import { filmEngine, photoEngine } from '../../../platform/media/media';
import type { ReadOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { uploadFolder } from '../../../platform/uploads';
import { officersMark } from '../../../records/dossier/watermark';
import { type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import type { SceneInput, SceneResult } from '../contract-scene';
import { mine, type StaffGrant } from '../court/mine';
import { withLocalFilm } from './local-film';
import { filmPiece, markedPicture, noteLook, pieceAt } from './look';
import { mediaView } from './media-view';
import { paged } from './paged';
import { checkedPart } from './stored';
import { inFolder } from './temporary';
import { noMedia, officersMedia } from './who';

export const mediaOf: ReadOperation<SceneInput<'mediaOf'>, SceneResult<'mediaOf'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input, grant } = context;
    await mine(context, input.caseId);
    const { items, next } = await paged(sceneMedia, { caseId: input.caseId }, input);
    return { media: items.map(mediaView), next, uploadFolder: uploadFolder(grant.openid) };
  },
};

export const courtPicture: ReadOperation<SceneInput<'courtPicture'>, SceneResult<'courtPicture'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input, grant, clock } = context;
    const { media, found } = await officersMedia(context, input.mediaId);
    if (media.state === 'arriving') throw new CourtError('PRECONDITION_FAILED', '还没有传完，请等传完后再看。');
    const now = clock.now();
    const { version, at = 0 } = input;
    const { bytes, seconds = media.seconds } = version === 'shown' ? await shown(media, at) : await original(media, at);
    const view = { openid: grant.openid, name: grant.staff.name, as: 'court', at: new Date(now) } as const;
    await noteLook(media, view, Math.floor(at) + 1);
    return { ...(await markedPicture(media._id, bytes, officersMark(grant.staff, found.caseNo, now))), seconds };
  },
};

interface Seen {
  bytes: Buffer;
  /** Of the film that was opened for it. */
  seconds?: number;
}

/** Of a film, its picture; or, at a second of it, as it is covered by now. */
async function shown(media: SceneMedia, at: number): Promise<Seen> {
  if (media.kind === 'video' && at > 0) return frame(media, at, media.regions);
  if (!media.picture) throw new CourtError('PRECONDITION_FAILED', '遮盖后的版本还没有做好，请先点“制作”。');
  return { bytes: await checkedPart(media.picture) };
}

async function original(media: SceneMedia, at: number): Promise<Seen> {
  if (media.kind === 'video') return frame(media, at, []);
  const [part] = media.parts;
  if (!part) throw noMedia();
  const { shownPhoto, PictureError } = await photoEngine();
  try {
    return { bytes: (await shownPhoto(await checkedPart(part), [])).bytes };
  } catch (error) {
    if (error instanceof PictureError)
      throw new CourtError('PRECONDITION_FAILED', '这张照片在这里打不开，请存成 JPG 后再传。');
    throw error;
  }
}

async function frame(media: SceneMedia, at: number, regions: SceneMedia['regions']): Promise<Seen> {
  const { ffmpegPath, frameOf, FfmpegError, FfmpegSlow } = await filmEngine();
  if (!(await ffmpegPath()))
    throw new CourtError('PRECONDITION_FAILED', '这台服务器没有装视频处理程序（ffmpeg），这里看不了录像的画面。');
  try {
    return await withLocalFilm(media, (film) =>
      inFolder(async (folder) => {
        const into = path.join(folder, 'frame.jpg');
        await frameOf(film, regions, Math.min(at, Math.max(0, film.seconds - 0.2)), into);
        return { bytes: await readFile(into), seconds: film.seconds };
      }),
    );
  } catch (error) {
    if (error instanceof FfmpegSlow)
      throw new CourtError('PRECONDITION_FAILED', '服务器正忙，这个画面没有取出来。请过一会儿再看。');
    if (error instanceof FfmpegError) throw new CourtError('PRECONDITION_FAILED', '这段录像打不开，可能已经损坏。');
    throw error;
  }
}

export const courtFilm: ReadOperation<SceneInput<'courtFilm'>, SceneResult<'courtFilm'>, StaffGrant> = {
  kind: 'read',
  policy: staff('enforcement'),
  async run(context) {
    const { input, grant, clock } = context;
    const { media } = await officersMedia(context, input.mediaId);
    const offset = input.offset ?? 0;
    if (!media.film) throw new CourtError('PRECONDITION_FAILED', '遮盖后的版本还没有做好，请先点“制作”。');
    const view = { openid: grant.openid, name: grant.staff.name, as: 'court', at: new Date(clock.now()) } as const;
    await noteLook(media, view, pieceAt(offset));
    return filmPiece(media.film, offset);
  },
};
