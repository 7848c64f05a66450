/** 最后一天: until when, why, and more time: asked for, granted or not (FIX-1). */
import { dayText } from '../../../../text/day';
import type { Notice } from '../answers';

const none: Notice['extension'] = null;

Component({
  properties: {
    title: { type: String, value: '' },
    day: { type: String, value: '' },
    /** Days; negative: over. */
    left: { type: Number, value: 0 },
    extension: { type: Object, optionalTypes: [null], value: none },
    mayAsk: { type: Boolean, value: false },
  },
  data: { why: false, newDay: '' },
  observers: {
    extension(extension: Notice['extension']) {
      this.setData({ newDay: dayText(extension?.newLastDay ?? '') });
    },
  },
  methods: {
    toggle() {
      this.setData({ why: !this.data.why });
    },
    more() {
      this.triggerEvent('more');
    },
  },
});
