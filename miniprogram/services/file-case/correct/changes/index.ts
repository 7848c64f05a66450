/** 改了什么: what of the form reads otherwise than it was handed in, and that it is true (FILE-17). */
import type { Change } from '../form-changes';

const none: Change[] = [];

Component({
  properties: {
    changes: { type: Array, value: none },
    confirmed: { type: Boolean, value: false },
  },
  methods: {
    confirm() {
      this.triggerEvent('confirm');
    },
  },
});
