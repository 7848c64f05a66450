/** 司法救助: applications to be let off or to pay less, the oldest first; and what was decided (FEE-13, 14). */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { aidAt } from '../addresses';
import { type AidRow, aidRows } from '../rows';

type Wanted = 'pending' | 'decided';

const WAYS = [
  { value: 'pending', label: '等决定的' },
  { value: 'decided', label: '决定过的' },
];

const start: Listed<AidRow> & { wanted: Wanted; ways: typeof WAYS } = {
  ...nothingYet,
  rows: [],
  wanted: 'pending',
  ways: WAYS,
};

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
    const { aids, next } = await call('pay-fee', { action: 'aidQueue', state: this.data.wanted, ...after });
    return { rows: aidRows(aids, Date.now()), next };
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Wanted }>) {
    this.setData({ wanted: detail.value, rows: [], next: '', state: 'loading', trouble: '' });
    this.load();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { aidId, orderId } = currentTarget.dataset;
    go(aidAt(aidId, orderId));
  },
});
