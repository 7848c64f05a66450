/** 选钟点: one field with a time of WeChat's own wheels. */
Component({
  properties: {
    label: { type: String, value: '' },
    /** HH:MM */
    value: { type: String, value: '' },
    error: { type: String, value: '' },
    /** data-testid */
    name: { type: String, value: 'time' },
  },
  methods: {
    pick({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('change', { value: detail.value });
    },
  },
});
