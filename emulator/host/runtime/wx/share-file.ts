/** 转发文件: to a friend or oneself in a chat (WeChat, "wx.shareFileMessage"). A browser has no chats: it only says what would go out. */
import { noticeDialog } from '../dialogs/notice';
import { api, WxFailure } from './api';
import { files } from './files';
import { requireParameters } from './parameter';
import { ask } from './script';

interface ShareFileOptions {
  filePath: string;
  fileName?: string;
}

export const shareFile = {
  shareFileMessage: api('shareFileMessage', async (options: ShareFileOptions) => {
    requireParameters(options, { filePath: 'String' });
    const { filePath, fileName = filePath.slice(filePath.lastIndexOf('/') + 1) } = options;
    const { size } = await files.blob(filePath).catch(() => {
      throw new WxFailure("file doesn't exist");
    });
    await ask('shareFileMessage', options, async () => {
      const sent = await noticeDialog({
        api: 'shareFileMessage',
        title: '发送文件给朋友',
        lines: [
          ['文件', fileName],
          ['大小', `${Math.max(1, Math.round(size / 1024))} KB`],
        ],
        confirmText: '发送',
        cancelText: '取消',
      });
      if (!sent) throw new WxFailure('cancel');
    });
    return {};
  }),
};
