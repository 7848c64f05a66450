/** 手机和云之间: the one sender of this program, over wx.cloud and the phone's files; it goes on while other pages are looked at. */
import { call } from '../../api/call';
import type { Chosen } from '../../api/choose';
import { failureOf, undecided } from '../../api/failure';
import { endingOf, startUpload, uploadName } from '../../api/upload';
import type { Part, ScannedFile } from './parts/parts';
import { Sender } from './parts/sender';
import type { Sending, SendingOutside } from './parts/sending';

const STORED_AT = 'dossier-scan';

const fs = () => wx.getFileSystemManager();
const partPath = () => `${wx.env.USER_DATA_PATH}/dossier-part`;
const nothing = () => {};

/** The part as a file of its own. */
function partFile({ path, position, length, whole }: Part): Promise<string> {
  if (whole) return Promise.resolve(path);
  const filePath = partPath();
  return new Promise((resolve, reject) =>
    fs().readFile({
      filePath: path,
      position,
      length,
      success: ({ data }) => fs().writeFile({ filePath, data, success: () => resolve(filePath), fail: reject }),
      fail: reject,
    }),
  );
}

const isThere = (path: string): Promise<boolean> =>
  new Promise((resolve) => fs().access({ path, success: () => resolve(true), fail: () => resolve(false) }));

let folder: string | undefined;

/** Where one's own uploads lie, as the dossier says it: an officer need not be verified as a person. Ends with `/`. */
async function ownFolder(): Promise<string> {
  const caseId = sender.current?.caseId ?? '';
  folder ??= (await call('read-dossier', { action: 'courtVolumes', caseId })).uploadFolder;
  return folder;
}

const outside: SendingOutside = {
  async has(files) {
    return (await Promise.all(files.map(({ path }) => isThere(path)))).every(Boolean);
  },
  async upload(part, tell) {
    const [folder, path] = await Promise.all([ownFolder(), partFile(part)]);
    try {
      return await startUpload(`${folder}${uploadName()}${endingOf(part.path)}`, path, tell).fileId;
    } finally {
      if (!part.whole) fs().unlink({ filePath: path, fail: nothing });
    }
  },
  scanIn: (event) => call('read-dossier', event),
  addParts: (event) => call('read-dossier', event),
  prepare: (itemId) => call('read-dossier', { action: 'prepare', itemId }),
  forget: (fileId) => wx.cloud.deleteFile({ fileList: [fileId], fail: nothing }),
  failureOf,
  mayComeLater: ({ code }) => undecided(code),
  kept: () => wx.getStorageSync<Sending | ''>(STORED_AT) || null,
  keep: (sending) => (sending ? wx.setStorageSync(STORED_AT, sending) : wx.removeStorageSync(STORED_AT)),
};

export const sender: Sender = new Sender(outside);

/** By which a file is known again when it is chosen once more. '' where the phone cannot tell. */
export const digestOf = ({ path }: Pick<ScannedFile, 'path'>): Promise<string> =>
  new Promise((resolve) =>
    fs().getFileInfo({
      filePath: path,
      digestAlgorithm: 'sha1',
      success: (answer) => resolve('digest' in answer && typeof answer.digest === 'string' ? answer.digest : ''),
      fail: () => resolve(''),
    }),
  );

/** So that it is still there after the program was closed; a phone without room keeps it as long as the program runs. */
export function keepFile({ path: tempFilePath, size }: Chosen): Promise<ScannedFile> {
  const filePath = `${wx.env.USER_DATA_PATH}/scan-${uploadName()}${endingOf(tempFilePath)}`;
  return new Promise((resolve) =>
    fs().saveFile({
      tempFilePath,
      filePath,
      success: () => resolve({ path: filePath, size }),
      fail: () => resolve({ path: tempFilePath, size }),
    }),
  );
}

/** What belongs to a case does not stay on an officer's phone. */
export function dropFiles(files: readonly ScannedFile[]): void {
  for (const { path } of files) fs().unlink({ filePath: path, fail: nothing });
}

wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected && sender.current?.state === 'paused') void sender.resume();
});
