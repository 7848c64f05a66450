/** 我的: who I am to the court, my things, and what may be set. */

import { chosenCourt } from '../../api/court-choice';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { forgetSession, type Session, whoAmI } from '../../api/session';
import { showUnread } from '../../api/unread';
import { clockText } from '../../text/day';

const VERSION = '0.1.0';

/** '' where the court asks for none. */
function sessionText(staff: Session['staff']): string {
  if (!staff || staff.session === 'none') return '';
  return staff.session === 'open' && staff.sessionEndsAt
    ? `已核验，到 ${clockText(staff.sessionEndsAt, Date.now())}`
    : '还没有核验';
}

Page({
  data: {
    known: false,
    name: '',
    verified: false,
    suspended: '',
    staffName: '',
    session: '',
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
  /** 核验身份 and roles are given at a window, while this program runs. */
  async onPullDownRefresh() {
    forgetSession();
    await Promise.all([this.load(), showUnread()]);
    wx.stopPullDownRefresh();
  },
  check() {
    go(`/services/identity/start/index?next=${encodeURIComponent('/pages/me/index')}`);
  },
  async load() {
    try {
      const { name, verified, staff, suspended } = await whoAmI();
      this.setData({
        known: true,
        name,
        verified,
        suspended: suspended?.text ?? '',
        staffName: staff?.courtName ?? '',
        session: sessionText(staff),
        trouble: '',
      });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
});
