/** 要先核实身份: what to do about it, and that nothing written is lost (ID-1). */
Component({
  methods: {
    halls() {
      wx.navigateTo({ url: '/services/take-number/halls/index' });
    },
  },
});
