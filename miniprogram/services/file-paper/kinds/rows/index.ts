/** 材料种类: each with what it is for, its last day, and what to mind. */
Component({
  properties: {
    /** KindRow[] */
    rows: { type: Array, value: [] },
    /** Prefix of data-testid. */
    name: { type: String, value: 'kind' },
  },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { kind: currentTarget.dataset.kind });
    },
  },
});
