/** 我能代谁办: for whom one may act, how far that is, and how to ask for more (ID-4..7). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type RoleRow, roleRow } from '../rows';
import { WAYS } from './ways';

const start: {
  state: string;
  failure: { code: string; message: string };
  live: RoleRow[];
  over: RoleRow[];
  showOver: boolean;
  more: string;
  loadingMore: boolean;
  ways: typeof WAYS;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  live: [],
  over: [],
  showOver: false,
  more: '',
  loadingMore: false,
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
  async load() {
    try {
      this.put([], await call('identity', { action: 'myRoles' }));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  put(
    before: RoleRow[],
    { representations, next }: { representations: Parameters<typeof roleRow>[0][]; next: string | null },
  ) {
    const rows = [...before, ...representations.map((one) => roleRow(one, 'holder'))];
    this.setData({
      state: 'content',
      failure: start.failure,
      live: rows.filter(({ tone }) => tone !== 'over'),
      over: rows.filter(({ tone }) => tone === 'over'),
      more: next ?? '',
    });
  },
  async loadMore() {
    this.setData({ loadingMore: true });
    try {
      const { live, over, more } = this.data;
      this.put([...live, ...over], await call('identity', { action: 'myRoles', cursor: more }));
    } catch (error) {
      wx.showModal({ title: '没有查到', content: failureOf(error).message, showCancel: false });
    }
    this.setData({ loadingMore: false });
  },
  toggleOver() {
    this.setData({ showOver: !this.data.showOver });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
});
