/** 我的预约: all of one's own, the latest time first, page by page. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { bookingTone } from '../../../text/tone';
import { type Booking, bookingUrl } from '../booking-url';
import { whenOf } from '../days';

interface Row {
  bookingId: string;
  day: string;
  clock: string;
  hallName: string;
  matterName: string;
  stateName: string;
  tone: string;
  papers: string;
}

const PAPERS = { none: '', sending: '材料还没有交成，请打开再交', received: '材料已经收到' };

const rowOf = ({ hallName, matterName, bookingId, state, stateName, papers, ...booking }: Booking): Row => ({
  bookingId,
  ...whenOf(booking),
  hallName,
  matterName,
  stateName,
  tone: bookingTone(state),
  papers: PAPERS[papers.state],
});

const start: { state: string; failure: { code: string; message: string }; rows: Row[]; next: string } = {
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  next: '',
};

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { bookings, next } = await call('book-filing', { action: 'mine' });
      this.setData({ rows: bookings.map(rowOf), next: next ?? '', state: bookings.length > 0 ? 'content' : 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      // Who is not verified yet has booked nothing.
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'empty' });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    try {
      const { bookings, next } = await call('book-filing', { action: 'mine', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...bookings.map(rowOf)], next: next ?? '' });
    } catch (error) {
      wx.showModal({ title: '没有查到', content: failureOf(error).message, showCancel: false });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(bookingUrl(currentTarget.dataset.id));
  },
  book() {
    go('/services/book-filing/start/index');
  },
});
