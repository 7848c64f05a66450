/** 一张缴费单: what is to be paid and why, what came in and went back, its papers, and what this officer can do with it. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { forgetPapers, showPaper } from '../../../api/paper';
import { dayOf, dayText, stampText } from '../../../text/day';
import { aidAt } from '../addresses';
import { orderText, type Shown, shownOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  orderId: string;
  shown: Shown | null;
  issuedAt: string;
  issuedOn: string;
  today: string;
  servedOn: string;
  opening: string;
  told: string;
  /** How it is reckoned is long, and seldom looked at. */
  unfolded: boolean;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  orderId: '',
  shown: null,
  issuedAt: '',
  issuedOn: '',
  today: '',
  servedOn: '',
  opening: '',
  told: '',
  unfolded: false,
};

Page({
  data: start,
  onLoad({ orderId = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId) });
  },
  /** Also on the way back from where something was done with it. */
  onShow() {
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const order = await call('pay-fee', { action: 'order', orderId: this.data.orderId });
      const today = dayOf(Date.now());
      this.setData({
        shown: shownOf(order, Date.now()),
        issuedAt: stampText(order.issuedAt),
        issuedOn: dayOf(Date.parse(order.issuedAt)),
        today,
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ servedOn: detail.value, errors: {} });
  },
  async serve() {
    const { orderId, servedOn, shown } = this.data;
    if (!shown) return;
    if (!servedOn) {
      this.setData({ errors: { servedOn: '请选当事人收到通知的那一天' } });
      return;
    }
    const question = {
      title: '记下送达吗？',
      content: `${orderText(shown.order)}的交费通知，${dayText(servedOn)}送达。交费期限从第二天起算，当事人马上收到最后一天的通知。`,
      confirmText: '记下',
    };
    const done = await act(this, question, () => call('pay-fee', { action: 'serveNotice', orderId, servedOn }));
    if (!done) return;
    await this.load();
    const { lastDay } = this.data.shown?.order ?? {};
    this.setData({ told: lastDay ? `记下了。交费的最后一天是 ${dayText(lastDay)}，已经通知当事人。` : '记下了。' });
  },
  unfold() {
    this.setData({ unfolded: !this.data.unfolded });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  openAid({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(aidAt(currentTarget.dataset.id, this.data.orderId));
  },
  async read({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { orderId, opening } = this.data;
    const documentId: string = currentTarget.dataset.id;
    if (opening) return;
    this.setData({ opening: documentId, trouble: '' });
    try {
      await showPaper((offset) => call('pay-fee', { action: 'readDocument', orderId, documentId, offset }));
    } catch (error) {
      this.setData({ trouble: `文书没有打开：${failureOf(error).message}` });
    }
    this.setData({ opening: '' });
  },
});
