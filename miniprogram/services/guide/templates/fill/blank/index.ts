/** 一个空格: the control that fits its kind. */
Component({
  properties: {
    /** A field of a template. */
    field: { type: Object, value: { fieldId: '', label: '', kind: 'text', options: [] } },
    value: { type: String, value: '' },
    wrong: { type: String, value: '' },
  },
  methods: {
    type({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { value: detail.value });
    },
    pick({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('change', { value: currentTarget.dataset.value });
    },
  },
});
