/** 操作记录: acts of this court, and whether they stand as they were sealed. To look is itself an act, and stands here (PRIV-5). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { dayOf } from '../../../text/day';
import { mayChange } from '../officer';
import { ACTION_NAMES, ACTIONS } from './actions';
import { type AuditRow, auditRows } from './rows';
import { verified } from './verified';

interface Search {
  from: string;
  to: string;
  by: string;
  about: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  isAdmin: boolean;
  actions: typeof ACTION_NAMES;
  chosen: number;
  today: string;
  from: string;
  to: string;
  by: string;
  who: string;
  /** A case number, or an id. */
  about: string;
  errors: Record<string, string>;
  rows: AuditRow[];
  /** Those of the chosen action among them. */
  visible: AuditRow[];
  /** Of what is shown: what is typed since does not count before the next search. */
  shown: Search | null;
  next: string;
  sending: string;
  trouble: string;
  verdict: string;
} = {
  state: 'content',
  failure: { code: '', message: '' },
  isAdmin: false,
  actions: ACTION_NAMES,
  chosen: 0,
  today: '',
  from: '',
  to: '',
  by: '',
  who: '',
  about: '',
  errors: {},
  rows: [],
  visible: [],
  shown: null,
  next: '',
  sending: '',
  trouble: '',
  verdict: '',
};

Page({
  data: start,
  async onLoad({ what = '', about = '' }) {
    const today = dayOf(Date.now());
    const name = ACTIONS[decodeURIComponent(what)] ?? '';
    this.setData({
      today,
      from: today,
      to: today,
      about: decodeURIComponent(about),
      chosen: Math.max(0, ACTION_NAMES.indexOf(name)),
    });
    // Without an answer he looks for nothing: the search itself says why.
    this.setData({ isAdmin: await mayChange().catch(() => false) });
  },
  pickFrom({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ from: detail.value, errors: {} });
  },
  pickTo({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ to: detail.value, errors: {} });
  },
  typeAbout({ detail }: WechatMiniprogram.Input) {
    this.setData({ about: detail.value, errors: {} });
  },
  pickAction({ detail }: WechatMiniprogram.PickerChange) {
    this.setData({ chosen: Number(detail.value) });
    this.narrow();
  },
  /** Among what was found: to look again would be one more entry. */
  narrow() {
    const { rows, chosen } = this.data;
    const name = ACTION_NAMES[chosen];
    this.setData({ visible: chosen === 0 ? rows : rows.filter(({ what }) => what === name) });
  },
  only({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const row = this.data.visible[currentTarget.dataset.i];
    if (!row) return;
    this.setData({ by: row.by, who: row.who });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  everybody() {
    this.setData({ by: '', who: '' });
  },
  async search() {
    const { from, to, by, about, sending } = this.data;
    if (sending) return;
    if (to < from) {
      this.setData({ errors: { to: '结束的日子不能早于开始的日子' } });
      return;
    }
    await this.ask('search', { from, to, by, about: about.trim() }, '');
  },
  async more() {
    const { shown, next, sending } = this.data;
    if (shown && !sending) await this.ask('more', shown, next);
  },
  async ask(sending: string, search: Search, cursor: string) {
    const { from, to, by, about } = search;
    this.setData({ sending, trouble: '' });
    try {
      const { entries, next } = await call('court-desk', {
        action: 'audit',
        from,
        to,
        ...(by ? { by } : {}),
        ...(about ? { about } : {}),
        ...(cursor ? { cursor } : {}),
        limit: 100,
      });
      const rows = auditRows(entries);
      this.setData({ rows: cursor ? [...this.data.rows, ...rows] : rows, shown: search, next: next ?? '' });
      this.narrow();
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, errors: fields });
    }
    this.setData({ sending: '' });
  },
  async verify() {
    if (this.data.sending) return;
    this.setData({ sending: 'verify', verdict: '', trouble: '' });
    try {
      this.setData({ verdict: await verified() });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: '' });
  },
});
