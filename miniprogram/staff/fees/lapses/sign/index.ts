/** 裁定签名: by the clerk, and by the others of a panel: the ruling 按撤诉处理 is read as it will go out, then signed: this text and no other; paid meanwhile, it is not issued (FEE-12, SIGN-3). */
import { act } from '../../../../api/act';
import { notActing } from '../../../../api/acting';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { forgetPapers, showPaper } from '../../../../api/paper';
import { momentText } from '../../../../text/day';
import { orderAt } from '../../addresses';
import type { Order } from '../../order/shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  orderId: string;
  order: Order | null;
  ruledAt: string;
  reading: boolean;
  /** Hash of what was read; '' not read yet. */
  sha256: string;
  paperTitle: string;
  done: boolean;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  orderId: '',
  order: null,
  ruledAt: '',
  reading: false,
  sha256: '',
  paperTitle: '',
  done: false,
};

Page({
  data: start,
  onLoad({ orderId = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    try {
      const order = await call('pay-fee', { action: 'order', orderId: this.data.orderId });
      const { ruling } = order;
      const waits = ruling !== null && ruling.issuedAt === null;
      this.setData({
        order,
        ruledAt: ruling ? momentText(ruling.ruledAt, Date.now()) : '',
        state: waits || this.data.done ? 'content' : 'empty',
        // Another text may lie there now: it is to be read anew.
        sha256: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async read() {
    const { orderId, reading } = this.data;
    if (reading) return;
    this.setData({ reading: true, trouble: '' });
    const seen = { sha256: '', title: '' };
    try {
      await showPaper(async (offset) => {
        const piece = await call('pay-fee', { action: 'readLapse', orderId, offset });
        Object.assign(seen, { sha256: piece.sha256, title: piece.title });
        return piece;
      });
      this.setData({ sha256: seen.sha256, paperTitle: seen.title });
    } catch (error) {
      this.setData({ trouble: `裁定书没有打开：${failureOf(error).message}` });
    }
    this.setData({ reading: false });
  },
  async sign() {
    const { orderId, sha256, paperTitle } = this.data;
    if (!sha256) return;
    const question = {
      title: '签名吗？',
      content: `签的就是您刚才看的这份${paperTitle}。签完马上加盖院印、送达当事人，案件按撤诉处理结案，不能撤回。`,
      confirmText: '签名',
      grave: true,
    };
    const done = await act(this, question, () => call('pay-fee', { action: 'signLapse', orderId, sha256 }));
    if (!done) return;
    this.setData({ done: true });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  toOrder() {
    wx.redirectTo({ url: orderAt(this.data.orderId) });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/fees/lapses/index' }) });
  },
});
