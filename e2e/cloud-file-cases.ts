/** Files of `wx.cloud`, in a browser. */
import assert from 'node:assert/strict';
import { type CloudCase, type Failure, inPhone, openPhone } from './cloud-phone';

export const FILE_CASES: CloudCase[] = [
  {
    name: 'files: uploaded with progress, linked, downloaded, deleted; an upload can be called off',
    async run(page, base) {
      await openPhone(page, base, 'o-alice');
      const seen = await inPhone<
        Record<string, unknown> & { up: Record<string, unknown>; deleted: number[]; gone: Failure; noFile: Failure }
      >(
        page,
        `cloud.init();
        const filePath = await files.tempFile(new Blob(['证据', new Uint8Array(300000)]), 'txt');
        const up = { progress: [] };
        await new Promise((resolve, reject) => {
          const task = cloud.uploadFile({
            cloudPath: '证据/一.txt', filePath,
            success: (result) => Object.assign(up, result),
            fail: reject,
            complete: resolve,
          });
          task.onProgressUpdate(({ progress, totalBytesExpectedToSend }) => up.progress.push([progress, totalBytesExpectedToSend]));
        });
        const { fileID } = up;
        const other = await cloud.uploadFile({ cloudPath: 'other.txt', filePath });
        const down = await cloud.downloadFile({ fileID });
        const bytes = await files.blob(down.tempFilePath);
        const missing = fileID.replace('一', '二');
        const urls = await cloud.getTempFileURL({ fileList: [fileID, { fileID: missing, maxAge: 60 }] });
        const text = await (await fetch(encodeURI(urls.fileList[0].tempFileURL))).blob();
        const aborted = await new Promise((resolve) => {
          const task = cloud.uploadFile({ cloudPath: 'never.txt', filePath, fail: ({ errMsg }) => resolve(errMsg), success: () => resolve('done') });
          task.abort();
        });
        return {
          up: { ...up, progress: up.progress.at(-1) }, other: other.errMsg,
          down: { path: down.tempFilePath.slice(-4), errMsg: down.errMsg, size: bytes.size, head: (await bytes.text()).slice(0, 2) },
          urls: urls.fileList.map(({ status, errMsg, maxAge, tempFileURL }) => [status, errMsg, maxAge, tempFileURL !== '']), size: text.size,
          aborted,
          deleted: (await cloud.deleteFile({ fileList: [fileID, missing] })).fileList.map(({ status }) => status),
          gone: await failure(cloud.downloadFile({ fileID })),
          noFile: await failure(cloud.uploadFile({ cloudPath: 'x', filePath: 'http://tmp/none.txt' })),
        };`,
      );
      const { up } = seen;
      assert.equal(up.errMsg, 'cloud.uploadFile:ok');
      assert.match(String(up.fileID), /^cloud:\/\/.+\/证据\/一\.txt$/);
      assert.deepEqual([up.statusCode, up.progress], [200, [100, 300006]]);
      assert.equal(seen.other, 'cloud.uploadFile:ok');
      assert.deepEqual(seen.down, { path: '.txt', errMsg: 'cloud.downloadFile:ok', size: 300006, head: '证据' });
      assert.deepEqual(seen.urls, [
        [0, 'ok', 600, true],
        [-503003, 'storage file not exists', 60, false],
      ]);
      assert.equal(seen.size, 300006);
      assert.match(String(seen.aborted), /uploadFile:fail abort/);
      assert.equal(seen.deleted[0], 0);
      assert.equal(seen.gone.errCode, -503003);
      assert.match(seen.noFile.errMsg, /^cloud\.uploadFile:fail /);
    },
  },
];
