/** 案件: where it stands, what happens next, by when and why; what one can do; its course. It changes by itself when the court moves. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { addToCalendar } from '../phone-calendar';
import { owedOf, shownOf } from './shown';
import { start } from './start';

/** Of its course: what was last; the rest has a page. */
const LATEST = 3;

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
    // Whatever is told: a service leads to its own page, and is this case's all the same.
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { caseId } = this.data;
    this.loadOwed();
    try {
      const [of, { dates }, course] = await Promise.all([
        call('check-progress', { action: 'overview', caseId }),
        call('check-progress', { action: 'deadlines', caseId }),
        call('check-progress', { action: 'timeline', caseId, limit: LATEST }),
      ]);
      this.setData({ of, ...shownOf(of, dates, course, Date.now()), state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else if (this.data.state === 'content' && code !== 'NOT_FOUND')
        this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Not the case's own: the page stands without it. */
  async loadOwed() {
    try {
      const { orders } = await call('pay-fee', { action: 'orders', caseId: this.data.caseId });
      this.setData({ owed: owedOf(orders) });
    } catch {
      this.setData({ owed: [] });
    }
  },
  retry() {
    this.load();
  },
  add({ detail }: WechatMiniprogram.CustomEvent<{ dateId: string }>) {
    const row = this.data.ahead.find(({ dateId }) => dateId === detail.dateId);
    if (row) addToCalendar(row);
  },
  way({ detail }: WechatMiniprogram.CustomEvent<{ page: string }>) {
    this.to(detail.page);
  },
  /** TIME-5: asks for the very period back. */
  restore({ detail }: WechatMiniprogram.CustomEvent<{ dateId: string }>) {
    const of = `caseId=${encodeURIComponent(this.data.caseId)}&dateId=${encodeURIComponent(detail.dateId)}`;
    go(`/services/file-paper/edit/index?${of}&kind=restorePeriod`);
  },
  copy() {
    wx.setClipboardData({ data: this.data.of?.caseNo ?? '' });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.to(currentTarget.dataset.url);
  },
  to(page: string) {
    go(`${page}?caseId=${encodeURIComponent(this.data.caseId)}`);
  },
});
