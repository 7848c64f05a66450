/** 裁定按撤诉处理: the judge looks at what was served and not paid, writes why, reads the ruling, signs; his panel and the clerk sign after him (FEE-12). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { forgetPapers, showDraft } from '../../../api/paper';
import { dayText } from '../../../text/day';
import { orderAt } from '../addresses';
import type { Order } from '../order/shown';

const LEAST = 5;

const start: {
  state: string;
  failure: { code: string; message: string };
  orderId: string;
  order: Order | null;
  servedOn: string;
  reasons: string;
  phrases: string[];
  clerks: { value: string; label: string }[];
  clerkId: string;
  /** Where there is a counterclaim, how it ended; the field is there once the service has asked for it. */
  counterclaim: string;
  asksCounterclaim: boolean;
  /** For which reasons and clerk the draft was read; '' not yet. */
  read: string;
  opening: boolean;
  done: boolean;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  orderId: '',
  order: null,
  servedOn: '',
  reasons: '',
  phrases: [],
  clerks: [],
  clerkId: '',
  counterclaim: '',
  asksCounterclaim: false,
  read: '',
  opening: false,
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
      const servedOn = order.noticeServedOn ? dayText(order.noticeServedOn) : '';
      const lastDay = order.lastDay ? dayText(order.lastDay) : '';
      this.setData({
        order,
        servedOn,
        // A ruling names days without their weekdays.
        phrases: [
          `交费通知已于${servedOn.split(' ')[0]}送达，到${lastDay.split(' ')[0]}期限届满没有交纳，也没有申请司法救助。`,
        ],
        state: order.can.includes('lapse') ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.setData({ reasons: detail.text, errors: {}, read: '' });
  },
  typeCounterclaim({ detail }: WechatMiniprogram.Input) {
    this.setData({ counterclaim: detail.value, errors: {}, read: '' });
  },
  chooseClerk({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ clerkId: detail.value, read: '' });
  },
  what() {
    const { orderId, clerkId } = this.data;
    const counterclaim = this.data.counterclaim.trim();
    return {
      orderId,
      reasons: this.data.reasons.trim(),
      ...(clerkId ? { clerkId } : {}),
      ...(counterclaim ? { counterclaim } : {}),
    };
  },
  async preview() {
    if (this.data.opening) return;
    const what = this.what();
    if ([...what.reasons].length < LEAST) {
      this.setData({ errors: { reasons: `请写明理由，至少 ${LEAST} 个字` } });
      return;
    }
    this.setData({ opening: true, trouble: '' });
    try {
      const { base64, clerks, title } = await call('pay-fee', { action: 'previewLapse', ...what });
      this.setData({ clerks: clerks.map((one) => ({ value: one.clerkId, label: one.name })) });
      await showDraft(base64);
      if (what.reasons === this.data.reasons.trim()) this.setData({ read: title });
    } catch (error) {
      const { message, fields } = failureOf(error);
      const asksCounterclaim = this.data.asksCounterclaim || fields.counterclaim !== undefined;
      this.setData({ trouble: message, errors: fields, asksCounterclaim });
    }
    this.setData({ opening: false });
  },
  async rule() {
    const { order, clerks, clerkId } = this.data;
    if (!order) return;
    const clerk = clerks.find(({ value }) => value === clerkId) ?? clerks[0];
    const question = {
      title: '裁定按撤诉处理？',
      content: `${order.caseNo}。您签名以后，由书记员${clerk?.label ?? ''}签名（合议庭审理的，其他成员也要签名）、加盖院印才出具。在那以前当事人交了费的，裁定不出具。`,
      confirmText: '签名',
      grave: true,
    };
    const done = await act(this, question, () => call('pay-fee', { action: 'lapse', ...this.what() }));
    if (!done) return;
    this.setData({ done: true });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: orderAt(this.data.orderId) }) });
  },
});
