/** 我给的线索: each with what the officer asks and what came of it; answers come by themselves (ENF-1). */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { forgetPapers } from '../../../api/paper';
import { pageOf } from '../addresses';
import { type ClueRow, clueRow } from './shown';

const NO_ROWS: ClueRow[] = [];
const start: Listed<ClueRow> & { caseId: string; isNew: boolean } = {
  ...nothingYet,
  rows: NO_ROWS,
  caseId: '',
  isNew: false,
};

Page({
  data: start,
  behaviors: [closesLive],
  onLoad(query) {
    this.setData({ caseId: decodeURIComponent(query.caseId ?? ''), isNew: query.new === '1' });
    this.load();
    watchNews(this, () => this.load());
  },
  onUnload() {
    forgetPapers();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.loadMore();
  },
  async ask(after: { cursor?: string }) {
    const { clues, next } = await call('follow-enforcement', { action: 'clues', caseId: this.data.caseId, ...after });
    const now = Date.now();
    return { rows: clues.map((one) => clueRow(one, now)), next };
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  loadMore() {
    return moreOfList(this, (after) => this.ask(after));
  },
  give() {
    go(pageOf('clue', this.data.caseId));
  },
  wholeCase() {
    go(pageOf('case', this.data.caseId));
  },
});
