/** 放假安排: a year's days off from the yearly notice, with its source; and what that means for bookings and for periods (TIME-2). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { guardLeaving } from '../../../api/leaving';
import { dayOf } from '../../../text/day';
import { mayChange } from '../officer';
import { type CalendarDraft, changesOf, draftOf, errorsOf, type HolidayDraft, isOther, savingOf } from './form';
import { shownOf } from './shown';
import { start } from './start';

Page({
  data: start,
  onLoad({ year: asked = '' }) {
    const now = Number(dayOf(Date.now()).slice(0, 4));
    const year = /^20[2-9]\d$/.test(asked) ? Number(asked) : now;
    const years = [...new Set([now - 1, now, now + 1, year])].sort((a, b) => a - b);
    this.setData({ years: years.map((value) => ({ value, label: `${value} 年` })), year });
    this.load();
  },
  async load() {
    try {
      const { year } = this.data;
      const [isAdmin, calendar] = await Promise.all([mayChange(), call('court-desk', { action: 'calendar', year })]);
      if (year !== this.data.year) return;
      this.setData({ state: 'content', isAdmin, calendar, editing: false, errors: {}, ...shownOf(calendar) });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  chooseYear({ detail }: WechatMiniprogram.CustomEvent<{ value: number }>) {
    this.setData({ year: detail.value, saved: '', trouble: '', state: 'loading' });
    this.load();
  },
  begin() {
    const { calendar } = this.data;
    if (!calendar) return;
    this.setData({ editing: true, saved: '' });
    this.show(draftOf(calendar));
  },
  stop() {
    this.setData({ editing: false, errors: {}, trouble: '' });
    guardLeaving(false);
  },
  show(draft: CalendarDraft) {
    const { calendar } = this.data;
    if (!calendar) return;
    const changes = changesOf(calendar, draft);
    this.setData({ draft, changes, ready: changes.length > 0 || isOther(calendar, draft) });
    guardLeaving(changes.length > 0);
  },
  edit(changed: Partial<CalendarDraft>) {
    const draft = { ...this.data.draft, ...changed };
    this.setData({ errors: Object.keys(this.data.errors).length > 0 ? errorsOf(draft) : {}, trouble: '' });
    this.show(draft);
  },
  typeNotice({ detail }: WechatMiniprogram.Input) {
    this.edit({ notice: detail.value });
  },
  typeUrl({ detail }: WechatMiniprogram.Input) {
    this.edit({ url: detail.value });
  },
  pickIssued({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ issued: detail.value });
  },
  changeHoliday({ currentTarget, detail }: WechatMiniprogram.CustomEvent<Partial<HolidayDraft>>) {
    const { i } = currentTarget.dataset;
    this.edit({ holidays: this.data.draft.holidays.map((one, at) => (at === i ? { ...one, ...detail } : one)) });
  },
  removeHoliday({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.edit({ holidays: this.data.draft.holidays.filter((_, at) => at !== currentTarget.dataset.i) });
  },
  addHoliday() {
    const { holidays } = this.data.draft;
    const key = Math.max(0, ...holidays.map((one) => one.key)) + 1;
    this.edit({ holidays: [...holidays, { key, name: '', from: '', to: '', worked: [] }] });
  },
  async save() {
    const { calendar, draft, changes, sending, year, ready } = this.data;
    if (!calendar || sending || !ready) return;
    const errors = errorsOf(draft);
    const [first = ''] = Object.values(errors);
    this.setData({ errors, trouble: first ? `没有保存。${first}。` : '' });
    if (first) return;
    const content = `${changes.length > 0 ? `有 ${changes.length} 天和现在不一样，清单在页面上。` : '日子没有变，只改了出处。'}以后开放预约时间按它排；法律期间的最后一天不受影响。`;
    if (!(await confirmed({ title: `保存 ${year} 年的安排？`, content, confirmText: '保存' }))) return;
    this.setData({ sending: true });
    try {
      await call('court-desk', savingOf(calendar, draft));
      await this.load();
      guardLeaving(false);
      this.setData({ saved: `${year} 年的安排已经保存。放假那几天要是已经开放了预约，请到“预约的时间”里取消。` });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    }
    this.setData({ sending: false });
  },
  slots() {
    go('/staff/admin/slots/index');
  },
  history() {
    go('/staff/admin/history/index?setting=calendar');
  },
});
