/** 隐私和我的信息: what is used and why, in plain words; WeChat's own text; what this phone keeps. */
import { PARTS } from './parts';

Page({
  data: { parts: PARTS },
  readContract() {
    wx.openPrivacyContract({
      fail: () => {
        wx.showModal({
          title: '现在打不开',
          content: '这一页已经说了主要内容。全文也可以到大厅窗口看。',
          showCancel: false,
        });
      },
    });
  },
  async forget() {
    const { confirm } = await wx.showModal({
      title: '清除这部手机上的记录',
      content: '会忘掉您选的法院。草稿和号票在法院那边，不会丢。',
      confirmText: '清除',
    });
    if (!confirm) return;
    wx.clearStorageSync();
    wx.showToast({ title: '已经清除', icon: 'none' });
  },
});
