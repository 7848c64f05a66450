/** 阅卷申请: of the files one keeps, the nearest last day first; copies asked for; and what was answered (DOSS-3, 4). */
import { call } from '../../api/call';
import { go } from '../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import { requestAt } from '../addresses';
import { type Row, rowsOf } from './rows';

type Wanted = 'requested' | 'copyPending' | 'decided';

const WAYS = [
  { value: 'requested', label: '等答复' },
  { value: 'copyPending', label: '要复制' },
  { value: 'decided', label: '答复过' },
];

const start: Listed<Row> & { wanted: Wanted; ways: typeof WAYS } = {
  ...nothingYet,
  rows: [],
  wanted: 'requested',
  ways: WAYS,
};

Page({
  data: start,
  onShow() {
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
  /** A page of a large court may hold none of one's own: the next one is asked then. */
  async ask(after: { cursor?: string }) {
    let answer = await call('read-dossier', { action: 'inbox', state: this.data.wanted, ...after });
    while (answer.requests.length === 0 && answer.next)
      answer = await call('read-dossier', { action: 'inbox', state: this.data.wanted, cursor: answer.next });
    return { rows: rowsOf(answer.requests, Date.now()), next: answer.next };
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Wanted }>) {
    this.setData({ wanted: detail.value, rows: [], next: '', state: 'loading', trouble: '' });
    this.load();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(requestAt(currentTarget.dataset.id));
  },
});
