/** 一份材料: received when, with which number; how it stands, what was decided; its papers; taken back, stood by, a period asked back. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import type { Paper } from '../draft/content';
import { forgetDraft } from '../draft/open';
import { uploads } from '../files/uploads';
import { shownOf } from './shown';
import { start } from './start';

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ paperId = '', new: fresh = '' }) {
    this.setData({ paperId: decodeURIComponent(paperId), fresh: fresh === '1' });
    this.load();
    watchNews(this, () => this.load(), encodeURIComponent(this.data.paperId));
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      this.take(await call('file-paper', { action: 'get', paperId: this.data.paperId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  take(paper: Paper) {
    this.setData({ paper, ...shownOf(paper), state: 'content', trouble: '' });
    wx.setNavigationBarTitle({ title: paper.name });
  },
  retry() {
    this.load();
  },
  goOn() {
    wx.redirectTo({ url: `/services/file-paper/edit/index?paperId=${this.data.paperId}` });
  },
  seeCase() {
    go(`/services/check-progress/case/index?caseId=${encodeURIComponent(this.data.paper?.caseId ?? '')}`);
  },
  askRestoration() {
    const of = `caseId=${encodeURIComponent(this.data.paper?.caseId ?? '')}&kind=restorePeriod`;
    go(`/services/file-paper/edit/index?${of}&dateId=${encodeURIComponent(this.data.missed)}`);
  },
  another() {
    go(`/services/file-paper/kinds/index?caseId=${encodeURIComponent(this.data.paper?.caseId ?? '')}`);
  },
  async withdraw() {
    const { paper, paperId, sending } = this.data;
    if (!paper || sending) return;
    const isDraft = paper.state === 'draft';
    const { confirm } = await wx.showModal({
      title: isDraft ? `不要这份${paper.name}了？` : `撤回这份${paper.name}？`,
      content: isDraft
        ? '写的内容和传的文件都不要了，找不回来。'
        : '撤回以后，法院不再处理这一份。以后再交，按再交的那一天算，可能已经过了期限。',
      confirmText: isDraft ? '不要了' : '撤回',
      cancelText: '留着',
    });
    if (!confirm) return;
    if (await this.act('withdraw')) {
      forgetDraft(paperId);
      uploads.cancelAll(paperId);
    }
  },
  async ratify() {
    const { confirm } = await wx.showModal({
      title: '确认这份材料',
      content: '代理人交这份材料时，委托书里没有写明这一项。您确认以后，它就当作您同意交的。',
      confirmText: '我确认',
      cancelText: '先不',
    });
    if (confirm) await this.act('ratify');
  },
  /** True: it is done. */
  async act(action: 'withdraw' | 'ratify'): Promise<boolean> {
    const { paperId } = this.data;
    this.setData({ sending: action, trouble: '' });
    try {
      this.take(await call('file-paper', { action, paperId }));
      return true;
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      this.setData({ trouble: message });
      return false;
    } finally {
      this.setData({ sending: '' });
    }
  },
});
