/** 录像落地: ffmpeg reads files, so the original is laid on this machine's disk, part by part; kept there for the next slice, one at a time, and never longer than this program runs. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Film, filmEngine } from '../../../platform/media/media';
import type { SceneMedia } from '../../../records/enforcement/media';
import { checkedPart } from './stored';

interface Local {
  mediaId: string;
  folder: string;
  film: Promise<Film>;
  users: number;
}

/** The one used last. */
let last: Local | undefined;

/** Throws CourtError PRECONDITION_FAILED for parts that are not as received, NoFfmpeg, FfmpegError for what is no film. */
export async function withLocalFilm<T>(media: SceneMedia, work: (film: Film) => Promise<T>): Promise<T> {
  const local = await localOf(media);
  local.users += 1;
  try {
    return await work(await local.film);
  } catch (error) {
    // It may be the copy that is broken: the next call makes a new one.
    if (last === local) last = undefined;
    throw error;
  } finally {
    local.users -= 1;
    await letGo(local);
  }
}

/** Done with: the next call would not want it. */
export async function forgetLocalFilm(mediaId: string): Promise<void> {
  if (last?.mediaId !== mediaId) return;
  const local = last;
  last = undefined;
  await letGo(local);
}

const letGo = async (local: Local): Promise<void> => {
  if (local !== last && local.users === 0) await rm(local.folder, { recursive: true, force: true });
};

async function localOf(media: SceneMedia): Promise<Local> {
  if (last?.mediaId === media._id) return last;
  const folder = await mkdtemp(path.join(tmpdir(), 'scene-film-'));
  const before = last;
  const film = laidIn(media, path.join(folder, 'film.mp4'));
  // Who waits for it hears of its failure.
  film.catch(() => undefined);
  last = { mediaId: media._id, folder, film, users: 0 };
  const local = last;
  if (before) await letGo(before);
  return local;
}

async function laidIn({ parts }: SceneMedia, file: string): Promise<Film> {
  async function* inOrder() {
    for (const part of parts) yield await checkedPart(part);
  }
  await pipeline(Readable.from(inOrder()), createWriteStream(file));
  const { openFilm } = await filmEngine();
  return openFilm(file);
}
