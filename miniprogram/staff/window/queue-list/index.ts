/** 各队: how many wait in each, who comes next; and calling from one of them only. */
Component({
  properties: {
    /** QueueRow of ../desk. */
    queues: { type: Array, value: [] },
    sending: { type: String, value: '' },
  },
  methods: {
    call({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('call', { queueId: currentTarget.dataset.queue });
    },
  },
});
