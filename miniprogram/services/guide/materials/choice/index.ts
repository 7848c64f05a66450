/** 选一选: a question with a few answers, one of them or several; each is a target of its own. */
Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** { value, label, note? } */
    options: { type: Array, value: [] },
    /** Of the chosen ones. */
    values: { type: Array, value: [] },
    /** At most so many; with 1 another one takes its place. */
    most: { type: Number, value: 1 },
    /** Prefix of the options' data-testid. */
    name: { type: String, value: 'choice' },
  },
  data: { chosen: {} },
  observers: {
    values(values: string[]) {
      this.setData({ chosen: Object.fromEntries(values.map((value) => [value, true])) });
    },
  },
  methods: {
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('choose', { value: currentTarget.dataset.value });
    },
  },
});
