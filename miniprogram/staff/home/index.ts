/** 工作台首页: the desks of this member of staff. */
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { whoAmI } from '../../api/session';
import { type Desk, desksOf, roleNames } from './desks';

const start: {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  name: string;
  roles: string;
  desks: Desk[];
} = { state: 'loading', failure: { code: '', message: '' }, courtName: '', name: '', roles: '', desks: [] };

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async load() {
    this.setData({ state: 'loading' });
    try {
      const { staff } = await whoAmI();
      if (!staff) {
        this.setData({ state: 'empty' });
        return;
      }
      const { courtName, name, roles } = staff;
      this.setData({ state: 'content', courtName, name, roles: roleNames(roles), desks: desksOf(staff) });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  goHome() {
    wx.switchTab({ url: '/pages/home/index' });
  },
});
