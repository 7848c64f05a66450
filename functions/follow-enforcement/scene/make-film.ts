/** 制作录像: slice by slice, each kept as soon as it is made, so that a call that is cut loses one of them; then joined (ENF-6). */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command } from '../../../platform/database';
import { sha256Of } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type Film, filmEngine } from '../../../platform/media/media';
import { pageEngine } from '../../../platform/pages/pages';
import { removeParts, type TakenPart } from '../../../platform/take-in';
import { type MadeVersion, markOf, type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import { forgetLocalFilm, withLocalFilm } from './local-film';
import { changedMeanwhile, refused, settled } from './made';
import { SLICE_SECONDS, slicesOf } from './media-view';
import { checkedPart, laidDown } from './stored';
import { inFolder } from './temporary';

/** After that no new slice is begun: a function answers within 20 s. */
const BEGIN_WITHIN_MS = 8000;
/** A reader fetches half a megabyte at a time: a piece of the film holds a few of these. */
const PIECE_BYTES = 2 * 1024 * 1024;

const NO_PROGRAM =
  '这台服务器没有装视频处理程序（ffmpeg），做不出遮盖后的版本。原始录像已经完整保存，不会给任何一方看。请改传照片，或者请管理员装好后再点“制作”。';
const NO_FILM = '这段录像打不开，可能已经损坏。原件照样保存；请重新拍摄，或者改传照片。';

/** @param stamp what stands in each of its pictures, whoever looks. Throws CourtError CONFLICT where somebody else is at it, or it is marked anew. */
export async function makeFilm(media: SceneMedia, stamp: string, act: string): Promise<SceneMedia> {
  const began = Date.now();
  const { ffmpegPath, FfmpegError, FfmpegSlow } = await filmEngine();
  if (!(await ffmpegPath())) return refused(media, NO_PROGRAM, act);
  try {
    return await withLocalFilm(media, async (film) => {
      let at = await begun(media, film, act);
      while (at.slices.length < slicesOf(film.seconds)) {
        if (Date.now() - began > BEGIN_WITHIN_MS) return at.media;
        at = await further(at, film, stamp, act);
      }
      return Date.now() - began > BEGIN_WITHIN_MS ? at.media : joined(at, film, act);
    });
  } catch (error) {
    if (error instanceof FfmpegSlow)
      throw new CourtError('PRECONDITION_FAILED', '服务器正忙，这一步没有做完，做好的部分都在。请过一会儿再点“制作”。');
    if (error instanceof FfmpegError) return refused((await sceneMedia.get(media._id)) ?? media, NO_FILM, act);
    throw error;
  }
}

interface At {
  media: SceneMedia;
  slices: readonly TakenPart[];
}

/** Goes on where the last call stopped, if it is marked still as it was then. */
async function begun(media: SceneMedia, { seconds, width, height }: Film, act: string): Promise<At> {
  const mark = markOf(media);
  if (media.making?.mark === mark && media.seconds !== null) return { media, slices: media.making.slices };
  const making = { mark, slices: [] };
  return { media: await moved(media, { seconds, width, height, making: command().set(making) }, act), slices: [] };
}

async function further({ media, slices }: At, film: Film, stamp: string, act: string): Promise<At> {
  const [{ makeSlice, stampRoom }, { stampOf }] = await Promise.all([filmEngine(), pageEngine()]);
  const begin = slices.length * SLICE_SECONDS;
  const bytes = await inFolder(async (folder) => {
    const [into, stamped] = [path.join(folder, 'slice.mp4'), path.join(folder, 'stamp.png')];
    await writeFile(stamped, stampOf(stamp, stampRoom(film)));
    const slice = { begin, seconds: Math.min(SLICE_SECONDS, film.seconds - begin) };
    await makeSlice(film, media.regions, slice, stamped, into);
    return readFile(into);
  });
  const all = [...slices, await laidDown(media, bytes)];
  try {
    const making = { mark: markOf(media), slices: all };
    return { media: await moved(media, { making: command().set(making) }, act), slices: all };
  } catch (error) {
    const kept = (await sceneMedia.get(media._id))?.making?.slices ?? [];
    const own = all.at(-1);
    if (own && !kept.some(({ fileId }) => fileId === own.fileId)) await removeParts([own]);
    throw error;
  }
}

async function joined({ media, slices }: At, film: Film, act: string): Promise<SceneMedia> {
  const { frameOf, joinSlices, shownFilmSize } = await filmEngine();
  const made = await inFolder(async (folder) => {
    const files = slices.map((_one, i) => path.join(folder, `${i}.mp4`));
    for (const [i, one] of slices.entries()) await writeFile(files[i] ?? '', await checkedPart(one));
    const [whole, poster] = [path.join(folder, 'film.mp4'), path.join(folder, 'poster.jpg')];
    await joinSlices(film, files, media.sound === true, whole);
    await frameOf(film, media.regions, Math.min(1, film.seconds / 2), poster);
    return { film: await readFile(whole), poster: await readFile(poster) };
  });
  const size = shownFilmSize(film);
  const picture: MadeVersion = { ...(await laidDown(media, made.poster)), ...size };
  const after = await settled(media, { picture, film: await inPieces(media, made.film, size) }, act);
  await removeParts(slices).catch(() => undefined);
  await forgetLocalFilm(media._id);
  return after;
}

async function inPieces(
  media: SceneMedia,
  film: Buffer,
  size: { width: number; height: number },
): Promise<MadeVersion> {
  const parts: TakenPart[] = [];
  for (let at = 0; at < film.length; at += PIECE_BYTES)
    parts.push(await laidDown(media, film.subarray(at, at + PIECE_BYTES)));
  return { fileId: parts[0]?.fileId ?? '', size: film.length, sha256: sha256Of(film), ...size, parts };
}

/** Of two who make the same film, the one that is first goes on. */
async function moved(media: SceneMedia, changes: Record<string, unknown>, act: string): Promise<SceneMedia> {
  const step = `${act}#${media.making?.slices.length ?? -1}`;
  const { _id, lastAct } = media;
  const after = await sceneMedia.updateAndReturn(
    { _id, state: command().in(['kept', 'cannot']), lastAct },
    { ...changes, cannot: null, state: 'kept', lastAct: step },
  );
  if (after) return after;
  const now = await sceneMedia.get(_id);
  // This very change came twice.
  if (now?.lastAct === step) return now;
  throw changedMeanwhile();
}
