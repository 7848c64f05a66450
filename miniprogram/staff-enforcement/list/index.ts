/** 执行案件: one's own by what is due first, those that nobody has taken over, those that are over. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { dayOf } from '../../text/day';
import { executionAt, stepAt } from '../addresses';
import { joined, LISTS, type Line, type List, type Row, rowOf } from './rows';

const PAGE = 30;
const start: {
  state: string;
  failure: { code: string; message: string };
  lists: typeof LISTS;
  list: List;
  none: string;
  rows: Row[];
  next: string;
  loading: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  lists: LISTS,
  list: 'mine',
  none: '',
  rows: [],
  next: '',
  loading: false,
  trouble: '',
};
const kept = new WeakMap<object, Line[]>();

Page({
  data: start,
  onLoad({ list }) {
    const named = LISTS.find(({ id }) => id === list);
    if (named) this.setData({ list: named.id });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    await this.fill('');
  },
  /** @param cursor '' from the beginning */
  async fill(cursor: string) {
    const { list } = this.data;
    this.setData({ loading: true, trouble: '' });
    try {
      const page = await call('follow-enforcement', {
        action: 'executions',
        list,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      });
      // Another list was chosen meanwhile: that one is on its way.
      if (list !== this.data.list) return;
      const lines = cursor ? joined(kept.get(this) ?? [], page.executions) : page.executions;
      kept.set(this, lines);
      const today = dayOf(Date.now());
      this.setData({
        rows: lines.map((line) => rowOf(line, today)),
        next: page.next ?? '',
        none: LISTS.find(({ id }) => id === list)?.none ?? '',
        state: 'content',
      });
    } catch (error) {
      if (list !== this.data.list) return;
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
    this.setData({ loading: false });
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const own = LISTS.find(({ id }) => id === currentTarget.dataset.id);
    if (!own) return;
    kept.set(this, []);
    this.setData({ list: own.id, rows: [], next: '' });
    this.load();
  },
  more() {
    this.fill(this.data.next);
  },
  /** What nobody has yet is taken over. */
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id } = currentTarget.dataset;
    go(this.data.list === 'untaken' ? stepAt(id, 'takeOver') : executionAt(id));
  },
});
