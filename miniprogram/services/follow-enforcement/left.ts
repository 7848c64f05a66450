/** 看过的照片和录像: what a program that was ended half-way has left on the phone is thrown away once in each run of it. */
import { dropLeftPictures, dropPicture } from '../../api/page-picture';

const FILM = 'scene-film-';
let swept = false;
let last = 0;

export function sweepLeft(): void {
  if (swept) return;
  swept = true;
  dropLeftPictures();
  const dirPath = wx.env.USER_DATA_PATH;
  wx.getFileSystemManager().readdir({
    dirPath,
    success({ files }) {
      for (const name of files) if (name.startsWith(FILM)) dropPicture(`${dirPath}/${name}`);
    },
    fail: () => {},
  });
}

/** Each under a name of its own: a player may remember what it played under a name. */
export function filmPath(): string {
  last += 1;
  return `${wx.env.USER_DATA_PATH}/${FILM}${Date.now().toString(36)}-${last}.mp4`;
}
