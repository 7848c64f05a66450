/** 一步一步说明: why it is so, folded away until it is asked for; each step with the law it rests on. */
Component({
  properties: {
    /** What is asked: 怎么算出来的？ */
    ask: { type: String, value: '' },
    /** { text, rule } */
    steps: { type: Array, value: [] },
    /** data-testid */
    name: { type: String, value: 'steps' },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
