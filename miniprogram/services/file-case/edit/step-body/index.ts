/** 一步的内容: whichever step it is, of whichever kind of filing. */
import { blocksOf } from '../../draft/forms/blocks';

/** Where what was answered says whether it looks in time (FILE-21, 23). */
const TIMED = ['deadline', 'act', 'review', 'time'];

const start = { isForm: false, timed: false };

Component({
  properties: {
    step: { type: String, value: '' },
    kind: { type: String, value: 'civil' },
    /** The sections of this step alone. */
    value: { type: Object, value: {} },
    /** All that is written, for what hangs on other steps. */
    whole: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    filingId: { type: String, value: '' },
    /** The first party's, to take over. */
    domicile: { type: String, value: '' },
    phone: { type: String, value: '' },
    /** The court has received the filing: this is a correction of it. */
    received: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'step, received'(step: string, received: boolean) {
      this.setData({ isForm: blocksOf(step).length > 0, timed: TIMED.includes(step) && !received });
    },
  },
  methods: {
    change({ detail }: WechatMiniprogram.CustomEvent<object>) {
      this.triggerEvent('change', detail);
    },
  },
});
