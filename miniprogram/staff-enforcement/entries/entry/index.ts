/** 一条记录: what each side reads of it, side by side, and what can be done with it. */
Component({
  properties: {
    /** EntryRow */
    row: { type: Object, value: {} },
    index: { type: Number, value: 0 },
    sending: { type: Boolean, value: false },
  },
  methods: {
    tell({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { what, id = '' } = currentTarget.dataset;
      this.triggerEvent(what, { id });
    },
  },
});
