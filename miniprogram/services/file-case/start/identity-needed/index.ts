/** 要先核实身份: what to do about it, at the window too (ID-1); and what can be done without. */
Component({
  methods: {
    takeNumber() {
      wx.navigateTo({ url: '/services/take-number/halls/index' });
    },
    templates() {
      wx.navigateTo({ url: '/services/guide/home/index' });
    },
  },
});
