/** 材料各部分: lines with their labels; what a correction changed can be compared with what stood there before. */
const start: { open: string } = { open: '' };

Component({
  properties: {
    /** Section of ../wording. */
    sections: { type: Array, value: [] },
  },
  data: start,
  methods: {
    reveal({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { field, label } = currentTarget.dataset;
      this.triggerEvent('reveal', { field, label });
    },
    compare({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { section } = currentTarget.dataset;
      this.setData({ open: this.data.open === section ? '' : section });
    },
  },
});
