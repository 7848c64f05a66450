/** 一笔退费: what, why, of which payment, by whom proposed; confirmed, not confirmed, asked again or done by the bank (FEE-15). */
import { act } from '../../../../api/act';
import { notActing } from '../../../../api/acting';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { dayOf } from '../../../../text/day';
import { orderAt } from '../../addresses';
import { byHandQuestion, confirmQuestion, retryQuestion, type ShownRefund, shownRefund } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  refundNo: string;
  orderId: string;
  shown: ShownRefund | null;
  today: string;
  /** What is being written: reject, byHand; '' nothing. */
  writing: string;
  reason: string;
  phrases: string[];
  reference: string;
  on: string;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  refundNo: '',
  orderId: '',
  shown: null,
  today: '',
  writing: '',
  reason: '',
  phrases: ['金额和文书写的不一致，请核对。', '文书还没有生效。', '依据的文书没有找到，请补上。'],
  reference: '',
  on: '',
  told: '',
};

Page({
  data: start,
  onLoad({ refundNo = '', orderId = '' }) {
    const today = dayOf(Date.now());
    this.setData({ refundNo: decodeURIComponent(refundNo), orderId: decodeURIComponent(orderId), today, on: today });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const order = await call('pay-fee', { action: 'order', orderId: this.data.orderId });
      const refund = order.refunds.find(({ refundNo }) => refundNo === this.data.refundNo);
      this.setData(refund ? { shown: shownRefund(refund, order), state: 'content' } : { state: 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async confirm() {
    const { shown, refundNo } = this.data;
    if (!shown) return;
    const done = await act(this, confirmQuestion(shown.refund), () =>
      call('pay-fee', { action: 'confirmRefund', refundNo }),
    );
    if (done) await this.after('已经确认。');
  },
  async reject() {
    const { refundNo } = this.data;
    const reason = this.data.reason.trim();
    if ([...reason].length < 5) {
      this.setData({ errors: { reason: '请写明为什么不确认，至少 5 个字' } });
      return;
    }
    const question = { title: '不确认这笔退费？', content: `书记员会看到：${reason}`, confirmText: '不确认' };
    const done = await act(this, question, () => call('pay-fee', { action: 'rejectRefund', refundNo, reason }));
    if (done) await this.after('没有确认，已经告诉书记员。');
  },
  async retry() {
    const { shown, refundNo } = this.data;
    if (!shown) return;
    const done = await act(this, retryQuestion(shown.refund), () =>
      call('pay-fee', { action: 'retryRefund', refundNo }),
    );
    if (done) await this.after('又交给支付机构办了。');
  },
  async finish() {
    const { shown, refundNo, on } = this.data;
    const reference = this.data.reference.trim();
    if (!shown) return;
    if (!reference) {
      this.setData({ errors: { reference: '请写银行回单上的凭证号' } });
      return;
    }
    const done = await act(this, byHandQuestion(shown.refund, reference), () =>
      call('pay-fee', { action: 'finishByHand', refundNo, reference, on }),
    );
    if (done) await this.after('记下了，已经通知付款的人。');
  },
  async after(told: string) {
    this.setData({ told, writing: '' });
    await this.load();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  write({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { what } = currentTarget.dataset;
    this.setData({ writing: this.data.writing === what ? '' : what, errors: {} });
  },
  typeReason({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.setData({ reason: detail.text, errors: {} });
  },
  typeReference({ detail }: WechatMiniprogram.Input) {
    this.setData({ reference: detail.value, errors: {} });
  },
  chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ on: detail.value, errors: {} });
  },
  toOrder() {
    go(orderAt(this.data.orderId));
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/fees/refunds/index' }) });
  },
});
