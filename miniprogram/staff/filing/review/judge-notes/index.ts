/** 法官要留意的: each a card of lines, the rules folded below. */
import type { Note } from '../notes';

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NONE = [] as Note[];

Component({
  properties: { notes: { type: Array, value: NONE } },
  data: { open: '' },
  methods: {
    toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id } = currentTarget.dataset;
      this.setData({ open: this.data.open === id ? '' : id });
    },
  },
});
