/** 送达：选文书: every document of the case that was issued, with on how many it was served. */
import { call } from '../../api/call';
import { go } from '../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import type { DataOf } from '../../api/services';
import { dayText } from '../../text/day';
import { peopleAt, trackAt } from '../serving/addresses';

type Document = DataOf<'receive-documents', 'plan'>['documents'][number];

const start: { caseId: string } & Listed<Document> = { ...nothingYet, rows: [], caseId: '' };

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
  },
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
  async ask(after: { cursor?: string }) {
    const { documents, next } = await call('receive-documents', { action: 'plan', caseId: this.data.caseId, ...after });
    // What nobody has yet is what he comes for.
    const rows = documents
      .map((one) => ({ ...one, date: dayText(one.date) }))
      .sort((a, b) => Math.min(a.served, 1) - Math.min(b.served, 1));
    return { rows, next };
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(peopleAt(this.data.caseId, currentTarget.dataset.id));
  },
  track() {
    go(trackAt(this.data.caseId));
  },
});
