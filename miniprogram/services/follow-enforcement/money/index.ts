/** 执行款: where the money stands, and each time some came in or went out, as it was entered (ENF-14). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import type { DataOf } from '../../../api/services';
import { type Entry, type FeedRow, rowsOf } from '../feed-rows';

type View = DataOf<'follow-enforcement', 'view'>;

const MONEY = ['received', 'paidOut'];
const PAGE = 50;
/** Pages of the feed that are looked through at a time. */
const MOST_PAGES = 4;

const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  sums: View['sums'];
  payOutBy: string;
  payTo: string;
  isDebtor: boolean;
  caseNo: string;
  courtId: string;
  rows: FeedRow[];
  next: string;
  more: boolean;
  trouble: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  sums: null,
  payOutBy: '',
  payTo: '',
  isDebtor: false,
  caseNo: '',
  courtId: '',
  rows: [],
  next: '',
  more: false,
  trouble: '',
};
const found = new WeakMap<object, Entry[]>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
    watchNews(this, () => this.load(), this.data.caseId);
  },
  async load() {
    const { caseId } = this.data;
    try {
      const of = await call('follow-enforcement', { action: 'view', caseId });
      await this.look([], '');
      const { sums, caseNo, courtId } = of;
      const isDebtor = of.side === 'judgmentDebtor';
      this.setData({
        sums,
        payOutBy: of.payOutBy ?? '',
        payTo: of.payTo ?? '',
        isDebtor,
        caseNo,
        courtId,
        state: 'content',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content' && code !== 'NOT_FOUND')
        this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Through the feed, until some of money are found or it is over. */
  async look(before: readonly Entry[], from: string) {
    const entries = [...before];
    let cursor = from;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await call('follow-enforcement', {
        action: 'feed',
        caseId: this.data.caseId,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      });
      entries.push(...answer.entries.filter(({ kind, takenOff }) => MONEY.includes(kind) && !takenOff));
      cursor = answer.next ?? '';
      if (!cursor || entries.length > before.length) break;
    }
    found.set(this, entries);
    this.setData({ rows: rowsOf(entries, Date.now()), next: cursor });
  },
  async loadMore() {
    const { next, more } = this.data;
    if (!next || more) return;
    this.setData({ more: true, trouble: '' });
    try {
      await this.look(found.get(this) ?? [], next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
});
