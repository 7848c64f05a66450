/** 我的缴费: the fees of one's own cases: what is to be paid, the nearest last day first; then what is done with. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { isOwed } from '../../../text/owed';
import { yuanText } from '../../../text/yuan';
import { type OrderLine, rowOf } from '../orders-shown';
import { start } from './start';

const PAGE = 20;
const lines = new WeakMap<object, OrderLine[]>();

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
      const seen = Math.min(100, Math.max(PAGE, lines.get(this)?.length ?? 0));
      const { orders, next } = await call('pay-fee', { action: 'orders', limit: seen });
      this.show(orders, next);
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
      const answer = await call('pay-fee', { action: 'orders', limit: PAGE, cursor: next });
      this.show([...(lines.get(this) ?? []), ...answer.orders], answer.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  show(all: OrderLine[], next: string | null) {
    lines.set(this, all);
    const owed = all.filter(({ state }) => isOwed(state));
    this.setData({
      state: all.length > 0 ? 'content' : 'empty',
      owed: owed.map(rowOf),
      others: all.filter(({ state }) => !isOwed(state)).map(rowOf),
      sum: owed.length > 1 ? yuanText(owed.reduce((sum, { amountFen }) => sum + amountFen, 0)) : '',
      next: next ?? '',
      trouble: '',
    });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/pay-fee/order/index?orderId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  refunds() {
    go('/services/pay-fee/refunds/index');
  },
  estimate() {
    go('/services/guide/tools/fee/index');
  },
  retry() {
    this.load();
  },
});
