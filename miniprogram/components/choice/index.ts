/** 选一个: a few answers to one question, each a target of its own. */
Component({
  properties: {
    /** The question, for screen readers; the visible one stands above. */
    label: { type: String, value: '' },
    /** { value, label, note? } */
    options: { type: Array, value: [] },
    value: { type: null, value: '' },
    /** One below the other, whatever they say. */
    long: { type: Boolean, value: false },
    /** Prefix of the options' data-testid. */
    name: { type: String, value: 'choice' },
  },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { value } = currentTarget.dataset;
      if (value !== this.data.value) this.triggerEvent('change', { value });
    },
  },
});
