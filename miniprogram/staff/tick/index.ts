/** 勾一下: one thing that is so, or is not; a target as wide as the card. */
Component({
  properties: {
    label: { type: String, value: '' },
    note: { type: String, value: '' },
    checked: { type: Boolean, value: false },
    /** Its data-testid, and what `toggle` says. */
    name: { type: String, value: '' },
    error: { type: String, value: '' },
  },
  methods: {
    toggle() {
      this.triggerEvent('toggle', { name: this.data.name, checked: !this.data.checked });
    },
  },
});
