/** 我的预约: when and where, what to bring, what became of the papers; its confirmation on paper, the calendar, to cancel. */
import { readPieces, showFile } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { askMessages, prepareMessages } from '../../../api/messages';
import { watchNews } from '../../../api/news';
import { bookingTone } from '../../../text/tone';
import { bringOf } from '../bring';
import { eventOf } from '../calendar';
import { whenOf } from '../days';
import { lateOf } from '../papers';
import { type Booking, start } from './start';

const REMINDED = '记下了：前一天、或者法院取消这个时间，微信会告诉您。提醒只是提醒，请自己也记着。';
const NOT_REMINDED = '没有记上提醒。请自己记下时间，或者加到手机日历。';

const CANCEL = {
  title: '取消这个预约？',
  confirmText: '取消预约',
  cancelText: '留着',
  confirmColor: '#a8322a',
};

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ bookingId = '', new: fresh = '' }) {
    prepareMessages();
    this.setData({ bookingId: decodeURIComponent(bookingId), fresh: fresh !== '' });
    this.load();
    watchNews(this, () => this.load(), this.data.bookingId);
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      this.show(await call('book-filing', { action: 'get', bookingId: this.data.bookingId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show({ can, warnings, ...booking }: Booking) {
    this.setData({
      state: 'content',
      booking,
      when: whenOf(booking),
      late: lateOf(warnings),
      tone: bookingTone(booking.state),
      bring: bringOf(booking),
      canCancel: can.includes('cancel'),
      toCome: booking.state === 'booked',
      trouble: '',
    });
  },
  async remind() {
    const { counted } = await askMessages('booking');
    this.setData({ reminded: (await counted).length > 0 ? REMINDED : NOT_REMINDED });
  },
  calendar() {
    const { booking } = this.data;
    if (!booking) return;
    wx.addPhoneCalendar({
      ...eventOf({ ...booking, can: [] }),
      success: () => this.setData({ noted: '已经加到手机日历，前一天会提醒您。' }),
      fail: ({ errMsg }) => {
        if (!/cancel/.test(errMsg)) this.setData({ noted: '没有加上。请自己在日历里记下，或者把确认单存好。' });
      },
    });
  },
  async paper() {
    const { bookingId, sending } = this.data;
    if (sending) return;
    this.setData({ sending: 'paper', trouble: '' });
    const filePath = `${wx.env.USER_DATA_PATH}/booking.pdf`;
    try {
      await readPieces((offset) => call('book-filing', { action: 'confirmation', bookingId, offset }), filePath);
      await showFile(filePath, 'pdf');
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ sending: '' });
    }
  },
  async cancel() {
    const { booking, bookingId, sending } = this.data;
    if (!booking || sending) return;
    const content =
      booking.papers.state === 'received'
        ? '位子马上让给别人，再约要重新选时间。已经交的起诉材料不受影响，法官照样按期限决定。'
        : '位子马上让给别人，再约要重新选时间。预约不是起诉，取消和不取消，期限都一样在走。';
    if (!(await wx.showModal({ ...CANCEL, content })).confirm) return;
    this.setData({ sending: 'cancel', trouble: '', fresh: false });
    try {
      await call('book-filing', { action: 'cancel', bookingId });
      await this.load();
      wx.pageScrollTo({ scrollTop: 0 });
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      this.setData({ trouble: message });
    } finally {
      this.setData({ sending: '' });
    }
  },
  again() {
    go('/services/book-filing/start/index');
  },
});
