/** 执行进展: what the court does for him, as it does it: how it stands, what comes next, by when and why; the money; then the feed, live (ENF-5). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { pageOf } from '../addresses';
import { shownOf } from './shown';
import { start } from './start';

/** Several entries come with one step of the court: it is asked once how things stand. */
const ASK_AFTER_MS = 300;
const timers = new WeakMap<object, number>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
    watchNews(this, () => this.soon());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  onUnload() {
    clearTimeout(timers.get(this) ?? 0);
  },
  async onPullDownRefresh() {
    await this.load();
    this.selectComponent('#feed')?.load();
    wx.stopPullDownRefresh();
  },
  soon() {
    clearTimeout(timers.get(this) ?? 0);
    timers.set(
      this,
      setTimeout(() => this.load(), ASK_AFTER_MS),
    );
  },
  async load() {
    const { caseId } = this.data;
    try {
      const of = await call('follow-enforcement', { action: 'view', caseId });
      this.setData({ of, ...shownOf(of), state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      // Who takes no part any more, or whose account is frozen (ID-2), sees nothing any more.
      if (this.data.state === 'content' && code !== 'NOT_FOUND' && code !== 'FORBIDDEN')
        this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  retry() {
    this.load();
  },
  latest({ detail }: WechatMiniprogram.CustomEvent<{ title: string; when: string }>) {
    this.setData({ latest: `${detail.when} ${detail.title}` });
  },
  toFeed() {
    wx.pageScrollTo({ selector: '#feed' });
  },
  dial() {
    wx.makePhoneCall({ phoneNumber: this.data.of?.phone ?? '12368', fail: () => {} });
  },
  copy() {
    wx.setClipboardData({ data: this.data.of?.caseNo ?? '' });
  },
  measures() {
    go(pageOf('measures', this.data.caseId));
  },
  resumed() {
    const { resumedAs } = this.data.of ?? {};
    if (resumedAs) go(pageOf('case', resumedAs.caseId));
  },
  verify() {
    go(`/services/check-progress/case/index?caseId=${encodeURIComponent(this.data.caseId)}`);
  },
  check() {
    go(`/services/identity/start/index?next=${encodeURIComponent(pageOf('case', this.data.caseId))}`);
  },
});
