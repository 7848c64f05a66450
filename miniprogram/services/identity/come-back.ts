/** 回哪里去: the page somebody came from, when he has proved who he is. */

const HOME = '/pages/home/index';

/** Back to that page where it is still open below this one, else to a new one of it, in this one's place. */
export function comeBack(next: string): void {
  const url = next || HOME;
  const [route = ''] = url.slice(1).split('?');
  const pages = getCurrentPages().map((page) => page.route);
  const at = pages.lastIndexOf(route);
  if (at >= 0 && at < pages.length - 1) wx.navigateBack({ delta: pages.length - 1 - at });
  else
    wx.redirectTo({
      url,
      fail: () => wx.switchTab({ url, fail: () => wx.switchTab({ url: HOME }) }),
    });
}
