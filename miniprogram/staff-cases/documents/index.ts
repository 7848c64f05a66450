/** 本案的文书: every document that the court has issued in the case, the newest first; opened as it was issued. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { forgetPapers, showPaper } from '../../api/paper';
import type { DataOf } from '../../api/services';
import { idFrom } from '../../components/move-frame/moving';
import { dayText } from '../../text/day';

type Paper = DataOf<'check-progress', 'courtPapers'>['papers'][number];
interface Row {
  documentId: string;
  title: string;
  date: string;
  superseded: boolean;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  rows: Row[];
  next: string;
  opening: string;
  trouble: string;
} = { state: 'loading', failure: { code: '', message: '' }, caseId: '', rows: [], next: '', opening: '', trouble: '' };

const rowsOf = (papers: readonly Paper[]): Row[] =>
  papers.map(({ documentId, title, date, superseded }) => ({ documentId, title, date: dayText(date), superseded }));

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { papers, next } = await call('check-progress', { action: 'courtPapers', caseId: this.data.caseId });
      this.setData({ rows: rowsOf(papers), next: next ?? '', state: papers.length > 0 || next ? 'content' : 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    const { caseId, next, rows } = this.data;
    try {
      const page = await call('check-progress', { action: 'courtPapers', caseId, cursor: next });
      this.setData({ rows: [...rows, ...rowsOf(page.papers)], next: page.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { caseId, opening } = this.data;
    const documentId: string = currentTarget.dataset.id;
    if (opening) return;
    this.setData({ opening: documentId, trouble: '' });
    try {
      await showPaper((offset) => call('check-progress', { action: 'readCourtPaper', caseId, documentId, offset }));
    } catch (error) {
      this.setData({ trouble: `文书没有打开：${failureOf(error).message}` });
    }
    this.setData({ opening: '' });
  },
});
