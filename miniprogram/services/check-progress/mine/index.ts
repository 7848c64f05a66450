/** 我的案件: today's dates on top, then one's cases over all courts; found by words, by running or over, by parts that ended. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { dayOf, dayText } from '../../../text/day';
import { type Choice, caseRow, choicesOf, type Line, todayOf } from './shown';
import { start } from './start';

const PAGE = 20;
/** The most that one answer holds. */
const MOST = 50;
/** So few are seen at a glance: nothing to look for. */
const AT_A_GLANCE = 6;
/** After the last letter. */
const FIND_AFTER_MS = 300;
const WEEK = 8;

interface Kept {
  lines: Line[];
  timer: number;
  /** Of the list that was asked for last: an answer that comes late is not shown over a newer one. */
  turn: number;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad() {
    kept.set(this, { lines: [], timer: 0, turn: 0 });
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
  load() {
    return Promise.all([this.loadCases(), this.loadToday()]);
  },
  wanted() {
    const { only, words } = this.data;
    return {
      action: 'myCases' as const,
      ...(only === 'ended' ? { ended: true } : only ? { only } : {}),
      ...(words ? { text: words } : {}),
    };
  },
  async loadCases() {
    const mine = kept.get(this);
    if (!mine) return;
    mine.turn += 1;
    const { turn } = mine;
    try {
      const limit = Math.min(MOST, Math.max(PAGE, mine.lines.length));
      const answer = await call('check-progress', { ...this.wanted(), limit });
      if (turn !== mine.turn) return;
      const { open, over, ended } = answer.counts;
      const none = open + over + ended === 0;
      this.setData({
        state: none ? 'empty' : 'content',
        choices: choicesOf(answer.counts),
        searchable: open + over + ended > AT_A_GLANCE,
        trouble: '',
      });
      this.show(answer.cases, answer.found, answer.next);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** The list stands without it. */
  async loadToday() {
    try {
      const { dates, next } = await call('check-progress', { action: 'calendar', days: WEEK, limit: MOST });
      this.setData({ day: dayText(dayOf(Date.now())), ...todayOf(dates), manyDates: next !== null, datesKnown: true });
    } catch {
      this.setData({ datesKnown: false });
    }
  },
  async loadMore() {
    const mine = kept.get(this);
    const { next, more } = this.data;
    if (!mine || !next || more) return;
    const { turn } = mine;
    this.setData({ more: true });
    try {
      const answer = await call('check-progress', { ...this.wanted(), limit: PAGE, cursor: next });
      if (turn === mine.turn) this.show([...mine.lines, ...answer.cases], answer.found, answer.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  show(lines: Line[], found: number, next: string | null) {
    const mine = kept.get(this);
    if (mine) mine.lines = lines;
    const now = Date.now();
    this.setData({ rows: lines.map((line) => caseRow(line, now)), found, next: next ?? '' });
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const only: Choice['id'] = currentTarget.dataset.id;
    this.look({ only });
  },
  type({ detail }: WechatMiniprogram.Input) {
    const mine = kept.get(this);
    if (!mine) return;
    clearTimeout(mine.timer);
    mine.timer = setTimeout(() => this.look({ words: detail.value.trim() }), FIND_AFTER_MS);
  },
  look(wanted: { only?: Choice['id']; words?: string }) {
    const mine = kept.get(this);
    if (mine) mine.lines = [];
    this.setData(wanted);
    this.loadCases();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id, ended } = currentTarget.dataset;
    go(`/services/check-progress/${ended ? 'case/timeline' : 'case'}/index?caseId=${encodeURIComponent(id)}`);
  },
  calendar() {
    go('/services/check-progress/calendar/index');
  },
  link() {
    go('/services/check-progress/link/index');
  },
  filings() {
    go('/services/file-case/mine/index');
  },
  retry() {
    this.load();
  },
});
