/** 您是这样回答的: each answer can be changed; what came after it is asked again. */
Component({
  properties: { given: { type: Array, value: [] } },
  methods: {
    again({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('again', { id: currentTarget.dataset.id });
    },
  },
});
