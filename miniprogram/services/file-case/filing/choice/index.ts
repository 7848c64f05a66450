/** 退回或者告知去处: why, where to go, and the choice that is the filer's: to withdraw or to insist (FILE-8, 9). */
Component({
  properties: {
    /** 起诉, 申请 */
    doing: { type: String, value: '起诉' },
    /** Why, in a line. */
    ground: { type: String, value: '' },
    /** What the judge wrote. */
    text: { type: String, value: '' },
    insisted: { type: Boolean, value: false },
    /** The choice is still to be made. */
    open: { type: Boolean, value: false },
    sending: { type: Boolean, value: false },
  },
  methods: {
    insist() {
      this.triggerEvent('insist');
    },
    withdraw() {
      this.triggerEvent('withdraw');
    },
  },
});
