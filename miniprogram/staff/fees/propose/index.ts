/** 提出退费: why, what it comes to by the rules, on which document; looked at, then proposed to finance (FEE-15). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { dayOf } from '../../../text/day';
import { moneyText } from '../../../text/yuan';
import { orderAt, refundAt } from '../addresses';
import type { Order } from '../order/shown';
import { type Draft, NO_DRAFT, needsOf, OTHERS, proposeErrors, reckonErrors, reckoned, USUAL } from './grounds';

const start: {
  state: string;
  failure: { code: string; message: string };
  orderId: string;
  order: Order | null;
  usual: typeof USUAL;
  others: typeof OTHERS;
  showsOthers: boolean;
  draft: Draft;
  needs: ReturnType<typeof needsOf>;
  today: string;
  computing: boolean;
  computed: DataOf<'pay-fee', 'computeRefund'> | null;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  orderId: '',
  order: null,
  usual: USUAL,
  others: OTHERS,
  showsOthers: false,
  draft: NO_DRAFT,
  needs: null,
  today: '',
  computing: false,
  computed: null,
};

Page({
  data: start,
  onLoad({ orderId = '' }) {
    this.setData({ orderId: decodeURIComponent(orderId), today: dayOf(Date.now()) });
    this.load();
  },
  /** Also after somebody was faster: the order, and what would go back now. */
  async load() {
    try {
      const order = await call('pay-fee', { action: 'order', orderId: this.data.orderId });
      this.setData({ order, state: order.can.includes('proposeRefund') ? 'content' : 'empty' });
      if (this.data.computed) await this.reckon();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  set(change: Partial<Draft>) {
    this.setData({ draft: { ...this.data.draft, ...change }, errors: {}, trouble: '' });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Draft['ground'] }>) {
    this.set({ ground: detail.value, sum: '' });
    this.setData({ needs: needsOf(detail.value), computed: null });
  },
  unfold() {
    this.setData({ showsOthers: true });
  },
  typeSum({ detail }: WechatMiniprogram.Input) {
    this.set({ sum: detail.value });
    this.setData({ computed: null });
  },
  typeBasis({ detail }: WechatMiniprogram.Input) {
    this.set({ basis: detail.value });
  },
  chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.set({ effectiveOn: detail.value });
  },
  async compute() {
    if (this.data.computing) return;
    const errors = reckonErrors(this.data.draft);
    this.setData({ errors, trouble: '' });
    if (Object.keys(errors).length > 0) return;
    await this.reckon();
    if (this.data.computed) wx.pageScrollTo({ selector: '#computed', duration: 0, fail: () => {} });
  },
  async reckon() {
    const { draft, orderId } = this.data;
    const what = reckoned(orderId, draft);
    if (!what) return;
    this.setData({ computing: true, computed: null });
    try {
      const computed = await call('pay-fee', what);
      const { ground, sum } = this.data.draft;
      if (ground === draft.ground && sum === draft.sum) this.setData({ computed });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, errors: fields });
    }
    this.setData({ computing: false });
  },
  async propose() {
    const { draft, order, orderId, computed } = this.data;
    const errors = proposeErrors(draft);
    this.setData({ errors });
    const what = reckoned(orderId, draft);
    if (!what || !order || !computed || Object.keys(errors).length > 0) return;
    const { refundFen } = computed;
    const more = { basis: draft.basis.trim(), effectiveOn: draft.effectiveOn, refundFen };
    const question = {
      title: `提出退 ${moneyText(refundFen)}？`,
      content: `${order.caseNo}。财务确认以后原路退回，当事人马上收到退费通知。`,
      confirmText: '提出',
    };
    const proposed = { refundNo: '' };
    const done = await act(this, question, async () => {
      Object.assign(proposed, await call('pay-fee', { ...what, ...more, action: 'proposeRefund' }));
    });
    if (done) wx.redirectTo({ url: refundAt(proposed.refundNo, orderId) });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: orderAt(this.data.orderId) }) });
  },
});
