/** 选大厅: the halls of the chosen court first, all others below. */
import { call } from '../../../api/call';
import { chosenCourt } from '../../../api/court-choice';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { inOrder, type ListedHall } from './list';

/** Of other courts' halls so many at a time. */
const PAGE = 20;

const start: {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  own: ListedHall[];
  others: ListedHall[];
  more: number;
} = { state: 'loading', failure: { code: '', message: '' }, courtName: '', own: [], others: [], more: 0 };

/** Other courts' halls that are not shown yet. */
const rest = new WeakMap<object, ListedHall[]>();

Page({
  data: start,
  onLoad() {
    this.load();
  },
  onShow() {
    // Another court was chosen on the page above this one.
    if (this.data.state === 'content' && (chosenCourt()?.name ?? '') !== this.data.courtName) this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const court = chosenCourt();
      const [{ halls }, courts] = await Promise.all([
        call('take-number', { action: 'halls' }),
        // Names of courts are no reason to show nothing.
        allCourts().catch(() => []),
      ]);
      const names = new Map(courts.map(({ courtId, name }) => [courtId, name]));
      const { own, others } = inOrder(halls, names, court?.courtId ?? '');
      rest.set(this, others.slice(PAGE));
      this.setData({
        courtName: court?.name ?? '',
        own,
        others: others.slice(0, PAGE),
        more: Math.max(0, others.length - PAGE),
        state: halls.length > 0 ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state !== 'content') this.setData({ state: 'error', failure: { code, message } });
      else wx.showToast({ title: message, icon: 'none' });
    }
  },
  onReachBottom() {
    this.showMore();
  },
  showMore() {
    const next = (rest.get(this) ?? []).splice(0, PAGE);
    if (next.length === 0) return;
    const from = this.data.others.length;
    this.setData({
      ...Object.fromEntries(next.map((hall, i) => [`others[${from + i}]`, hall])),
      more: this.data.more - next.length,
    });
  },
  retry() {
    this.setData({ state: 'loading' });
    this.load();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    wx.navigateTo({ url: `/services/take-number/hall/index?hallId=${encodeURIComponent(currentTarget.dataset.id)}` });
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
});
