/** 单位、代理人核对: whose papers wait for an officer of this court (ID-4..6). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { type BindingRow, bindingRows } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  rows: BindingRow[];
  next: string;
  trouble: string;
} = { state: 'loading', failure: { code: '', message: '' }, rows: [], next: '', trouble: '' };

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { representations, next } = await call('identity', { action: 'bindings' });
      const rows = bindingRows(representations, Date.now());
      this.setData({ rows, next: next ?? '', state: rows.length > 0 ? 'content' : 'empty', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    try {
      const { representations, next } = await call('identity', { action: 'bindings', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...bindingRows(representations, Date.now())], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/staff/bindings/one/index?representationId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
});
