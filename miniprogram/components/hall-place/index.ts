/** 地方: where a hall is and, if given, when it is open; a tap leads there on the map, or copies the address. */

/** What a court may have set down beside the address. */
interface Located {
  location?: { latitude: number; longitude: number };
}

Component({
  properties: {
    hallId: { type: String, value: '' },
    name: { type: String, value: '' },
    address: { type: String, value: '' },
    hours: { type: String, value: '' },
  },
  methods: {
    async lead() {
      const { name, address } = this.data;
      const location = await this.location();
      if (location) wx.openLocation({ ...location, name, address, scale: 17, fail: () => this.copy() });
      else this.copy();
    },
    /** Asked for only now: few people need it, and the list of halls has not got it. */
    async location(): Promise<Located['location']> {
      try {
        const { data } = await wx.cloud.database().collection('halls').doc(this.data.hallId).get();
        // The boundary: halls are set up by the court; the field is optional there.
        return (data as Located).location;
      } catch {
        return undefined;
      }
    },
    copy() {
      wx.setClipboardData({
        data: this.data.address,
        success: () => wx.showToast({ title: '地址复制好了，可以粘贴到地图里查', icon: 'none', duration: 3000 }),
        fail: () => {},
      });
    },
  },
});
