/** 表格文件: on a computer it is saved; on a phone, whose WeChat opens no tables, it goes to a chat and is opened from there. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';

const filePath = () => `${wx.env.USER_DATA_PATH}/figures.csv`;

/** What became of it, in words; '' the person changed his mind. */
export async function sendTable(): Promise<string> {
  try {
    const { name, base64 } = await call('court-desk', { action: 'figuresCsv' });
    await write(base64);
    return await (isComputer() ? save() : send(name));
  } catch (error) {
    return failureOf(error).message;
  } finally {
    wx.getFileSystemManager().unlink({ filePath: filePath(), fail: () => {} });
  }
}

const isComputer = (): boolean => ['windows', 'mac'].includes(wx.getDeviceInfo().platform);
const isCancelled = (errMsg: string): boolean => /cancel/.test(errMsg);

const write = (data: string): Promise<void> =>
  new Promise((resolve, reject) =>
    wx.getFileSystemManager().writeFile({
      filePath: filePath(),
      data,
      encoding: 'base64',
      success: () => resolve(),
      fail: reject,
    }),
  );

const save = (): Promise<string> =>
  new Promise((resolve) =>
    wx.saveFileToDisk({
      filePath: filePath(),
      success: () => resolve('已经存好，双击用 Excel 打开。'),
      fail: ({ errMsg }) => resolve(isCancelled(errMsg) ? '' : '没有存好，请再点一次。'),
    }),
  );

const send = (fileName: string): Promise<string> =>
  new Promise((resolve) =>
    wx.shareFileMessage({
      filePath: filePath(),
      fileName,
      success: () => resolve('已经发出去了。在电脑微信里点开这个文件，用 Excel 打开。'),
      fail: ({ errMsg }) => resolve(isCancelled(errMsg) ? '' : '没有发出去，请再点一次。'),
    }),
  );
