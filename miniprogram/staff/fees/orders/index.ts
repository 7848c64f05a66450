/** 本院的缴费单, those of one state, the nearest last day first. */
import { call } from '../../../api/call';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import type { EventOf } from '../../../api/services';
import { type OrderRow, orderRows } from '../rows';

type Wanted = EventOf<'pay-fee', 'courtOrders'>['state'];

const WAYS: { value: Wanted; label: string }[] = [
  { value: 'overdue', label: '已逾期' },
  { value: 'issued', label: '待缴费' },
  { value: 'paying', label: '支付中' },
  { value: 'aidPending', label: '救助审查中' },
  { value: 'deferred', label: '缓交' },
  { value: 'paid', label: '已缴费' },
  { value: 'refunding', label: '退费中' },
];

const start: Listed<OrderRow> & { wanted: Wanted; ways: typeof WAYS } = {
  ...nothingYet,
  rows: [],
  wanted: 'overdue',
  ways: WAYS,
};

Page({
  data: start,
  onLoad({ state = '' }) {
    const way = WAYS.find(({ value }) => value === state);
    if (way) this.setData({ wanted: way.value });
  },
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
    const { orders, next } = await call('pay-fee', { action: 'courtOrders', state: this.data.wanted, ...after });
    return { rows: orderRows(orders), next };
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Wanted }>) {
    this.setData({ wanted: detail.value, rows: [], next: '', state: 'loading', trouble: '' });
    this.load();
  },
});
