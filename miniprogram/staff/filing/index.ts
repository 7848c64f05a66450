/** 立案审查: what waits for the filing judges of this court, the nearest last day first. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { FILTERS, type Filter, joined, KINDS, type Kind, type Row, rowsOf, type Summary } from './rows';

const PAGE = 20;
const MOST_AT_ONCE = 100;
/** A filter that finds fewer than this looks at so many pages more by itself. */
const FEW = 6;
const PAGES_MORE = 3;

const start: {
  state: string;
  failure: { code: string; message: string };
  filters: { id: string; name: string }[];
  filter: Filter;
  kinds: { id: string; name: string }[];
  kind: Kind;
  overdue: number;
  rows: Row[];
  more: boolean;
  loading: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filters: FILTERS.map(({ id, name }) => ({ id, name })),
  filter: 'all',
  kinds: KINDS.map(({ id, name }) => ({ id, name })),
  kind: '',
  overdue: 0,
  rows: [],
  more: false,
  loading: false,
  trouble: '',
};

interface Kept {
  all: Summary[];
  cursor: string | null;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  onLoad() {
    kept.set(this, { all: [], cursor: null });
  },
  /** Also on the way back from a case: what was decided is gone, and the next one stands in its place. */
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.more && !this.data.loading) this.loadMore();
  },
  async load() {
    const list = kept.get(this);
    if (!list) return;
    try {
      const limit = Math.min(MOST_AT_ONCE, Math.max(PAGE, list.all.length));
      const [page, overdue] = await Promise.all([
        call('file-case', { action: 'inbox', limit, ...this.ofKind() }),
        call('file-case', { action: 'overdue' }),
      ]);
      list.all = page.filings;
      list.cursor = page.next;
      this.setData({
        state: list.all.length > 0 || this.data.kind ? 'content' : 'empty',
        overdue: overdue.filings.length,
        trouble: '',
      });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  ofKind(): { kind?: Exclude<Kind, ''> } {
    const { kind } = this.data;
    return kind ? { kind } : {};
  },
  chooseKind({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const list = kept.get(this);
    if (list) Object.assign(list, { all: [], cursor: null });
    this.setData({ kind: currentTarget.dataset.kind, rows: [], more: false });
    this.load();
  },
  async loadMore() {
    const list = kept.get(this);
    if (!list?.cursor) return;
    this.setData({ loading: true, trouble: '' });
    try {
      const { filings, next } = await call('file-case', {
        action: 'inbox',
        cursor: list.cursor,
        limit: PAGE,
        ...this.ofKind(),
      });
      list.all = joined(list.all, filings);
      list.cursor = next;
      this.show();
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ loading: false });
  },
  /** Rows a page at a time: a call of setData stays small. */
  show() {
    const list = kept.get(this);
    if (!list) return;
    const rows = rowsOf(list.all, this.data.filter);
    this.setData({ rows: rows.slice(0, PAGE), more: list.cursor !== null });
    for (let from = PAGE; from < rows.length; from += PAGE)
      this.setData(Object.fromEntries(rows.slice(from, from + PAGE).map((row, i) => [`rows[${from + i}]`, row])));
  },
  async choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ filter: currentTarget.dataset.filter });
    this.show();
    for (let i = 0; i < PAGES_MORE && this.data.rows.length < FEW && this.data.more; i += 1) await this.loadMore();
  },
  open({ detail }: WechatMiniprogram.CustomEvent<{ filingId: string }>) {
    wx.navigateTo({ url: `/staff/filing/review/index?filingId=${encodeURIComponent(detail.filingId)}` });
  },
});
