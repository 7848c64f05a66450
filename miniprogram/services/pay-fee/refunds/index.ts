/** 退给我的钱: what goes back, or went, of one's own cases and of what one paid for others. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { type Refund, type Row, rowOf } from './shown';

const PAGE = 20;
const refunds = new WeakMap<object, Refund[]>();

const start: {
  state: string;
  failure: { code: string; message: string };
  rows: Row[];
  next: string;
  more: boolean;
  trouble: string;
} = { state: 'loading', failure: { code: '', message: '' }, rows: [], next: '', more: false, trouble: '' };

Page({
  data: start,
  behaviors: [closesLive],
  onLoad() {
    this.load();
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.loadMore();
  },
  async load() {
    try {
      const limit = Math.min(100, Math.max(PAGE, refunds.get(this)?.length ?? 0));
      const answer = await call('pay-fee', { action: 'refunds', limit });
      this.show(answer.refunds, answer.next);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async loadMore() {
    const { next, more } = this.data;
    if (!next || more) return;
    this.setData({ more: true });
    try {
      const answer = await call('pay-fee', { action: 'refunds', limit: PAGE, cursor: next });
      this.show([...(refunds.get(this) ?? []), ...answer.refunds], answer.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  show(all: Refund[], next: string | null) {
    refunds.set(this, all);
    const now = Date.now();
    this.setData({
      state: all.length > 0 ? 'content' : 'empty',
      rows: all.map((refund) => rowOf(refund, now)),
      next: next ?? '',
      trouble: '',
    });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/pay-fee/refunds/one/index?refundNo=${currentTarget.dataset.id}`);
  },
  orders() {
    go('/services/pay-fee/mine/index');
  },
  retry() {
    this.load();
  },
});
