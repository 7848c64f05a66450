/**
 * 卷宗的页面: a page as the court made it, a file of this phone as long as it is looked at, and no longer. Data of pictures is too
 * large for a page's own data, and a link would work for anybody who has it (DOSS-6).
 */
interface Picture {
  mime: string;
  base64: string;
}

const PREFIX = 'dossier-page-';
let last = 0;

const nothing = () => {};

/** Its path. Rejects with WeChat's error where the phone is full. */
export function putPicture({ mime, base64 }: Picture): Promise<string> {
  last += 1;
  const name = `${PREFIX}${Date.now().toString(36)}-${last}.${mime === 'image/png' ? 'png' : 'jpg'}`;
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  return new Promise((resolve, reject) =>
    wx.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(filePath),
      fail: reject,
    }),
  );
}

export function dropPicture(filePath: string): void {
  if (filePath) wx.getFileSystemManager().unlink({ filePath, fail: nothing });
}

/** What a program that was ended half-way has left; called when reading begins. */
export function dropLeftPictures(): void {
  const dirPath = wx.env.USER_DATA_PATH;
  wx.getFileSystemManager().readdir({
    dirPath,
    success: ({ files }) => {
      for (const name of files) if (name.startsWith(PREFIX)) dropPicture(`${dirPath}/${name}`);
    },
    fail: nothing,
  });
}
