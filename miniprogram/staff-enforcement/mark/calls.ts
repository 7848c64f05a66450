/** 向法院要的: one photo or film of a case, its picture as a file of this phone, and the film to be looked through. */
import { readPieces } from '../../api/attachment';
import { call } from '../../api/call';
import { CallFailure } from '../../api/failure';
import { dropPicture, putPicture } from '../../api/page-picture';
import { mediaOf } from '../media-of';
import type { Media } from './start';

/** Throws a CallFailure; NOT_FOUND: it is not of this case. */
export async function mediaById(caseId: string, mediaId: string): Promise<Media> {
  const isIt = (one: Media) => one.mediaId === mediaId;
  const found = (await mediaOf(caseId, (all) => all.some(isIt))).find(isIt);
  if (!found) throw new CallFailure('NOT_FOUND', '没有找到这份照片或者录像，请从现场页打开。');
  return found;
}

export interface Seen {
  src: string;
  ratio: number;
  seconds: number;
}

/** @param before path of what was shown until now */
export async function seen(mediaId: string, version: 'original' | 'shown', at: number, before: string): Promise<Seen> {
  const { seconds, width, height, ...picture } = await call('follow-enforcement', {
    action: 'courtPicture',
    mediaId,
    version,
    ...(at > 0 ? { at } : {}),
  });
  const src = await putPicture(picture);
  dropPicture(before);
  return { src, ratio: (height / width) * 100, seconds: seconds ?? 0 };
}

export const filmPath = () => `${wx.env.USER_DATA_PATH}/enforcement-film.mp4`;
export const dropFilm = () => wx.getFileSystemManager().unlink({ filePath: filmPath(), fail: () => {} });

/** Slice by slice, until it is made or cannot be. Throws a CallFailure. */
export async function made(mediaId: string, tell: (media: Media) => boolean): Promise<Media> {
  for (;;) {
    const media = await call('follow-enforcement', { action: 'make', mediaId });
    if (media.state !== 'kept' || !tell(media)) return media;
  }
}

/** Answers false where it was ended. Throws a CallFailure. */
export const readFilm = (mediaId: string, goOn: (percent: number) => boolean): Promise<boolean> =>
  readPieces((offset) => call('follow-enforcement', { action: 'courtFilm', mediaId, offset }), filmPath(), goOn);
