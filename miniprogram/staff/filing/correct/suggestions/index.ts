/** 可以选的补正项: a tap takes one into the notice, another gives it back. */
Component({
  properties: {
    heading: { type: String, value: '' },
    /** Offered of ../start. */
    list: { type: Array, value: [] },
  },
  methods: {
    toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('toggle', { id: currentTarget.dataset.id });
    },
  },
});
