/** 案件进展: what was done, the newest first, as its officers see it; what is wrong is corrected, what is held back is opened (PROG-4, 6). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { idFrom } from '../../components/move-frame/moving';
import { moveAt } from '../addresses';
import { isOfficer } from '../step';
import { type EntryRow, rowsOf } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  rows: EntryRow[];
  next: string;
  mayChange: boolean;
  /** The entry whose corrections are shown. */
  unfolded: string;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  rows: [],
  next: '',
  mayChange: false,
  unfolded: '',
  trouble: '',
};

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { caseId } = this.data;
    try {
      const [found, { entries, next }] = await Promise.all([
        call('check-progress', { action: 'courtCase', caseId }),
        call('check-progress', { action: 'courtTimeline', caseId }),
      ]);
      this.setData({
        caseNo: found.caseNo,
        mayChange: isOfficer(found),
        rows: rowsOf(entries),
        next: next ?? '',
        state: entries.length > 0 ? 'content' : 'empty',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    const { caseId, next, rows } = this.data;
    try {
      const page = await call('check-progress', { action: 'courtTimeline', caseId, cursor: next });
      this.setData({ rows: [...rows, ...rowsOf(page.entries)], next: page.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  unfold({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ unfolded: currentTarget.dataset.id });
  },
  step({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { step, id } = currentTarget.dataset;
    go(moveAt(this.data.caseId, step, id));
  },
});
