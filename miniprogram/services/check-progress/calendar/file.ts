/** 导出日程: the file onto the phone, from where WeChat sends it to a chat; WeChat's own viewer knows no .ics. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';

const filePath = () => `${wx.env.USER_DATA_PATH}/calendar.ics`;

/** What became of it, in words; '' the person changed his mind. */
export async function saveCalendar(): Promise<string> {
  try {
    const { name, text } = await call('check-progress', { action: 'calendarFile' });
    await write(text);
    return await send(name);
  } catch (error) {
    return failureOf(error).message;
  } finally {
    // It lies on the phone no longer than it is sent: whoever borrows the phone need not find it.
    wx.getFileSystemManager().unlink({ filePath: filePath(), fail: () => {} });
  }
}

const write = (data: string): Promise<void> =>
  new Promise((resolve, reject) =>
    wx.getFileSystemManager().writeFile({
      filePath: filePath(),
      data,
      encoding: 'utf8',
      success: () => resolve(),
      fail: reject,
    }),
  );

const send = (fileName: string): Promise<string> =>
  new Promise((resolve) =>
    wx.shareFileMessage({
      filePath: filePath(),
      fileName,
      success: () => resolve('已经发出去了。在聊天里点开文件，选“用其他应用打开”，再选日历。'),
      fail: ({ errMsg }) => resolve(/cancel/.test(errMsg) ? '' : '没有发出去，请再点一次。'),
    }),
  );
