/** 缴费单: how much, why so much, until when, what if not; paid here; what came in, what goes back, its papers. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { shownOf } from './shown';
import { start } from './start';

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ orderId = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId) });
    this.load();
    watchNews(this, () => this.load(), encodeURIComponent(this.data.orderId));
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const order = await call('pay-fee', { action: 'order', orderId: this.data.orderId });
      this.setData({ ...shownOf(order, Date.now()), state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  retry() {
    this.load();
  },
  paid() {
    go(`/services/pay-fee/result/index?orderId=${encodeURIComponent(this.data.orderId)}`);
  },
  copy() {
    wx.setClipboardData({ data: this.data.order?.caseNo ?? '' });
  },
  replaced() {
    go(`/services/pay-fee/order/index?orderId=${encodeURIComponent(this.data.order?.replacedBy ?? '')}`);
  },
  share() {
    go(`/services/pay-fee/share/index?orderId=${encodeURIComponent(this.data.orderId)}`);
  },
  askAid() {
    go(`/services/pay-fee/aid/index?orderId=${encodeURIComponent(this.data.orderId)}`);
  },
  mine() {
    go('/services/pay-fee/mine/index');
  },
  refunds() {
    go('/services/pay-fee/refunds/index');
  },
});
