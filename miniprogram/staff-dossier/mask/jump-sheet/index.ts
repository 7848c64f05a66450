/** 跳到第几页: a number within what there is. */
Component({
  properties: {
    total: { type: Number, value: 1 },
  },
  data: { typed: '', trouble: '' },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value, trouble: '' });
    },
    go() {
      const page = Number(this.data.typed);
      const { total } = this.data;
      if (Number.isInteger(page) && page >= 1 && page <= total) this.triggerEvent('jump', { page });
      else this.setData({ trouble: `请写 1 到 ${total} 的数。` });
    },
  },
});
