/** 确认写的是真的: told what false filing means, then confirmed (FILE-17). */
import type { Content } from '../../../draft/content';

Component({
  properties: {
    value: { type: Object, value: {} },
  },
  data: { confirmed: false },
  observers: {
    value({ truthConfirmed = false }: Content) {
      this.setData({ confirmed: truthConfirmed });
    },
  },
  methods: {
    toggle() {
      this.triggerEvent('change', { truthConfirmed: !this.data.confirmed });
    },
  },
});
