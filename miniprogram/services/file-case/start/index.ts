/** 手机立案: what filing online means, drafts to go on with, for which court, and to begin. */
import { call } from '../../../api/call';
import { chosenCourt, needCourt } from '../../../api/court-choice';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { confirmedNotice, confirmNotice } from '../../../api/notice';
import { forgetSession, whoAmI } from '../../../api/session';
import { unsentDrafts } from '../../../api/unsent-drafts';
import { KINDS, type Kind, kindOf } from '../draft/kind';
import { draftOf } from '../draft/open';
import { beginning, helpedDrafts } from './begin';
import { elsewhere } from './kinds';
import { start } from './start';
import { FIRST_CLIENTS, type Help, helpIdOf, type Role, whomOptions } from './whom';

const editPage = (filingId: string) => `/services/file-case/edit/index?filingId=${encodeURIComponent(filingId)}`;

/** For whom one may act, while the page is open. */
const known = new WeakMap<object, { roles: Role[]; helps: Help[] }>();

Page({
  data: start,
  onLoad({ kind = '' }) {
    this.choose(kindOf(kind));
  },
  onShow() {
    this.setData({ courtName: chosenCourt()?.name ?? '' });
    this.load();
    this.lookAtCourt();
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
      if (verified) await this.loadWhoms();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Who acts for nobody files for himself: what cannot be asked now is no obstacle. */
  async loadWhoms() {
    const [{ representations }, { helps }] = await Promise.all([
      call('identity', { action: 'myRoles', limit: 50 }).catch(() => ({ representations: [] })),
      call('identity', { action: 'myHelps' }).catch(() => ({ helps: [] })),
    ]);
    known.set(this, { roles: representations, helps });
    this.showWhoms(false);
    const theirs = await helpedDrafts(helps);
    if (theirs.length > 0) this.setData({ drafts: [...theirs, ...this.data.drafts] });
  },
  showWhoms(all: boolean) {
    const { roles = [], helps = [] } = known.get(this) ?? {};
    const { options, clients } = whomOptions(roles, helps, all);
    this.setData({ whoms: options, moreClients: all ? 0 : Math.max(0, clients - FIRST_CLIENTS) });
  },
  showClients() {
    this.showWhoms(true);
  },
  chooseWhom({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ whom: detail.value });
  },
  chooseKind({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.choose(kindOf(detail.value));
    this.lookAtCourt();
  },
  choose(kind: Kind) {
    this.setData({ kind, pleading: KINDS[kind].pleading });
  },
  async lookAtCourt() {
    const courtId = chosenCourt()?.courtId;
    const courts = courtId ? await allCourts().catch(() => []) : [];
    const court = courts.find((one) => one.courtId === courtId);
    this.setData({ elsewhere: elsewhere(court, this.data.kind) });
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
  roles() {
    wx.navigateTo({ url: '/services/identity/roles/index' });
  },
  async begin() {
    this.setData({ sending: true, trouble: '' });
    try {
      const court = await needCourt();
      if (!court) return;
      if (!this.data.confirmed) await confirmNotice(this.data.notice.version);
      const { kind, whom } = this.data;
      const content = await beginning(kind, whom, known.get(this)?.roles ?? []);
      const helpId = helpIdOf(whom);
      const { filingId } = await call(
        'file-case',
        { action: 'saveDraft', courtId: court.courtId, kind, content, ...(helpId ? { helpId } : {}) },
        { once: `new draft:${court.courtId}:${kind}:${whom}` },
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
