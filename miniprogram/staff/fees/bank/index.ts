/** 登记在银行交的款: copied from the bank's receipt; counted once by its number, however often it is recorded (FEE-17, ACC-2). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { dayOf, dayText } from '../../../text/day';
import { fenOf, moneyText } from '../../../text/yuan';
import { type Order, orderText } from '../order/shown';
import { NO_RECEIPT, notTheSum, type Receipt, receiptErrors } from './receipt';

const start: {
  state: string;
  failure: { code: string; message: string };
  orderId: string;
  order: Order | null;
  receipt: Receipt;
  differs: string;
  today: string;
  done: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  orderId: '',
  order: null,
  receipt: NO_RECEIPT,
  differs: '',
  today: '',
  done: '',
};

Page({
  data: start,
  onLoad({ orderId = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId), today: dayOf(Date.now()) });
    this.load();
  },
  async load() {
    try {
      const order = await call('pay-fee', { action: 'order', orderId: this.data.orderId });
      this.setData({ order, state: order.can.includes('recordPayment') || this.data.done ? 'content' : 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  set(change: Partial<Receipt>) {
    const receipt = { ...this.data.receipt, ...change };
    this.setData({ receipt, errors: {}, differs: notTheSum(this.data.order?.amountFen ?? 0, receipt.amount) });
  },
  type({ currentTarget, detail }: WechatMiniprogram.Input) {
    this.set({ [currentTarget.dataset.field]: detail.value });
  },
  chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.set({ paidOn: detail.value });
  },
  async record() {
    const { receipt, order, orderId, differs } = this.data;
    const errors = receiptErrors(receipt);
    this.setData({ errors });
    const amountFen = fenOf(receipt.amount);
    if (!order || !amountFen || Object.keys(errors).length > 0) return;
    const { reference, paidOn, payerName } = receipt;
    const question = {
      title: `记下 ${moneyText(amountFen)}？`,
      content: `${order.caseNo}，${orderText(order)}。凭证号 ${reference.trim()}，${payerName.trim()} ${dayText(paidOn)} 交。${differs}记下以后不能改。`,
      confirmText: '记下',
      grave: differs !== '',
    };
    const what = { orderId, reference: reference.trim(), amountFen, paidOn, payerName: payerName.trim() };
    const recorded = { stateName: '' };
    const done = await act(this, question, async () => {
      Object.assign(recorded, await call('pay-fee', { action: 'recordPayment', ...what }));
    });
    if (!done) return;
    this.setData({ done: `记下了 ${moneyText(amountFen)}。缴费单现在是“${recorded.stateName}”，当事人收到了通知。` });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/fees/orders/index?state=issued' }) });
  },
});
