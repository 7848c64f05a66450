/** 按撤诉处理的裁定书, each signed by its judge, that wait for this clerk (FEE-12, SIGN-4). */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { signAt } from '../addresses';
import { type OrderRow, orderRows } from '../rows';

const start: Listed<OrderRow> = { ...nothingYet, rows: [] };

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { orders, next } = await call('pay-fee', { action: 'lapsesToSign', ...after });
    return { rows: orderRows(orders), next };
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(signAt(currentTarget.dataset.id));
  },
});
