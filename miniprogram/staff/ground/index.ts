/** 写理由: a ground in words, begun by a tap on what is usual and finished by hand. */
// The boundary: WeChat's typings know an array's elements only by its initial value.
const NONE = [] as string[];

Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** What is usual. */
    phrases: { type: Array, value: NONE },
    /** As it stands at first; typing does not change it. */
    value: { type: String, value: '' },
    error: { type: String, value: '' },
    most: { type: Number, value: 500 },
    /** Its data-testid. */
    name: { type: String, value: 'ground' },
  },
  data: { shown: '' },
  observers: {
    value(value: string) {
      this.setData({ shown: value });
    },
  },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { text: detail.value, name: this.data.name });
    },
    take({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const text = this.data.phrases[currentTarget.dataset.i] ?? '';
      this.setData({ shown: text });
      this.triggerEvent('change', { text, name: this.data.name });
    },
  },
});
