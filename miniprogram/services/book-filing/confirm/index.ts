/** 约这个时间: what for, with or without the papers, what that does and does not do (APPT-2, 3); then it is booked. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { bookingUrl } from '../booking-url';
import { nearest, whenOf } from '../days';
import { isMatter } from '../matters';
import { lateIfOnly, optionsOf, type Papers, TIME_ONLY } from '../papers';
import { papersFor } from './drafts';
import { HAND_IN, start } from './start';

const NEAR = 3;
const known = new WeakMap<object, Papers[]>();

Page({
  data: start,
  onLoad({ slotId = '', courtId = '', filingId = '' }) {
    this.setData({
      slotId: decodeURIComponent(slotId),
      courtId: decodeURIComponent(courtId),
      papers: decodeURIComponent(filingId),
    });
  },
  /** Again when one comes back from the draft. */
  onShow() {
    this.load();
  },
  async load() {
    const { slotId, courtId } = this.data;
    try {
      const [{ slot }, papers] = await Promise.all([
        call('book-filing', { action: 'consider', slotId }),
        papersFor(courtId, slotId),
      ]);
      known.set(this, papers);
      this.setData({ state: 'content', slot, when: whenOf(slot), options: papers.length > 0 ? optionsOf(papers) : [] });
      this.show(papers.some(({ filingId }) => filingId === this.data.papers) ? this.data.papers : '');
      this.showPlace(slot.hallId);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Where it is helps, and is no reason to show nothing. */
  async showPlace(hallId: string) {
    const { courtId } = this.data;
    const { halls } = await call('take-number', { action: 'halls', courtId }).catch(() => ({ halls: [] }));
    this.setData({ address: halls.find((hall) => hall.hallId === hallId)?.address ?? '' });
  },
  show(chosen: string) {
    const papers = known.get(this) ?? [];
    const found = papers.find(({ filingId }) => filingId === chosen);
    this.setData({
      papers: chosen,
      withPapers: found !== undefined,
      late: lateIfOnly(papers, chosen),
      unsent: found?.unsent ?? false,
      missing: { matter: '', papers: '' },
    });
  },
  choosePapers({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.show(detail.value);
  },
  chooseMatter({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ matter: detail.value, missing: { ...this.data.missing, matter: '' } });
  },
  takePapers() {
    this.show(this.data.late.filingId);
  },
  look() {
    go(`/services/file-case/edit/index?filingId=${encodeURIComponent(this.data.papers)}`);
  },
  fileOnline() {
    go('/services/file-case/start/index');
  },
  timeLimit() {
    go('/services/guide/tools/time-limit/index');
  },
  identity() {
    const { slotId, courtId } = this.data;
    const here = `/services/book-filing/confirm/index?slotId=${encodeURIComponent(slotId)}&courtId=${courtId}`;
    go(`/services/identity/start/index?next=${encodeURIComponent(here)}`);
  },
  mend() {
    go(this.data.mendUrl);
  },
  other({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ slotId: currentTarget.dataset.id, trouble: '', near: [], state: 'loading' });
    wx.pageScrollTo({ scrollTop: 0 });
    this.load();
  },
  otherDays() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/services/book-filing/start/index' }) });
  },
  async book() {
    const { slotId, options, papers: chosen, matter: wanted, sending } = this.data;
    const found = (known.get(this) ?? []).find(({ filingId }) => filingId === chosen);
    const matter = found?.matter ?? wanted;
    const missing = {
      papers: options.length > 0 && chosen === '' ? '请选一样：一起交，还是只约时间。' : '',
      matter: isMatter(matter) ? '' : '请选一样，窗口好做准备；说不清的选“别的立案的事”。',
    };
    this.setData({ missing, trouble: '', near: [], mendUrl: '' });
    if (missing.papers || !isMatter(matter) || sending) {
      wx.pageScrollTo({ selector: missing.papers ? '#papers' : '#matter' });
      return;
    }
    if (found && !(await wx.showModal(HAND_IN)).confirm) return;
    this.setData({ sending: true });
    try {
      const papers = found ? { filingId: found.filingId, version: found.version } : {};
      const { bookingId } = await call('book-filing', { action: 'book', slotId, matter, ...papers });
      wx.redirectTo({ url: `${bookingUrl(bookingId)}&new=1` });
    } catch (error) {
      await this.refused(error);
      // What stands in the way is said at the top.
      wx.pageScrollTo({ scrollTop: 0 });
    } finally {
      this.setData({ sending: false });
    }
  },
  async refused(error: unknown) {
    const { code, message, fields } = failureOf(error);
    const { courtId, papers } = this.data;
    this.setData({ trouble: message });
    if (code === 'IDENTITY_REQUIRED') return this.setData({ state: 'identity' });
    if (code === 'CONFLICT' && fields.slotId)
      return this.setData({ mendUrl: '/services/book-filing/mine/index', mendText: '看我的预约' });
    if (papers && papers !== TIME_ONLY && code !== 'OFFLINE' && code !== 'TIMEOUT' && !fields.slotId) {
      this.setData({
        mendUrl: `/services/file-case/edit/index?filingId=${encodeURIComponent(papers)}`,
        mendText: '看看这份起诉状',
      });
      await this.load();
    }
    // Another was faster: the next free times, each a tap away.
    if (fields.slotId) {
      const { days } = await call('book-filing', { action: 'slots', courtId }).catch(() => ({ days: [] }));
      this.setData({ near: nearest(days, NEAR) });
      await this.load();
    }
  },
});
