/** 手机立案: what filing online means, drafts to go on with, for which court, and to begin. */
import { call } from '../../../api/call';
import { chosenCourt, needCourt } from '../../../api/court-choice';
import { failureOf } from '../../../api/failure';
import { confirmedNotice, confirmNotice } from '../../../api/notice';
import type { DataOf } from '../../../api/services';
import { forgetSession, whoAmI } from '../../../api/session';
import { draftOf, unsentDrafts } from '../draft/open';

type Notice = DataOf<'guide', 'notice'>;
type Summary = DataOf<'file-case', 'mine'>['filings'][number];

const start: {
  state: string;
  failure: { code: string; message: string };
  verified: boolean;
  drafts: Summary[];
  more: string;
  courtName: string;
  notice: Notice;
  confirmed: boolean;
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  verified: true,
  drafts: [],
  more: '',
  courtName: '',
  notice: { version: 0, title: '', sections: [] },
  confirmed: false,
  sending: false,
  trouble: '',
};

const editPage = (filingId: string) => `/services/file-case/edit/index?filingId=${encodeURIComponent(filingId)}`;

Page({
  data: start,
  onShow() {
    this.setData({ courtName: chosenCourt()?.name ?? '' });
    this.load();
  },
  async onPullDownRefresh() {
    // 核实身份 may have been done at a window meanwhile.
    forgetSession();
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const [{ verified }, notice] = await Promise.all([whoAmI(), call('guide', { action: 'notice' })]);
      await this.sendUnsent();
      const { filings, next } = verified
        ? await call('file-case', { action: 'mine', drafts: true })
        : { filings: [], next: null };
      this.setData({
        state: 'content',
        verified,
        notice,
        confirmed: confirmedNotice() === notice.version,
        drafts: filings,
        more: next ?? '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** What was typed here without network is sent before it is shown; what cannot be sent yet stays. */
  async sendUnsent() {
    for (const filingId of unsentDrafts())
      await draftOf(filingId)
        .open()
        .then(() => draftOf(filingId).save())
        .catch(() => false);
  },
  async showMore() {
    try {
      const { filings, next } = await call('file-case', { action: 'mine', drafts: true, cursor: this.data.more });
      this.setData({ drafts: [...this.data.drafts, ...filings], more: next ?? '' });
    } catch (error) {
      wx.showModal({ title: '没有查到', content: failureOf(error).message, showCancel: false });
    }
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
  findCourt() {
    wx.navigateTo({ url: '/services/guide/tools/court/index' });
  },
  open({ detail }: WechatMiniprogram.CustomEvent<{ filingId: string }>) {
    wx.navigateTo({ url: editPage(detail.filingId) });
  },
  async begin() {
    this.setData({ sending: true, trouble: '' });
    try {
      const court = await needCourt();
      if (!court) return;
      if (!this.data.confirmed) await confirmNotice(this.data.notice.version);
      const { filingId } = await call(
        'file-case',
        { action: 'saveDraft', courtId: court.courtId, content: {} },
        { once: `new draft:${court.courtId}` },
      );
      this.setData({ confirmed: true });
      wx.navigateTo({ url: editPage(filingId) });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ verified: false });
      else this.setData({ trouble: message });
      // The notice was changed meanwhile: the new one is shown.
      if (code === 'CONFLICT') void this.load();
    } finally {
      this.setData({ sending: false });
    }
  },
});
