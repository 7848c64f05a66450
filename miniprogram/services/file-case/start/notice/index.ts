/** 网上办案前请您知道: told before one begins; folded once it was confirmed. */
Component({
  properties: {
    /** guide.notice */
    notice: { type: Object, value: { version: 0, title: '', sections: [] } },
    folded: { type: Boolean, value: false },
  },
  data: { open: false, rules: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    toggleRules() {
      this.setData({ rules: !this.data.rules });
    },
  },
});
