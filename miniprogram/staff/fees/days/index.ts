/** 每日对账: the days that were compared with the provider's bill, the latest first. */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { dayOf } from '../../../text/day';
import { dayAt } from '../addresses';
import { type DayRow, dayRows } from './words';

const DAY_MS = 86_400_000;

const start: Listed<DayRow> & { yesterday: string } = { ...nothingYet, rows: [], yesterday: '' };

Page({
  data: start,
  onShow() {
    this.setData({ yesterday: dayOf(Date.now() - DAY_MS) });
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
    const { days, next } = await call('pay-fee', { action: 'reconciliations', ...after });
    return { rows: dayRows(days), next };
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(dayAt(currentTarget.dataset.day));
  },
});
