/** 网上办案须知: to be read before the first draft (GUIDE-2). */
Component({
  properties: { notice: { type: Object, value: { version: 0, title: '', sections: [] } } },
  data: { sending: false },
  methods: {
    read() {
      this.setData({ sending: true });
      this.triggerEvent('read');
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
