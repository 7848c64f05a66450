/** 预约立案: what a booking is not, then a court, a day and a time (APPT-1, 2). */
import { call } from '../../../api/call';
import { chosenCourt, needCourt } from '../../../api/court-choice';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type Booking, bookingUrl } from '../booking-url';
import { daysOf, firstFree, type ShownDay, whenOf } from '../days';

const start: {
  state: string;
  failure: { code: string; message: string };
  /** Of a draft that goes with it, or the chosen one. */
  courtId: string;
  courtName: string;
  filingId: string;
  notice: string;
  days: ShownDay[];
  open: string;
  next: string;
  /** One's own, still to come, at this court. */
  live: Booking | null;
  liveWhen: string;
  loadingMore: boolean;
  /** The chosen court as it was last seen: another one is gone over to; '-' not looked at yet. */
  chosen: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  courtName: '',
  filingId: '',
  notice: '',
  days: [],
  open: '',
  next: '',
  live: null,
  liveWhen: '',
  loadingMore: false,
  chosen: '-',
};

Page({
  data: start,
  onLoad({ filingId = '', courtId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId), courtId: decodeURIComponent(courtId) });
  },
  /** Again when one comes back: another court was chosen, a place was taken meanwhile. */
  async onShow() {
    if (!this.data.filingId) await this.useChosen();
    if (this.data.courtId) await this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async useChosen() {
    const { courtId, chosen } = this.data;
    const isFirst = chosen === '-';
    this.data.chosen = chosenCourt()?.courtId ?? '';
    // Named by whoever led here, until another is chosen.
    if (isFirst && courtId) return;
    // Asked for once: who went back without choosing is not asked again.
    const court = isFirst ? await needCourt() : chosenCourt();
    if (!court) this.setData({ state: courtId ? this.data.state : 'empty' });
    else if (isFirst || court.courtId !== chosen)
      this.setData({ courtId: court.courtId, courtName: court.name, days: [], open: '', state: 'loading' });
    this.data.chosen = court?.courtId ?? '';
  },
  async load() {
    const { courtId } = this.data;
    if (!courtId) return this.useChosen();
    try {
      const [{ days, next, notice }, live, courts] = await Promise.all([
        call('book-filing', { action: 'slots', courtId }),
        this.liveAt(courtId),
        allCourts().catch(() => []),
      ]);
      const shown = daysOf(days);
      this.setData({
        state: 'content',
        courtName: courts.find((one) => one.courtId === courtId)?.name ?? this.data.courtName,
        notice: notice[0]?.text ?? '',
        days: shown,
        next: next ?? '',
        open: this.data.open || firstFree(shown),
        live,
        liveWhen: live ? Object.values(whenOf(live)).join(' ') : '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Who is not verified yet has none; free times are there to see for everybody. */
  async liveAt(courtId: string): Promise<Booking | null> {
    const { bookings } = await call('book-filing', { action: 'mine', limit: 10 }).catch(() => ({ bookings: [] }));
    return bookings.find((one) => one.courtId === courtId && one.can.includes('cancel')) ?? null;
  },
  async more() {
    const { courtId, next, days } = this.data;
    this.setData({ loadingMore: true });
    try {
      const page = await call('book-filing', { action: 'slots', courtId, from: next });
      const more = daysOf(page.days);
      this.setData({ days: [...days, ...more], next: page.next ?? '', open: firstFree(more) || this.data.open });
    } catch (error) {
      wx.showModal({ title: '没有查到', content: failureOf(error).message, showCancel: false });
    } finally {
      this.setData({ loadingMore: false });
    }
  },
  toggle({ detail }: WechatMiniprogram.CustomEvent<{ date: string }>) {
    this.setData({ open: detail.date === this.data.open ? '' : detail.date });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ slotId: string }>) {
    const { courtId, filingId } = this.data;
    const draft = filingId ? `&filingId=${encodeURIComponent(filingId)}` : '';
    go(
      `/services/book-filing/confirm/index?slotId=${encodeURIComponent(detail.slotId)}&courtId=${encodeURIComponent(courtId)}${draft}`,
    );
  },
  seeLive() {
    const { live } = this.data;
    if (live) go(bookingUrl(live.bookingId));
  },
  seeMine() {
    go('/services/book-filing/mine/index');
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
  fileOnline() {
    go('/services/file-case/start/index');
  },
  takeNumber() {
    go('/services/take-number/halls/index');
  },
});
