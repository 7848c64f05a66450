/** 请人代付: a link for somebody who pays in one's place; this page says before what he will see (FEE-17). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';

const TITLE = '请帮我交一笔诉讼费';
const HOME = { title: '微法院', path: '/pages/home/index' };

const start: { orderId: string; state: string; failure: { code: string; message: string }; path: string } = {
  orderId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  path: '',
};

Page({
  data: start,
  onLoad({ orderId = '' }) {
    // The menu's own card only once there is something to give.
    wx.hideShareMenu({});
    this.setData({ orderId: decodeURIComponent(orderId) });
    this.load();
  },
  async load() {
    try {
      const { path } = await call('pay-fee', { action: 'sharePay', orderId: this.data.orderId });
      this.setData({ path, state: 'content' });
      wx.showShareMenu({});
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  retry() {
    this.load();
  },
  /** Its picture is of this page, on which nothing of the case stands. */
  onShareAppMessage() {
    const { path } = this.data;
    return path ? { title: TITLE, path } : HOME;
  },
});
