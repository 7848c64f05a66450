/** 文书草稿: what registering would issue; each is looked at before it is signed off. */
import type { Drafted } from '../start';

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NONE = [] as Drafted[];

Component({
  properties: {
    drafts: { type: Array, value: NONE },
    drafting: { type: Boolean, value: false },
    trouble: { type: String, value: '' },
  },
  methods: {
    draft() {
      this.triggerEvent('draft');
    },
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('open', { i: Number(currentTarget.dataset.i) });
    },
  },
});
