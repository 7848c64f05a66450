/** 预约的时间: what is open at each hall; some of it called off, and whoever had booked told (APPT-1). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { whoAmI } from '../../../api/session';
import { chosenIn, type DayRow, dayRows, toggled, toggledDay } from './days';
import { start } from './start';

/** Of one call. */
const MOST_AT_ONCE = 50;

Page({
  data: start,
  onShow() {
    // What was chosen is kept: he may have looked at something else only.
    if (this.data.chosen === 0) this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const [{ staff }, { halls }] = await Promise.all([whoAmI(), call('court-desk', { action: 'halls' })]);
      const courtId = staff?.courtId ?? '';
      const hallId = this.data.hallId || (halls[0]?.hallId ?? '');
      this.setData({ courtId, hallId, halls: halls.map(hallOption) });
      if (!hallId) {
        this.setData({ state: 'empty' });
        return;
      }
      const { days, next } = await call('book-filing', { action: 'slots', courtId, hallId });
      this.setData({ state: 'content', days: dayRows(days), chosen: 0, next: next ?? '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    const { courtId, hallId, next, sending } = this.data;
    if (sending) return;
    this.setData({ sending: 'more', trouble: '' });
    try {
      const found = await call('book-filing', { action: 'slots', courtId, hallId, from: next });
      this.setData({ days: [...this.data.days, ...dayRows(found.days)], next: found.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: '' });
  },
  chooseHall({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ hallId: detail.value, state: 'loading', done: '', trouble: '' });
    this.load();
  },
  choose(days: DayRow[]) {
    this.setData({ days, chosen: chosenIn(days).length, trouble: '', done: '' });
  },
  toggle({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    this.choose(toggled(this.data.days, currentTarget.dataset.id, detail.checked));
  },
  wholeDay({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.choose(toggledDay(this.data.days, currentTarget.dataset.date));
  },
  none() {
    this.choose(
      this.data.days.map((day) => ({ ...day, slots: day.slots.map((slot) => ({ ...slot, chosen: false })) })),
    );
  },
  ask() {
    const { chosen } = this.data;
    if (chosen > MOST_AT_ONCE) this.setData({ trouble: `一次最多取消 ${MOST_AT_ONCE} 个时段，请分几次。` });
    else this.setData({ asking: true, wrong: '' });
  },
  dismiss() {
    this.setData({ asking: false });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ reason: detail.value, wrong: '' });
  },
  async close() {
    const { days, reason, sending } = this.data;
    if (sending) return;
    const words = reason.trim();
    if (words.length < 2) {
      this.setData({ wrong: '请写原因，约好的人会看到' });
      return;
    }
    const slots = chosenIn(days);
    const content = `${slots
      .slice(0, 3)
      .map(({ when }) => when)
      .join('、')}${slots.length > 3 ? `等 ${slots.length} 个时段` : ''}。约好的人马上收到通知。`;
    if (!(await confirmed({ title: '取消这些时段？', content, confirmText: '取消时段', grave: true }))) return;
    this.setData({ sending: 'close' });
    try {
      const slotIds = slots.map(({ slotId }) => slotId);
      const { closed } = await call('book-filing', { action: 'closeSlots', slotIds, reason: words });
      const told = closed.reduce((sum, one) => sum + one.told, 0);
      this.setData({ asking: false, reason: '' });
      await this.load();
      const whom = told > 0 ? `通知了 ${told} 位约好的人，告诉了他们原因和最近的空位。` : '没有人约过，不用通知谁。';
      this.setData({ done: `取消了 ${closed.length} 个时段。${whom}` });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      this.setData({ wrong: failureOf(error).message });
    }
    this.setData({ sending: '' });
  },
  open() {
    go(`/staff/admin/slots/open/index?hallId=${encodeURIComponent(this.data.hallId)}`);
  },
  toHalls() {
    go('/staff/admin/halls/index');
  },
});

type Hall = DataOf<'court-desk', 'halls'>['halls'][number];
/** With a note an option has the whole line. */
const hallOption = ({ hallId, name, address }: Hall) => ({ value: hallId, label: name, note: address });
