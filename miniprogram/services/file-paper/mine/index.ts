/** 我的材料: what one has handed in and what is still written, the newest first; of one case, all of one's party. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { isShown, rowOf } from './rows';
import { start } from './start';

const PAGE = 20;

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
  },
  /** Again when one comes back: it may have been handed in, or taken back. */
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    if (this.data.next && !this.data.looking) this.more();
  },
  retry() {
    this.load();
  },
  ask(cursor: string) {
    const { caseId } = this.data;
    const of = { ...(caseId ? { caseId } : {}), ...(cursor ? { cursor } : {}) };
    return call('file-paper', { action: 'mine', limit: PAGE, ...of });
  },
  async load() {
    this.setData({ looking: true, trouble: '' });
    try {
      const { papers, next } = await this.ask('');
      const rows = papers.filter(isShown).map((one) => rowOf(one, this.data.caseId !== '', Date.now()));
      this.setData({ rows, next: next ?? '', state: rows.length > 0 || next ? 'content' : 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else this.setData({ state: 'error', failure: { code, message } });
    } finally {
      this.setData({ looking: false });
    }
  },
  async more() {
    this.setData({ looking: true, trouble: '' });
    try {
      const { papers, next } = await this.ask(this.data.next);
      const at = this.data.rows.length;
      // Only what is new.
      const added = papers
        .filter(isShown)
        .map((one, i) => [`rows[${at + i}]`, rowOf(one, this.data.caseId !== '', Date.now())]);
      this.setData({ ...Object.fromEntries(added), next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ looking: false });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id, draft } = currentTarget.dataset;
    go(`/services/file-paper/${draft ? 'edit' : 'paper'}/index?paperId=${id}`);
  },
  /** What can be filed is filed in a case. */
  begin() {
    const { caseId } = this.data;
    go(
      caseId
        ? `/services/file-paper/kinds/index?caseId=${encodeURIComponent(caseId)}`
        : '/services/check-progress/mine/index',
    );
  },
  check() {
    const here = `/services/file-paper/mine/index${this.data.caseId ? `?caseId=${encodeURIComponent(this.data.caseId)}` : ''}`;
    go(`/services/identity/start/index?next=${encodeURIComponent(here)}`);
  },
});
