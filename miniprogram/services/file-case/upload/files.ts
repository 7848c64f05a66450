/** 手机和云之间: the upload queue of this program, over wx.cloud and the phone's files. */
import { call } from '../../../api/call';
import type { Chosen } from '../../../api/choose';
import { CallFailure, failureOf, undecided } from '../../../api/failure';
import { endingOf, startUpload, type Uploading, uploadName } from '../../../api/upload';
import { nameFor } from './names';
import type { FilePart } from './parts';
import type { Pending, UploadOutside } from './pending';
import { UploadQueue } from './queue';

const STORED_AT = 'uploads';
const NOT_YET = '现在还不能从这里传文件。先把起诉状交上去，文件可以到窗口补交。';

const fs = () => wx.getFileSystemManager();
const partPath = ({ id }: Pending) => `${wx.env.USER_DATA_PATH}/part-${id}`;
const nothing = () => {};

let sending: Uploading | undefined;

/** The part as a file of its own; a file of one part is that part. */
function partFile(file: Pending, { position, length }: FilePart): Promise<string> {
  if (length === file.size) return Promise.resolve(file.path);
  const filePath = partPath(file);
  return new Promise((resolve, reject) =>
    fs().readFile({
      filePath: file.path,
      position,
      length,
      success: ({ data }) => fs().writeFile({ filePath, data, success: () => resolve(filePath), fail: reject }),
      fail: reject,
    }),
  );
}

const outside: UploadOutside = {
  async folder(filingId) {
    const found: object = await call('file-case', { action: 'attachments', filingId });
    if ('uploadFolder' in found && typeof found.uploadFolder === 'string') return found.uploadFolder;
    throw new CallFailure('PRECONDITION_FAILED', NOT_YET);
  },
  async upload(cloudPath, file, part, tell) {
    const path = await partFile(file, part);
    sending = startUpload(`${cloudPath}${endingOf(file.path)}`, path, tell);
    return sending.fileId;
  },
  abort: () => sending?.abort(),
  attach: (event) => call('file-case', { action: 'attach', ...event }),
  forget(file) {
    for (const filePath of [file.path, partPath(file)]) fs().unlink({ filePath, fail: nothing });
    // The court has its own copies; what stays under the person's name would only lie about.
    if (file.parts.length > 0) wx.cloud.deleteFile({ fileList: file.parts, fail: nothing });
  },
  failureOf,
  mayComeLater: ({ code }) => undecided(code),
  kept: () => wx.getStorageSync<Pending[] | ''>(STORED_AT) || [],
  keep: (list) => wx.setStorageSync(STORED_AT, list),
};

export const uploads = new UploadQueue(outside);

/** Takes over a chosen file, so that it is still there after the program was closed, and sends it. */
function send(file: Pick<Pending, 'filingId' | 'name' | 'evidenceId'>, { path: tempFilePath, size }: Chosen): void {
  const id = uploadName();
  const filePath = `${wx.env.USER_DATA_PATH}/upload-${id}${endingOf(tempFilePath)}`;
  const add = (path: string) => void uploads.add({ ...file, id, path, size });
  // A phone that is full keeps the file as long as the program runs.
  fs().saveFile({ tempFilePath, filePath, success: () => add(filePath), fail: () => add(tempFilePath) });
}

/**
 * @param evidence what they are named after
 * @param attached names of what the court has already
 * @param evidenceId none: they belong to `evidence` by name only
 */
export function sendAll(
  filingId: string,
  evidence: string,
  chosen: readonly Chosen[],
  attached: readonly string[],
  evidenceId?: string,
): void {
  const taken = [...attached, ...uploads.of(filingId).map(({ name }) => name)];
  for (const one of chosen) {
    const name = nameFor(evidence, one.name, taken);
    taken.push(name);
    send({ filingId, name, ...(evidenceId ? { evidenceId } : {}) }, one);
  }
}

wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) void uploads.resume();
});
void uploads.resume();
