/** 对不上的款: what the provider says and the court's own books do not; finance looks at each and writes what it was. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { type DoubtRow, doubtRows } from './rows';

type Wanted = 'open' | 'settled';

const WAYS = [
  { value: 'open', label: '要查的' },
  { value: 'settled', label: '处理过的' },
];

const start: Listed<DoubtRow> & { wanted: Wanted; ways: typeof WAYS } & typeof notActing = {
  ...nothingYet,
  ...notActing,
  rows: [],
  wanted: 'open',
  ways: WAYS,
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
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { doubts, next } = await call('pay-fee', { action: 'doubts', state: this.data.wanted, ...after });
    return { rows: doubtRows(doubts, Date.now()), next };
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Wanted }>) {
    this.setData({ wanted: detail.value, rows: [], next: '', state: 'loading', trouble: '' });
    this.load();
  },
  async settle({ detail: { doubtId, note } }: WechatMiniprogram.CustomEvent<{ doubtId: string; note: string }>) {
    const question = { title: '记成已处理？', content: note, confirmText: '记下' };
    const done = await act(this, question, () => call('pay-fee', { action: 'settleDoubt', doubtId, note }));
    if (done) await this.load();
  },
});
