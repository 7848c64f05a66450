/** 补正通知: as the filer will read it, before it is sent. */
import { correctionTold } from '../../told';

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
  data: { text: '' },
  observers: {
    'items, lastDay, days'(items: unknown[], lastDay: string, days: number) {
      // Without the day it says how it counts; the service writes the day in.
      const text = lastDay
        ? correctionTold(items.length, lastDay).text
        : `材料有 ${items.length} 处要补正，都列在补正通知书里。请在 ${days} 天内逐项补好交回。`;
      this.setData({ text });
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
