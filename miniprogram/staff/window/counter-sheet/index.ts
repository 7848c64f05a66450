/** 选窗口: where the clerk sits; kept on this phone. */
Component({
  properties: {
    visible: { type: Boolean, value: false },
    counters: { type: Array, value: [] },
    counterId: { type: String, value: '' },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { counterId: currentTarget.dataset.counter });
    },
  },
});
