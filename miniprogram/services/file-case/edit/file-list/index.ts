/** 文件: what is attached, to look at; what is on its way, with how far it is, to stop or go on. */
Component({
  properties: {
    /** FileRow[] */
    files: { type: Array, value: [] },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('open', { id: currentTarget.dataset.id });
    },
    cancel({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('cancel', { id: currentTarget.dataset.id });
    },
    resume() {
      this.triggerEvent('resume');
    },
  },
});
