/** 六位码: typed from another phone, as large as one reads it there. */
Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    value: { type: String, value: '' },
    error: { type: String, value: '' },
  },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { code: detail.value.replace(/\D/g, '').slice(0, 6) });
    },
  },
});
