/** 告谁: the defendants; nobody need know their numbers (FILE-2). */
Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  methods: {
    change({ detail }: WechatMiniprogram.CustomEvent<{ value: unknown }>) {
      this.triggerEvent('change', { defendants: detail.value });
    },
  },
});
