/** 断网提示: says so as long as the phone has no network. */

interface Bar {
  show(offline: boolean): void;
}

const bars = new Set<Bar>();
wx.onNetworkStatusChange(({ isConnected }) => {
  for (const bar of bars) bar.show(!isConnected);
});

Component({
  data: { offline: false },
  lifetimes: {
    attached() {
      bars.add(this);
      wx.getNetworkType({ success: ({ networkType }) => this.show(networkType === 'none') });
    },
    detached() {
      bars.delete(this);
    },
  },
  methods: {
    show(offline: boolean) {
      if (offline !== this.data.offline) this.setData({ offline });
    },
  },
});
