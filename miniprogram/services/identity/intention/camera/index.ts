/** 核验页面: the provider's own, in the place of the whole page; only one that was just begun here. */
import { urlNow } from '../underway';

Page({
  data: { url: '' },
  onLoad() {
    this.setData({ url: urlNow() });
  },
});
