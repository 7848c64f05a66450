/** 收费: what registering would charge, how it is reckoned, and what the judge may settle otherwise. */
import type { Proposal } from '../start';

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_STEPS = [] as Proposal['steps'];

Component({
  properties: {
    fee: { type: String, value: '' },
    trouble: { type: String, value: '' },
    kindTitle: { type: String, value: '' },
    steps: { type: Array, value: NO_STEPS },
    prepaid: { type: Boolean, value: true },
    payment: { type: String, value: '' },
    bankrupt: { type: Boolean, value: false },
    wages: { type: Boolean, value: false },
    summary: { type: Boolean, value: false },
    mayBeSummary: { type: Boolean, value: false },
  },
  methods: {
    kinds() {
      this.triggerEvent('kinds');
    },
    tick({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
      this.triggerEvent('tick', detail);
    },
  },
});
