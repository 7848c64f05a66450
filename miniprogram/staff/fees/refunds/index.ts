/** 退费: what waits for finance, the nearest last day first; and what was done (FEE-15). */
import { call } from '../../../api/call';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { type RefundRow, refundRows } from '../rows';

type Wanted = 'open' | 'done';

const WAYS = [
  { value: 'open', label: '要办的' },
  { value: 'done', label: '办完的' },
];

const start: Listed<RefundRow> & { wanted: Wanted; ways: typeof WAYS } = {
  ...nothingYet,
  rows: [],
  wanted: 'open',
  ways: WAYS,
};

Page({
  data: start,
  /** Also on the way back: what was confirmed stands elsewhere. */
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
    const { refunds, next } = await call('pay-fee', { action: 'refundQueue', state: this.data.wanted, ...after });
    return { rows: refundRows(refunds, Date.now()), next };
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Wanted }>) {
    this.setData({ wanted: detail.value, rows: [], next: '', state: 'loading', trouble: '' });
    this.load();
  },
});
