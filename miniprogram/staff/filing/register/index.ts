/** 登记立案: fee and papers are looked at first, then the case gets its number. All of it at once, and for good. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { forgetPapers, showDraft } from '../../../api/paper';
import { dayOf } from '../../../text/day';
import { yuanText } from '../../../text/yuan';
import { doneBefore, type Filing } from '../filing';
import { registeredTold } from '../registered-told';
import { aboutOf, signingOff } from './about';
import { evidenceWithin, feeOf, settledOf } from './settled';
import { start } from './start';

interface Kept {
  filing?: Filing;
  /** PDFs of the drafts, as base64, in the order of the list. */
  drafts: string[];
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  onLoad({ filingId = '' }) {
    kept.set(this, { drafts: [] });
    this.setData({ filingId: decodeURIComponent(filingId), today: dayOf(Date.now()) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    try {
      const filing = await call('file-case', { action: 'get', filingId: this.data.filingId });
      const page = kept.get(this);
      if (page) page.filing = filing;
      this.setData({ ...aboutOf(filing), state: filing.can.includes('register') ? 'content' : 'empty' });
      this.setData(evidenceWithin(this.data));
      if (filing.can.includes('register')) await this.reckon();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Drafts are of what was settled then. */
  settle(change: Record<string, unknown>) {
    const page = kept.get(this);
    if (page) page.drafts = [];
    this.setData({ ...change, drafts: [], draftTrouble: '' });
  },
  async reckon() {
    const settled = feeOf(this.data);
    this.setData({ reckoning: true, feeTrouble: '' });
    const isStill = () => JSON.stringify(settled) === JSON.stringify(feeOf(this.data));
    try {
      const { title, amountFen, steps, kinds, prepaid, payment } = await call('file-case', {
        action: 'proposeFee',
        filingId: this.data.filingId,
        ...settled,
      });
      // Something else was chosen meanwhile: that answer is on its way.
      if (!isStill()) return;
      this.setData({ kindTitle: title, fee: yuanText(amountFen), steps, kinds, prepaid, payment });
    } catch (error) {
      const kindTitle = this.data.kinds.find((one) => one.kind === this.data.kind)?.title ?? '';
      if (isStill()) this.setData({ kindTitle, fee: '', steps: [], feeTrouble: failureOf(error).message });
    }
    this.setData({ reckoning: false });
  },
  toggleKinds() {
    this.setData({ choosing: !this.data.choosing });
  },
  chooseKind({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.settle({ kind: currentTarget.dataset.kind, choosing: false });
    this.reckon();
  },
  tick({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
    this.settle({ [detail.name]: detail.checked });
    this.setData(evidenceWithin(this.data));
    if (detail.name !== 'registerFirst') this.reckon();
  },
  countDays({ detail }: WechatMiniprogram.CustomEvent<{ days: number }>) {
    this.settle({ evidenceDays: detail.days });
  },
  /** Made once before anything is signed off: what cannot be made is found here. */
  async draft() {
    const page = kept.get(this);
    const { filingId, drafting } = this.data;
    if (!page || drafting) return;
    this.setData({ drafting: true, draftTrouble: '' });
    try {
      const settled = settledOf(this.data);
      const { documents } = await call('file-case', { action: 'previewDocuments', filingId, ...settled });
      page.drafts = documents.map(({ base64 }) => base64);
      this.setData({ drafts: documents.map(({ title }) => ({ title, seen: false })) });
    } catch (error) {
      this.setData({ draftTrouble: failureOf(error).message });
    }
    this.setData({ drafting: false });
  },
  async openDraft({ detail }: WechatMiniprogram.CustomEvent<{ i: number }>) {
    const base64 = kept.get(this)?.drafts[detail.i];
    if (!base64) return;
    try {
      await showDraft(base64);
      this.setData({ [`drafts[${detail.i}].seen`]: true });
    } catch (error) {
      this.setData({ draftTrouble: failureOf(error).message });
    }
  },
  async register() {
    const { filingId, sending, reckoning } = this.data;
    if (sending || reckoning || !(await confirmed(signingOff(this.data)))) return;
    this.setData({ sending: true, trouble: '' });
    try {
      const registered = await call('file-case', { action: 'register', filingId, ...settledOf(this.data) });
      const filing = kept.get(this)?.filing;
      if (filing) this.setData({ told: registeredTold(registered, filing) });
      this.setData({ caseNo: registered.caseNo, done: true });
      await this.issue();
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      const filing = kept.get(this)?.filing;
      if (this.data.state === 'empty' && filing)
        this.setData({ next: `刚才已经有人办了：${doneBefore(filing, Date.now())}${filing.next}` });
      else this.setData({ trouble: message });
    }
    this.setData({ sending: false });
  },
  /** Again where it was cut: what is made stays. */
  async issue() {
    this.setData({ issuing: true, issueTrouble: '' });
    try {
      const { documents } = await call('file-case', { action: 'issueDocuments', filingId: this.data.filingId });
      this.setData({ issued: documents.map(({ title }) => title) });
    } catch (error) {
      this.setData({ issueTrouble: failureOf(error).message });
    }
    this.setData({ issuing: false });
  },
  copy() {
    wx.setClipboardData({ data: this.data.caseNo });
  },
  aid() {
    wx.redirectTo({ url: `/staff/filing/aid/index?filingId=${encodeURIComponent(this.data.filingId)}` });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/filing/index' }) });
  },
});
