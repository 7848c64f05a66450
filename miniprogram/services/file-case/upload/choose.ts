/** 选文件: photos and films from camera or album, files from a chat; each as it is sent (EVID-6: 原件). */

export interface Chosen {
  path: string;
  size: number;
  /** Of a file that has one; photos have none. */
  name: string;
}

/** What the court takes, as extensions. */
const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'mp4', 'mp3'];

const isCancel = (error: { errMsg: string }) => /cancel/.test(error.errMsg);

/** None when the person went back. Rejects with WeChat's error. */
export function chooseMedia(): Promise<Chosen[]> {
  return new Promise((resolve, reject) =>
    wx.chooseMedia({
      count: 9,
      mediaType: ['image', 'video'],
      sizeType: ['original', 'compressed'],
      maxDuration: 60,
      success: ({ tempFiles }) =>
        resolve(tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size, name: '' }))),
      fail: (error) => (isCancel(error) ? resolve([]) : reject(error)),
    }),
  );
}

export function chooseFromChat(): Promise<Chosen[]> {
  return new Promise((resolve, reject) =>
    wx.chooseMessageFile({
      count: 9,
      type: 'all',
      extension: EXTENSIONS,
      success: ({ tempFiles }) => resolve(tempFiles.map(({ path, size, name }) => ({ path, size, name }))),
      fail: (error) => (isCancel(error) ? resolve([]) : reject(error)),
    }),
  );
}
