/** 要先核实身份: on the phone or at the window, and back here (ID-1); and what can be done without. */
const NEXT = encodeURIComponent('/services/file-case/start/index');

Component({
  methods: {
    check() {
      wx.navigateTo({ url: `/services/identity/start/index?next=${NEXT}` });
    },
    window() {
      wx.navigateTo({ url: `/services/identity/window/index?next=${NEXT}` });
    },
    templates() {
      wx.navigateTo({ url: '/services/guide/home/index' });
    },
  },
});
