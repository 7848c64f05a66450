/** 首页: what waits for me, and what I may want to do. Also where entries by code or City Services go on from. */
import { chosenCourt } from '../../api/court-choice';
import { go } from '../../api/go';
import { whoAmI } from '../../api/session';
import { showUnread } from '../../api/unread';
import { entry } from '../../entry/entry';
import { SERVICES } from './services';

Page({
  data: { courtName: '', services: SERVICES, text: '', turn: 0, desk: '', unverified: false },
  /** Once home stands: it is what the way back leads to. */
  onReady() {
    const { scene } = wx.getEnterOptionsSync();
    const url = entry({ path: 'pages/home/index', query: this.options, scene });
    if (url) go(url);
  },
  onShow() {
    this.showCourt();
    this.showWho();
    // `turn` tells the list below to look again.
    this.setData({ turn: this.data.turn + 1 });
    showUnread();
  },
  onPullDownRefresh() {
    this.onShow();
    wx.stopPullDownRefresh();
  },
  showCourt() {
    const courtName = chosenCourt()?.name ?? '';
    if (courtName !== this.data.courtName) this.setData({ courtName });
  },
  /** An officer's own work comes first; who cannot be asked who he is finds it under 我的. */
  async showWho() {
    const { staff, verified, suspended } = await whoAmI().catch(() => ({
      staff: null,
      verified: true,
      suspended: null,
    }));
    const desk = staff ? `${staff.courtName} · ${staff.name}` : '';
    const unverified = !verified && !suspended && !staff;
    if (desk !== this.data.desk || unverified !== this.data.unverified) this.setData({ desk, unverified });
  },
  check() {
    go(`/services/identity/start/index?next=${encodeURIComponent('/pages/home/index')}`);
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.data.text = detail.value;
  },
  search() {
    go(`/services/guide/home/index?text=${encodeURIComponent(this.data.text.trim())}`);
  },
});
