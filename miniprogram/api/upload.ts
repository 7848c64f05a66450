/** 上传一个文件 into the person's own folder of the cloud; what the court takes in it copies from there. */

export interface Uploading {
  /** The fileID. Rejects with WeChat's error. */
  fileId: Promise<string>;
  abort(): void;
}

/** @param tell how many bytes are through, and how many percent that is */
export function startUpload(
  cloudPath: string,
  filePath: string,
  tell: (sent: number, percent: number) => void,
): Uploading {
  let task: WechatMiniprogram.UploadTask | undefined;
  const fileId = new Promise<string>((resolve, reject) => {
    task = wx.cloud.uploadFile({ cloudPath, filePath, success: ({ fileID }) => resolve(fileID), fail: reject });
    task.onProgressUpdate(({ totalBytesSent, progress }) => tell(totalBytesSent, progress));
  });
  return { fileId, abort: () => task?.abort() };
}

/** `.jpg`; '' of a name without one. */
export const endingOf = (path: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(path)?.[0].toLowerCase() ?? '';

let last = 0;

/** A name that no other upload of this phone has. */
export function uploadName(): string {
  last += 1;
  return `${Date.now().toString(36)}${last}${Math.floor(Math.random() * 1e6)}`;
}
