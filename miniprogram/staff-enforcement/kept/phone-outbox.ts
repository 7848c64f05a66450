/** 手机和法院之间: the one outbox of this program, over wx.cloud, the phone's files and its storage under WeChat's own key. */
import { call } from '../../api/call';
import { failureOf, undecided } from '../../api/failure';
import { uuid } from '../../api/request-id';
import { endingOf, startUpload, type Uploading, uploadName } from '../../api/upload';
import type { Kept, KeptMedia, OutboxOutside } from './kept';
import { Outbox } from './outbox';
import type { FilePart } from './parts';
import { sha256Of } from './sha256';

const STORED_AT = 'enforcement-outbox';
const fs = () => wx.getFileSystemManager();
const partPath = () => `${wx.env.USER_DATA_PATH}/enforcement-part`;
const nothing = () => {};

let uploading: Uploading | undefined;

function bytesOf({ path }: Pick<KeptMedia, 'path'>, part?: FilePart): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) =>
    fs().readFile({
      filePath: path,
      ...part,
      // Read without an encoding, it is bytes.
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('no bytes')) : resolve(data)),
      fail: reject,
    }),
  );
}

const written = (filePath: string, data: ArrayBuffer): Promise<string> =>
  new Promise((resolve, reject) => fs().writeFile({ filePath, data, success: () => resolve(filePath), fail: reject }));

async function upload(one: KeptMedia, part: FilePart, tell: (sent: number) => void) {
  const whole = part.length === one.size;
  const data = await bytesOf(one, part);
  const [sha256, path] = await Promise.all([
    whole && one.sha256 ? one.sha256 : sha256Of(data),
    whole ? one.path : written(partPath(), data),
  ]);
  try {
    uploading = startUpload(`${one.folder}${uploadName()}${endingOf(one.path)}`, path, tell);
    return { fileId: await uploading.fileId, sha256 };
  } finally {
    if (!whole) fs().unlink({ filePath: path, fail: nothing });
  }
}

let writing = Promise.resolve();

/** One after the other, so that what is written last is what stands. */
function keep(list: Kept[]): Promise<void> {
  const data = JSON.stringify(list);
  writing = writing
    .catch(nothing)
    .then(
      () =>
        new Promise((resolve, reject) =>
          wx.setStorage({ key: STORED_AT, data, encrypt: true, success: () => resolve(), fail: reject }),
        ),
    );
  return writing;
}

const outside: OutboxOutside = {
  has: (path) =>
    new Promise((resolve) => fs().access({ path, success: () => resolve(true), fail: () => resolve(false) })),
  begin: ({ id, caseId, what, takenAt, size, sha256 }, parts) =>
    call(
      'follow-enforcement',
      {
        action: 'beginMedia',
        caseId,
        kind: what,
        parts,
        size,
        ...(takenAt ? { takenAt } : {}),
        ...(sha256 ? { sha256 } : {}),
      },
      { requestId: id },
    ),
  upload,
  addPart: ({ mediaId, done }, { fileId, sha256 }) =>
    call('follow-enforcement', { action: 'addParts', mediaId, from: done, fileIds: [fileId], sha256s: [sha256] }),
  finish: (mediaId) => call('follow-enforcement', { action: 'finishMedia', mediaId }),
  prepare({ id, caseId, said }, media) {
    const { applicant, judgmentDebtor } = said.told;
    const pictures = media.length > 0 ? { media } : {};
    const told = {
      ...(applicant ? { applicant: { ...applicant, ...pictures } } : {}),
      ...(judgmentDebtor ? { judgmentDebtor: { ...judgmentDebtor, ...pictures } } : {}),
    };
    return call('follow-enforcement', { action: 'prepareEntry', caseId, ...said, told }, { requestId: id });
  },
  abort: () => uploading?.abort(),
  forget: (filePath) => fs().unlink({ filePath, fail: nothing }),
  forgetUpload: (fileId) => wx.cloud.deleteFile({ fileList: [fileId], fail: nothing }),
  failureOf,
  mayComeLater: ({ code }) => undecided(code),
  newId: uuid,
  kept: () =>
    new Promise((resolve, reject) =>
      wx.getStorage<string>({
        key: STORED_AT,
        encrypt: true,
        // Written by `keep` alone.
        success: ({ data }) => resolve(JSON.parse(data)),
        // What is there and cannot be read is not nothing.
        fail: (error) => (/not found/.test(error.errMsg) ? resolve([]) : reject(error)),
      }),
    ),
  keep,
};

export const outbox = new Outbox(outside);

/** Taken over, so that it is still there after the program was closed; a phone without room keeps it as long as the program runs. */
export async function keptFile(
  tempFilePath: string,
  what: KeptMedia['what'],
): Promise<Pick<KeptMedia, 'path' | 'passing' | 'sha256'>> {
  const filePath = `${wx.env.USER_DATA_PATH}/scene-${uploadName()}${endingOf(tempFilePath)}`;
  const kept = await new Promise<{ path: string; passing: boolean }>((resolve) =>
    fs().saveFile({
      tempFilePath,
      filePath,
      success: () => resolve({ path: filePath, passing: false }),
      fail: () => resolve({ path: tempFilePath, passing: true }),
    }),
  );
  return { ...kept, sha256: what === 'photo' ? await sha256Of(await bytesOf(kept)) : '' };
}

wx.onNetworkStatusChange(({ isConnected }) => {
  if (isConnected) void outbox.resume();
});

/** A weak network comes and goes and the phone says nothing of it: what was put off is tried again. */
const AGAIN_AFTER_MS = 60_000;
let again: number | undefined;
outbox.listen(() => {
  if (again !== undefined || !outbox.waiting().some(({ state }) => state === 'paused')) return;
  again = setTimeout(() => {
    again = undefined;
    void outbox.resume();
  }, AGAIN_AFTER_MS);
});
