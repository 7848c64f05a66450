/** 卷宗目录: the volumes of a case in order, with their pages; to lay down, to order, to open one (DOSS-1). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { enterAt, itemAt, scanAt, viewsAt } from '../addresses';
import type { Kept } from '../said';
import { behind, found, rowOf } from './rows';
import { start, type Volume } from './start';

/** So many rows at a time: a dossier may have a thousand papers. */
const A_TIME = 40;

const known = new WeakMap<object, Kept[]>();

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { caseId, volume } = this.data;
    if (!caseId) {
      this.setData({ state: 'empty' });
      return;
    }
    try {
      const answer = await call('read-dossier', { action: 'courtVolumes', caseId, volume });
      if (volume !== this.data.volume) return;
      const { caseNo, title, mayKeep, pages, items } = answer;
      known.set(this, items);
      this.setData({ state: 'content', caseNo, title, mayKeep, pages, count: items.length, trouble: '' });
      this.list(Math.max(A_TIME, this.data.rows.length));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  list(many: number) {
    const all = found(known.get(this) ?? [], this.data.wanted);
    this.setData({ rows: all.slice(0, many).map(rowOf), more: all.length > many });
  },
  moreRows() {
    const { rows, wanted } = this.data;
    const all = found(known.get(this) ?? [], wanted);
    const next = all
      .slice(rows.length, rows.length + A_TIME)
      .map((item, i) => [`rows[${rows.length + i}]`, rowOf(item)]);
    this.setData({ ...Object.fromEntries(next), more: rows.length + A_TIME < all.length });
  },
  onReachBottom() {
    if (this.data.more) this.moreRows();
  },
  search({ detail }: WechatMiniprogram.Input) {
    this.setData({ wanted: detail.value, ordering: false });
    this.list(A_TIME);
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Volume }>) {
    this.setData({ volume: detail.value, rows: [], count: 0, pages: 0, more: false, ordering: false });
    this.load();
  },
  order() {
    this.setData({ ordering: !this.data.ordering, wanted: '' });
    this.list(A_TIME);
  },
  async move({ detail }: WechatMiniprogram.CustomEvent<{ itemId: string; step: -1 | 1 }>) {
    const { itemId, step } = detail;
    const items = known.get(this) ?? [];
    const after = behind(
      items.map((one) => one.itemId),
      itemId,
      step,
    );
    if (after === undefined || this.data.moving) return;
    this.setData({ moving: true, trouble: '' });
    try {
      await call('read-dossier', { action: 'placeItem', itemId, after });
      await this.load();
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      this.setData({ trouble: message });
    } finally {
      this.setData({ moving: false });
    }
  },
  open({ detail }: WechatMiniprogram.CustomEvent<{ itemId: string }>) {
    const { caseId, volume } = this.data;
    go(itemAt(caseId, detail.itemId, volume));
  },
  scan() {
    go(scanAt(this.data.caseId));
  },
  enter() {
    go(enterAt(this.data.caseId));
  },
  views() {
    go(viewsAt(this.data.caseId));
  },
  requests() {
    go('/staff-dossier/requests/index');
  },
  cases() {
    wx.redirectTo({ url: '/staff-cases/list/index' });
  },
});
