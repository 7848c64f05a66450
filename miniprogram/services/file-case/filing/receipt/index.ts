/** 收件凭证: that the court has it, since when and what (FILE-1): the day on which limitation was interrupted. */
import { stampText } from '../../../../text/day';

Component({
  properties: {
    kind: { type: String, value: 'civil' },
    pleading: { type: String, value: '' },
    number: { type: String, value: '' },
    /** ISO */
    receivedAt: { type: String, value: '' },
    correctedAt: { type: String, value: '' },
    courtName: { type: String, value: '' },
    files: { type: Number, value: 0 },
  },
  data: { received: '', corrected: '' },
  observers: {
    'receivedAt, correctedAt'(receivedAt: string, correctedAt: string) {
      this.setData({ received: stampText(receivedAt), corrected: correctedAt && stampText(correctedAt) });
    },
  },
  methods: {
    copyNumber() {
      wx.setClipboardData({ data: this.data.number });
    },
    copy() {
      this.triggerEvent('copy');
    },
  },
});
