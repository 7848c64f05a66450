/** 已经立案: the case's number, what to pay until when and why so much, and what comes (FILE-11, 12; FEE-11, 12, 13). */
import type { DataOf } from '../../../../api/services';
import { dayOf } from '../../../../text/day';
import { yuanText } from '../../../../text/yuan';

type Fee = DataOf<'file-case', 'get'>['fee'];

Component({
  properties: {
    kind: { type: String, value: 'civil' },
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
    steps: [{ text: '', rule: '' }].slice(1),
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
      });
    },
  },
  methods: {
    copy() {
      wx.setClipboardData({ data: this.data.caseNo });
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
