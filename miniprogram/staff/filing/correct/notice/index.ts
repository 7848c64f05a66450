/** 补正通知: as the filer will read it, before it is sent. */
import { legalDayText } from '../../told';

Component({
  properties: {
    visible: { type: Boolean, value: false },
    courtName: { type: String, value: '' },
    title: { type: String, value: '' },
    receiptNo: { type: String, value: '' },
    /** Chosen of ../start. */
    items: { type: Array, value: [] },
    days: { type: Number, value: 7 },
    /** YYYY-MM-DD; '' not reckoned. */
    lastDay: { type: String, value: '' },
    sending: { type: Boolean, value: false },
    trouble: { type: String, value: '' },
  },
  data: { until: '' },
  observers: {
    'lastDay, days'(lastDay: string, days: number) {
      this.setData({ until: lastDay ? `最迟 ${legalDayText(lastDay)}` : `在 ${days} 天内` });
    },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
    send() {
      this.triggerEvent('send');
    },
  },
});
