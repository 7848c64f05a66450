/** 法院管理: what an administrator has to do today, and what he keeps of his own court (DOMAIN 4, PRIV-5). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { forgetSession, whoAmI } from '../../../api/session';
import { lateOf } from '../overdue/rows';
import { type Group, groupsFor } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  isAdmin: boolean;
  groups: Group[];
  /** By a row's id: `3 件`. */
  counts: Record<string, string>;
} = { state: 'loading', failure: { code: '', message: '' }, courtName: '', isAdmin: false, groups: [], counts: {} };

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    forgetSession();
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { staff } = await whoAmI();
      const isAdmin = staff?.roles.includes('admin') ?? false;
      if (!staff || !(isAdmin || staff.roles.includes('leader'))) {
        this.setData({ state: 'empty' });
        return;
      }
      this.setData({ state: 'content', courtName: staff.courtName, isAdmin, groups: groupsFor(isAdmin) });
      if (isAdmin) await Promise.all([this.countRequests(), this.countOverdue()]);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async countRequests() {
    const { requests, next } = await call('identity', { action: 'dataRequests' });
    this.setData({ 'counts.requests': countText(requests.length, next !== null) });
  },
  async countOverdue() {
    const { tasks, next } = await call('keep-time', { action: 'myTasks', limit: 50 });
    this.setData({ 'counts.overdue': countText(lateOf(tasks).length, next !== null) });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  goHome() {
    wx.switchTab({ url: '/pages/home/index' });
  },
});

const countText = (count: number, more: boolean) => (count === 0 ? '' : `${count}${more ? '+' : ''} 件`);
