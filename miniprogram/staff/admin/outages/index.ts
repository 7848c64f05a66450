/** 平台故障台账: when the platform was down, put on record by an administrator (TIME-3, TIME-5); nothing is prolonged by it. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { dayOf } from '../../../text/day';
import { mayChange } from '../officer';
import { fieldsOf, type Outage, type OutageDraft, type OutageRow, rowOf } from './form';

const start: {
  state: string;
  failure: { code: string; message: string };
  isAdmin: boolean;
  rows: OutageRow[];
  next: string;
  today: string;
  editing: boolean;
  one: Outage | Record<string, never>;
  withdrawing: string;
  reason: string;
  sending: string;
  trouble: string;
  fields: Record<string, string>;
  done: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  isAdmin: false,
  rows: [],
  next: '',
  today: '',
  editing: false,
  one: {},
  withdrawing: '',
  reason: '',
  sending: '',
  trouble: '',
  fields: {},
  done: '',
};

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const [isAdmin, { outages, next }] = await Promise.all([mayChange(), call('court-desk', { action: 'outages' })]);
      const rows = outages.map(rowOf);
      this.setData({ state: 'content', isAdmin, rows, next: next ?? '', today: dayOf(Date.now()) });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    if (this.data.sending) return;
    this.setData({ sending: 'more', trouble: '' });
    try {
      const { outages, next } = await call('court-desk', { action: 'outages', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...outages.map(rowOf)], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: '' });
  },
  add() {
    this.edit({});
  },
  change({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const row = this.data.rows[currentTarget.dataset.i];
    if (row) this.edit(row);
  },
  edit(one: Outage | Record<string, never>) {
    this.setData({ editing: true, one, withdrawing: '', trouble: '', fields: {}, done: '' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  stop() {
    this.setData({ editing: false, trouble: '', fields: {} });
  },
  async save({ detail: draft }: WechatMiniprogram.CustomEvent<OutageDraft>) {
    const { one, sending } = this.data;
    if (sending) return;
    this.setData({ sending: 'save', trouble: '', fields: {} });
    try {
      const fields = fieldsOf(draft);
      const reason = draft.reason.trim();
      const saved = one.outageId
        ? await call('court-desk', {
            action: 'changeOutage',
            outageId: one.outageId,
            version: one.version,
            reason,
            ...fields,
          })
        : await call('court-desk', { action: 'recordOutage', ...fields });
      await this.load();
      this.setData({ editing: false, done: `已经登记：${saved.span}。` });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, fields });
    }
    this.setData({ sending: '' });
  },
  askWithdraw({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const row = this.data.rows[currentTarget.dataset.i];
    if (row) this.setData({ withdrawing: row.outageId, reason: '', trouble: '', fields: {}, done: '' });
  },
  typeReason({ detail }: WechatMiniprogram.Input) {
    this.setData({ reason: detail.value, fields: {} });
  },
  async withdraw() {
    const { rows, withdrawing, reason, sending } = this.data;
    const row = rows.find(({ outageId }) => outageId === withdrawing);
    if (!row || sending) return;
    if (reason.trim().length < 2) {
      this.setData({ fields: { reason: '请写明为什么撤销' } });
      return;
    }
    this.setData({ sending: 'withdraw', trouble: '' });
    try {
      const { outageId, version } = row;
      await call('court-desk', { action: 'withdrawOutage', outageId, version, reason: reason.trim() });
      await this.load();
      this.setData({ withdrawing: '', done: '已经撤销，记录留着。' });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, fields });
    }
    this.setData({ sending: '' });
  },
});
