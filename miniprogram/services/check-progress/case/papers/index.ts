/** 案件文书: what was served on one, and one's own, to open and keep (PROG-5); what waits to be received is in the inbox. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import type { DataOf } from '../../../../api/services';
import { dayText } from '../../../../text/day';
import { openPaper } from '../../open-paper';

type Paper = DataOf<'check-progress', 'papers'>['papers'][number];

interface PaperRow {
  documentId: string;
  title: string;
  /** 2026年12月3日 星期四，120 KB */
  about: string;
  superseded: boolean;
}

const PAGE = 30;

const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  rows: PaperRow[];
  next: string;
  more: boolean;
  opening: string;
  percent: number;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  trouble: '',
  rows: [],
  next: '',
  more: false,
  opening: '',
  percent: 0,
};

const rowOf = ({ documentId, title, date, size, superseded }: Paper): PaperRow => ({
  documentId,
  title,
  about: `${dayText(date)}，${Math.max(1, Math.round(size / 1024))} KB`,
  superseded,
});

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.loadMore();
  },
  async load() {
    const { caseId } = this.data;
    try {
      const { papers, next } = await call('check-progress', { action: 'papers', caseId, limit: PAGE });
      this.setData({
        state: papers.length > 0 ? 'content' : 'empty',
        rows: papers.map(rowOf),
        next: next ?? '',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async loadMore() {
    const { caseId, next, more, rows } = this.data;
    if (!next || more) return;
    this.setData({ more: true });
    try {
      const answer = await call('check-progress', { action: 'papers', caseId, limit: PAGE, cursor: next });
      const there = new Set(rows.map(({ documentId }) => documentId));
      const added = answer.papers.filter(({ documentId }) => !there.has(documentId)).map(rowOf);
      this.setData({ rows: [...rows, ...added], next: answer.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id, title } = currentTarget.dataset;
    if (this.data.opening) return;
    this.setData({ opening: id, percent: 0 });
    await openPaper({ caseId: this.data.caseId, documentId: id, title }, (percent) => {
      this.setData({ percent });
      return this.data.opening === id;
    });
    this.setData({ opening: '' });
  },
  inbox() {
    go(`/services/receive-documents/inbox/index?caseId=${encodeURIComponent(this.data.caseId)}`);
  },
  retry() {
    this.load();
  },
});
