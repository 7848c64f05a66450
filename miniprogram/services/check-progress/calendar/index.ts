/** 我的日程: hearings and last days of all one's cases, day by day; to take along as a file for any calendar program (RFC 5545). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { byDay, type DateLine, type DayGroup } from '../dates-shown';
import { saveCalendar } from './file';

const PAGE = 50;
const DAYS = 366;
const A_SCREEN = 8;

const start: {
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  /** '' all, hearings and the like, or last days. */
  only: '' | 'meets' | 'last';
  groups: DayGroup[];
  shown: number;
  next: string;
  more: boolean;
  taking: boolean;
  sheet: boolean;
  taken: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  trouble: '',
  only: '',
  groups: [],
  shown: 0,
  next: '',
  more: false,
  taking: false,
  sheet: false,
  taken: '',
};

const kept = new WeakMap<object, DateLine[]>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad() {
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
    try {
      const { dates, next } = await call('check-progress', { action: 'calendar', days: DAYS, limit: PAGE });
      this.show(dates, next);
      this.setData({ state: dates.length > 0 ? 'content' : 'empty', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async loadMore() {
    const { next, more } = this.data;
    if (!next || more) return;
    this.setData({ more: true });
    try {
      const answer = await call('check-progress', { action: 'calendar', days: DAYS, limit: PAGE, cursor: next });
      this.show([...(kept.get(this) ?? []), ...answer.dates], answer.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
    this.fill();
  },
  /** Of one kind there may be few among the first: goes on until a screen is full. */
  fill() {
    const { only, shown, next, trouble } = this.data;
    if (only && shown < A_SCREEN && next && !trouble) this.loadMore();
  },
  show(dates: DateLine[], next: string | null) {
    kept.set(this, dates);
    const { only } = this.data;
    const wanted = only ? dates.filter(({ at }) => (at !== null) === (only === 'meets')) : dates;
    this.setData({ groups: byDay(wanted), shown: wanted.length, next: next ?? '' });
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ only: currentTarget.dataset.id });
    this.show(kept.get(this) ?? [], this.data.next || null);
    this.fill();
  },
  ask() {
    this.setData({ sheet: true, taken: '' });
  },
  close() {
    this.setData({ sheet: false });
  },
  async take() {
    if (this.data.taking) return;
    this.setData({ taking: true, taken: '' });
    this.setData({ taking: false, taken: await saveCalendar() });
  },
  mine() {
    go('/services/check-progress/mine/index');
  },
  retry() {
    this.load();
  },
});
