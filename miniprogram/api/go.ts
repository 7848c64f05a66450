/** 跳转: to any page by its address: a tab, over this page, or in its place where ten pages are open already. */
export function go(url: string): void {
  wx.navigateTo({
    url,
    fail: () =>
      wx.switchTab({ url, fail: () => wx.redirectTo({ url, fail: () => wx.switchTab({ url: '/pages/home/index' }) }) }),
  });
}
