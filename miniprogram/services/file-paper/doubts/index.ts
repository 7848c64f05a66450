/** 请留意: what speaks against a paper, each with the law it rests on when asked for; never a refusal (DOMAIN 6.2). */
Component({
  properties: {
    title: { type: String, value: '请留意' },
    /** { text, rule } */
    doubts: { type: Array, value: [] },
    /** data-testid */
    name: { type: String, value: 'doubts' },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
