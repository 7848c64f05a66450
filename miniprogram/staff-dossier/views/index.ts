/** 谁看了什么: every page that was shown, the latest first; with a request, under that one alone (DOSS-6, PRIV-5). */
import { call } from '../../api/call';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import { type Row, rowsOf } from './rows';

const PAGE = 100;

const start: Listed<Row> & { caseId: string; readingId: string } = {
  ...nothingYet,
  rows: [],
  caseId: '',
  readingId: '',
};

Page({
  data: start,
  onLoad({ caseId = '', readingId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId), readingId: decodeURIComponent(readingId) });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.more();
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { caseId, readingId } = this.data;
    const { views, next } = await call('read-dossier', {
      action: 'track',
      caseId,
      ...(readingId ? { readingId } : {}),
      limit: PAGE,
      ...after,
    });
    return { rows: rowsOf(views, Date.now()), next };
  },
});
