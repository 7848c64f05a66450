/** 立案进展: where a filing stands, what comes next, by when and why; its receipt, papers and history; to withdraw, to insist. */
import { call } from '../../../api/call';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { type Filing, receiptText } from './about';
import { INSIST, NOT_HERE, STOP_MEDIATION, WITHDRAW } from './asking';
import { attachedTo, keepAttached } from './attached';
import { NOTHING } from './nothing';
import { type Shown, shownOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  filing: Shown;
  courtName: string;
  /** How many there are. */
  files: number;
  sending: boolean;
  trouble: string;
  /** What is shown is from before: asking again failed. */
  stale: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  filing: NOTHING,
  courtName: '',
  files: 0,
  sending: false,
  trouble: '',
  stale: '',
};

/** The filing as the court gave it, which is more than is shown. */
const known = new WeakMap<object, Filing>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ filingId = '' }) {
    const id = decodeURIComponent(filingId);
    this.setData({ filingId: id });
    this.load();
    watchNews(this, () => this.load(), id);
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { filingId } = this.data;
    try {
      const [filing, { attachments }] = await Promise.all([
        call('file-case', { action: 'get', filingId }),
        call('file-case', { action: 'attachments', filingId }),
      ]);
      keepAttached(filingId, attachments);
      this.setData({ files: attachments.length, stale: '' });
      this.show(filing);
      this.showCourt(filing.courtId);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (known.has(this) && code !== 'NOT_FOUND') this.setData({ stale: message });
      else if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else this.setData({ state: 'error', failure: { code, message: code === 'NOT_FOUND' ? NOT_HERE : message } });
    }
  },
  show(filing: Filing) {
    known.set(this, filing);
    this.setData({ state: 'content', filing: shownOf(filing, Date.now()) });
  },
  async showCourt(courtId: string) {
    const courts = await allCourts().catch(() => []);
    const courtName = courts.find((one) => one.courtId === courtId)?.name ?? '';
    if (courtName !== this.data.courtName) this.setData({ courtName });
  },
  correct() {
    wx.navigateTo({ url: `/services/file-case/correct/index?${this.query()}` });
  },
  edit() {
    wx.redirectTo({ url: `/services/file-case/edit/index?${this.query()}` });
  },
  query() {
    return `filingId=${encodeURIComponent(this.data.filingId)}`;
  },
  seeMine() {
    wx.redirectTo({ url: '/services/file-case/mine/index' });
  },
  copyReceipt() {
    const filing = known.get(this);
    if (!filing) return;
    const names = attachedTo(this.data.filingId).map(({ name }) => name);
    wx.setClipboardData({ data: receiptText(filing, this.data.courtName, names) });
  },
  withdraw() {
    const { filingId } = this.data;
    return this.move(WITHDRAW, () => call('file-case', { action: 'withdraw', filingId }));
  },
  insist() {
    const { filingId } = this.data;
    return this.move(INSIST, () => call('file-case', { action: 'insist', filingId }));
  },
  /** A "no" needs no reason; a "yes" binds to nothing, and is not asked about (MED-1). */
  sayMediation({ detail: { agree } }: WechatMiniprogram.CustomEvent<{ agree: boolean }>) {
    const { filingId } = this.data;
    const question = agree ? null : STOP_MEDIATION;
    return this.move(question, () => call('file-case', { action: 'agreeToMediation', filingId, agree }));
  },
  async move(question: WechatMiniprogram.ShowModalOption | null, done: () => Promise<Filing>) {
    if (this.data.sending || (question && !(await wx.showModal(question)).confirm)) return;
    this.setData({ sending: true, trouble: '' });
    try {
      this.show(await done());
    } catch (error) {
      const { code, message } = failureOf(error);
      // Decided meanwhile, or done on another phone: what there is now is shown.
      if (code === 'PRECONDITION_FAILED') await this.load();
      this.setData({ trouble: message });
    } finally {
      this.setData({ sending: false });
      // What came of it stands at the top.
      wx.pageScrollTo({ scrollTop: 0 });
    }
  },
});
