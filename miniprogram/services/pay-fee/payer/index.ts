/** 替人交费: what somebody with the code is shown, no more than he needs to pay; paid here, with a receipt of his own (FEE-17). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import type { DataOf } from '../../../api/services';
import { feeTone, type Tone } from '../../../text/tone';
import { yuanText } from '../../../text/yuan';
import { askedOf } from './asked';

const start: {
  orderId: string;
  code: string;
  key: string;
  state: string;
  failure: { code: string; message: string };
  order: DataOf<'pay-fee', 'forPayer'> | null;
  tone: Tone;
  amount: string;
  /** '' none. */
  paidByMe: string;
  open: boolean;
  trouble: string;
} = {
  orderId: '',
  code: '',
  key: '',
  state: 'loading',
  failure: { code: '', message: '' },
  order: null,
  tone: 'quiet',
  amount: '',
  paidByMe: '',
  open: false,
  trouble: '',
};

const NO_LINK = '这个链接或者码找不到缴费单。请让发给您的人重新发一次。';

Page({
  data: start,
  behaviors: [closesLive],
  onLoad(query) {
    this.setData(askedOf(query));
    this.load();
    this.watch();
  },
  watch() {
    const { orderId } = this.data;
    if (orderId) watchNews(this, () => this.load(), encodeURIComponent(orderId));
  },
  /** A code on paper says by its key which order it is. */
  async scanned() {
    const { orderId, key } = this.data;
    if (orderId || !key) return;
    this.setData(await call('pay-fee', { action: 'scannedOrder', key }));
    this.watch();
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      await this.scanned();
      const { orderId, code } = this.data;
      if (!orderId || !code) {
        this.setData({ state: 'error', failure: { code: 'NOT_FOUND', message: NO_LINK } });
        return;
      }
      const order = await call('pay-fee', { action: 'forPayer', orderId, code });
      this.setData({
        order,
        tone: feeTone(order.state),
        amount: yuanText(order.amountFen),
        paidByMe: order.paidByMeFen > 0 ? yuanText(order.paidByMeFen) : '',
        open: order.can.length > 0 || order.paying !== null,
        state: 'content',
        trouble: '',
      });
    } catch (error) {
      const { code: why, message: said } = failureOf(error);
      // He has no list of his own to look in, and typed nothing himself.
      const message = why === 'NOT_FOUND' || why === 'INVALID_INPUT' ? NO_LINK : said;
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code: why, message } });
    }
  },
  retry() {
    this.load();
  },
  paid() {
    const { orderId, code } = this.data;
    go(`/services/pay-fee/result/index?orderId=${encodeURIComponent(orderId)}&code=${code}`);
  },
  refunds() {
    go('/services/pay-fee/refunds/index');
  },
});
