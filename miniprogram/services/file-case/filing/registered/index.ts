/** 已经立案: the case's number, what to pay until when and why so much, and what comes (FILE-11, 12; FEE-11, 12, 13). */
import { go } from '../../../../api/go';
import type { DataOf } from '../../../../api/services';
import { dayOf } from '../../../../text/day';
import { isOwed } from '../../../../text/owed';
import { feeTone, type Tone } from '../../../../text/tone';
import { yuanText } from '../../../../text/yuan';

type Fee = DataOf<'file-case', 'get'>['fee'];

const start: { tone: Tone; steps: { text: string; rule: string }[] } = { tone: 'quiet', steps: [] };

Component({
  properties: {
    kind: { type: String, value: 'civil' },
    /** Who only helps pays by the link that he is sent. */
    helper: { type: Boolean, value: false },
    /** FILE-5: before it could be told whether it meets the conditions. */
    first: { type: Boolean, value: false },
    caseNo: { type: String, value: '' },
    /** As in `get`; null in other answers. */
    fee: { type: Object, value: {} },
  },
  data: {
    amount: '',
    free: false,
    prepaid: true,
    payment: '',
    lastDay: '',
    over: false,
    open: false,
    ...start,
    orderId: '',
    stateName: '',
    next: '',
    owed: true,
    byPhone: true,
  },
  observers: {
    fee(fee: Fee) {
      if (!fee?.steps) return;
      const lastDay = fee.lastDay ?? '';
      this.setData({
        amount: yuanText(fee.amountFen),
        free: fee.amountFen === 0,
        prepaid: fee.prepaid,
        payment: fee.payment,
        steps: fee.steps,
        lastDay,
        over: lastDay !== '' && dayOf(Date.now()) > lastDay,
        orderId: fee.order?.orderId ?? '',
        tone: feeTone(fee.order?.state ?? ''),
        stateName: fee.order?.stateName ?? '',
        next: fee.order?.next ?? '',
        owed: isOwed(fee.order?.state ?? 'issued'),
        byPhone: fee.order?.byPhone ?? true,
      });
    },
  },
  methods: {
    copy() {
      wx.setClipboardData({ data: this.data.caseNo });
    },
    pay() {
      go(`/services/pay-fee/order/index?orderId=${encodeURIComponent(this.data.orderId)}`);
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
