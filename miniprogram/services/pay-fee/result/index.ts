/** 付款结果: what the court has received, with the receipt; or that it is still being asked for. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { type Result, resultForPayer, resultOf } from './shown';

const start: {
  orderId: string;
  code: string;
  state: string;
  failure: { code: string; message: string };
  result: Result | null;
  asking: boolean;
  said: string;
} = {
  orderId: '',
  code: '',
  state: 'loading',
  failure: { code: '', message: '' },
  result: null,
  asking: false,
  said: '',
};

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ orderId = '', code = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId), code });
    this.load();
    watchNews(this, () => this.load(), encodeURIComponent(this.data.orderId));
  },
  async load() {
    const { orderId, code } = this.data;
    try {
      const result = code
        ? resultForPayer(await call('pay-fee', { action: 'forPayer', orderId, code }))
        : resultOf(await call('pay-fee', { action: 'order', orderId }));
      this.setData({ result, state: 'content' });
    } catch (error) {
      const { code: why, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ said: message });
      else this.setData({ state: 'error', failure: { code: why, message } });
    }
  },
  async ask() {
    const { orderId, code, asking } = this.data;
    if (asking) return;
    this.setData({ asking: true, said: '' });
    try {
      const { paid, stateName, next } = await call('pay-fee', {
        action: 'confirm',
        orderId,
        ...(code ? { code } : {}),
      });
      if (!paid) this.setData({ said: `${stateName}。${next}` });
      await this.load();
    } catch (error) {
      this.setData({ said: failureOf(error).message });
    } finally {
      this.setData({ asking: false });
    }
  },
  retry() {
    this.load();
  },
  order() {
    const { orderId, code } = this.data;
    const of = `orderId=${encodeURIComponent(orderId)}`;
    go(code ? `/services/pay-fee/payer/index?${of}&code=${code}` : `/services/pay-fee/order/index?${of}`);
  },
  home() {
    wx.switchTab({ url: '/pages/home/index' });
  },
});
