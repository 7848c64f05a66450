/** 补正通知书: what the court asked for, item by item, and what was answered (FILE-6, FIX-2). */
import type { DataOf } from '../../../../api/services';

type Correction = DataOf<'file-case', 'get'>['correction'];

Component({
  properties: {
    correction: { type: Object, value: {} },
    /** It can still be answered. */
    open: { type: Boolean, value: false },
    /** The last day is over. */
    over: { type: Boolean, value: false },
  },
  data: { shown: true },
  observers: {
    'correction, open'(correction: Correction, open: boolean) {
      // Answered already: folded away.
      if (correction) this.setData({ shown: open });
    },
  },
  methods: {
    toggle() {
      this.setData({ shown: !this.data.shown });
    },
  },
});
