/** 一份救助申请: how it stands, what was decided and why; to be withdrawn as long as nothing is decided. */
import { call } from '../../../../api/call';
import { CallFailure, failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { closesLive } from '../../../../api/live';
import { watchNews } from '../../../../api/news';
import type { DataOf } from '../../../../api/services';
import { type Shown, shownOf } from './shown';

const start: {
  orderId: string;
  aidId: string;
  fresh: boolean;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  caseNo: string;
  aid: Shown | null;
  documents: DataOf<'pay-fee', 'order'>['documents'];
  sending: boolean;
  trouble: string;
} = {
  orderId: '',
  aidId: '',
  fresh: false,
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  caseNo: '',
  aid: null,
  documents: [],
  sending: false,
  trouble: '',
};

const WITHDRAW = {
  title: '撤回申请？',
  content: '撤回以后，交费期限接着算，最后一天看缴费单。想再申请的，还可以再提。',
  confirmText: '撤回',
  cancelText: '留着',
  confirmColor: '#a8322a',
};

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ orderId = '', aidId = '', new: fresh = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId), aidId: decodeURIComponent(aidId), fresh: fresh !== '' });
    this.load();
    watchNews(this, () => this.load(), encodeURIComponent(this.data.orderId));
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { orderId, aidId } = this.data;
    try {
      const { aids, documents, courtId, caseNo } = await call('pay-fee', { action: 'order', orderId });
      const found = aids.find((one) => one.aidId === aidId);
      if (!found) throw new CallFailure('NOT_FOUND', '没有找到这份申请。请从缴费单里打开。');
      this.setData({
        aid: shownOf(found, Date.now()),
        courtId,
        caseNo,
        documents: documents.filter(({ documentId }) => documentId.includes(aidId)),
        state: 'content',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  retry() {
    this.load();
  },
  async withdraw() {
    if (this.data.sending || !(await wx.showModal(WITHDRAW)).confirm) return;
    this.setData({ sending: true, trouble: '', fresh: false });
    try {
      await call('pay-fee', { action: 'withdrawAid', aidId: this.data.aidId });
      await this.load();
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      this.setData({ trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
  order() {
    go(`/services/pay-fee/order/index?orderId=${encodeURIComponent(this.data.orderId)}`);
  },
});
