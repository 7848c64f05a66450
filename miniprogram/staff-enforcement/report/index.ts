/** 财产报告: what each debtor reported, read under one's name with a reason that is kept; on paper, completed, more time (ENF-2, 3). */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { extensionOf } from '../../api/attachment';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { forgetPapers, showPaper } from '../../api/paper';
import { whoAmI } from '../../api/session';
import { idFrom } from '../../components/move-frame/moving';
import { momentText } from '../../text/day';
import { stepAt } from '../addresses';
import { debtorLines, type Report, type Row, rowsOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  debtors: { text: string; overdue: boolean }[];
  rows: Row[];
  asking: string;
  /** As it is read now; null: none is open. */
  read: Report | null;
  mark: string;
  marks: number[];
  opening: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  debtors: [],
  rows: [],
  asking: '',
  read: null,
  mark: '',
  marks: Array.from({ length: 24 }, (_, i) => i),
  opening: '',
};
/** A report that comes when nobody looks any more is not laid open. */
const inFront = new WeakSet<object>();
const nothing = () => {};
/** ENF-3: kept off pictures of the screen as well as the phone can. */
const screenshots = (visualEffect: 'hidden' | 'none') => wx.setVisualEffectOnCapture({ visualEffect, fail: nothing });

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    inFront.add(this);
    this.load();
  },
  /** It does not lie open. */
  onHide() {
    inFront.delete(this);
    this.shut();
  },
  onUnload() {
    inFront.delete(this);
    screenshots('none');
    forgetPapers();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const found = await call('follow-enforcement', { action: 'reportsOf', caseId: this.data.caseId });
      this.setData({ debtors: debtorLines(found), rows: rowsOf(found, Date.now()), state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  step({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(stepAt(this.data.caseId, currentTarget.dataset.step, currentTarget.dataset.id ?? ''));
  },
  ask({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ asking: currentTarget.dataset.id, trouble: '' });
  },
  close() {
    this.setData({ asking: '' });
  },
  async open({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asking: reportId } = this.data;
    await act(this, null, async () => {
      const [read, { name }] = await Promise.all([
        call('follow-enforcement', { action: 'openReport', reportId, reason }),
        whoAmI(),
      ]);
      this.setData({ asking: '' });
      if (!inFront.has(this)) return;
      screenshots('hidden');
      this.setData({ read, mark: `${name ?? ''} ${momentText(new Date().toISOString(), Date.now())}` });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    });
  },
  shut() {
    if (!this.data.read) return;
    screenshots('none');
    this.setData({ read: null, mark: '' });
  },
  async file({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { file: fileId, mime } = currentTarget.dataset;
    const reportId = this.data.read?.reportId;
    if (!reportId || this.data.opening) return;
    this.setData({ opening: fileId });
    const trouble = await showPaper(
      (offset) => call('follow-enforcement', { action: 'courtReportFile', reportId, fileId, offset }),
      extensionOf(mime),
    ).then(
      (shown) => (shown ? '' : '这种文件在手机上打不开，请在电脑上看。'),
      (error: unknown) => failureOf(error).message,
    );
    this.setData({ opening: '' });
    if (trouble) wx.showModal({ title: '没有打开', content: trouble, showCancel: false });
  },
});
