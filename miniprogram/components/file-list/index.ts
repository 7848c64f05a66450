/** 文件: what is attached, to look at and to take out; what is on its way, with how far it is, to stop or go on. */
Component({
  properties: {
    /** FileRow[] */
    files: { type: Array, value: [] },
    /** Who shows this takes files out on `remove`. */
    mayRemove: { type: Boolean, value: false },
    /** Who shows this opens what is attached on `open`. */
    mayOpen: { type: Boolean, value: true },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('open', { id: currentTarget.dataset.id });
    },
    cancel({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('cancel', { id: currentTarget.dataset.id });
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('remove', { id: currentTarget.dataset.id });
    },
    resume() {
      this.triggerEvent('resume');
    },
  },
});
