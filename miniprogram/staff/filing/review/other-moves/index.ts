/** 其他决定: every way open to the judge, and when it is the right one. */
Component({
  properties: {
    visible: { type: Boolean, value: false },
    /** MoveInfo of ../../filing. */
    moves: { type: Array, value: [] },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { move: currentTarget.dataset.move });
    },
  },
});
