/** 手机和云之间: an upload queue over wx.cloud and the phone's files; what is chosen is kept until the court has it. */
import type { Chosen } from '../choose';
import { failureOf, undecided } from '../failure';
import { endingOf, startUpload, type Uploading, uploadName } from '../upload';
import type { FilePart } from './parts';
import type { Pending, UploadOutside } from './pending';
import { UploadQueue } from './queue';

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

/**
 * Goes on with what was under way when the program ended, and whenever the network is back.
 * @param storedAt where the phone keeps the list: each queue its own
 * @param stays what is attached goes to the court later, with a form: until then it stays in the person's own folder
 */
export function phoneQueue<A>(
  storedAt: string,
  { folder, attach, stays = false }: Pick<UploadOutside<A>, 'folder' | 'attach'> & { stays?: boolean },
): UploadQueue<A> {
  const staying = new WeakSet<Pending>();
  const queue = new UploadQueue<A>({
    folder,
    async attach(file) {
      const attached = await attach(file);
      if (stays) staying.add(file);
      return attached;
    },
    async upload(cloudPath, file, part, tell) {
      const path = await partFile(file, part);
      sending = startUpload(`${cloudPath}${endingOf(file.path)}`, path, tell);
      return sending.fileId;
    },
    abort: () => sending?.abort(),
    forget(file) {
      for (const filePath of [file.path, partPath(file)]) fs().unlink({ filePath, fail: nothing });
      // The court has its own copies; what stays under the person's name would only lie about.
      if (file.parts.length > 0 && !staying.has(file)) wx.cloud.deleteFile({ fileList: file.parts, fail: nothing });
    },
    failureOf,
    mayComeLater: ({ code }) => undecided(code),
    kept: () => wx.getStorageSync<Pending[] | ''>(storedAt) || [],
    keep: (list) => wx.setStorageSync(storedAt, list),
  });
  wx.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void queue.resume();
  });
  void queue.resume();
  return queue;
}

/** Takes over a chosen file, so that it is still there after the program was closed, and sends it. */
export function sendChosen<A>(
  queue: UploadQueue<A>,
  file: Pick<Pending, 'of' | 'name' | 'evidenceId'>,
  { path: tempFilePath, size }: Chosen,
): void {
  const id = uploadName();
  const filePath = `${wx.env.USER_DATA_PATH}/upload-${id}${endingOf(tempFilePath)}`;
  const add = (path: string) => void queue.add({ ...file, id, path, size });
  // A phone that is full keeps the file as long as the program runs.
  fs().saveFile({ tempFilePath, filePath, success: () => add(filePath), fail: () => add(tempFilePath) });
}
