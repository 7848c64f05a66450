/** 写起诉状: the steps with what each still lacks, in any order; begun on one phone, continued on another. */
import { call } from '../../../api/call';
import { chosenCourt } from '../../../api/court-choice';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { asideOf, forgetAside } from '../draft/aside';
import type { Draft } from '../draft/draft';
import { KINDS } from '../draft/kind';
import { draftOf, forgetDraft, saveNow } from '../draft/open';
import { uploads } from '../upload/files';
import { rowsOf, stepTitles } from './rows';
import { start } from './start';

const opened = new WeakMap<object, { draft: Draft; stop: () => void; choosing: boolean }>();

Page({
  data: start,
  onLoad({ filingId = '' }) {
    const draft = draftOf(decodeURIComponent(filingId));
    opened.set(this, { draft, stop: draft.listen(() => this.show()), choosing: false });
    this.setData({ filingId: draft.filingId });
  },
  onShow() {
    const here = opened.get(this);
    const courtId = chosenCourt()?.courtId;
    if (here?.choosing && courtId && courtId !== this.data.courtId) void here.draft.moveTo(courtId);
    if (here) here.choosing = false;
    this.load();
  },
  onHide() {
    this.save();
  },
  onUnload() {
    this.save();
    opened.get(this)?.stop();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const draft = opened.get(this)?.draft;
    if (!draft) return;
    try {
      await draft.open();
      this.setData({ state: 'content' });
      this.show();
      void draft.save();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show() {
    const draft = opened.get(this)?.draft;
    if (!draft || this.data.state !== 'content') return;
    const { kind, content, courtId, doubts, errors, saving, message, taken } = draft.view;
    const { rows, aside: others } = rowsOf(kind, content, doubts, errors);
    this.setData({
      rows,
      others,
      courtDoubt: doubts.find(({ field }) => field === 'court')?.text ?? '',
      saving,
      message,
      taken: stepTitles(kind, taken),
      aside: asideOf(draft.filingId),
    });
    if (!this.data.pleading || kind !== this.data.kind) {
      const { pleading } = KINDS[kind];
      this.setData({ kind, pleading });
      wx.setNavigationBarTitle({ title: `写${pleading}` });
    }
    if (courtId !== this.data.courtId) this.showCourt(courtId);
  },
  async showCourt(courtId: string) {
    this.setData({ courtId });
    const courts = await allCourts().catch(() => []);
    this.setData({ courtName: courts.find((one) => one.courtId === courtId)?.name ?? '' });
  },
  async save() {
    const draft = opened.get(this)?.draft;
    if (draft && this.data.state === 'content') await saveNow(draft);
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id } = currentTarget.dataset;
    wx.navigateTo({ url: `/services/file-case/edit/step/index?${this.query()}&step=${id}` });
  },
  chooseCourt() {
    this.letChooseCourtAt('/pages/court/index');
  },
  findCourt() {
    this.letChooseCourtAt('/services/guide/tools/court/index');
  },
  letChooseCourtAt(url: string) {
    const here = opened.get(this);
    if (here) here.choosing = true;
    wx.navigateTo({ url });
  },
  submit() {
    this.save();
    wx.navigateTo({ url: `/services/file-case/submit/index?${this.query()}` });
  },
  seeFiling() {
    wx.redirectTo({ url: `/services/file-case/filing/index?${this.query()}` });
  },
  query() {
    return `filingId=${encodeURIComponent(this.data.filingId)}`;
  },
  copyAside() {
    wx.setClipboardData({ data: this.data.aside });
  },
  async giveUp() {
    const { filingId } = this.data;
    const { confirm } = await wx.showModal({
      title: '不办了，撤回这份草稿？',
      content: '撤回以后不能接着写。法院没有看过这份草稿，不影响您以后再交。',
      confirmText: '撤回草稿',
      cancelText: '留着',
    });
    if (!confirm) return;
    try {
      await call('file-case', { action: 'withdraw', filingId });
      // Nothing of it is saved any more when the page goes.
      opened.get(this)?.stop();
      opened.delete(this);
      forgetAside(filingId);
      forgetDraft(filingId);
      uploads.cancelAll(filingId);
      wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
    } catch (error) {
      wx.showModal({ title: '没有撤回', content: failureOf(error).message, showCancel: false });
    }
  },
});
