/** 我的: who I am to the court, my things, and what may be set. */

import { chosenCourt } from '../../api/court-choice';
import { failureOf } from '../../api/failure';
import { forgetSession, whoAmI } from '../../api/session';
import { showUnread } from '../../api/unread';

const VERSION = '0.1.0';

Page({
  data: {
    known: false,
    name: '',
    verified: false,
    staffName: '',
    courtName: '',
    trouble: '',
    large: false,
    version: VERSION,
  },
  onShow() {
    // 17 px is WeChat's standard.
    const { fontSizeSetting = 17 } = wx.getAppBaseInfo();
    this.setData({ courtName: chosenCourt()?.shortName ?? '', large: fontSizeSetting > 17 });
    this.load();
    showUnread();
  },
  /** 核实身份 and roles are given at a window, while this program runs. */
  async onPullDownRefresh() {
    forgetSession();
    await Promise.all([this.load(), showUnread()]);
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { name, verified, staff } = await whoAmI();
      this.setData({ known: true, name, verified, staffName: staff?.courtName ?? '', trouble: '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
});
