/** 登记立案: the fee is looked at first, then the case gets its number. All of it at once, and for good. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { yuanText } from '../../../text/yuan';
import { confirmed } from '../../confirm';
import { legalDayText } from '../told';
import { aboutOf } from './about';
import { type FeeKind, start } from './start';

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId) });
    this.load();
  },
  async load() {
    try {
      const filing = await call('file-case', { action: 'get', filingId: this.data.filingId });
      this.setData({ ...aboutOf(filing), state: filing.can.includes('register') ? 'content' : 'empty' });
      if (filing.can.includes('register')) await this.reckon();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** What the judge settles: nothing of it is sent where he leaves the proposal as it is. */
  settled() {
    const { kind, bankrupt } = this.data;
    // The boundary: kinds come from the service, which takes them back.
    return { ...(kind ? { feeKind: kind as FeeKind } : {}), ...(bankrupt ? { bankruptDebtor: true } : {}) };
  },
  async reckon() {
    const { filingId, kind, bankrupt } = this.data;
    this.setData({ reckoning: true, feeTrouble: '' });
    try {
      const proposal = await call('file-case', { action: 'proposeFee', filingId, ...this.settled() });
      // Something else was chosen meanwhile: that answer is on its way.
      if (kind !== this.data.kind || bankrupt !== this.data.bankrupt) return;
      const { title, amountFen, steps, kinds } = proposal;
      this.setData({
        kindTitle: title,
        fee: yuanText(amountFen),
        steps,
        kinds,
      });
    } catch (error) {
      const kindTitle = this.data.kinds.find((one) => one.kind === kind)?.title ?? '';
      this.setData({ kindTitle, fee: '', steps: [], feeTrouble: failureOf(error).message });
    }
    this.setData({ reckoning: false });
  },
  toggleKinds() {
    this.setData({ choosing: !this.data.choosing });
  },
  chooseKind({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ kind: currentTarget.dataset.kind, choosing: false });
    this.reckon();
  },
  toggleBankrupt() {
    this.setData({ bankrupt: !this.data.bankrupt });
    this.reckon();
  },
  async register() {
    const { filingId, title, fee, sending, reckoning } = this.data;
    if (sending || reckoning) return;
    const sure = await confirmed({
      title: '登记立案吗？',
      content: `${title}。马上产生案号，案件受理费 ${fee}，当事人马上收到通知，不能撤回。`,
      confirmText: '登记立案',
    });
    if (!sure) return;
    this.setData({ sending: true, trouble: '' });
    try {
      const { caseNo, fee: order } = await call('file-case', { action: 'register', filingId, ...this.settled() });
      const pay = order.lastDay
        ? `请交纳案件受理费，最迟 ${legalDayText(order.lastDay)}。`
        : '缴费通知送达后 7 日内交纳案件受理费。';
      this.setData({ caseNo, told: { title: '已立案', text: `案号 ${caseNo}。${pay}` }, done: true });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
  copy() {
    wx.setClipboardData({ data: this.data.caseNo });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/filing/index' }) });
  },
});
