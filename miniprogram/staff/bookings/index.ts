/** 预约登记: who comes when in the halls of this clerk; whether he came is recorded by one tap (APPT-1..3). */
import { call } from '../../api/call';
import { confirmed } from '../../api/confirm';
import { failureOf } from '../../api/failure';
import { whoAmI } from '../../api/session';
import { dayOf } from '../../text/day';
import { start } from './start';
import { dayBeside, dayTitle, figuresOf, slotTexts, type Visit, visitRows } from './visits';

interface Kept {
  visits: Visit[];
  cursor: string | null;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  onLoad({ date = '', hallId = '' }) {
    kept.set(this, { visits: [], cursor: null });
    this.setData({ hallId: decodeURIComponent(hallId) });
    this.openDay(/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : dayOf(Date.now()));
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  openDay(date: string) {
    this.setData({ date, dayTitle: dayTitle(date, Date.now()), told: '', trouble: '' });
    this.load();
  },
  async load() {
    const page = kept.get(this);
    const { date, hallId } = this.data;
    if (!page) return;
    try {
      const [{ staff }, day] = await Promise.all([
        whoAmI(),
        call('book-filing', { action: 'day', date, ...(hallId ? { hallId } : {}) }),
      ]);
      if (date !== this.data.date || hallId !== this.data.hallId) return;
      Object.assign(page, { visits: day.visits, cursor: day.next });
      const halls = (staff?.halls ?? []).map((hall) => ({ value: hall.hallId, label: hall.name }));
      this.setData({
        state: 'content',
        halls: halls.length > 1 ? [{ value: '', label: '全部大厅' }, ...halls] : [],
        slots: slotTexts(day.slots),
        trouble: '',
      });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show() {
    const page = kept.get(this);
    if (!page) return;
    this.setData({ rows: visitRows(page.visits), figures: figuresOf(page.visits), more: page.cursor !== null });
  },
  async loadMore() {
    const page = kept.get(this);
    const { date, hallId } = this.data;
    if (!page?.cursor) return;
    try {
      const event = { action: 'day' as const, date, cursor: page.cursor, ...(hallId ? { hallId } : {}) };
      const { visits, next } = await call('book-filing', event);
      Object.assign(page, { visits: [...page.visits, ...visits], cursor: next });
      this.show();
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  beside({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.openDay(dayBeside(this.data.date, Number(currentTarget.dataset.by)));
  },
  chooseDay({ detail }: WechatMiniprogram.PickerChange) {
    this.openDay(String(detail.value));
  },
  chooseHall({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ hallId: detail.value });
    this.load();
  },
  toggleSlots() {
    this.setData({ showSlots: !this.data.showSlots });
  },
  arrived({ detail }: WechatMiniprogram.CustomEvent<{ bookingId: string; name: string }>) {
    this.record('arrived', detail, `${detail.name} 到了，记下了。`);
  },
  async noShow({ detail }: WechatMiniprogram.CustomEvent<{ bookingId: string; name: string }>) {
    const sure = await confirmed({
      title: `${detail.name} 没有来？`,
      content: '会告诉他预约的时间已过。交过的起诉材料不受影响，法官照样按期决定。他后来来了，还可以改记“到了”。',
      confirmText: '没有来',
    });
    if (sure) this.record('noShow', detail, `${detail.name} 没有来，记下了。`);
  },
  async record(action: 'arrived' | 'noShow', { bookingId }: { bookingId: string }, told: string) {
    const page = kept.get(this);
    if (!page || this.data.sending) return;
    this.setData({ sending: bookingId, trouble: '', told: '' });
    try {
      const visit = await call('book-filing', { action, bookingId });
      page.visits = page.visits.map((one) => (one.bookingId === bookingId ? visit : one));
      this.setData({ told });
      this.show();
    } catch (error) {
      const { message } = failureOf(error);
      // A colleague may have recorded it, or he may have cancelled: it is shown as it stands.
      await this.load();
      this.setData({ trouble: message });
    }
    this.setData({ sending: '' });
  },
});
