/** 选文件: photos and films from camera or album, files from a chat; each as it is sent (EVID-6: 原件). */

export interface Chosen {
  path: string;
  size: number;
  /** Of a file that has one; photos have none. */
  name: string;
}

/** What the court takes, as extensions. */
const EXTENSIONS = ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'mp4', 'mp3'];

/** WeChat's errno of somebody who did not consent to what the privacy sheet asks. */
const NO_CONSENT = 104;

/** Why nothing came of choosing, and what to do. */
function whyNone(error: unknown): string {
  const { errno } = { errno: 0, ...(typeof error === 'object' ? error : {}) };
  return errno === NO_CONSENT
    ? '您没有同意用照片和文件，这里就传不了。想传，再点一次，选“同意”；不想传，可以拿到窗口去。'
    : '没有拿到照片或者文件。请在手机设置里允许微信用相机和相册，或者到窗口办。';
}

const isCancel = (error: { errMsg: string }) => /cancel/.test(error.errMsg);

/** None when the person went back. Rejects with WeChat's error. */
export function chooseMedia(
  mediaType: ('image' | 'video')[] = ['image', 'video'],
  sourceType: ('album' | 'camera')[] = ['album', 'camera'],
): Promise<Chosen[]> {
  return new Promise((resolve, reject) =>
    wx.chooseMedia({
      count: 9,
      mediaType,
      sourceType,
      sizeType: ['original', 'compressed'],
      maxDuration: 60,
      success: ({ tempFiles }) =>
        resolve(tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size, name: '' }))),
      fail: (error) => (isCancel(error) ? resolve([]) : reject(error)),
    }),
  );
}

export function chooseFromChat(extension: string[] = EXTENSIONS): Promise<Chosen[]> {
  return new Promise((resolve, reject) =>
    wx.chooseMessageFile({
      count: 9,
      type: 'all',
      extension,
      success: ({ tempFiles }) => resolve(tempFiles.map(({ path, size, name }) => ({ path, size, name }))),
      fail: (error) => (isCancel(error) ? resolve([]) : reject(error)),
    }),
  );
}

/** With what to say where choosing failed. */
export const tryToChoose = (choose: () => Promise<Chosen[]>): Promise<{ chosen: Chosen[]; trouble: string }> =>
  choose().then(
    (chosen) => ({ chosen, trouble: '' }),
    (error: unknown) => ({ chosen: [], trouble: whyNone(error) }),
  );
