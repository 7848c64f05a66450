/** 看对方的财产报告: first the promise of secrecy, said back; then page by page with the reader's own name over it (ENF-3). */
import { act } from '../../../api/act';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { momentText } from '../../../text/day';
import { type Leaf, leavesOf } from './leaves';
import { start } from './start';

const known = new WeakMap<object, Leaf[]>();
const MOST_ZOOM = 3;
const nothing = () => {};
/** ENF-3: what he promised, the phone keeps as well as it can. */
const screenshots = (visualEffect: 'hidden' | 'none') => wx.setVisualEffectOnCapture({ visualEffect, fail: nothing });

Page({
  data: start,
  onLoad({ caseId = '', reportId = '' }) {
    const [of, one] = [decodeURIComponent(caseId), decodeURIComponent(reportId)];
    // Both ids begin with their court's.
    this.setData({ caseId: of, reportId: one, courtId: (of || one).split(':')[0] ?? '' });
    this.load();
  },
  onShow() {
    screenshots('hidden');
  },
  onHide() {
    screenshots('none');
  },
  onUnload() {
    screenshots('none');
  },
  load() {
    return this.data.reportId ? this.ask(this.data.reportId) : this.list();
  },
  async list() {
    const { caseId } = this.data;
    try {
      const { side, reports } = await call('follow-enforcement', { action: 'reports', caseId });
      const now = Date.now();
      const rows = side === 'applicant' ? reports : [];
      this.setData({
        rows: rows.map(({ reportId, debtorName, kindName, at, late, unanswered, views, lastAt }) => ({
          reportId,
          title: `${debtorName}的${kindName}`,
          at: at ? `${momentText(at, now)} 交的${late ? '，晚于规定的日期' : ''}` : '',
          note: unanswered.length > 0 ? `没有写的：${unanswered.join('；')}` : '',
          read: views > 0 && lastAt ? `您看过 ${views} 页次，最近 ${momentText(lastAt, now)}` : '',
        })),
        stage: 'list',
        state: rows.length > 0 ? 'content' : 'empty',
      });
    } catch (error) {
      this.fail(error);
    }
  },
  fail(error: unknown) {
    const { code, message } = failureOf(error);
    this.setData({ state: 'error', failure: { code, message } });
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.ask(currentTarget.dataset.id);
  },
  async ask(reportId: string) {
    this.setData({ reportId, state: 'loading' });
    try {
      const { promised, promise, sha256 } = await call('follow-enforcement', { action: 'askToRead', reportId });
      if (promised) await this.read();
      else this.setData({ promise, sha256, promised: false, stage: 'promise', state: 'content' });
    } catch (error) {
      this.fail(error);
    }
  },
  tick() {
    this.setData({ promised: !this.data.promised, trouble: '' });
  },
  async agree() {
    const { reportId, sha256, promised } = this.data;
    if (!promised) {
      this.setData({ trouble: '请先点上面的“我承诺保密”。' });
      return;
    }
    if (await act(this, null, () => call('follow-enforcement', { action: 'promiseSecrecy', reportId, sha256 })))
      await this.read();
  },
  async read() {
    try {
      const reading = await call('follow-enforcement', { action: 'readReport', reportId: this.data.reportId });
      const leaves = leavesOf(reading);
      known.set(this, leaves);
      this.setData({ total: leaves.length, stage: 'read', state: 'content' });
      this.turn(1);
    } catch (error) {
      this.fail(error);
    }
  },
  turn(at: number) {
    const leaf = known.get(this)?.[at - 1];
    if (leaf) this.setData({ at, leaf });
  },
  before() {
    this.turn(this.data.at - 1);
  },
  after() {
    this.turn(this.data.at + 1);
  },
  larger() {
    this.setData({ zoom: Math.min(MOST_ZOOM, this.data.zoom + 1) });
  },
  smaller() {
    this.setData({ zoom: Math.max(1, this.data.zoom - 1) });
  },
});
