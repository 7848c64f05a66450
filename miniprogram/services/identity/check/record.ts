/** 录一段: six seconds with the front camera, and their way into the cloud. */

/** Long enough for four figures, short enough to send over a weak network. */
const SECONDS = 6;
const MB = 1024 * 1024;
const MOST_BYTES = 6 * MB;

export interface Recording {
  path: string;
  size: number;
}

/** null when the person went back. Rejects with WeChat's error. */
export function record(): Promise<Recording | null> {
  return new Promise((resolve, reject) =>
    wx.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: ['camera'],
      camera: 'front',
      maxDuration: SECONDS,
      sizeType: ['compressed'],
      success: ({ tempFiles: [film] }) => resolve(film ? { path: film.tempFilePath, size: film.size } : null),
      fail: (error) => (/cancel/.test(error.errMsg) ? resolve(null) : reject(error)),
    }),
  );
}

const NO_CONSENT = 104;

/** Why there is no recording, and what to do. */
export function whyNoRecording(error: unknown): string {
  const { errno } = { errno: 0, ...(typeof error === 'object' ? error : {}) };
  return errno === NO_CONSENT
    ? '您没有同意用摄像头，这里就录不了。想录，再点一次，选“同意”；不想录，可以到窗口办。'
    : '没有录成。请在手机设置里允许微信用摄像头和麦克风，再点一次；也可以到窗口办。';
}

/** Why it is not worth sending; '' it is. */
export function tooMuch({ size }: Recording): string {
  if (size === 0) return '这段录像是空的，请再录一次。';
  return size > MOST_BYTES ? '这段录像太大了，传不上去。请重新录一次，念完数字就停，6 秒就够。' : '';
}
