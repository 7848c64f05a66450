/** 一个大厅: its place, hours, queues and counters; the day under way goes on as it began. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { guardLeaving } from '../../../api/leaving';
import { spoken } from '../changes';
import { mayChange } from '../officer';
import { changesOf } from './changes';
import {
  type CounterDraft,
  draftOf,
  errorsOf,
  type HallDraft,
  NEW_HALL,
  newCounter,
  newQueue,
  type QueueDraft,
  savingOf,
  withoutQueue,
} from './form';
import { start } from './start';

/** Nothing of a new hall is there yet. */
const NOTHING: HallDraft = { ...NEW_HALL, queues: [], counters: [] };

Page({
  data: start,
  onLoad({ hallId = '' }) {
    this.setData({ hallId: decodeURIComponent(hallId) });
    this.load();
  },
  async load() {
    const { hallId } = this.data;
    wx.setNavigationBarTitle({ title: hallId ? '大厅' : '登记新的大厅' });
    try {
      const [isAdmin, { halls }] = await Promise.all([mayChange(), call('court-desk', { action: 'halls' })]);
      const hall = halls.find((one) => one.hallId === hallId) ?? null;
      if (hallId && !hall) {
        this.setData({ state: 'empty' });
        return;
      }
      this.setData({ state: 'content', isAdmin, hall, errors: {} });
      this.show(hall ? draftOf(hall) : NEW_HALL);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(draft: HallDraft) {
    const { hall } = this.data;
    const changes = changesOf(hall ? draftOf(hall) : NOTHING, draft);
    this.setData({ draft, changes });
    guardLeaving(changes.length > 0 && draft !== NEW_HALL);
  },
  edit(changed: Partial<HallDraft>) {
    const errors = Object.keys(this.data.errors).length > 0 ? errorsOf({ ...this.data.draft, ...changed }) : {};
    this.setData({ errors, trouble: '', saved: '' });
    this.show({ ...this.data.draft, ...changed });
  },
  typeName({ detail }: WechatMiniprogram.Input) {
    this.edit({ name: detail.value });
  },
  typeAddress({ detail }: WechatMiniprogram.Input) {
    this.edit({ address: detail.value });
  },
  setAllDay({ detail }: WechatMiniprogram.CustomEvent<{ checked: boolean }>) {
    this.edit({ allDay: detail.checked });
  },
  pickOpen({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ open: detail.value });
  },
  pickClose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.edit({ close: detail.value });
  },
  changeQueue({ currentTarget, detail }: WechatMiniprogram.CustomEvent<Partial<QueueDraft>>) {
    const { i } = currentTarget.dataset;
    this.edit({ queues: this.data.draft.queues.map((one, at) => (at === i ? { ...one, ...detail } : one)) });
  },
  changeCounter({ currentTarget, detail }: WechatMiniprogram.CustomEvent<Partial<CounterDraft>>) {
    const { i } = currentTarget.dataset;
    this.edit({ counters: this.data.draft.counters.map((one, at) => (at === i ? { ...one, ...detail } : one)) });
  },
  addQueue() {
    this.edit({ queues: [...this.data.draft.queues, newQueue(this.data.draft.queues)] });
  },
  addCounter() {
    this.edit({ counters: [...this.data.draft.counters, newCounter(this.data.draft.counters)] });
  },
  removeQueue({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const queue = this.data.draft.queues[currentTarget.dataset.i];
    if (queue) this.edit(withoutQueue(this.data.draft, queue.queueId));
  },
  removeCounter({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.edit({ counters: this.data.draft.counters.filter((_, at) => at !== currentTarget.dataset.i) });
  },
  async save() {
    const { hall, draft, changes, sending } = this.data;
    if (sending || changes.length === 0) return;
    const errors = errorsOf(draft);
    const [first = ''] = Object.values(errors);
    this.setData({ errors, trouble: first ? `没有保存。${first}。` : '' });
    if (first) return;
    const content = hall ? `${spoken(changes)}\n今天已经取的号照样叫。` : `${draft.name}，保存后当事人马上能取号。`;
    const title = hall ? `保存这 ${changes.length} 处？` : '登记这个大厅？';
    if (!(await confirmed({ title, content, confirmText: '保存' }))) return;
    this.setData({ sending: true });
    try {
      const { hallId } = await call('court-desk', savingOf(hall, draft));
      this.setData({ hallId });
      await this.load();
      this.setData({ saved: hall ? '已经保存。' : '已经登记。给窗口人员分到这个大厅，请到“工作人员”里改。' });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    }
    this.setData({ sending: false });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/admin/halls/index' }) });
  },
});
