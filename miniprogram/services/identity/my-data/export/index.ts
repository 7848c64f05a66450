/** 下载我的信息: all parts one after the other, as a file of this phone that the person sends where he wants it (PRIV-3). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { type Counted, counted, fileText, type Item, itemsOf } from './items';

const FILE_NAME = '我在微法院的信息.json';
const SELF = '/services/identity/my-data/export/index';

const start: {
  /** `check`: he is asked who he is first. */
  phase: 'before' | 'check' | 'loading' | 'ready';
  parts: number;
  found: Counted[];
  retention: string[];
  trouble: string;
  shared: string;
} = { phase: 'before', parts: 0, found: [], retention: [], trouble: '', shared: '' };

const filePath = () => `${wx.env.USER_DATA_PATH}/my-data.json`;

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

Page({
  data: start,
  onShow() {
    if (this.data.phase === 'check') this.setData({ phase: 'before', trouble: '' });
  },
  /** It holds everything: it does not lie about on the phone longer than the page is open. */
  onUnload() {
    wx.getFileSystemManager().unlink({ filePath: filePath(), fail: () => {} });
  },
  async load() {
    this.setData({ phase: 'loading', parts: 0, trouble: '' });
    const items: Item[] = [];
    let retention: string[] = [];
    try {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const event = { action: 'exportMyData' as const, ...(cursor ? { cursor } : {}) };
        const part: { json: string; next: string | null; retention: string[] } = await call('identity', event);
        items.push(...itemsOf(part.json));
        if (part.retention.length > 0) retention = part.retention;
        cursor = part.next;
        this.setData({ parts: this.data.parts + 1 });
      }
      await write(fileText(items, retention));
      this.setData({ phase: 'ready', found: counted(items), retention });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ phase: fields.check ? 'check' : 'before', trouble: fields.check ? '' : message });
    }
  },
  check() {
    go(`/services/identity/start/index?purpose=export&next=${encodeURIComponent(SELF)}`);
  },
  share() {
    wx.shareFileMessage({
      filePath: filePath(),
      fileName: FILE_NAME,
      success: () => this.setData({ shared: '已经发出去了。文件里有您的全部信息，请只发给自己，或者信得过的人。' }),
      fail: ({ errMsg }) => {
        if (!/cancel/.test(errMsg)) this.setData({ shared: '没有发出去。请再点一次；还是不行，到窗口可以拿纸质的。' });
      },
    });
  },
});
