/** 展开: a question whose answer unfolds below it. Who uses it says whether it is open. */
Component({
  properties: {
    title: { type: String, value: '' },
    /** What is to be found in it; shown while it is folded. */
    note: { type: String, value: '' },
    open: { type: Boolean, value: false },
    /** data-testid */
    name: { type: String, value: '' },
  },
  methods: {
    toggle() {
      this.triggerEvent('toggle');
    },
  },
});
