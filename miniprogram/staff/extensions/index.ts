/** 延长补正的申请: those of this court that wait for an answer, the earliest last day first; each decided on its own card (FIX-1). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { legalDayText } from '../filing/told';
import { type ExtensionRow, extensionRows } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  /** Only those of this filing; '' all. */
  filingId: string;
  rows: ExtensionRow[];
  next: string;
  sending: string;
  trouble: string;
  /** Of which card the trouble is; '' of the list. */
  troubleAt: string;
  told: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  rows: [],
  next: '',
  sending: '',
  trouble: '',
  troubleAt: '',
  told: '',
};

type Decided = WechatMiniprogram.CustomEvent<{ extensionId: string; days: number; reasons: string }>;

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId) });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { filingId, told } = this.data;
    try {
      const { extensions, next } = filingId
        ? await this.ofFiling(filingId)
        : await call('correct-filing', { action: 'extensions' });
      const rows = extensionRows(extensions, Date.now());
      this.setData({ rows, next: next ?? '', state: rows.length > 0 || told ? 'content' : 'empty', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message, troubleAt: '' });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** From the page of a filing. */
  async ofFiling(filingId: string) {
    const { extension, title } = await call('correct-filing', { action: 'notice', filingId });
    return { extensions: extension?.state === 'asked' ? [{ ...extension, title }] : [], next: null };
  },
  async more() {
    try {
      const { extensions, next } = await call('correct-filing', { action: 'extensions', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...extensionRows(extensions, Date.now())], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message, troubleAt: '' });
    }
  },
  async decide({ detail: { extensionId, days, reasons } }: Decided) {
    const row = this.data.rows.find((one) => one.extensionId === extensionId);
    if (!row || this.data.sending) return;
    this.setData({ sending: extensionId, trouble: '', told: '' });
    try {
      const what = days > 0 ? { days } : { reasons };
      const { newLastDay, state } = await call('correct-filing', { action: 'decideExtension', extensionId, ...what });
      const told =
        state === 'granted' && newLastDay
          ? `${row.title}：补正期限改到 ${legalDayText(newLastDay)}，当事人收到了通知。`
          : state === 'refused'
            ? `${row.title}：没有延长，当事人收到了通知。交回来的补正照样收。`
            : `${row.title}：当事人已经交回补正，不用再决定。`;
      this.setData({ told });
      await this.load();
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { code, message } = failureOf(error);
      // A colleague decided it, or he handed in meanwhile.
      if (code !== 'INVALID_INPUT') await this.load();
      this.setData({ trouble: message, troubleAt: code === 'INVALID_INPUT' ? extensionId : '' });
    }
    this.setData({ sending: '' });
  },
  open({ detail }: WechatMiniprogram.CustomEvent<{ filingId: string }>) {
    wx.navigateTo({ url: `/staff/filing/review/index?filingId=${encodeURIComponent(detail.filingId)}` });
  },
});
