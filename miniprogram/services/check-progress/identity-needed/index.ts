/** 要先核实身份: a case is shown to its own people alone (PROG-1); on the phone or at the window, and back to `next`. */
Component({
  properties: {
    /** Where it goes on, from the root: /services/… */
    next: { type: String, value: '/services/check-progress/mine/index' },
  },
  methods: {
    check() {
      wx.navigateTo({ url: `/services/identity/start/index?next=${encodeURIComponent(this.data.next)}` });
    },
    window() {
      wx.navigateTo({ url: `/services/identity/window/index?next=${encodeURIComponent(this.data.next)}` });
    },
  },
});
