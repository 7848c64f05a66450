/** 超期没有决定的: whom to urge; nothing of what a filing says. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { type LateRow, lateRows } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  rows: LateRow[];
  next: string;
  loading: boolean;
  trouble: string;
} = { state: 'loading', failure: { code: '', message: '' }, rows: [], next: '', loading: false, trouble: '' };

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { tasks, next } = await call('keep-time', { action: 'myTasks', limit: 50 });
      const rows = lateRows(tasks);
      this.setData({ state: rows.length || next ? 'content' : 'empty', rows, next: next ?? '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    if (this.data.loading) return;
    this.setData({ loading: true, trouble: '' });
    try {
      const { tasks, next } = await call('keep-time', { action: 'myTasks', limit: 50, cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...lateRows(tasks)], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ loading: false });
  },
});
