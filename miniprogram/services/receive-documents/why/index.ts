/** 为什么: the steps that lead to a day or a state, folded away until asked for; each with the law it rests on. */
Component({
  properties: {
    /** What is asked: 为什么是这一天？ */
    ask: { type: String, value: '为什么？' },
    /** { text, rule } */
    steps: { type: Array, value: [] },
    /** data-testid */
    name: { type: String, value: 'why' },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
