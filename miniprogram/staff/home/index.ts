/** 工作台首页: the desks of this member of staff, with what waits at each. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { whoAmI } from '../../api/session';
import { type Count, filingCounts, windowCounts } from './counts';
import { closedRoles, type Desk, desksOf, roleNames } from './desks';

/** A court's filings beyond this are counted as `100+`. */
const MOST_COUNTED = 100;

interface CountedDesk extends Desk {
  counts: Count[];
  /** Why there are no figures. */
  trouble: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  name: string;
  roles: string;
  desks: CountedDesk[];
  closed: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  courtName: '',
  name: '',
  roles: '',
  desks: [],
  closed: '',
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
      const { staff } = await whoAmI();
      if (!staff) {
        this.setData({ state: 'empty' });
        return;
      }
      if (this.data.state !== 'content')
        this.setData({
          state: 'content',
          courtName: staff.courtName,
          name: staff.name,
          roles: roleNames(staff.roles),
          closed: closedRoles(staff.roles).join('、'),
          desks: desksOf(staff).map((desk) => ({ ...desk, counts: [], trouble: '' })),
        });
      await Promise.all(this.data.desks.map((desk, i) => this.count(desk, i)));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** A desk opens also where it could not be counted. */
  async count({ hallId }: Desk, i: number) {
    try {
      const counts = hallId
        ? windowCounts(await call('take-number', { action: 'board', hallId }))
        : filingCounts(await call('file-case', { action: 'inbox', limit: MOST_COUNTED }));
      this.setData({ [`desks[${i}].counts`]: counts, [`desks[${i}].trouble`]: '' });
    } catch (error) {
      this.setData({ [`desks[${i}].trouble`]: failureOf(error).message });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  goHome() {
    wx.switchTab({ url: '/pages/home/index' });
  },
});
