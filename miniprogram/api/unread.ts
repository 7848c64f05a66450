/** 未读消息: their number on the tab bar. */
import { call } from './call';

const MESSAGES_TAB = 1;

/** Never fails: the number is a hint, the list on the page is what counts. */
export async function showUnread(): Promise<void> {
  try {
    const { unread } = await call('identity', { action: 'unread' });
    // Fails where another page than a tab is in front by now; the next tab shown asks again.
    if (unread > 0)
      wx.setTabBarBadge({ index: MESSAGES_TAB, text: unread > 99 ? '99+' : String(unread), fail: () => {} });
    else wx.removeTabBarBadge({ index: MESSAGES_TAB, fail: () => {} });
  } catch {}
}
