/** 一项补正: what is missing, why it is asked for, how to mend it; each may be written anew. */
const NO_ITEM = { id: '', what: '', rule: '', how: '' };

Component({
  properties: {
    index: { type: Number, value: 0 },
    /** A Chosen of ../start. */
    item: { type: Object, value: NO_ITEM },
    error: { type: String, value: '' },
  },
  methods: {
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.triggerEvent('edit', { index: this.data.index, part: currentTarget.dataset.part, text: detail.value });
    },
    remove() {
      this.triggerEvent('remove', { index: this.data.index });
    },
  },
});
