/** 取号前: says what a number is and is not, and that WeChat will ask about the reminder. */
Component({
  properties: {
    visible: { type: Boolean, value: false },
    /** A QueueCard of ../queues. */
    card: { type: Object, value: { short: '', hint: '', waiting: '', wait: '', filing: false } },
    /** Q-4, in the service's own words. */
    notice: { type: String, value: '' },
    sending: { type: Boolean, value: false },
    /** Why there was no number. */
    trouble: { type: String, value: '' },
  },
  methods: {
    close() {
      this.triggerEvent('close');
    },
    take() {
      this.triggerEvent('take');
    },
    fileOnline() {
      this.close();
      wx.navigateTo({ url: '/services/file-case/start/index' });
    },
  },
});
