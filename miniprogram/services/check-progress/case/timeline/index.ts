/** 案件进展, whole: what was done in the case, the newest first. Who took part once sees what he could see then (PROG-2). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { closesLive } from '../../../../api/live';
import { watchNews } from '../../../../api/news';
import { type CourseRow, courseRow, type Entry } from '../../course-shown';

const PAGE = 20;
/** The most that one answer holds. */
const MOST = 50;

const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  caseNo: string;
  title: string;
  /** His part is over, or nothing more is known of it than the course. */
  former: boolean;
  rows: CourseRow[];
  next: string;
  more: boolean;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  trouble: '',
  caseNo: '',
  title: '',
  former: false,
  rows: [],
  next: '',
  more: false,
};

const kept = new WeakMap<object, Entry[]>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.loadMore();
  },
  async load() {
    const { caseId } = this.data;
    try {
      const limit = Math.min(MOST, Math.max(PAGE, kept.get(this)?.length ?? 0));
      const [{ entries, next }, head] = await Promise.all([
        call('check-progress', { action: 'timeline', caseId, limit }),
        call('check-progress', { action: 'overview', caseId }).catch(() => null),
      ]);
      this.setData({ caseNo: head?.caseNo ?? '', title: head?.title ?? '', former: head === null, trouble: '' });
      this.show(entries, next);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async loadMore() {
    const { caseId, next, more } = this.data;
    if (!next || more) return;
    this.setData({ more: true });
    try {
      const answer = await call('check-progress', { action: 'timeline', caseId, limit: PAGE, cursor: next });
      this.show([...(kept.get(this) ?? []), ...answer.entries], answer.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  show(entries: Entry[], next: string | null) {
    kept.set(this, entries);
    const now = Date.now();
    this.setData({
      state: entries.length > 0 ? 'content' : 'empty',
      rows: entries.map((entry) => courseRow(entry, now)),
      next: next ?? '',
    });
  },
  retry() {
    this.load();
  },
});
