/** 别的号: one's other live tickets of the day; a called one stands out. */
Component({
  properties: {
    /** Other[] of ../start. */
    tickets: { type: Array, value: [] },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('open', { ticketId: currentTarget.dataset.id });
    },
  },
});
