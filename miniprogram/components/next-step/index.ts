/** 接下来: what happens next, by when, and why; the rule folded away. On every page with a case. */
Component({
  properties: {
    /** What happens or what to do, in one or two sentences. */
    text: { type: String, value: '' },
    /** Last day, YYYY-MM-DD; '' none. */
    by: { type: String, value: '' },
    byLabel: { type: String, value: '最后一天' },
    left: { type: null, value: null },
    /** Whose turn it is: true says 等您办理. */
    yours: { type: Boolean, value: false },
    /** Where it is written; shown when asked for. */
    rule: { type: String, value: '' },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
