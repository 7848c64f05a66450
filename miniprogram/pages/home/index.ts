/** 首页: what waits for me, and what I may want to do. Also where entries by code or City Services go on from. */
import { chosenCourt } from '../../api/court-choice';
import { go } from '../../api/go';
import { showUnread } from '../../api/unread';
import { entry } from '../../entry/entry';
import { SERVICES } from './services';

Page({
  data: { courtName: '', services: SERVICES, text: '', turn: 0 },
  /** Once home stands: it is what the way back leads to. */
  onReady() {
    const { scene } = wx.getEnterOptionsSync();
    const url = entry({ path: 'pages/home/index', query: this.options, scene });
    if (url) go(url);
  },
  onShow() {
    this.showCourt();
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
